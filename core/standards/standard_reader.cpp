#include "core/standards/standard_reader.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <set>

#include "core/base/limits.h"

namespace junheng {
namespace {

using Keys = std::initializer_list<std::string_view>;

// Turns the merged tree into a Standard. `where` is the path of ids and keys that a problem is reported at.
class StandardReader {
 public:
  StandardReader(const Dictionary& fields, std::string_view file, Problems& problems)
      : fields_(fields), file_(file), problems_(problems) {}

  Standard read(const Node& root) {
    keys(root, "",
         {"schema", "id", "title", "short", "extends", "effective", "note", "sources", "stages", "definitions", "units",
          "resources", "balance", "sections"});
    if (const Node* schema = root.find("schema"); !schema) {
      report("standard.missing_key", "", {"schema"});
    } else if (!schema->is(Node::Kind::number) || schema->number != Decimal{1, 0}) {
      report("standard.value", "/schema", {"schema"});
    }
    out_.id = need(root, "id", "");
    out_.title = need(root, "title", "");
    out_.short_title = text(root, "short", "");
    if (out_.short_title.empty()) out_.short_title = out_.title;
    out_.extends = text(root, "extends", "");
    out_.effective = text(root, "effective", "");
    std::set<std::string> sources, stages;
    each(root, "sources", [&](const Node& n, const std::string& at) {
      keys(n, at, {"id", "title", "number", "status", "note"});
      out_.sources.push_back(
          {id(n, at, sources), need(n, "title", at), text(n, "number", at), verified(n, at), text(n, "note", at)});
    });
    each(
        root, "stages",
        [&](const Node& n, const std::string& at) {
          keys(n, at, {"id", "title"});
          const std::string stage = id(n, at, stages);
          const auto pupils = fields_.tables[fields_.school].find("pupils." + stage);
          if (!stage.empty() && !pupils) report("standard.value", at + "/id", {stage});
          out_.stages.push_back({stage, need(n, "title", at), pupils.value_or(0)});
        },
        "", limits::standard_stages);
    each(
        root, "definitions",
        [&](const Node& n, const std::string& at) {
          keys(n, at, {"id", "scope", "expr", "note", "title"});
          const std::string scope = need(n, "scope", at);
          if (scope != "unit" && !scope.empty() && !fields_.find(scope))
            report("standard.value", at + "/scope", {scope});
          const std::string name = need(n, "id", at);
          if (!definitions_[scope].emplace(name, need(n, "expr", at)).second)
            report("standard.duplicate_id", at, {name});
        },
        "", limits::standard_definitions);
    each(root, "units", [&](const Node& n, const std::string& at) { unit_rule(n, at); });
    if (const Node* n = part(root, "resources")) resources(*n);
    if (const Node* n = part(root, "balance")) balance(*n);
    each(root, "sections", [&](const Node& n, const std::string& at) { section(n, at); });
    return std::move(out_);
  }

 private:
  void unit_rule(const Node& n, const std::string& at) {
    keys(n, at, {"type", "weights", "where", "excluded", "note"});
    const TableSchema& school = fields_.tables[fields_.school];
    const auto type_field = school.find("type");
    const std::string name = need(n, "type", at);
    if (name.empty()) return;
    const auto type = type_field ? school.fields[*type_field].find_choice(name) : std::nullopt;
    if (!type) return report("standard.value", at + "/type", {name});
    UnitRule rule;
    rule.type = *type;
    rule.excluded = text(n, "excluded", at);
    rule.where = optional_expression(n, "where", "school", at);
    if (const Node* weights = n.find("weights")) {
      if (!weights->is(Node::Kind::object)) report("standard.value", at + "/weights", {"weights"});
      for (const auto& [stage, weight] : weights->members) {
        const auto pupils = school.find("pupils." + stage);
        const bool good = weight.is(Node::Kind::number) && weight.number.coefficient > 0 && pupils;
        if (!good) report("standard.value", at + "/weights/" + pointer_part(stage), {stage});
        rule.weights.push_back({out_.find_stage(stage), weight.number, pupils.value_or(0)});
      }
    }
    out_.units.push_back(std::move(rule));
  }

