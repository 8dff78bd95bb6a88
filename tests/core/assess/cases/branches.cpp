#include "tests/core/assess/cases/branches.h"

#include <algorithm>

namespace junheng::test {
namespace {

Expression part(const Expression& whole, std::uint32_t root) {
  Expression result = whole;
  result.root = root;
  return result;
}

// Calls act(node, name) for every `else`, `and`, `or` that decides a value in this row, not one over other rows.
template <class Act>
void each_choice(const Expression& e, std::uint32_t at, int& number, Act act) {
  const ExpressionNode& n = e.nodes[at];
  if (n.op == Op::sum || n.op == Op::count) return;
  const char* word = n.op == Op::otherwise ? "else" : n.op == Op::both ? "and" : n.op == Op::either ? "or" : nullptr;
  if (word) act(n, std::string(word) + " #" + std::to_string(++number) + " of `" + e.text + "`");
  for (const std::uint32_t argument : n.arguments) each_choice(e, argument, number, act);
}
template <class Act>
void each_choice(const Expression& e, Act act) {
  int number = 0;
  each_choice(e, e.root, number, act);
}

// Does it read a cell? `X else 1` can never be missing.
bool can_be_missing(const Expression& e, std::uint32_t at) {
  const ExpressionNode& n = e.nodes[at];
  if (n.op == Op::otherwise) return can_be_missing(e, n.arguments[1]);
  if (n.arguments.empty()) return n.op != Op::number && n.op != Op::flag && n.op != Op::choice && n.op != Op::stage;
  return std::any_of(n.arguments.begin(), n.arguments.end(), [&](std::uint32_t a) { return can_be_missing(e, a); });
}

// A zero denominator on the left of an `else` only leads to its right.
bool can_divide_by_zero(const Expression& e, std::uint32_t at) {
  const ExpressionNode& n = e.nodes[at];
  if (n.op == Op::otherwise) return can_divide_by_zero(e, n.arguments[1]);
  if (n.op == Op::divide && can_be_missing(e, n.arguments[1])) return true;
  return std::any_of(n.arguments.begin(), n.arguments.end(), [&](std::uint32_t a) { return can_divide_by_zero(e, a); });
}

bool passes(const Clause& clause, const RowScope& scope) {
  const Value value = evaluate(*clause.measure, scope), threshold = evaluate(clause.test.threshold, scope);
  return value.known() && threshold.known() && holds(clause.test.op, value.number, threshold.number);
}

RowScope school_scope(const Assessment& a, const std::string& code, const Children& children) {
  const std::size_t t = *a.data->fields->find("school"), key = *a.data->fields->tables[t].find("code");
  RowScope scope{a.data.get(), &children, t, 0, 0};
  while (a.data->tables[t].text(key, scope.row) != code) ++scope.row;
  return scope;
}

std::string level_id(const Standard& s, std::size_t indicator, std::size_t stage) {
  return s.resources.indicators[indicator].id + " " + s.stages[stage].id;
}

}  // namespace

Branches::Branches(const Standard& s) {
  bool carve_outs = false;
  for (const Section& section : s.sections) {
    for (const char* verdict : {"met", "unmet", "undetermined"}) demand(section.id, verdict);
    for (const Item& item : section.items) {
      for (const Clause& clause : item.clauses) demand_clause(clause), carve_outs |= !clause.carve_outs.empty();
    }
  }
  for (const char* section : {"resources", "balance", "county"}) {
    if (section == std::string("resources") && s.resources.min_full == 0) continue;
    for (const char* verdict : {"met", "unmet", "undetermined"}) demand(section, verdict);
  }
  if (carve_outs) demand("county", "conditional");
  for (std::size_t stage = 0; stage < s.stages.size(); ++stage) {
    const std::string b = "B." + s.stages[stage].id;
    if (s.balance.composite) demand(b, "met"), demand(b, "unmet"), demand(b, "undetermined");
    for (std::size_t i = 0; i < s.resources.indicators.size(); ++i) {
      const Indicator& indicator = s.resources.indicators[i];
      for (const char* verdict :
           {"undetermined, missing data", "undetermined, zero denominator", "undetermined, no school"}) {
        demand(b + "." + indicator.id, verdict);
      }
      demand(b + "." + indicator.id, s.balance.composite ? "not applicable" : "met");
      if (!s.balance.composite) demand(b + "." + indicator.id, "unmet");
      if (!indicator.thresholds[stage]) continue;
      for (const char* level : {"at the standard", "85 %", "below", "missing data"})
        demand(level_id(s, i, stage), level);
    }
  }
  for (const Indicator& indicator : s.resources.indicators) {
    for (const CarveOut& c : indicator.carve_outs) {
      demand_sides(c.id, c.when);
      for (const char* branch : {"used", "does not apply", "may apply", "amount missing", "fails too"}) {
        demand(c.id, branch);
      }
    }
  }
}

void Branches::demand(const std::string& id, const std::string& branch) {
  all_.insert(id + ": " + branch);
  left_.insert(id + ": " + branch);
}

void Branches::demand_sides(const std::string& of, const Expression& e) {
  each_choice(e, [&](const ExpressionNode&, const std::string& name) {
    demand(of, name + " left"), demand(of, name + " right");
  });
}

void Branches::demand_clause(const Clause& c) {
  demand(c.id, "met");
  if (!c.attest.empty()) {
    for (const char* outcome : {"unmet, denied", "undetermined, not attested", "undetermined, no evidence"})
      demand(c.id, outcome);
    return;
  }
  demand(c.id, "unmet");
  demand(c.id, "undetermined, missing data");
  demand_sides(c.id, *c.measure);
  // A county clause's scope may leave out the county whose denominator is zero.
  const bool guarded = c.county && c.where;
  if (!guarded && can_divide_by_zero(*c.measure, c.measure->root)) demand(c.id, "undetermined, zero denominator");
  if (c.where) {
    demand(c.id, c.county ? "not applicable" : "row out of scope");
    if (can_be_missing(*c.where, c.where->root)) demand(c.id, "scope unknown");
    demand_sides(c.id, *c.where);
  }
  if (!c.county) demand(c.id, "undetermined, no rows");
  if (c.complete) demand(c.id, "undetermined, rows missing");
  if (c.refute) demand(c.id, "unmet, by totals");
  for (const CarveOut& out : c.carve_outs) {
    for (const char* branch : {"used", "does not apply", "may apply"}) demand(out.id, branch);
    demand_sides(out.id, out.when);
    if (out.measure || out.test) demand(out.id, "fails too");
    if (out.demands_document) demand(out.id, "document missing");
    if (out.refuted_when) demand(out.id, "used on totals");
    if (out.refuted_when && out.demands_document) demand(out.id, "document missing on totals");
  }
}

// The side that decided: the first known one of an `else`; of `or` and `and` the one that alone made it true or false.
void Branches::take_sides(const std::string& of, const Expression& e, const RowScope& scope) {
  each_choice(e, [&](const ExpressionNode& n, const std::string& name) {
    const Value left = evaluate(part(e, n.arguments[0]), scope), right = evaluate(part(e, n.arguments[1]), scope);
    if (n.op == Op::otherwise) {
      if (left.known() || right.known()) take(of, name + (left.known() ? " left" : " right"));
    } else if (left.known() && right.known() && left.is_true() != right.is_true()) {
      take(of, name + (left.is_true() == (n.op == Op::either) ? " left" : " right"));
    }
  });
}

void Branches::take_clause(const Assessment& a, const Clause& c, const ClauseJudgement& j) {
  take(c.id, outcome_of(c, j));
  if (!c.attest.empty()) return;
  const Children children(*a.data);
  const std::size_t rows = c.county ? 1 : a.data->tables[c.table].rows;
  if (rows == 0 && !j.rows.empty() && j.rows.front().carve_out >= 0) {
    const CarveOut& out = c.carve_outs[static_cast<std::size_t>(j.rows.front().carve_out)];
    take(out.id, j.reason == Reason::document_missing ? "document missing on totals" : "used on totals");
  }
  auto judged = j.rows.begin();
  for (std::size_t row = 0; row < rows; ++row) {
    const RowScope scope{a.data.get(), &children, c.table, row, 0};
    const Value where = c.where ? evaluate(*c.where, scope) : Value{Value::Kind::known, 1};
    if (c.where) take_sides(c.id, *c.where, scope);
    if (where.is_false()) {
      if (!passes(c, scope)) take(c.id, "row out of scope");
      continue;
    }
    judged = std::find_if(judged, j.rows.end(), [&](const RowJudgement& r) { return r.row == row && !r.of_parent; });
    take_sides(c.id, *c.measure, scope);
    if (judged->verdict != j.verdict) continue;  // what no row decided, no case expected
    if (!where.known()) {
      if (judged->verdict == Verdict::undetermined) take(c.id, "scope unknown");
      continue;
    }
    take(c.id, in_words(judged->verdict, judged->reason));
    if (judged->verdict != Verdict::met && !passes(c, scope)) take_carve_outs(c, *judged, scope);
  }
}

void Branches::take_carve_outs(const Clause& c, const RowJudgement& judged, const RowScope& scope) {
  for (std::size_t i = 0; i < c.carve_outs.size(); ++i) {
    const CarveOut& out = c.carve_outs[i];
    const Value when = evaluate(out.when, scope);
    const bool used = judged.carve_out == static_cast<int>(i);
    take_sides(out.id, out.when, scope);
    if (used && judged.verdict == Verdict::conditional) take(out.id, "used");
    if (used && judged.reason == Reason::document_missing) take(out.id, "document missing");
    if (used && !when.known() && judged.verdict == Verdict::undetermined) take(out.id, "may apply");
    if (judged.verdict == Verdict::unmet && when.is_false()) take(out.id, "does not apply");
    if (judged.verdict == Verdict::unmet && when.is_true()) take(out.id, "fails too");
  }
}

void Branches::take_named(const Assessment& a, const std::string& id, const std::string& outcome) {
  take(id, outcome);
  const CaseId parts = parse_id(id);
  if (!parts.school.empty()) take_level(a, parts);
}

void Branches::take_level(const Assessment& a, const CaseId& id) {
  const Standard& s = *a.standard;
  const auto e = explain_part(a, id);
  const Children children(*a.data);
  for (std::size_t i = 0; i < s.resources.indicators.size(); ++i) {
    const Indicator& indicator = s.resources.indicators[i];
    if (!e || !e->threshold || indicator.id != id.id) continue;
    for (std::size_t stage = 0; stage < s.stages.size(); ++stage) {
      if (!e->about.ends_with("（" + s.stages[stage].title + "）")) continue;
      const bool open = e->reason == Reason::missing_cells;
      const bool full = !open && *e->value >= *e->threshold;
      const bool floor = !open && *e->value >= *e->threshold * s.resources.floor_ratio;
      take(level_id(s, i, stage), open ? "missing data" : full ? "at the standard" : floor ? "85 %" : "below");
      RowScope scope = school_scope(a, id.school, children);
      scope.stage = stage;
      for (const CarveOut& out : indicator.carve_outs) {
        const Value when = evaluate(out.when, scope);
        take_sides(out.id, out.when, scope);
        if (e->carve_out == &out && e->verdict == Verdict::conditional) take(out.id, "used");
        if (open && evaluate(indicator.amount, scope).known())
          take(out.id, when.known() ? "amount missing" : "may apply");
        if (open || full || e->carve_out || !when.known()) continue;
        take(out.id, when.is_true() ? "fails too" : "does not apply");
      }
    }
  }
}

}  // namespace junheng::test
