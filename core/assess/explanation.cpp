#include "core/assess/explanation.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace junheng {
namespace {

class Explainer {
 public:
  explicit Explainer(const Assessment& a, std::string_view school = {})
      : a_(a), data_(*a.data), table_(data_.fields->school) {
    if (school.empty()) return;
    wanted_ = npos;
    const TableSchema& schema = data_.fields->tables[table_];
    for (const std::string_view key : {"code", "name"}) {
      const auto f = schema.find(key);
      for (std::size_t r = 0; f && wanted_ == npos && r < data_.tables[table_].rows; ++r) {
        if (data_.tables[table_].text(*f, r) == school) wanted_ = r;
      }
    }
  }

  std::optional<Explanation> run(std::string_view id) const {
    if (wanted_ == npos) return std::nullopt;
    const Standard& s = *a_.standard;
    for (std::size_t i = 0; i < s.resources.indicators.size(); ++i) {
      if (s.resources.indicators[i].id == id) return indicator(i);
    }
    for (const BalanceResult& b : a_.balance) {
      if (id.starts_with("B.") && id == "B." + s.stages[b.stage].id + "." + s.resources.indicators[b.indicator].id)
        return explain_coefficient(b);
    }
    for (const SectionResult& section : a_.sections) {
      for (const ItemResult& item : section.items) {
        if (item.item->id == id) return explain_item(item);
        for (std::size_t c = 0; c < item.clauses.size(); ++c) {
          if (item.item->clauses[c].id == id) return explain_clause(item.item->clauses[c], item.clauses[c]);
        }
      }
    }
    return std::nullopt;
  }

  Explanation one(const Unit& u, std::size_t i) const {
    const Indicator& indicator = a_.standard->resources.indicators[i];
    Explanation e = unit(u, i, measure(a_, u, i));
    e.official_text = indicator.text;
    e.cite = &indicator.cite;
    return e;
  }

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1), everyone = static_cast<std::size_t>(-2);

  bool concerns(std::size_t table, std::size_t row) const {
    if (wanted_ == everyone) return true;
    if (table == table_) return row == wanted_;
    const auto& parents = data_.tables[table].parent;
    return row < parents.size() && parents[row] == wanted_;
  }

  Explanation explain_item(const ItemResult& r) const {
    Explanation e;
    e.id = r.item->id;
    e.title = r.item->title;
    e.verdict = r.verdict;
    e.official_text = r.item->text;
    e.cite = &r.item->cite;
    for (std::size_t c = 0; c < r.clauses.size(); ++c) {
      e.children.push_back(explain_clause(r.item->clauses[c], r.clauses[c]));
      if (e.children.back().official_text == e.official_text)
        e.children.back().official_text.clear();  // said once is enough
    }
    return e;
  }

