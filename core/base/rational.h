// An exact fraction of whole numbers of any size: what verdicts close to a threshold are decided on.
// Boost.Multiprecision does the work, behind this header so that it is compiled once.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/base/decimal.h"

namespace junheng {

struct RootBounds;

class Rational {
 public:
  Rational() : Rational(0) {}
  Rational(std::int64_t whole);  // implicit on purpose: 100 * x reads as it should
  Rational(Decimal value);       // exact
  Rational(const Rational&);
  Rational(Rational&&) noexcept;
  Rational& operator=(const Rational&);
  Rational& operator=(Rational&&) noexcept;
  ~Rational();

  Rational& operator+=(const Rational&);
  Rational& operator-=(const Rational&);
  Rational& operator*=(const Rational&);
  Rational& operator/=(const Rational&);  // the divisor must not be zero: callers check, product code throws nothing

  friend Rational operator+(Rational a, const Rational& b) { return a += b; }
  friend Rational operator-(Rational a, const Rational& b) { return a -= b; }
  friend Rational operator*(Rational a, const Rational& b) { return a *= b; }
  friend Rational operator/(Rational a, const Rational& b) { return a /= b; }
  friend bool operator==(const Rational& a, const Rational& b) { return a.compare(b) == 0; }
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b) { return a.compare(b) <=> 0; }

  int sign() const;  // -1, 0, 1
  bool is_whole() const;
  Rational numerator() const;    // in lowest terms; bears the sign
  Rational denominator() const;  // in lowest terms; > 0
  Rational floor() const;
  Rational ceil() const;
  // Nearest double (to the last bit or one beside it): for display and bars only.
  double to_double() const;
  // Rounded half away from zero to `places` digits, with exactly that many: "0.403", "-1.50".
  std::string to_text(int places) const;
  // All digits where the decimal expansion ends within 12 places, else rounded to 6: "3.825", "0.333333".
  std::string to_text() const;
  // "13/32", or "7" for a whole number: exact, for records.
  std::string to_fraction() const;

 private:
  friend RootBounds square_root(const Rational& x, int digits);
  int compare(const Rational&) const;
  static constexpr std::size_t size = 96, alignment = 16;  // checked against Boost's type in the .cpp
  alignas(alignment) std::byte storage_[size];
};

// Bounds lower <= √x <= upper, at most 10^-digits apart, and equal exactly when the root is rational.
// x must not be negative.
struct RootBounds {
  Rational lower, upper;
};
RootBounds square_root(const Rational& x, int digits);

}  // namespace junheng
