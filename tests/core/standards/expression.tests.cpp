#include "core/standards/expression.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/base/limits.h"

using namespace junheng;

namespace {

ExpressionScope scope(const std::string& table) {
  ExpressionScope s;
  s.fields = &dictionary();
  s.table = *dictionary().find(table);
  s.stages = {"primary", "junior"};
  return s;
}
ExpressionScope unit_scope() {
  ExpressionScope s = scope("school");
  s.unit = true;
  return s;
}

struct Compiled {
  std::optional<Expression> expression;
  Problems problems;
};
Compiled compiled(const std::string& text, const ExpressionScope& s = scope("school")) {
  Compiled c;
  c.expression = compile(text, s, {"标准.json", "/x", -1}, c.problems);
  for (const Problem& p : c.problems) UNSCOPED_INFO(text << ": " << p.code << " at " << p.place.offset);
  return c;
}

bool good(const std::string& text, const ExpressionScope& s = scope("school")) {
  const Compiled c = compiled(text, s);
  return c.expression && c.problems.empty();
}
std::string unit_of(const std::string& text, const ExpressionScope& s = scope("school")) {
  const Compiled c = compiled(text, s);
  return c.expression ? c.expression->top().unit.to_text() : "no expression";
}
// Exactly one problem, with that code and byte offset, at the given place.
bool bad(const std::string& text, const std::string& code, std::int64_t offset,
         const ExpressionScope& s = scope("school")) {
  const Compiled c = compiled(text, s);
  return !c.expression && c.problems.size() == 1 && c.problems[0].code == code &&
         c.problems[0].place.offset == offset && c.problems[0].place.file == "标准.json" &&
         c.problems[0].place.pointer == "/x" && c.problems[0].arguments.size() == 2;
}

bool is_utf8(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::size_t n = c < 0x80 ? 1 : c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 0;
    if (n == 0 || i + n > text.size()) return false;
    for (std::size_t k = 1; k < n; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
    }
    i += n;
  }
  return true;
}

}  // namespace

TEST_CASE("good expressions", "[expression]") {
  CHECK(good("pupils.primary + pupils.junior <= 2500 人"));
  CHECK(good("type = 'primary' or type = 'teaching_point' and pupils.primary >= 50 人"));
  CHECK(good("not boarding and built_year <= 2016 年"));
  CHECK(good("count(room, kind = 'music') >= ceil(classes.primary / 12 班/间)"));
  CHECK(good("sum(class, pupils, stage = 'junior') / count(class)"));
  CHECK(good("min(teaching_area, 3 ㎡) * 2 - max(sports_ground_area, 1.5 ㎡)"));
  CHECK(good("moral_level >= 'good'"));
  CHECK(good("county.year - built_year > 3 年"));
  CHECK(good("teaching_area else indoor_sports_area"));
  CHECK(good("pupils.primary > 0"));
  CHECK(good("boarding = true"));
  CHECK(good("school.type != 'special'", scope("class")));
  CHECK(good("stage = 'junior' and pupils >= 50 人", unit_scope()));
  CHECK(good("county.training360.rate >= 98.5%"));
}

TEST_CASE("precedence and literals", "[expression]") {
  const Compiled c = compiled("1 + 2 * 3 = 7 and not false or true");
  REQUIRE(c.expression);
  CHECK(c.expression->top().op == Op::either);
  const auto& nodes = c.expression->nodes;
  const ExpressionNode& both = nodes[c.expression->top().arguments[0]];
  CHECK(both.op == Op::both);
  const ExpressionNode& equal = nodes[both.arguments[0]];
  CHECK(equal.op == Op::equal);
  CHECK(nodes[equal.arguments[0]].op == Op::add);
  CHECK(nodes[nodes[equal.arguments[0]].arguments[1]].op == Op::multiply);
  CHECK(compiled("8 - 4 - 2").expression->nodes[compiled("8 - 4 - 2").expression->top().arguments[0]].op ==
        Op::subtract);
  CHECK(compiled("10%").expression->top().number == Rational(1) / Rational(10));
  CHECK(compiled("1.5‰").expression->top().number == Rational(3) / Rational(2000));
  CHECK(compiled("'x'").problems.size() == 1);
}