  Explanation explain_clause(const Clause& clause, const ClauseJudgement& j) const {
    Explanation e;
    e.id = clause.id;
    e.title = clause.title;
    e.verdict = j.verdict;
    e.reason = j.reason;
    e.cite = &clause.cite;
    e.official_text = clause.attest;
    e.show = clause.show;
    if (clause.measure) {
      e.formula = clause.measure->text;
      e.unit = clause.measure->top().unit.to_text();
      e.op = clause.test.op;
      e.type = clause.measure->top().type;
      e.choices = choices_of(*clause.measure, *data_.fields);
    }
    if (j.reason == Reason::refuted_by_totals || (!j.rows.empty() && !clause.attest.empty()) ||
        j.reason == Reason::document_missing || (clause.county && !j.rows.empty())) {
      fill(e, clause, j.rows.front(), clause.county);
      return e;
    }
    // Breaches first, then what is unknown, then carve-outs, then the rest.
    std::vector<const RowJudgement*> rows;
    for (const RowJudgement& r : j.rows) {
      if (concerns(table_of(clause, r), r.row)) rows.push_back(&r);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const RowJudgement* a, const RowJudgement* b) { return more_urgent(a->verdict, b->verdict); });
    for (const RowJudgement* r : rows) {
      if (r->of_parent)
        ++e.incomplete;
      else
        ++e.tally[static_cast<std::size_t>(r->verdict)];
    }
    if (rows.size() > explained_rows) rows.resize(explained_rows);
    e.rows = data_.fields->tables[clause.table].unit;
    for (const RowJudgement* r : rows) {
      Explanation& child = e.children.emplace_back();
      child.id = clause.id;
      child.title = clause.title;
      child.about = row_name(data_, table_of(clause, *r), r->row);
      child.show = e.show;
      child.unit = e.unit;
      child.type = e.type;
      child.choices = e.choices;
      child.formula = e.formula;
      fill(child, clause, *r, true);
    }
    return e;
  }

  std::size_t table_of(const Clause& clause, const RowJudgement& r) const {
    return r.of_parent ? data_.fields->find(data_.fields->tables[clause.table].parent).value_or(0) : clause.table;
  }

  void fill(Explanation& e, const Clause& clause, const RowJudgement& r, bool by_row) const {
    e.verdict = r.verdict;
    e.reason = r.reason;
    e.value = r.value;
    e.threshold = r.threshold;
    e.op = clause.test.op;
    e.cells = r.cells;
    if (clause.measure && by_row && !r.of_parent) e.subject = {&clause, r.row};
    if (r.carve_out >= 0) e.carve_out = &clause.carve_outs[static_cast<std::size_t>(r.carve_out)];
    const Test& test = e.carve_out && e.carve_out->test ? *e.carve_out->test : clause.test;
    const Expression* measure = e.carve_out && e.carve_out->measure ? &*e.carve_out->measure
                                : clause.measure                    ? &*clause.measure
                                                                    : nullptr;
    e.op = clause.measure ? test.op : e.op;
    if (r.value && r.threshold) e.margin = margin(e.op, *r.value, *r.threshold);
    if (table_of(clause, r) == table_) name_campuses(e, r.row);
    if (measure && by_row && !r.of_parent) {
      e.formula = measure->text;
      e.filled = with_numbers(*measure, {&data_, a_.children.get(), clause.table, r.row, 0});
    }
  }

  Explanation indicator(std::size_t i) const {
    const Indicator& indicator = a_.standard->resources.indicators[i];
    Explanation e;
    e.id = indicator.id;
    e.title = indicator.title;
    e.official_text = indicator.text;
    e.cite = &indicator.cite;
    e.unit = unit_text(indicator);
    e.rows = "校（学段）";  // a school of two stages stands twice
    e.verdict = Verdict::not_applicable;
    for (const Unit& u : a_.units.all) {
      if (wanted_ != everyone && u.school != wanted_) continue;
      e.children.push_back(unit(u, i, measure(a_, u, i)));
      ++e.tally[static_cast<std::size_t>(e.children.back().verdict)];
      e.verdict = both_hold(e.verdict, e.children.back().verdict);
    }
    if (a_.units.all.empty()) {
      e.verdict = Verdict::undetermined;
      e.reason = Reason::no_units;
    }
    return e;
  }

  Explanation unit(const Unit& u, std::size_t i, const IndicatorResult& r) const {
    const Indicator& indicator = a_.standard->resources.indicators[i];
    const Stage& stage = a_.standard->stages[u.stage];
    Explanation e;
    e.id = indicator.id;
    e.title = indicator.title;
    e.about = row_name(data_, table_, u.school) + "（" + stage.title + "）";
    e.unit = unit_text(indicator);
    e.cells = r.cells;
    e.subject.unit = &u;
    e.subject.indicator = i;
    e.value = r.value;
    e.threshold = indicator.thresholds[u.stage];
    e.reason = r.reason;
    if (e.value && e.threshold) e.margin = *e.value - *e.threshold;
    if (r.carve_out >= 0) e.carve_out = &indicator.carve_outs[static_cast<std::size_t>(r.carve_out)];
    e.verdict = verdict_of(r, u, e);
    const bool relieved = r.reason == Reason::carve_out;
    const Expression& amount = relieved ? *e.carve_out->amount : indicator.amount;
    e.formula = amount.text;
    e.filled = with_numbers(amount, {&data_, a_.children.get(), table_, u.school, u.stage}, Standing::factor);
    if (indicator.divided) e.filled += share_text(u);
    e.filled += " ÷ " + number_text(stage.pupils, u.school) + " 人";
    if (indicator.per != Rational(1)) e.filled += " × " + indicator.per.to_text() + " 人";
    close_up(e.filled);
    e.cells.push_back({table_, u.school, stage.pupils, data_.tables[table_].cell(stage.pupils, u.school)});
    name_campuses(e, u.school);
    return e;
  }

  // Of one indicator: short of the standard but above the floor is allowed or not by the unit's other indicators.
  static Verdict verdict_of(const IndicatorResult& r, const Unit& u, Explanation& e) {
    if (!e.threshold) return r.value ? Verdict::not_applicable : Verdict::undetermined;
    if (r.level == Level::full) return r.carve_out >= 0 ? Verdict::conditional : Verdict::met;
    const bool allowed = r.level == Level::relief && (u.verdict == Verdict::met || u.verdict == Verdict::conditional);
    const bool may_rise = r.best != r.level && u.verdict != Verdict::unmet;
    if (r.level == Level::missing || (may_rise && !allowed)) return Verdict::undetermined;
    if (r.level == Level::below) return Verdict::unmet;
    e.reason = Reason::six_plus_85;
    return u.verdict;
  }

  // A full-width bracket brings its own space.
  static void close_up(std::string& text) {
    for (const auto& [wide, close] : {std::pair{"） ", "）"}, std::pair{" （", "（"}}) {
      for (std::size_t at = 0; (at = text.find(wide, at)) != std::string::npos;)
        text.replace(at, std::string_view(wide).size(), close);
    }
  }

  // How a school of several stages is divided: " × 166 ÷ (166 + 1.1 × 210)". Empty for a school of one stage.
  std::string share_text(const Unit& u) const {
    const auto type = data_.fields->tables[table_].find("type");
    const Cell c = type ? data_.tables[table_].cell(*type, u.school) : Cell{};
    const UnitRule* rule =
        c.state == CellState::value ? a_.standard->rule_for(static_cast<std::size_t>(c.number.coefficient)) : nullptr;
    if (!rule || rule->weights.size() < 2) return "";
    std::string own, all;
    for (const StageWeight& w : rule->weights) {
      const std::string part =
          (w.weight == Rational(1) ? "" : w.weight.to_text() + " × ") + number_text(w.pupils, u.school);
      if (w.stage == u.stage) own = part;
      all += (all.empty() ? "" : " + ") + part;
    }
    return " × " + own + " ÷（" + all + "）";
  }
  std::string number_text(std::size_t field, std::size_t row) const {
    const Cell c = data_.tables[table_].cell(field, row);
    if (c.state == CellState::missing) return "？";
    return c.state == CellState::value ? c.number.to_text() : "0";
  }
  void name_campuses(Explanation& e, std::size_t school) const {
    const auto at = data_.campuses.find(school);
    if (at != data_.campuses.end()) e.campuses = at->second;
  }

  Explanation explain_coefficient(const BalanceResult& b) const {
    const Coefficient& c = coefficient(a_, b);
    Explanation e = numbers_of(a_, b);
    e.official_text = a_.standard->balance.text;
    e.cite = &a_.standard->balance.cite;
    e.formula = "CV = S ÷ X̄，S = √[Σ(P_i/P_N)(X_i − X̄)²]";
    e.variation = c.variation;
    e.subject.coefficient = &b;
    if (c.mean) e.filled = "X̄ = " + c.mean->to_text(4) + (e.unit.empty() ? "" : " " + e.unit);
    for (std::size_t k = 0; k < c.units.size(); ++k) {
      const Unit& u = a_.units.all[c.units[k]];
      if (wanted_ != everyone && u.school != wanted_) continue;
      Explanation child = unit(u, b.indicator, measure(a_, u, b.indicator));
      child.reason = child.value ? Reason::compared : Reason::missing_cells;
      child.verdict = child.value ? Verdict::not_applicable : Verdict::undetermined;
      child.threshold.reset();
      child.margin.reset();
      if (!c.contributions.empty()) {
        child.show = "share";
        child.threshold = c.contributions[k];
      }
      e.children.push_back(std::move(child));
    }
    return e;
  }

  const Assessment& a_;
  const Dataset& data_;
  std::size_t table_;
  std::size_t wanted_ = everyone;
};

