// Judges one clause of an item: row by row where the text says "every", else once for the county.
#pragma once

#include <optional>
#include <vector>

#include "core/assess/evaluate.h"
#include "core/assess/ground.h"
#include "core/assess/verdict.h"
#include "core/standards/standard.h"

namespace junheng {

struct RowJudgement {
  std::size_t row = 0;
  bool of_parent = false;  // row is of the parent table: its rows here are not all there
  Verdict verdict = Verdict::undetermined;
  Reason reason = Reason::missing_cells;
  std::optional<Rational> value, threshold;  // in the clause's unit
  int carve_out = -1;                        // of the clause; -1 = none
  std::vector<UsedCell> cells;               // read for this judgement
};

struct ClauseJudgement {
  Verdict verdict = Verdict::undetermined;
  Reason reason = Reason::rows;
  std::vector<RowJudgement> rows;  // those the clause applies to or may apply to; one for the county
  std::size_t evidence = 0;        // documents named for an attested clause
};

ClauseJudgement judge(const Clause& clause, const Item& item, const Ground& ground);

// How far the value is on the good side of the threshold (negative: short by so much).
Rational margin(Op op, const Rational& value, const Rational& threshold);
// Does `value op threshold` hold?
bool holds(Op op, const Rational& value, const Rational& threshold);

}  // namespace junheng