TEST_CASE("units of results", "[expression]") {
  CHECK(unit_of("equipment_value / pupils.primary") == "万元/人");
  CHECK(unit_of("equipment_value * 10000 元/万元 / pupils.primary") == "元/人");
  CHECK(unit_of("pupils.primary / pupils.junior").empty());
  CHECK(unit_of("ceil(classes.primary / 12 班/间)") == "间");
  CHECK(unit_of("count(room)") == "间");
  CHECK(unit_of("sum(room, area)") == "㎡");
  CHECK(unit_of("-teaching_area") == "㎡");
}

TEST_CASE("a bare 0 takes the other side's unit", "[expression]") {
  CHECK(unit_of("pupils.primary + 0") == "人");
  CHECK(unit_of("0 + pupils.primary") == "人");
  CHECK(unit_of("max(pupils.primary, 0)") == "人");
  CHECK(unit_of("max(0, pupils.primary)") == "人");
  CHECK(unit_of("0 else pupils.primary") == "人");
  CHECK(bad("max(0, pupils.primary) >= 5", "expression.unit_mismatch", 23));
}

TEST_CASE("expression.syntax", "[expression]") {
  CHECK(bad("", "expression.syntax", 0));
  CHECK(bad("1 +", "expression.syntax", 3));
  CHECK(bad("(1 + 2", "expression.syntax", 6));
  CHECK(bad("1 2", "expression.syntax", 2));
  CHECK(bad("1 = 1 = 1", "expression.syntax", 6));
  CHECK(bad("1 + ￥", "expression.syntax", 4));
  CHECK(bad("type = 'primary", "expression.syntax", 7));
  CHECK(bad("min(1)", "expression.syntax", 5));
  CHECK(bad("count(room, boarding = true", "expression.unknown_name", 12));
  CHECK(bad("sum(room)", "expression.syntax", 0));
  CHECK(bad("count(class, stage = 'junior', stage = 'junior')", "expression.syntax", 0));
  CHECK(bad("1 公斤", "expression.syntax", 2));
  CHECK(bad("1.2.3", "expression.syntax", 0));
  CHECK(bad("pupils.primary; 1", "expression.syntax", 14));
}

TEST_CASE("expression.too_long", "[expression]") {
  std::string longest = "1";
  longest.append(limits::expression_bytes - 1, ' ');
  CHECK(good(longest));
  CHECK(bad(longest + " ", "expression.too_long", 0));
}

TEST_CASE("expression.too_deep", "[expression]") {
  const auto parens = [](std::size_t n) { return std::string(n, '(') + "1" + std::string(n, ')'); };
  CHECK(good(parens(limits::expression_depth - 1)));
  CHECK(bad(parens(limits::expression_depth), "expression.too_deep", limits::expression_depth));
  CHECK(bad(parens(900), "expression.too_deep", limits::expression_depth));
  CHECK(compiled(std::string(900, '-') + "1").problems.front().code == "expression.too_deep");
  std::string nots;
  for (int i = 0; i < 300; ++i) nots += "not ";
  CHECK(compiled(nots + "true").problems.front().code == "expression.too_deep");
  ExpressionScope chain = scope("school");
  for (int i = 0; i < 60; ++i) chain.definitions["d" + std::to_string(i)] = "d" + std::to_string(i + 1);
  chain.definitions["d60"] = "1";
  CHECK(compiled("d0", chain).problems.front().code == "expression.too_deep");
  CHECK(good("d40", chain));
}

// Evaluation descends into every part: in WebAssembly a long sum would overflow the stack.
TEST_CASE("expression.too_deep: too many parts", "[expression]") {
  const auto sum = [](const std::string& first, std::size_t parts) {
    std::string text = first;
    for (std::size_t i = 1; i < parts; i += 2) text += " + 1";
    return text;
  };
  CHECK(good(sum("1", limits::expression_nodes - 1)));
  CHECK(bad(sum("1", limits::expression_nodes + 1), "expression.too_deep", 0));
  ExpressionScope s = scope("school");
  s.definitions = {
      {"a", sum("b", 201)}, {"b", sum("c", 201)}, {"c", "1"}, {"long", std::string(limits::expression_bytes + 1, ' ')}};
  CHECK(good("b", s));
  CHECK(bad("a", "expression.too_deep", 0, s));
  CHECK(bad("1 + long", "expression.too_long", 0, s));
}

