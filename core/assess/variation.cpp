#include "core/assess/variation.h"

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

}  // namespace junheng
