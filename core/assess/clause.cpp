#include "core/assess/clause.h"

namespace junheng {
namespace {

Reason reason_of(const Value& v) {
  return v.kind == Value::Kind::missing ? Reason::missing_cells : Reason::division_by_zero;
}

RowScope scope_of(const Ground& g, std::size_t table, std::size_t row) { return {g.data, g.children, table, row, 0}; }
RowScope county_scope(const Ground& g) { return scope_of(g, g.data->fields->county, 0); }

// The row by the clause's own measure and test, or by a carve-out's.
void compare(const Expression& measure, const Test& test, const RowScope& scope, RowJudgement& r) {
  const Value value = evaluate(measure, scope, &r.cells);
  const Value threshold = evaluate(test.threshold, scope, &r.cells);
  if (value.known()) r.value = value.number;
  if (threshold.known()) r.threshold = threshold.number;
  if (!value.known() || !threshold.known()) {
    r.verdict = Verdict::undetermined;
    r.reason = reason_of(value.known() ? threshold : value);
    return;
  }
  r.verdict = holds(test.op, value.number, threshold.number) ? Verdict::met : Verdict::unmet;
  r.reason = Reason::compared;
}

// After a breach: does a carve-out apply, and does the row pass by it?
void try_carve_outs(const Clause& clause, const Ground& ground, const RowScope& scope, RowJudgement& r) {
  for (std::size_t i = 0; i < clause.carve_outs.size(); ++i) {
    const CarveOut& c = clause.carve_outs[i];
    const Value when = evaluate(c.when, scope, &r.cells);
    if (when.is_false()) continue;
    RowJudgement tried = r;
    tried.carve_out = static_cast<int>(i);
    if (c.measure || c.test) {
      compare(c.measure ? *c.measure : *clause.measure, c.test ? *c.test : clause.test, scope, tried);
      if (tried.verdict == Verdict::unmet) continue;
      tried.reason = tried.verdict == Verdict::met ? Reason::carve_out : tried.reason;
    } else {
      tried.verdict = Verdict::met;
      tried.reason = Reason::excused;
    }
    if (!when.known()) {
      // Whether it applies is unknown: the breach may or may not be excused.
      tried.verdict = Verdict::undetermined;
      tried.reason = reason_of(when);
    } else if (tried.verdict == Verdict::met && c.demands_document && ground.documents_for(c.id) == 0) {
      tried.verdict = Verdict::undetermined;
      tried.reason = Reason::document_missing;
    } else if (tried.verdict == Verdict::met) {
      tried.verdict = Verdict::conditional;
    }
    r = tried;
    if (r.verdict == Verdict::conditional) return;
  }
}

RowJudgement judge_row(const Clause& clause, const Ground& ground, std::size_t row) {
  const RowScope scope = scope_of(ground, clause.table, row);
  RowJudgement r;
  r.row = row;
  Value where;
  if (clause.where) {
    where = evaluate(*clause.where, scope, &r.cells);
    if (where.is_false()) {
      r.verdict = Verdict::not_applicable;
      r.reason = Reason::not_in_scope;
      return r;
    }
  }
  compare(*clause.measure, clause.test, scope, r);
  if (r.verdict == Verdict::unmet) {
    try_carve_outs(clause, ground, scope, r);
  } else if (r.verdict == Verdict::undetermined) {
    // Met, or else excused: whichever it is, it passes.
    RowJudgement excused = r;
    try_carve_outs(clause, ground, scope, excused);
    if (excused.verdict == Verdict::conditional) r = std::move(excused);
  }
  // A row that may be outside the clause's scope cannot breach it for sure; one that meets it does no harm either way.
  if (clause.where && !where.known() && r.verdict != Verdict::met) {
    r.verdict = Verdict::undetermined;
    r.reason = reason_of(where);
  }
  return r;
}

ClauseJudgement judge_attested(const Clause& clause, const Item& item, const Ground& ground) {
  ClauseJudgement j;
  if (clause.where) {
    const Value where = evaluate(*clause.where, county_scope(ground));
    if (where.is_false()) {
      j.verdict = Verdict::not_applicable;
      j.reason = Reason::not_in_scope;
      return j;
    }
  }
  j.evidence = ground.documents_for(clause.id) + ground.documents_for(item.id);
  const auto t = ground.data->fields->find("attestation");
  const TableSchema& schema = ground.data->fields->tables[t.value_or(0)];
  const auto id = schema.find("clause");
  const auto answer = schema.find("answer");
  const Table& table = ground.data->table("attestation");
  j.verdict = Verdict::undetermined;
  j.reason = Reason::not_attested;
  for (std::size_t r = 0; r < table.rows && t && id && answer; ++r) {
    const Cell c = table.cell(*answer, r);
    if (table.text(*id, r) != clause.id || c.state != CellState::value) continue;
    RowJudgement& row = j.rows.emplace_back();
    row.row = r;
    row.cells = {{*t, r, *answer, c}};
    if (c.number.coefficient == 0) {
      j.verdict = Verdict::unmet;
      j.reason = Reason::denied;
    } else if (j.verdict != Verdict::unmet) {
      j.verdict = j.evidence > 0 ? Verdict::met : Verdict::undetermined;
      j.reason = j.evidence > 0 ? Reason::attested : Reason::no_evidence;
    }
  }
  for (RowJudgement& r : j.rows) r.verdict = j.verdict, r.reason = j.reason;
  return j;
}

// No rows: printed totals can prove a breach, never its absence.
ClauseJudgement judge_totals(const Clause& clause, const Ground& ground) {
  ClauseJudgement j;
  j.verdict = Verdict::undetermined;
  j.reason = Reason::no_rows;
  if (!clause.refute) return j;
  const RowScope county = county_scope(ground);
  RowJudgement r;
  r.row = 0;
  if (!evaluate(*clause.refute, county, &r.cells).is_true()) return j;
  r.verdict = Verdict::unmet;
  r.reason = Reason::refuted_by_totals;
  for (std::size_t i = 0; i < clause.carve_outs.size(); ++i) {
    const CarveOut& c = clause.carve_outs[i];
    if (!c.refuted_when) continue;
    const Value excused = evaluate(*c.refuted_when, county, &r.cells);
    if (excused.is_false()) continue;
    r.carve_out = static_cast<int>(i);
    if (!excused.known()) {
      r.verdict = Verdict::undetermined;
      r.reason = reason_of(excused);
      continue;  // another one may be certain
    }
    const bool shown = !c.demands_document || ground.documents_for(c.id) > 0;
    r.verdict = shown ? Verdict::conditional : Verdict::undetermined;
    r.reason = shown ? Reason::excused : Reason::document_missing;
    break;
  }
  j.verdict = r.verdict;
  j.reason = r.reason;
  j.rows.push_back(std::move(r));
  return j;
}

// Rows that are not there can hide a breach: a parent row whose rows are not all there leaves the clause open.
void demand_rows(const Clause& clause, const Ground& ground, ClauseJudgement& j) {
  const auto parent = ground.data->fields->find(ground.data->fields->tables[clause.table].parent);
  if (!parent) return;
  for (std::size_t row = 0; row < ground.data->tables[*parent].rows; ++row) {
    RowJudgement r;
    r.row = row;
    r.of_parent = true;
    r.reason = Reason::incomplete_rows;
    if (evaluate(*clause.complete, scope_of(ground, *parent, row), &r.cells).is_true()) continue;
    j.verdict = both_hold(j.verdict, Verdict::undetermined);
    j.rows.push_back(std::move(r));
  }
}

}  // namespace

ClauseJudgement judge(const Clause& clause, const Item& item, const Ground& ground) {
  if (!clause.attest.empty()) return judge_attested(clause, item, ground);
  const std::size_t rows = clause.county ? 1 : ground.data->tables[clause.table].rows;
  if (rows == 0) return judge_totals(clause, ground);

  ClauseJudgement j;
  j.verdict = Verdict::not_applicable;
  j.reason = clause.county ? Reason::not_in_scope : Reason::rows;
  for (std::size_t row = 0; row < rows; ++row) {
    RowJudgement r = judge_row(clause, ground, row);
    j.verdict = both_hold(j.verdict, r.verdict);
    if (clause.county) j.reason = r.reason;
    if (r.verdict != Verdict::not_applicable || clause.county) j.rows.push_back(std::move(r));
  }
  if (clause.complete) demand_rows(clause, ground, j);
  return j;
}

bool holds(Op op, const Rational& value, const Rational& threshold) {
  switch (op) {
    case Op::at_least:
      return value >= threshold;
    case Op::at_most:
      return value <= threshold;
    case Op::greater:
      return value > threshold;
    case Op::less:
      return value < threshold;
    case Op::equal:
      return value == threshold;
    default:
      return value != threshold;
  }
}

Rational margin(Op op, const Rational& value, const Rational& threshold) {
  const bool upper = op == Op::at_most || op == Op::less;
  return upper ? threshold - value : value - threshold;
}

}  // namespace junheng
