#include "core/assess/variation.h"

#include <limits>

#include "core/base/rounding.h"

namespace junheng {

std::optional<Variation> variation(const std::vector<UnitAmount>& units) {
  Rational pupils, amount, squares, ratios, ratio_squares;
  for (const UnitAmount& u : units) {
    const Rational ratio = u.amount / u.pupils;
    pupils += u.pupils;
    amount += u.amount;
    squares += u.amount * ratio;
    ratios += ratio;
    ratio_squares += ratio * ratio;
  }
  if (units.empty() || amount.sign() == 0) return std::nullopt;

  const Rational n = static_cast<std::int64_t>(units.size());
  const Rational mean = amount / pupils;
  const Rational plain_mean = ratios / n;
  // Σ(X−A)² = ΣX² − n·A², Σ(X−M)² = ΣX² − 2M·ΣX + n·M²: exact, so nothing cancels away.
  const Rational about_plain = ratio_squares - n * plain_mean * plain_mean;
  Variation v;
  v.mean = mean;
  v.weighted = pupils * squares / (amount * amount) - 1;
  v.unweighted = about_plain / n / (plain_mean * plain_mean);
  v.sample = units.size() > 1 ? about_plain / (n - 1) / (plain_mean * plain_mean) : Rational(0);
  v.about_mean = (ratio_squares - 2 * mean * ratios + n * mean * mean) / n / (mean * mean);
  return v;
}

std::vector<Rational> contributions(const std::vector<UnitAmount>& units) {
  Rational pupils, amount;
  for (const UnitAmount& u : units) {
    pupils += u.pupils;
    amount += u.amount;
  }
  std::vector<Rational> result;
  if (units.empty()) return result;
  const Rational mean = amount / pupils;
  Rational total;
  for (const UnitAmount& u : units) {
    const Rational distance = u.amount / u.pupils - mean;
    result.push_back(u.pupils * distance * distance);
    total += result.back();
  }
  if (total.sign() == 0) return result;
  for (Rational& share : result) share /= total;
  return result;
}

bool mean_root_at_most(const std::vector<Rational>& squares, const Rational& limit) {
  const Rational allowed = limit * static_cast<std::int64_t>(squares.size());
  // A sum of square roots equals a rational number only if each root is rational, and those are bounded exactly:
  // so the bounds part from the limit after finitely many digits.
  for (int digits = 20;; digits *= 2) {
    Rational lower, upper;
    for (const Rational& s : squares) {
      const RootBounds b = square_root(s, digits);
      lower += b.lower;
      upper += b.upper;
    }
    if (upper <= allowed) return true;
    if (lower > allowed) return false;
  }
}

Rational root(const Rational& square) { return square_root(square, 16).lower; }

VariationEstimator::VariationEstimator(std::span<const double> pupils, std::span<const std::uint32_t> group,
                                       std::size_t groups)
    : group_(group), inverse_(pupils.size()), pupils_(groups), size_(groups) {
  for (std::size_t i = 0; i < pupils.size(); ++i) {
    inverse_[i] = 1 / pupils[i];
    pupils_[group[i]] += pupils[i];
    size_[group[i]] += 1;
  }
}

std::vector<SquareEstimate> VariationEstimator::run(std::span<const double> amounts, double amount_error) const {
  struct Sums {
    double amount = 0, squares = 0;  // T, Σ(x²/p)
  };
  std::vector<Sums> sums(pupils_.size());
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const double x = amounts[i] >= 0 ? amounts[i] : std::numeric_limits<double>::quiet_NaN();
    Sums& s = sums[group_[i]];
    s.amount += x;
    s.squares += x * x * inverse_[i];
  }
  std::vector<SquareEstimate> result(sums.size());
  for (std::size_t g = 0; g < sums.size(); ++g) {
    const double ratio = pupils_[g] * sums[g].squares / (sums[g].amount * sums[g].amount);  // 1 + CV²
    // All terms are positive, so relative errors stay: x enters 4 times, p twice, and each of the three sums rounds
    // once a term. Doubled for the products of errors left out.
    const double relative = 2 * (4 * amount_error + (4 * size_[g] + 16) * rounding);
    result[g] = {ratio - 1, ratio * relative};
  }
  return result;
}

}  // namespace junheng
