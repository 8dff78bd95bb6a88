// An exact decimal number: what a cell of a county's table holds. Never a rounded double: 4.5 * 0.85 is 3.825 here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace junheng {

struct Decimal {
  std::int64_t coefficient = 0;  // value = coefficient / 10^places
  std::uint8_t places = 0;       // digits after the point, 0..18; no trailing zeros are kept

  // Nearest double; exact for integers below 2^53.
  double to_double() const;
  // Plain notation without exponent: "-3.825", "20144".
  std::string to_text() const;
  bool operator==(const Decimal&) const = default;  // canonical form makes equality of parts equality of values
};

// Reads JSON number syntax: -12, 3.825, 1.5e3. At most 18 significant digits and |exponent| small enough to stay
// exact; anything else (also "", "1e308", "NaN", " 1") is nullopt.
std::optional<Decimal> parse_decimal(std::string_view text);

// Exact sum, or nullopt where it does not fit 18 digits.
std::optional<Decimal> add(Decimal a, Decimal b);

}  // namespace junheng