  void resources(const Node& n) {
    const std::string at = "/resources";
    keys(n, at, {"id", "title", "text", "min_full", "floor_ratio", "cite", "indicators", "note"});
    Resources& r = out_.resources;
    r.title = need(n, "title", at);
    r.cite = cite(n, at, {});
    if (const auto full = number(n, "min_full", at)) {
      if (full->places > 0 || full->coefficient < 0)
        report("standard.value", at + "/min_full", {full->to_text()});
      else
        r.min_full = static_cast<std::size_t>(full->coefficient);
    }
    if (const auto ratio = number(n, "floor_ratio", at)) {
      r.floor_ratio = *ratio;
      if (r.floor_ratio < 0 || r.floor_ratio > 1) report("standard.value", at + "/floor_ratio", {ratio->to_text()});
    }
    each(n, "indicators", [&](const Node& i, const std::string& where) { indicator(i, where, r); }, at);
    if (r.min_full > r.indicators.size()) report("standard.value", at + "/min_full", {std::to_string(r.min_full)});
  }

  void indicator(const Node& n, const std::string& at, Resources& r) {
    keys(n, at,
         {"id", "title", "unit", "amount", "per", "divided", "thresholds", "text", "cite", "carve_outs", "note"});
    Indicator i;
    i.id = id(n, at);
    i.title = need(n, "title", at);
    i.unit = text(n, "unit", at);
    i.text = text(n, "text", at);
    i.cite = cite(n, at, r.cite);
    i.divided = flag(n, "divided", at);
    const auto amount = expression(n, "amount", "unit", at);
    const auto per = expression(n, "per", "county", at);
    const bool measured = amount && amount->top().type == ValueType::number;
    if (amount && !measured) report("expression.type", at + "/amount", {amount->text, amount->text});
    if (per && per->top().op != Op::number) report("standard.value", at + "/per", {per->text});
    if (measured && per && per->top().op == Op::number) {
      const MeasureUnit person = *MeasureUnit::parse("人");
      const MeasureUnit value = amount->top().unit.over(person).times(per->top().unit);
      if (value.to_text() != i.unit) mismatch(i.unit, value.to_text(), *amount, at + "/unit");
      i.amount = *amount;
      i.per = per->top().number;
    }
    i.thresholds = by_stage(n, "thresholds", at);
    carve_outs(n, at, "unit", i.cite, i.carve_outs);
    for (const CarveOut& c : i.carve_outs) {
      if (!measured || !c.amount || c.amount->top().unit == amount->top().unit) continue;
      mismatch(c.amount->top().unit.to_text(), amount->top().unit.to_text(), *c.amount,
               at + "/carve_outs/" + pointer_part(c.id) + "/amount");
    }
    r.indicators.push_back(std::move(i));
  }

  void balance(const Node& n) {
    const std::string at = "/balance";
    keys(n, at, {"id", "title", "text", "kernel", "mode", "limits", "cite", "note"});
    Balance& b = out_.balance;
    b.title = need(n, "title", at);
    b.text = text(n, "text", at);
    b.kernel = need(n, "kernel", at);
    one_of(b.kernel, {"weighted_cv"}, at + "/kernel");
    const std::string mode = need(n, "mode", at);
    one_of(mode, {"each", "composite"}, at + "/mode");
    b.composite = mode == "composite";
    b.limits = by_stage(n, "limits", at);
    b.cite = cite(n, at, {});
  }

  void section(const Node& n, const std::string& at) {
    keys(n, at, {"id", "title", "text", "items", "cite", "note"});
    Section s{id(n, at), need(n, "title", at), {}};
    const Citation inherited = cite(n, at, {});
    each(
        n, "items", [&](const Node& i, const std::string& where) { s.items.push_back(item(i, where, inherited)); }, at);
    out_.sections.push_back(std::move(s));
  }

