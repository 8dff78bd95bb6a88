#include "core/assess/explanation.h"

#include <algorithm>
#include <array>

namespace junheng {
namespace {

class Explainer {
 public:
  Explainer(const Assessment& a, std::string_view school) : a_(a), data_(*a.data), children_(*a.data), table_(data_.fields->find("school").value_or(0)) {
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
      if (id == "B." + s.stages[b.stage].id + "." + s.resources.indicators[b.indicator].id) return coefficient(b);
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
    for (std::size_t c = 0; c < r.clauses.size(); ++c) e.children.push_back(explain_clause(r.item->clauses[c], r.clauses[c]));
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
    }
    if (j.reason == Reason::refuted_by_totals || (!j.rows.empty() && !clause.attest.empty()) || j.reason == Reason::document_missing || (clause.county && !j.rows.empty())) {
      fill(e, clause, j.rows.front(), clause.county);
      return e;
    }
    // Breaches first, then what is unknown, then carve-outs, then the rest.
    std::vector<const RowJudgement*> rows;
    for (const RowJudgement& r : j.rows) {
      if (concerns(clause.table, r.row)) rows.push_back(&r);
    }
    constexpr std::array<int, 5> order = {3, 2, 0, 1, 4};
    std::stable_sort(rows.begin(), rows.end(), [&](const RowJudgement* a, const RowJudgement* b) {
      return order[static_cast<std::size_t>(a->verdict)] < order[static_cast<std::size_t>(b->verdict)];
    });
    if (rows.size() > explained_rows) rows.resize(explained_rows);
    for (const RowJudgement* r : rows) {
      Explanation& child = e.children.emplace_back();
      child.id = clause.id;
      child.title = clause.title;
      child.about = row_name(data_, clause.table, r->row);
      child.show = e.show;
      child.unit = e.unit;
      child.formula = e.formula;
      fill(child, clause, *r, true);
    }
    return e;
  }

  void fill(Explanation& e, const Clause& clause, const RowJudgement& r, bool by_row) const {
    e.verdict = r.verdict;
    e.reason = r.reason;
    e.value = r.value;
    e.threshold = r.threshold;
    e.op = clause.test.op;
    e.cells = r.cells;
    if (r.carve_out >= 0) e.carve_out = &clause.carve_outs[static_cast<std::size_t>(r.carve_out)];
    const Test& test = e.carve_out && e.carve_out->test ? *e.carve_out->test : clause.test;
    const Expression* measure = e.carve_out && e.carve_out->measure ? &*e.carve_out->measure : clause.measure ? &*clause.measure : nullptr;
    e.op = clause.measure ? test.op : e.op;
    if (r.value && r.threshold) e.margin = margin(e.op, *r.value, *r.threshold);
    if (measure && by_row) {
      e.formula = measure->text;
      e.filled = with_numbers(*measure, {&data_, &children_, clause.table, r.row, 0});
    }
  }

  Explanation indicator(std::size_t i) const {
    const Indicator& indicator = a_.standard->resources.indicators[i];
    Explanation e;
    e.id = indicator.id;
    e.title = indicator.title;
    e.official_text = indicator.text;
    e.cite = &indicator.cite;
    e.unit = indicator.unit;
    e.verdict = Verdict::not_applicable;
    for (const Unit& u : a_.units.all) {
      if (wanted_ != everyone && u.school != wanted_) continue;
      e.children.push_back(unit(u, i));
      e.verdict = both_hold(e.verdict, e.children.back().verdict);
    }
    if (a_.units.all.empty()) {
      e.verdict = Verdict::undetermined;
      e.reason = Reason::no_units;
    }
    return e;
  }

