// The smallest change that would pass: of one figure alone, all else as it is.
#pragma once

#include <cstddef>
#include <optional>

#include "core/assess/explanation.h"

namespace junheng {

struct Remedy {
  std::optional<UsedCell> cell;  // the figure as it is; absent: of a coefficient, the whole amount of one school
  std::size_t unit = 0;          // of a coefficient: which of Units::all
  Rational from, to;             // in the unit of the field, or of the indicator's amount, undivided by stages
};

// Finds remedies for the parts of one assessment. Holds a copy of its data, which it changes and puts back.
class Remedies {
 public:
  explicit Remedies(const Assessment& assessment);  // outlives this

  // Of what is compared and found unmet: one row of a clause, one indicator of one school, one coefficient. The change
  // that is smallest against what is there. nullopt where none does it alone: then several figures must change. Nothing
  // is said of parts that are missing data, are attested, or are sums of many cells (most_cells). Steps: 1 of what is
  // counted and of whole amounts, 0.01 or finer of other cells; no smaller change in that direction by whole steps
  // passes. Of a coefficient a school with less is raised where that helps, else one with much lowered.
  std::optional<Remedy> of(const Explanation& explanation);

  // Is it a part of which of() can say something? Then nullopt means that one figure is not enough.
  static bool applies(const Explanation& explanation);

  static constexpr std::size_t most_cells = 8;

 private:
  std::optional<Remedy> of_cells(const Explanation& explanation);
  std::optional<Remedy> of_coefficient(const BalanceResult& result) const;

  const Assessment& assessment_;
  Dataset data_;
};

}  // namespace junheng