using CellPlace = std::tuple<std::size_t, std::size_t, std::size_t>;  // table, row, field

void gather(const Explanation& e, std::set<CellPlace>& seen, std::vector<UsedCell>& into) {
  for (const UsedCell& c : e.cells) {
    if (c.cell.state == CellState::missing && seen.insert({c.table, c.row, c.field}).second) into.push_back(c);
  }
  for (const Explanation& child : e.children) {
    if (child.verdict == Verdict::undetermined) gather(child, seen, into);
  }
}

}  // namespace

std::optional<Explanation> explain(const Assessment& assessment, std::string_view id, std::string_view school) {
  return Explainer(assessment, school).run(id);
}

Explanation explain(const Assessment& assessment, const Unit& unit, std::size_t indicator) {
  return Explainer(assessment).one(unit, indicator);
}

Explanation numbers_of(const Clause& clause, const RowJudgement& row, const Dictionary& fields) {
  Explanation numbers;
  numbers.value = row.value;
  numbers.threshold = row.threshold;
  numbers.op = clause.test.op;
  numbers.show = clause.show;
  if (!clause.measure) return numbers;
  numbers.unit = clause.measure->top().unit.to_text();
  numbers.type = clause.measure->top().type;
  numbers.choices = choices_of(*clause.measure, fields);
  return numbers;
}

