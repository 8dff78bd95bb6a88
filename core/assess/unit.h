// A unit: one school in one stage. Its exact figures are made on demand, by the code that also judges it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/assess/evaluate.h"
#include "core/assess/ground.h"
#include "core/assess/verdict.h"
#include "core/standards/standard.h"

namespace junheng {

// An indicator against its standard: reached; at least the floor (85 % nationally); below the floor; not known.
enum class Level : std::uint8_t { full, relief, below, missing };

struct Unit {
  std::uint32_t school = 0;  // row of the (merged) school table
  std::uint8_t stage = 0;    // of the standard
  std::uint8_t full = 0;     // indicators at the standard
  Verdict verdict = Verdict::undetermined;
};

struct UnitFigures {
  std::optional<Rational> pupils;  // known and > 0, or missing
  std::optional<Rational> share;   // of what the school's stages divide; 1 for a school of one stage
};

struct IndicatorResult {
  Level level = Level::missing;
  Level best = Level::missing;  // what it may still reach by a carve-out that hangs on something unknown; else = level
  Reason reason = Reason::missing_cells;
  std::optional<Rational> amount;  // the unit's, divided by stage where the standard says so
  std::optional<Rational> value;   // amount / pupils * per
  int carve_out = -1;  // of the indicator: the one used, or the one that hangs on something unknown; -1 = none
  std::vector<UsedCell> cells;
};

// share = w·P / Σ w·P over the stages of the school (weights 1 : 1.1 : 1.32 nationally), exact, never rounded.
UnitFigures figures(const Standard& standard, const Ground& ground, const Unit& unit);

// The indicator of that index. A carve-out is tried only where the standard is not reached; its amount is used where it
// reaches a better level, and only once the document it demands is named.
IndicatorResult measure(const Standard& standard, const Ground& ground, const Unit& unit, std::size_t indicator);

}  // namespace junheng