  Item item(const Node& n, const std::string& at, const Citation& inherited) {
    keys(n, at, {"id", "title", "text", "cite", "clauses", "note"});
    Item i{id(n, at), need(n, "title", at), need(n, "text", at), cite(n, at, inherited), {}};
    each(
        n, "clauses", [&](const Node& c, const std::string& where) { i.clauses.push_back(clause(c, where, i.cite)); },
        at);
    if (i.clauses.empty()) report("standard.missing_key", at, {"clauses"});
    return i;
  }

  Clause clause(const Node& n, const std::string& at, const Citation& inherited) {
    keys(n, at,
         {"id", "title", "scope", "where", "measure", "show", "test", "complete", "refute", "attest", "carve_outs",
          "cite", "note", "text"});
    Clause c;
    c.id = id(n, at);
    c.title = need(n, "title", at);
    c.cite = cite(n, at, inherited);
    c.attest = text(n, "attest", at);
    c.show = text(n, "show", at);
    if (c.show.empty()) c.show = "number";
    one_of(c.show, {"number", "percent", "permille"}, at + "/show");
    std::string scope = text(n, "scope", at);
    if (scope.empty()) scope = "county";
    const auto table = fields_.find(scope);
    if (!table) {
      report("standard.value", at + "/scope", {scope});
      return c;
    }
    c.table = *table;
    c.county = scope == "county";
    c.where = optional_expression(n, "where", scope, at);
    if (!c.attest.empty()) {
      if (n.find("measure") || n.find("test")) report("standard.value", at + "/attest", {c.attest});
      return c;
    }
    c.measure = expression(n, "measure", scope, at);
    if (const auto t = test(n, scope, at, c.measure)) c.test = *t;
    c.refute = optional_expression(n, "refute", "county", at);
    const std::string& parent = fields_.tables[*table].parent;
    if (n.find("complete") && parent.empty())
      report("standard.value", at + "/complete", {scope});
    else
      c.complete = optional_expression(n, "complete", parent, at);
    carve_outs(n, at, scope, c.cite, c.carve_outs);
    return c;
  }

  // "<= 2000 人": an operator and an expression of the measure's type and unit.
  std::optional<Test> test(const Node& n, const std::string& scope, const std::string& at,
                           const std::optional<Expression>& measure) {
    static constexpr std::array<std::pair<std::string_view, Op>, 6> operators = {{{">=", Op::at_least},
                                                                                  {"<=", Op::at_most},
                                                                                  {"!=", Op::unequal},
                                                                                  {">", Op::greater},
                                                                                  {"<", Op::less},
                                                                                  {"=", Op::equal}}};
    const std::string whole = need(n, "test", at);
    for (const auto& [symbol, op] : operators) {
      if (!std::string_view(whole).starts_with(symbol) || !measure) continue;
      // Compiled together, so that types, units and choices of the two sides are checked against each other.
      const std::string together = "(" + measure->text + ") " + whole;
      const auto both = compile(together, scope_of(scope), {file_, at + "/test", -1}, problems_);
      if (!both) return std::nullopt;
      if (both->top().op != op) {
        report("standard.value", at + "/test", {whole});
        return std::nullopt;
      }
      Test result{op, *both};
      result.threshold.root = both->top().arguments[1];
      result.threshold.text = whole.substr(symbol.size());
      return result;
    }
    if (measure) report("standard.value", at + "/test", {whole});
    return std::nullopt;
  }

