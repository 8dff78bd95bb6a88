#include "core/base/decimal.h"

#include <algorithm>
#include <array>

namespace junheng {
namespace {

constexpr int max_places = 18;
constexpr std::int64_t max_coefficient = 999'999'999'999'999'999;

constexpr std::array<double, 19> powers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                           1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

Decimal canonical(std::int64_t coefficient, int places) {
  while (places > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --places;
  }
  return {coefficient, static_cast<std::uint8_t>(places)};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool scale_up(std::int64_t& value, int steps) {
  for (; steps > 0; --steps) {
    if (value > max_coefficient / 10 || value < -max_coefficient / 10) return false;
    value *= 10;
  }
  return true;
}

}  // namespace

double Decimal::to_double() const { return static_cast<double>(coefficient) / powers[places]; }

std::string Decimal::to_text() const {
  std::string digits = std::to_string(coefficient < 0 ? -coefficient : coefficient);
  if (places > 0) {
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return coefficient < 0 ? "-" + digits : digits;
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  std::size_t at = 0;
  const auto peek = [&] { return at < text.size() ? text[at] : '\0'; };
  const bool negative = peek() == '-';
  if (negative) ++at;
  if (!is_digit(peek())) return std::nullopt;

  std::int64_t value = 0;
  int places = 0;
  bool fraction = false;
  for (; is_digit(peek()) || (peek() == '.' && !fraction); ++at) {
    if (text[at] == '.') {
      fraction = true;
      if (at + 1 >= text.size() || !is_digit(text[at + 1])) return std::nullopt;
      continue;
    }
    if (value > max_coefficient / 10) return std::nullopt;
    value = value * 10 + (text[at] - '0');
    if (value > max_coefficient) return std::nullopt;
    places += fraction;
  }

  int exponent = 0;
  if (peek() == 'e' || peek() == 'E') {
    ++at;
    const bool down = peek() == '-';
    if (peek() == '-' || peek() == '+') ++at;
    if (!is_digit(peek())) return std::nullopt;
    for (; is_digit(peek()); ++at) exponent = std::min(exponent * 10 + (text[at] - '0'), 1000);
    if (down) exponent = -exponent;
  }
  if (at != text.size()) return std::nullopt;
  if (value == 0) return Decimal{};

  places -= exponent;
  if (places < 0) {
    if (!scale_up(value, -places)) return std::nullopt;
    places = 0;
  }
  while (places > max_places && value % 10 == 0) {
    value /= 10;
    --places;
  }
  if (places > max_places) return std::nullopt;
  return canonical(negative ? -value : value, places);
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  const int places = std::max(a.places, b.places);
  if (!scale_up(a.coefficient, places - a.places) || !scale_up(b.coefficient, places - b.places)) return std::nullopt;
  const std::int64_t sum = a.coefficient + b.coefficient;  // two 18-digit numbers fit
  if (sum > max_coefficient || sum < -max_coefficient) return std::nullopt;
  return canonical(sum, places);
}

}  // namespace junheng