  Explanation unit(const Unit& u, std::size_t i) const {
    const Indicator& indicator = a_.standard->resources.indicators[i];
    const IndicatorResult& r = u.indicators[i];
    const Stage& stage = a_.standard->stages[u.stage];
    Explanation e;
    e.id = indicator.id;
    e.title = indicator.title;
    e.about = row_name(data_, table_, u.school) + "（" + stage.title + "）";
    e.unit = indicator.unit;
    e.cells = r.cells;
    e.value = r.value;
    e.threshold = indicator.thresholds[u.stage];
    e.reason = r.value ? (r.carve_out >= 0 ? Reason::carve_out : Reason::compared) : Reason::missing_cells;
    if (e.value && e.threshold) e.margin = *e.value - *e.threshold;
    if (r.carve_out >= 0) e.carve_out = &indicator.carve_outs[static_cast<std::size_t>(r.carve_out)];
    switch (r.level) {
      case Level::full: e.verdict = r.carve_out >= 0 ? Verdict::conditional : Verdict::met; break;
      case Level::relief:  // alone it is allowed; the unit's own verdict says whether it is
        e.verdict = u.verdict == Verdict::unmet ? Verdict::unmet : u.verdict;
        e.reason = Reason::six_plus_85;
        break;
      case Level::below: e.verdict = Verdict::unmet; break;
      case Level::missing: e.verdict = Verdict::undetermined; break;
    }
    const Expression& amount = e.carve_out && e.carve_out->amount ? *e.carve_out->amount : indicator.amount;
    e.formula = amount.text;
    const bool divided = indicator.divided && u.share && *u.share != Rational(1);
    e.filled = with_numbers(amount, {&data_, &children_, table_, u.school, u.stage});
    if (divided) e.filled = "（" + e.filled + "）× " + u.share->to_fraction();
    e.filled += " ÷ " + (u.pupils ? u.pupils->to_text() : "？") + " 人";
    if (indicator.per != Rational(1)) e.filled += " × " + indicator.per.to_text() + " 人";
    if (const auto field = data_.fields->tables[table_].find("pupils." + stage.id)) {
      e.cells.push_back({table_, u.school, *field, data_.tables[table_].cell(*field, u.school)});
    }
    return e;
  }

  Explanation coefficient(const BalanceResult& b) const {
    const Standard& s = *a_.standard;
    const Indicator& indicator = s.resources.indicators[b.indicator];
    Explanation e;
    e.id = "B." + s.stages[b.stage].id + "." + indicator.id;
    e.title = s.stages[b.stage].title + "校际差异系数：" + indicator.title;
    e.verdict = b.verdict;
    e.reason = b.reason;
    e.official_text = s.balance.text;
    e.cite = &s.balance.cite;
    e.value = b.cv;
    e.threshold = s.balance.limits[b.stage];
    e.op = Op::at_most;
    e.show = "cv";
    if (e.value && e.threshold) e.margin = *e.threshold - *e.value;
    e.formula = "CV = S ÷ X̄，S = √Σ(P_i/P_N)(X_i − X̄)²";
    if (b.mean) e.filled = "X̄ = " + b.mean->to_text(4) + " " + indicator.unit;
    for (std::size_t k = 0; k < b.units.size(); ++k) {
      const Unit& u = a_.units.all[b.units[k]];
      if (wanted_ != everyone && u.school != wanted_) continue;
      Explanation child = unit(u, b.indicator);
      child.reason = child.value ? Reason::compared : Reason::missing_cells;
      child.verdict = child.value ? Verdict::not_applicable : Verdict::undetermined;
      child.threshold.reset();
      child.margin.reset();
      if (!b.contributions.empty()) {
        child.show = "share";
        child.threshold = b.contributions[k];
      }
      e.children.push_back(std::move(child));
    }
    return e;
  }

  const Assessment& a_;
  const Dataset& data_;
  Children children_;
  std::size_t table_;
  std::size_t wanted_ = everyone;
};

void gather(const Explanation& e, std::vector<UsedCell>& into) {
  for (const UsedCell& c : e.cells) {
    if (c.cell.state == CellState::missing && std::find(into.begin(), into.end(), c) == into.end()) into.push_back(c);
  }
  for (const Explanation& child : e.children) {
    if (child.verdict == Verdict::undetermined) gather(child, into);
  }
}

}  // namespace

std::optional<Explanation> explain(const Assessment& assessment, std::string_view id, std::string_view school) {
  return Explainer(assessment, school).run(id);
}

std::vector<UsedCell> missing_cells(const Explanation& explanation) {
  std::vector<UsedCell> result;
  if (explanation.verdict == Verdict::undetermined) gather(explanation, result);
  return result;
}

}  // namespace junheng
