// All units of a county judged: which schools count, the level of each indicator, the 6 + 85 % rule.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/assess/unit.h"

namespace junheng {

struct NotCounted {
  std::size_t school = 0;
  std::size_t stage = static_cast<std::size_t>(-1);  // -1: the whole school
  std::string reason;                                // the standard's words; empty when unknown says why
  bool unknown = false;     // type, or what decides whether it counts, is missing: the section cannot be decided
  bool no_pupils = false;   // a stage without pupils
  std::size_t missing = 0;  // of an unknown one: the field of the school table that decides it
};

// Columns, not objects: a nation's units are judged in a blink. Exact figures of one unit: measure() in unit.h.
struct Units {
  std::vector<Unit> all;                   // by stage, then by row
  std::vector<NotCounted> not_counted;     // by row
  std::vector<std::vector<Level>> levels;  // by indicator, then by unit

  // Is there a school of which it is not known whether it counts? Then what is said of all of them is not final.
  bool undecided() const;

  // Estimates for the coefficients, by unit; NaN = not known.
  std::vector<double> pupils;                // within 2^-52
  std::vector<std::vector<double>> amounts;  // by indicator, then by unit
  std::vector<double> amount_error;          // by indicator: relative bound of all its amounts
};

// A level is decided on estimates where they are clear of the threshold and the floor, else by measure().
Units judge_units(const Standard& standard, const Ground& ground);

// Indicators of one unit by level.
struct LevelCounts {
  std::uint8_t full = 0, relief = 0, below = 0, missing = 0;
};

// min_full indicators full, the others at the floor: met when no more than the rest are short and none is below the
// floor; unmet as soon as known levels prove it; else undetermined. Not applicable when min_full is 0.
constexpr Verdict six_plus_85(LevelCounts n, std::size_t min_full) {
  constexpr Verdict verdicts[4] = {Verdict::met, Verdict::undetermined, Verdict::unmet, Verdict::unmet};
  if (min_full == 0) return Verdict::not_applicable;
  const std::size_t all = std::size_t{n.full} + n.relief + n.below + n.missing;
  const bool unmet = (n.below > 0) | (n.relief + min_full > all);
  return verdicts[2 * unmet + (n.missing > 0)];
}
Verdict six_plus_85(std::span<const Level> levels, std::size_t min_full);

}  // namespace junheng