Explanation numbers_of(const Assessment& a, const BalanceResult& b) {
  const Standard& s = *a.standard;
  const Indicator& indicator = s.resources.indicators[b.indicator];
  Explanation numbers;
  numbers.id = "B." + s.stages[b.stage].id + "." + indicator.id;
  numbers.title = s.stages[b.stage].title + "校际差异系数：" + indicator.title;
  numbers.verdict = b.verdict;
  numbers.reason = b.reason;
  numbers.value = coefficient(a, b).cv;
  if (!s.balance.composite) numbers.threshold = s.balance.limits[b.stage];  // else of the mean of them all
  numbers.op = Op::at_most;
  numbers.show = "cv";
  numbers.unit = unit_text(indicator);
  if (numbers.value && numbers.threshold) numbers.margin = *numbers.threshold - *numbers.value;
  return numbers;
}

const std::vector<Choice>* choices_of(const Expression& measure, const Dictionary& fields) {
  for (const ExpressionNode& node : measure.nodes) {
    const bool cell = node.op == Op::field || node.op == Op::stage_field || node.op == Op::county_field ||
                      node.op == Op::school_field;
    if (cell && node.type == ValueType::choice) return &fields.tables[node.table].fields[node.field].choices;
  }
  return nullptr;
}

std::vector<UsedCell> missing_cells(const Explanation& explanation) {
  std::vector<UsedCell> result;
  std::set<CellPlace> seen;
  if (explanation.verdict == Verdict::undetermined) gather(explanation, seen, result);
  return result;
}

}  // namespace junheng
