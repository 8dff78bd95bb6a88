// The branches of a standard, and which of them cases took. A branch is
// - of a clause: each verdict and each reason it can have; a row out of scope that would breach or lack data; a row of
//   unknown scope; both sides of every `else`, `and`, `or` (the side that decided alone);
// - of a carve-out: used, not applicable, perhaps applicable, document or amount missing, failed too, used on totals;
// - of an indicator in a stage: at the standard, 85 %, below, missing; of a coefficient and of a section: each verdict.
// Only what a case expects counts as taken: all clauses (one that is not named must be met); of the rest what it names.
#pragma once

#include <set>
#include <string>

#include "tests/core/assess/cases/outcome.h"

namespace junheng::test {

class Branches {
 public:
  explicit Branches(const Standard& standard);

  void take_clause(const Assessment& assessment, const Clause& clause, const ClauseJudgement& judgement);
  // A section, coefficient or indicator that a case names.
  void take_named(const Assessment& assessment, const std::string& id, const std::string& outcome);

  std::size_t taken() const { return all_.size() - left_.size(); }
  const std::set<std::string>& not_taken() const { return left_; }

 private:
  void demand(const std::string& id, const std::string& branch);
  void demand_clause(const Clause& clause);
  void demand_sides(const std::string& of, const Expression& expression);
  void take(const std::string& id, const std::string& branch) { left_.erase(id + ": " + branch); }
  void take_sides(const std::string& of, const Expression& expression, const RowScope& scope);
  void take_carve_outs(const Clause& clause, const RowJudgement& judged, const RowScope& scope);
  void take_level(const Assessment& assessment, const CaseId& id);

  std::set<std::string> all_, left_;
};

}  // namespace junheng::test
