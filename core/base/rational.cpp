#include "core/base/rational.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <boost/throw_exception.hpp>
#include <cstdlib>
#include <new>
#include <utility>

#ifdef BOOST_NO_EXCEPTIONS  // the page: Boost leaves to the program what a division by zero is to do
void boost::throw_exception(const std::exception&, const boost::source_location&) { std::abort(); }
#endif

namespace junheng {
namespace {

using Int = boost::multiprecision::cpp_int;
using Value = boost::multiprecision::cpp_rational;

Value& of(std::byte* storage) { return *std::launder(reinterpret_cast<Value*>(storage)); }
const Value& of(const std::byte* storage) { return *std::launder(reinterpret_cast<const Value*>(storage)); }

Int power_of_ten(int exponent) { return boost::multiprecision::pow(Int(10), static_cast<unsigned>(exponent)); }

Int floor_of(const Value& v) {
  const Int n = numerator(v);
  const Int d = denominator(v);
  Int q = n / d;
  if (n < 0 && q * d != n) --q;
  return q;
}

std::string fixed(const Value& v, int places) {
  const bool negative = v < 0;
  // floor(n/d·10^places + 1/2) in whole numbers: a fraction would be reduced at every step.
  const Int n = boost::multiprecision::abs(numerator(v)), d = denominator(v);
  const Int scaled = (2 * n * power_of_ten(places) + d) / (2 * d);
  std::string digits = scaled.str();
  if (places > 0) {
    if (digits.size() <= static_cast<std::size_t>(places)) {
      digits.insert(0, static_cast<std::size_t>(places) + 1 - digits.size(), '0');
    }
    digits.insert(digits.size() - static_cast<std::size_t>(places), 1, '.');
  }
  return negative && scaled != 0 ? "-" + digits : digits;
}

}  // namespace

Rational::Rational(std::int64_t whole) {
  static_assert(sizeof(Value) <= size && alignof(Value) <= alignment);
  new (storage_) Value(whole);
}
Rational::Rational(Decimal value) { new (storage_) Value(Int(value.coefficient), power_of_ten(value.places)); }
Rational::Rational(const Rational& other) { new (storage_) Value(of(other.storage_)); }
Rational::Rational(Rational&& other) noexcept { new (storage_) Value(std::move(of(other.storage_))); }
Rational& Rational::operator=(const Rational& other) {
  if (this != &other) of(storage_) = of(other.storage_);
  return *this;
}
Rational& Rational::operator=(Rational&& other) noexcept {
  if (this != &other) of(storage_) = std::move(of(other.storage_));
  return *this;
}
Rational::~Rational() { of(storage_).~Value(); }

Rational& Rational::operator+=(const Rational& o) {
  of(storage_) += of(o.storage_);
  return *this;
}
Rational& Rational::operator-=(const Rational& o) {
  of(storage_) -= of(o.storage_);
  return *this;
}
Rational& Rational::operator*=(const Rational& o) {
  of(storage_) *= of(o.storage_);
  return *this;
}
Rational& Rational::operator/=(const Rational& o) {
  of(storage_) /= of(o.storage_);
  return *this;
}

int Rational::compare(const Rational& o) const { return of(storage_).compare(of(o.storage_)); }
int Rational::sign() const { return of(storage_).sign(); }
bool Rational::is_whole() const { return boost::multiprecision::denominator(of(storage_)) == 1; }

Rational Rational::numerator() const {
  Rational r;
  of(r.storage_) = Value(boost::multiprecision::numerator(of(storage_)));
  return r;
}
Rational Rational::denominator() const {
  Rational r;
  of(r.storage_) = Value(boost::multiprecision::denominator(of(storage_)));
  return r;
}
Rational Rational::floor() const {
  Rational r;
  of(r.storage_) = Value(floor_of(of(storage_)));
  return r;
}
Rational Rational::ceil() const {
  Rational r;
  of(r.storage_) = Value(-floor_of(Value(-of(storage_))));
  return r;
}

double Rational::to_double() const { return of(storage_).convert_to<double>(); }
std::string Rational::to_text(int places) const { return fixed(of(storage_), places); }

std::string Rational::to_text() const {
  constexpr int most = 12;
  const Value& value = of(storage_);
  if (power_of_ten(most) % boost::multiprecision::denominator(value) != 0)
    return to_text(6);  // in lowest terms: n has nothing of d
  std::string text = to_text(most);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string Rational::to_fraction() const { return of(storage_).str(); }

RootBounds square_root(const Rational& x, int digits) {
  const Value& value = of(x.storage_);
  const auto make = [](Value v) {
    Rational r;
    of(r.storage_) = std::move(v);
    return r;
  };
  // In lowest terms the root is rational exactly when both parts are squares.
  const Int n = numerator(value);
  const Int d = denominator(value);
  const Int root_n = boost::multiprecision::sqrt(n);
  const Int root_d = boost::multiprecision::sqrt(d);
  if (root_n * root_n == n && root_d * root_d == d) {
    const Rational exact = make(Value(root_n, root_d));
    return {exact, exact};
  }
  // floor(√(n/d)·10^k) = floor(√floor(n·10^2k / d))
  const Int scale = power_of_ten(digits);
  const Int root = boost::multiprecision::sqrt(Int(n * scale * scale / d));
  return {make(Value(root, scale)), make(Value(root + 1, scale))};
}

}  // namespace junheng
