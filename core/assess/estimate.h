// Estimates: doubles with a certified bound on their error, for many rows at once. They decide the clear cases; what
// they cannot decide is evaluated exactly. Nothing printed ever comes from here. Most of a county's numbers have few
// digits: scaled to whole numbers below 2^53 they are exact even in doubles, and then there is nothing they cannot
// decide.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/assess/ground.h"
#include "core/standards/expression.h"

namespace junheng {

// Most rows of one call of Estimator::run.
inline constexpr std::size_t estimate_rows = 256;

// Whole numbers up to here are exact in a double, and so are their sums and products up to here.
inline constexpr double largest_whole = 0x1p53;

// Exact up to 10^22.
double power_of_ten(std::uint8_t places);

class Estimator {
 public:
  // `table`: the rows' table. Both arguments outlive the estimator.
  Estimator(const Expression& expression, const Ground& ground, std::size_t table);

  // Every value that is not NaN is within this share of the exact one: the standard model of rounding, summed over the
  // expression's operations. 0 where the expression is more than arithmetic on cells, for then all values are NaN.
  double relative_error() const { return usable() ? error_[expression_.root] : 0; }

  // The expression for each of at most estimate_rows rows, in `stage` where it names fields kept by stage, all times
  // the power of ten that is returned. NaN: unknown here, because a cell is missing, a divisor is zero, or a difference
  // lost too many digits to keep the bound.
  Scaled run(std::span<const std::uint32_t> rows, std::size_t stage, double* out) const;

 private:
  Scaled node(std::uint32_t index, std::span<const std::uint32_t> rows, std::size_t stage, double* out) const;
  bool usable() const;
  double bound(const ExpressionNode& n) const;
  bool may_be_negative(const ExpressionNode& n) const;

  const Expression& expression_;
  const Ground& ground_;
  std::size_t table_;
  std::vector<double> error_;  // by node
  std::vector<bool> signed_;   // by node: a sum with such a part can cancel
};

}  // namespace junheng