TEST_CASE("expression.unknown_name, .unknown_table, .unknown_choice", "[expression]") {
  CHECK(bad("pupils.primary + teachers", "expression.unknown_name", 17));
  CHECK(bad("1 + round(2)", "expression.unknown_name", 4));
  CHECK(bad("county.nothing", "expression.unknown_name", 0));
  CHECK(bad("school.type = 'special'", "expression.unknown_name", 0, scope("county")));
  CHECK(bad("pupils > 5 人", "expression.unknown_name", 0));
  CHECK(good("pupils > 5 人", unit_scope()));
  CHECK(bad("count(rooms)", "expression.unknown_table", 6));
  CHECK(bad("sum(class, count(room))", "expression.unknown_table", 17));
  CHECK(bad("type = 'academy'", "expression.unknown_choice", 7));
  CHECK(bad("stage = 'senior'", "expression.unknown_choice", 8, unit_scope()));
}

TEST_CASE("expression.unknown_unit: a field whose unit nobody knows", "[expression]") {
  Dictionary fields = dictionary();
  TableSchema& school = fields.tables[*fields.find("school")];
  school.fields[*school.find("teaching_area")].unit = "亩";
  ExpressionScope s = scope("school");
  s.fields = &fields;
  CHECK(bad("1 + teaching_area", "expression.unknown_unit", 4, s));
}

TEST_CASE("expression.unit_mismatch", "[expression]") {
  CHECK(bad("equipment_value >= 2000 元", "expression.unit_mismatch", 16));
  CHECK(good("equipment_value >= 2000 万元"));
  CHECK(good("equipment_value * 10000 元/万元 >= 2000 元"));
  CHECK(bad("pupils.primary > teaching_area", "expression.unit_mismatch", 15));
  CHECK(bad("pupils.primary + 5", "expression.unit_mismatch", 15));
  CHECK(bad("teaching_area - multimedia_rooms", "expression.unit_mismatch", 14));
  CHECK(bad("min(pupils.primary, classes.primary)", "expression.unit_mismatch", 0));
  CHECK(bad("pupils.primary / pupils.junior > 1 人", "expression.unit_mismatch", 31));
  const Compiled c = compiled("equipment_value >= 2000 元");
  CHECK(c.problems[0].arguments[0] == "“万元”与“元”");
}

TEST_CASE("expression.type", "[expression]") {
  CHECK(bad("boarding + 1", "expression.type", 9));
  CHECK(bad("1 and true", "expression.type", 6));
  CHECK(bad("not 1", "expression.type", 0));
  CHECK(bad("-boarding", "expression.type", 0));
  CHECK(bad("boarding > true", "expression.type", 9));
  CHECK(bad("pupils.primary = 'primary'", "expression.type", 17));
  CHECK(bad("type = 1", "expression.type", 5));
  CHECK(bad("name = 1", "expression.type", 0));
  CHECK(bad("ceil(boarding)", "expression.type", 0));
  CHECK(bad("sum(room, kind)", "expression.type", 0));
  CHECK(bad("count(room, area)", "expression.type", 0));
  CHECK(bad("teaching_area else boarding", "expression.type", 19));
}

TEST_CASE("choices of different fields are not compared, unordered choices not ranked", "[expression]") {
  CHECK(good("moral_level = culture_level"));
  CHECK(bad("type = location", "expression.type", 5));
  CHECK(bad("type >= 'junior'", "expression.type", 5));
}

TEST_CASE("a fault quotes whole characters", "[expression]") {
  const Compiled c = compiled("1 and 123456789012345678 人");
  REQUIRE(c.problems.size() == 1);
  CHECK(c.problems[0].code == "expression.type");
  for (const std::string& argument : c.problems[0].arguments) CHECK(is_utf8(argument));
}

TEST_CASE("expression.division_by_zero", "[expression]") {
  CHECK(bad("pupils.primary / 0", "expression.division_by_zero", 15));
  CHECK(bad("1 / (0 人)", "expression.division_by_zero", 2));
  CHECK(good("0 / pupils.primary"));
}

TEST_CASE("definitions, also circular ones", "[expression]") {
  ExpressionScope s = scope("school");
  s.definitions = {
      {"small", "pupils.primary < 100 人"}, {"a", "b + 1"}, {"b", "1 + a"}, {"self", "self"}, {"broken", "1 +"}};
  CHECK(good("small and boarding", s));
  CHECK(good("small or small", s));
  CHECK(compiled("small", s).expression->top().op == Op::less);
  CHECK(bad("2 * self", "expression.circular", 0, s));
  CHECK(bad("a", "expression.circular", 4, s));
  CHECK(bad("broken", "expression.syntax", 3, s));
  CHECK(bad("small + 1", "expression.type", 6, s));
}