  void carve_outs(const Node& n, const std::string& at, const std::string& scope, const Citation& inherited,
                  std::vector<CarveOut>& into) {
    each(
        n, "carve_outs",
        [&](const Node& c, const std::string& where) {
          // What a carve-out of the other kind has would be left out silently, and the row excused.
          if (scope == "unit") {
            keys(c, where, {"id", "title", "when", "amount", "document", "demands_document", "cite", "note", "text"});
          } else {
            keys(c, where,
                 {"id", "title", "when", "measure", "test", "refuted_when", "document", "demands_document", "cite",
                  "note", "text"});
          }
          CarveOut out;
          out.id = id(c, where);
          out.title = need(c, "title", where);
          out.document = text(c, "document", where);
          out.demands_document = flag(c, "demands_document", where);
          out.cite = cite(c, where, inherited);
          if (const auto when = expression(c, "when", scope, where)) {
            if (when->top().type != ValueType::flag)
              report("expression.type", where + "/when", {when->text, when->text});
            out.when = *when;
          }
          out.measure = optional_expression(c, "measure", scope, where, ValueType::number);
          out.amount = optional_expression(c, "amount", scope, where, ValueType::number);
          out.refuted_when = optional_expression(c, "refuted_when", "county", where);
          if (c.find("test")) {
            const auto measured =
                out.measure ? out.measure : optional_expression(n, "measure", scope, at, ValueType::number);
            out.test = test(c, scope, where, measured);
          } else if (out.measure) {
            test(n, scope, where, out.measure);  // only checked against the clause's
          }
          into.push_back(std::move(out));
        },
        at);
  }

  ExpressionScope scope_of(const std::string& scope) {
    ExpressionScope s;
    s.fields = &fields_;
    s.unit = scope == "unit";
    s.table = fields_.find(s.unit ? "school" : scope).value_or(0);
    for (const Stage& stage : out_.stages) s.stages.push_back(stage.id);
    if (s.unit) s.definitions = definitions_["school"];
    for (const auto& [id, text] : definitions_[scope]) s.definitions[id] = text;
    return s;
  }
  std::optional<Expression> expression(const Node& n, const std::string& key, const std::string& scope,
                                       const std::string& at) {
    const std::string source = need(n, key, at);
    if (source.empty()) return std::nullopt;
    return compile(source, scope_of(scope), {file_, at + "/" + key, -1}, problems_);
  }
  std::optional<Expression> optional_expression(const Node& n, const std::string& key, const std::string& scope,
                                                const std::string& at, ValueType type = ValueType::flag) {
    if (!n.find(key)) return std::nullopt;
    auto made = expression(n, key, scope, at);
    if (made && made->top().type != type) {
      report("expression.type", at + "/" + key, {made->text, made->text});
      return std::nullopt;
    }
    return made;
  }

  std::vector<std::optional<Rational>> by_stage(const Node& n, const std::string& key, const std::string& at) {
    std::vector<std::optional<Rational>> result(out_.stages.size());
    const Node* values = n.find(key);
    if (!values) return result;
    if (!values->is(Node::Kind::object)) report("standard.value", at + "/" + key, {key});
    for (const auto& [stage, value] : values->members) {
      const std::size_t s = out_.find_stage(stage);
      if (s == unjudged || !value.is(Node::Kind::number)) {
        report("standard.value", at + "/" + key + "/" + pointer_part(stage), {stage});
      } else {
        result[s] = Rational(value.number);
      }
    }
    return result;
  }

  Citation cite(const Node& n, const std::string& at, const Citation& inherited) {
    const Node* c = n.find("cite");
    if (!c) return inherited;
    keys(*c, at + "/cite", {"source", "document", "part", "item", "status", "note"});
    Citation result;
    result.source = need(*c, "source", at + "/cite");
    result.part = text(*c, "part", at + "/cite");
    const Node* item = c->find("item");
    result.item = item && item->is(Node::Kind::number) ? item->number.to_text() : text(*c, "item", at + "/cite");
    result.verified = verified(*c, at + "/cite");
    if (!result.source.empty() && !out_.find_source(result.source))
      report("standard.unknown_source", at + "/cite", {result.source});
    return result;
  }
  bool verified(const Node& n, const std::string& at) {
    const std::string status = need(n, "status", at);
    one_of(status, {"verified", "unverified"}, at + "/status");
    return status == "verified";
  }

