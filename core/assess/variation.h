// 差异系数, the coefficient of variation over the units of one stage, and its look-alikes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/rational.h"

namespace junheng {

// One unit's share in a coefficient: its pupils p > 0 and its amount x >= 0 (teachers, m², yuan), undivided by pupils.
struct UnitAmount {
  Rational pupils;
  Rational amount;
};

// Squares of coefficients, exact. With N = Σp, T = Σx, X = x/p, mean M = T/N.
struct Variation {
  Rational mean;        // M: pooled, not the mean of the X
  Rational weighted;    // Σ(p/N)(X−M)² / M² = N·Σ(x²/p)/T² − 1: the official one, by pupils, population
  Rational unweighted;  // (1/n) Σ(X−A)² / A², A the plain mean of the X
  Rational sample;      // the same with n−1; 0 for one unit
  Rational about_mean;  // (1/n) Σ(X−M)² / M²
};

// nullopt when there are no units or T = 0: a coefficient about a mean of zero does not exist (and is not 0).
std::optional<Variation> variation(const std::vector<UnitAmount>& units);

// Share of each unit in the weighted variance, (p/N)(X−M)² over their sum; all 0 when the variance is 0.
std::vector<Rational> contributions(const std::vector<UnitAmount>& units);

// Is the mean of √s over the squares at most `limit`? Exact: the roots are bounded ever closer until it is decided.
bool mean_root_at_most(const std::vector<Rational>& squares, const Rational& limit);

// √square to at least 15 digits after the point, rounded down; for display.
Rational root(const Rational& square);

// The weighted square, estimated: |square − exact| <= error. NaN where an amount is NaN or negative, or T is 0.
struct SquareEstimate {
  double square, error;
};

// Of every group of units at once. group[i] < groups is unit i's group; pupils are within 2^-52 of the exact ones, the
// amounts within `amount_error` (both relative, below 10^-6).
class VariationEstimator {
 public:
  VariationEstimator(std::span<const double> pupils, std::span<const std::uint32_t> group, std::size_t groups);
  std::vector<SquareEstimate> run(std::span<const double> amounts, double amount_error) const;

 private:
  std::span<const std::uint32_t> group_;
  std::vector<double> inverse_;  // 1 / pupils, by unit
  std::vector<double> pupils_;   // N, by group
  std::vector<double> size_;     // units, by group
};

}  // namespace junheng
