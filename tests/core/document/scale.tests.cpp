#include "core/document/scale.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>

using namespace junheng;

namespace {

std::vector<std::string> marked(double from, double to, int most) {
  std::vector<std::string> made;
  for (const Tick& tick : ticks(from, to, most)) made.push_back(tick.text);
  return made;
}
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("values stand in proportion, those beyond the ends at the ends", "[scale]") {
  const Scale scale{2, 6, 100, 200};
  CHECK(scale.at(2) == 100);
  CHECK(scale.at(3) == 125);
  CHECK(scale.at(6) == 200);
  CHECK(scale.at(-1) == 100);
  CHECK(scale.at(9) == 200);
  CHECK(Scale{3, 3, 100, 200}.at(3) == 100);
}

TEST_CASE("ticks are round numbers, written exactly", "[scale]") {
  CHECK(marked(0, 1, 6) == Texts{"0", "0.2", "0.4", "0.6", "0.8", "1.0"});
  CHECK(marked(3.7, 14.9, 6) == Texts{"4", "6", "8", "10", "12", "14"});
  CHECK(marked(1900, 9600, 6) == Texts{"2000", "4000", "6000", "8000"});
  CHECK(marked(0.011, 0.034, 5) == Texts{"0.015", "0.020", "0.025", "0.030"});
  CHECK(marked(-3, 3, 4) == Texts{"-2", "0", "2"});
  CHECK(marked(5, 5, 6).empty());
  CHECK(marked(6, 5, 6).empty());
  CHECK(marked(0, 1e300, 6).empty());
  CHECK(marked(0, std::numeric_limits<double>::quiet_NaN(), 6).empty());
}

TEST_CASE("there are never more ticks than asked for, and there is one", "[scale]") {
  for (double from = 0; from < 50; from += 0.37) {
    for (double size = 0.013; size < 3000; size *= 1.7) {
      for (const int most : {2, 4, 6}) {
        const auto made = ticks(from, from + size, most);
        bool good = made.size() <= static_cast<std::size_t>(most) && (most == 2 || !made.empty());
        for (const Tick& tick : made)
          good &= tick.value >= from - size * 1e-9 && tick.value <= from + size * (1 + 1e-9);
        CAPTURE(from, size, most);
        REQUIRE(good);
      }
    }
  }
}