  std::optional<Decimal> number(const Node& n, const std::string& key, const std::string& at) {
    const Node* found = n.find(key);
    if (!found) return std::nullopt;
    if (found->is(Node::Kind::number)) return found->number;
    report("standard.value", at + "/" + key, {key});
    return std::nullopt;
  }
  bool flag(const Node& n, const std::string& key, const std::string& at) {
    const Node* found = n.find(key);
    if (found && !found->is(Node::Kind::boolean)) report("standard.value", at + "/" + key, {key});
    return found && found->flag;
  }
  // Unique among those of the same list; sections, items, clauses, indicators and carve-outs share one.
  std::string id(const Node& n, const std::string& at) { return id(n, at, ids_); }
  std::string id(const Node& n, const std::string& at, std::set<std::string>& others) {
    const std::string result = need(n, "id", at);
    if (!result.empty() && !others.insert(result).second) report("standard.duplicate_id", at, {result});
    return result;
  }
  // Empty where there is none.
  std::string text(const Node& n, std::string_view key, const std::string& at) {
    const Node* found = n.find(key);
    if (!found || found->is(Node::Kind::null)) return "";
    if (!found->is(Node::Kind::text)) report("standard.value", at + "/" + std::string(key), {std::string(key)});
    return found->text;
  }
  std::string need(const Node& n, std::string_view key, const std::string& at) {
    const Node* found = n.find(key);
    if (!found || found->is(Node::Kind::null) || (found->is(Node::Kind::text) && found->text.empty())) {
      report("standard.missing_key", at, {std::string(key)});
    }
    return text(n, key, at);
  }
  const Node* part(const Node& n, std::string_view key) {
    const Node* found = n.find(key);
    if (!found) report("standard.missing_key", "", {std::string(key)});
    return found;
  }
  void mismatch(const std::string& unit, const std::string& other, const Expression& in, const std::string& at) {
    report("expression.unit_mismatch", at, {"“" + unit + "”与“" + other + "”", in.text});
  }
  void one_of(const std::string& value, Keys known, const std::string& at) {
    if (!value.empty() && std::find(known.begin(), known.end(), value) == known.end())
      report("standard.value", at, {value});
  }
  void keys(const Node& n, const std::string& at, Keys known) {
    for (const auto& [key, value] : n.members) {
      if (std::find(known.begin(), known.end(), key) == known.end())
        report("standard.unknown_key", at + "/" + pointer_part(key), {key});
    }
  }
  // Calls act for each item of the list, with a path that names it by id where it has one.
  template <class Act>
  void each(const Node& n, std::string_view key, Act act, const std::string& at = "",
            std::size_t most = limits::json_values) {
    const Node* list = n.find(key);
    if (!list) return;
    const std::string pointer = at + "/" + std::string(key);
    if (!list->is(Node::Kind::array) || list->items.size() > most)
      return report("standard.value", pointer, {std::string(key)});
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const Node* name = list->items[i].find("id");
      act(list->items[i], pointer + "/" + (name && !name->text.empty() ? pointer_part(name->text) : std::to_string(i)));
    }
  }
  void report(std::string code, std::string pointer, std::vector<std::string> arguments) {
    add_problem(problems_, {std::move(code), Severity::error, std::move(arguments), {file_, std::move(pointer), -1}});
  }

  const Dictionary& fields_;
  std::string file_;
  Problems& problems_;
  Standard out_;
  std::map<std::string, std::map<std::string, std::string>> definitions_;  // scope, id
  std::set<std::string> ids_;
};

}  // namespace

Standard read_standard(const Node& root, const std::string& file, const Dictionary& fields, Problems& problems) {
  return StandardReader(fields, file, problems).read(root);
}

}  // namespace junheng
