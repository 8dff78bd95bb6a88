// Units: one school in one stage, with its seven indicators, and the 6 + 85 % rule.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assess/clause.h"

namespace junheng {

enum class Level : std::uint8_t { full, relief, below, missing };  // at the standard; at the floor; under it; unknown

struct IndicatorResult {
  Level level = Level::missing;
  std::optional<Rational> amount;   // the unit's, divided by stage where the standard says so
  std::optional<Rational> value;    // amount / pupils * per
  int carve_out = -1;               // of the indicator, where its amount was used to reach the level
  std::vector<UsedCell> cells;
};

struct Unit {
  std::size_t school = 0;             // row of the (merged) school table
  std::size_t stage = 0;
  std::optional<Rational> pupils;     // known and > 0, or missing
  std::optional<Rational> share;      // of divided amounts, 1 for a school of one stage
  std::vector<IndicatorResult> indicators;
  Verdict verdict = Verdict::undetermined;
  std::size_t full = 0;               // indicators at the standard
};

struct NotCounted {
  std::size_t school = 0;
  std::size_t stage = static_cast<std::size_t>(-1);  // -1: the whole school
  std::string reason;     // the standard's words; empty when unknown says why
  bool unknown = false;   // type, or what decides whether it counts, is missing: the section cannot be decided
  bool no_pupils = false; // a stage without pupils
};

struct Units {
  std::vector<Unit> all;  // by stage, then by row
  std::vector<NotCounted> not_counted;
};

Units judge_units(const Standard& standard, const Ground& ground);

// k indicators full, the others at the floor: met when at most n - min_full are short and none is below the floor;
// unmet as soon as known levels prove it; else undetermined.
Verdict six_plus_85(const std::vector<Level>& levels, std::size_t min_full);

}  // namespace junheng
