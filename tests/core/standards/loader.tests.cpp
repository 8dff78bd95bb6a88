#include "core/standards/loader.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/base/limits.h"
#include "tests/core/fixtures.h"

using namespace junheng;

namespace {

struct Loaded {
  std::optional<Standard> standard;
  Problems problems;
};
Loaded loaded(const std::string& json) {
  Loaded l;
  l.standard = load_standard(json, "标准.json", dictionary(), l.problems);
  return l;
}
Loaded overlay(const std::string& rest) {
  return loaded(R"({"schema":1,"id":"x","title":"x","extends":"national-2017",)" + rest + "}");
}

// A whole small standard; each argument replaces one of its parts.
struct Whole {
  std::string source = R"({"id":"s","title":"文件","status":"unverified"})";
  std::string head = R"("schema":1,"id":"x","title":"x")";
  std::string unit = R"({"type":"primary","weights":{"primary":1}})";
  std::string resources =
      R"("title":"资源配置","min_full":1,"floor_ratio":0.85,"cite":{"source":"s","status":"unverified"})";
  std::string indicator =
      R"("id":"R1","title":"面积","unit":"㎡","amount":"teaching_area","per":"1 人","thresholds":{"primary":4.5})";
  std::string balance =
      R"("title":"校际均衡","kernel":"weighted_cv","mode":"each","limits":{"primary":0.5},"cite":{"source":"s","status":"unverified"})";
  std::string clause = R"("id":"G1.1","title":"规模","scope":"school","measure":"pupils.primary","test":"<= 2000 人")";
  std::string item = R"("id":"G1","title":"规模","text":"规模","cite":{"source":"s","status":"unverified"})";

