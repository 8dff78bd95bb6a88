// Values to places on an axis, and round numbers to mark it with.
#pragma once

#include <string>
#include <vector>

namespace junheng {

struct Scale {
  double from = 0, to = 1;     // values
  double left = 0, right = 1;  // their places

  // Values beyond the ends stand at the ends; so does everything where `from` equals `to`.
  double at(double value) const;
};

struct Tick {
  double value = 0;
  std::string text;  // exact: "0.5", "2000"
};

// Multiples of 1, 2 or 5 times a power of ten in [from, to], as many as there can be up to `most` (at least 2). None
// for an empty range.
std::vector<Tick> ticks(double from, double to, int most);

}  // namespace junheng
