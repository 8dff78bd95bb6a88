#include "core/document/scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "core/base/decimal.h"

namespace junheng {
namespace {

constexpr int least_power = -12, most_power = 15;

double power_of_ten(int exponent) {
  double power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

// Of count · factor · 10^exponent.
Tick tick(std::int64_t count, int factor, int exponent) {
  const double whole = static_cast<double>(count * factor);
  if (exponent >= 0) {
    const double value = whole * power_of_ten(exponent);
    return {value, Decimal{static_cast<std::int64_t>(value), 0}.to_text()};
  }
  const auto places = static_cast<std::uint8_t>(-exponent);
  return {whole / power_of_ten(-exponent), count == 0 ? "0" : Decimal{count * factor, places}.to_text()};
}

}  // namespace

double Scale::at(double value) const {
  if (to <= from) return left;
  return left + std::clamp((value - from) / (to - from), 0.0, 1.0) * (right - left);
}

std::vector<Tick> ticks(double from, double to, int most) {
  std::vector<Tick> made;
  if (!(to > from) || std::fabs(from) > 1e15 || std::fabs(to) > 1e15) return made;
  for (int exponent = least_power; exponent <= most_power; ++exponent) {
    for (const int factor : {1, 2, 5}) {
      const double step = exponent >= 0 ? factor * power_of_ten(exponent) : factor / power_of_ten(-exponent);
      if ((to - from) / step > most + 1) continue;  // also keeps the counts small
      const auto first = static_cast<std::int64_t>(std::ceil(from / step));
      const auto last = static_cast<std::int64_t>(std::floor(to / step));
      if (last - first + 1 > most) continue;
      for (std::int64_t i = first; i <= last; ++i) made.push_back(tick(i, factor, exponent));
      return made;
    }
  }
  return made;
}

}  // namespace junheng