  Loaded load() const {
    return loaded("{" + head + R"(,"sources":[)" + source +
                  R"(],"stages":[{"id":"primary","title":"小学"}],"units":[)" + unit + R"(],"resources":{)" +
                  resources + R"(,"indicators":[{)" + indicator + R"(}]},"balance":{)" + balance +
                  R"(},"sections":[{"id":"g","title":"g","items":[{)" + item + R"(,"clauses":[{)" + clause + "}]}]}]}");
  }
};
Loaded with(std::string Whole::* part, const std::string& text) {
  Whole w;
  w.*part = text;
  return w.load();
}

bool refused(const Loaded& l, const std::string& code) {
  for (const Problem& p : l.problems) UNSCOPED_INFO(p.code << " at " << p.place.pointer);
  return !l.standard && std::any_of(l.problems.begin(), l.problems.end(),
                                    [&](const Problem& p) { return p.code == code && p.place.file == "标准.json"; });
}
bool accepted(const Loaded& l) {
  for (const Problem& p : l.problems) UNSCOPED_INFO(p.code << " at " << p.place.pointer);
  return l.standard.has_value() && l.problems.empty();
}

const Clause* find_clause(const Standard& s, const std::string& id) {
  for (const Section& section : s.sections) {
    for (const Item& item : section.items) {
      for (const Clause& clause : item.clauses) {
        if (clause.id == id) return &clause;
      }
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("every built-in standard loads without problems", "[loader]") {
  const auto ids = builtin_standard_ids();
  CHECK(std::is_sorted(ids.begin(), ids.end()));
  CHECK(std::find(ids.begin(), ids.end(), "national-2017") != ids.end());
  for (const std::string& id : ids) {
    CAPTURE(id);
    Problems problems;
    const auto standard = load_standard(builtin_standard_json(id), id, dictionary(), problems);
    for (const Problem& p : problems) UNSCOPED_INFO(p.code << " at " << p.place.pointer);
    CHECK(problems.empty());
    REQUIRE(standard);
    CHECK(standard->id == id);
    CHECK(standard->sha256.size() == 64);
    CHECK_FALSE(standard->sections.empty());
    CHECK(builtin_standard(id) != nullptr);
  }
  CHECK(builtin_standard("no-such-standard") == nullptr);
  CHECK(builtin_standard_json("no-such-standard").empty());
}

TEST_CASE("the small whole standard is good as it is", "[loader]") { CHECK(accepted(Whole{}.load())); }

TEST_CASE("each bad standard raises its problems", "[loader]") {
  for (const test::Fixture& f : test::fixtures("standard/bad")) {
    INFO(f.file);
    const Loaded l = loaded(f.bytes);
    CHECK_FALSE(l.standard);
    CHECK(test::shown(l.problems) == f.expected);
  }
}

TEST_CASE("a standard too large, or with too much in it", "[loader]") {
  CHECK(refused(loaded(std::string(limits::standard_bytes + 1, ' ')), "json.too_large"));
  const auto many = [](const std::string& key, const std::string& what, std::size_t n) {
    std::string list;
    for (std::size_t i = 0; i < n; ++i)
      list += (i ? "," : "") + what.substr(0, what.find('#')) + std::to_string(i) + what.substr(what.find('#') + 1);
    return "\"" + key + "\":[" + list + "]";
  };
  CHECK(refused(overlay(many("removals", "\"#\"", limits::standard_values)), "json.too_many"));
  const std::string definition = R"({"id":"d#","scope":"school","expr":"1"})";
  CHECK(accepted(overlay(many("definitions", definition, limits::standard_definitions))));
  CHECK(refused(overlay(many("definitions", definition, limits::standard_definitions + 1)), "standard.value"));
  const Loaded wrong = overlay(many("overrides", R"({"id":"G#x"})", 1000));
  CHECK(wrong.problems.size() == limits::problems + 1);
  CHECK(refused(wrong, "problems.more"));
}

TEST_CASE("a full list of problems hides no new one", "[loader]") {
  Problems problems(limits::problems + 1);
  CHECK_FALSE(load_standard("[]", "标准.json", dictionary(), problems));
  CHECK(problems.size() > limits::problems + 1);
}

TEST_CASE("overlay.* codes", "[loader]") {
  CHECK(refused(overlay(R"("additions":[{"to":"G1"}])"), "overlay.unknown_id"));
  CHECK(refused(loaded(R"({"schema":1,"id":"national-2017","title":"x","extends":"national-2017"})"),
                "overlay.circular"));
}

TEST_CASE("standard.unknown_key", "[loader]") {
  CHECK(refused(overlay(R"("overrides":[{"id":"R4","threshold":{}}])"), "standard.unknown_key"));
  CHECK(refused(with(&Whole::source, R"({"id":"s","title":"t","status":"unverified","url":"x"})"),
                "standard.unknown_key"));
}

TEST_CASE("standard.missing_key", "[loader]") {
  CHECK(refused(with(&Whole::head, R"("schema":1,"title":"x")"), "standard.missing_key"));
  CHECK(refused(with(&Whole::clause, R"("id":"c","title":"t","scope":"school","measure":"pupils.primary")"),
                "standard.missing_key"));
  CHECK(refused(with(&Whole::clause, R"("id":"c","title":"t")"), "standard.missing_key"));
  CHECK(refused(with(&Whole::clause, R"("title":"t","attest":"a")"), "standard.missing_key"));
  CHECK(refused(with(&Whole::indicator, R"("id":"R1","title":"t","unit":"㎡","per":"1 人","thresholds":{"primary":1})"),
                "standard.missing_key"));
  CHECK(refused(with(&Whole::source, R"({"id":"s","title":"t"})"), "standard.missing_key"));
}

TEST_CASE("standard.value", "[loader]") {
  CHECK(refused(with(&Whole::unit, R"({"type":"primary","weights":{"primary":0}})"), "standard.value"));
  CHECK(refused(with(&Whole::unit, R"({"type":"primary","weights":{"primary":"1"}})"), "standard.value"));
  CHECK(refused(with(&Whole::source, R"({"id":"s","title":"t","status":"maybe"})"), "standard.value"));
  CHECK(refused(with(&Whole::resources, R"("title":"r","min_full":2,"floor_ratio":0.85)"), "standard.value"));
  CHECK(refused(with(&Whole::balance, R"("title":"b","kernel":"gini","mode":"each")"), "standard.value"));
  CHECK(refused(with(&Whole::balance, R"("title":"b","kernel":"weighted_cv","mode":"some")"), "standard.value"));
  CHECK(refused(with(&Whole::balance, R"("title":"b","kernel":"weighted_cv","mode":"each","limits":{"senior":0.5})"),
                "standard.value"));
  CHECK(refused(overlay(R"("overrides":[{"id":"R4","per":"1 人 + 1 人"}])"), "standard.value"));
  CHECK(refused(overlay(R"("definitions":[{"id":"d","scope":"planet","expr":"1"}])"), "standard.value"));
  CHECK(refused(overlay(R"("overrides":[{"id":"G4.1","attest":"both"}])"), "standard.value"));
}

TEST_CASE("a value of the wrong type is not taken for its default", "[loader]") {
  CHECK(refused(with(&Whole::resources, R"("title":"r","min_full":"1","floor_ratio":0.85)"), "standard.value"));
  CHECK(refused(with(&Whole::resources, R"("title":"r","min_full":0.1,"floor_ratio":0.85)"), "standard.value"));
  CHECK(refused(with(&Whole::resources, R"("title":"r","min_full":1,"floor_ratio":"0.85")"), "standard.value"));
  CHECK(refused(with(&Whole::balance, R"("title":"b","kernel":"weighted_cv","mode":"each","limits":[0.5])"),
                "standard.value"));
  CHECK(refused(with(&Whole::unit, R"({"type":"primary","weights":5})"), "standard.value"));
  CHECK(refused(with(&Whole::unit, R"({"type":5,"weights":{"primary":1}})"), "standard.value"));
  CHECK(refused(with(&Whole::item, R"("id":"G1","title":"t","text":5)"), "standard.value"));
  CHECK(refused(overlay(R"("overrides":[{"id":"G4.1","scope":5}])"), "standard.value"));
  CHECK(refused(overlay(R"("sections":5)"), "standard.value"));
}

TEST_CASE("standard.duplicate_id and standard.unknown_source", "[loader]") {
  CHECK(refused(with(&Whole::clause, R"("id":"R1","title":"a","attest":"a")"), "standard.duplicate_id"));
  CHECK(
      refused(with(&Whole::source, R"({"id":"other","title":"t","status":"unverified"})"), "standard.unknown_source"));
}

TEST_CASE("an overlay overrides, adds and removes", "[loader]") {
  const Loaded l = overlay(R"("overrides":[{"id":"G4.1","test":"<= 1800 人"}],"removals":["G4.2"],
    "additions":[{"to":"G4","clause":{"id":"G4.9","title":"加","attest":"加一条"}}])");
  REQUIRE(accepted(l));
  const Standard& base = *builtin_standard("national-2017");
  CHECK(l.standard->id == "x");
  CHECK(l.standard->extends == "national-2017");
  CHECK(l.standard->sha256 != base.sha256);
  CHECK(l.standard->sha256.size() == 64);
  const Clause* changed = find_clause(*l.standard, "G4.1");
  REQUIRE(changed);
  CHECK(changed->test.op == Op::at_most);
  CHECK(changed->test.threshold.top().number == Rational(1800));
  CHECK(find_clause(base, "G4.1")->test.threshold.top().number == Rational(2000));
  CHECK(changed->measure->text == find_clause(base, "G4.1")->measure->text);
  CHECK(find_clause(*l.standard, "G4.2") == nullptr);
  CHECK(find_clause(base, "G4.2") != nullptr);
  REQUIRE(find_clause(*l.standard, "G4.9"));
  CHECK(find_clause(*l.standard, "G4.9")->attest == "加一条");
}
