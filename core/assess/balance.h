// 校际均衡: the coefficients of variation judged against their limits.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "core/assess/units.h"
#include "core/assess/variation.h"

namespace junheng {

// Units whose amounts are compared with each other: for a county one group a stage, for a nation one a county and
// stage.
struct Groups {
  std::vector<std::uint32_t> of_unit;  // parallel to Units::all
  std::vector<std::uint8_t> stage;     // by group
};

Groups by_stage(const Standard& standard, const Units& units);

struct BalanceResult {
  std::uint32_t group = 0;
  std::uint8_t stage = 0;
  std::uint8_t indicator = 0;
  Verdict verdict = Verdict::undetermined;
  Reason reason = Reason::missing_cells;
  double square = std::numeric_limits<double>::quiet_NaN();  // CV², for bars and sums only; NaN = unknown
};

// By group, then indicator. Decided on estimates where they are clear of the limit, else on the exact coefficient. Not
// applicable where the standard has no limit for single coefficients; undetermined where an amount is missing, where
// there are no units, or where all amounts are zero.
std::vector<BalanceResult> judge_balance(const Standard& standard, const Ground& ground, const Units& units,
                                         const Groups& groups);

// The exact figures behind one result, made on demand.
struct Coefficient {
  std::optional<Rational> mean;         // pooled, in the indicator's unit
  std::optional<Rational> square;       // CV², exact: what is compared with the squared limit
  std::optional<Rational> cv;           // √ of it, 16 digits
  std::optional<Variation> variation;   // all variants, squared
  std::vector<std::size_t> units;       // of the group, indices into Units::all
  std::vector<Rational> contributions;  // parallel to units; empty when the coefficient is unknown
};

Coefficient coefficient(const Standard& standard, const Ground& ground, const Units& units, const Groups& groups,
                        std::size_t group, std::size_t indicator);

struct CompositeResult {
  std::size_t stage = 0;
  Verdict verdict = Verdict::not_applicable;  // judged only where the standard says composite
};

}  // namespace junheng
