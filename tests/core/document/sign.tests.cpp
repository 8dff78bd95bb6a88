#include "core/document/sign.h"

#include <cmath>

#include "tests/core/report/charted.h"

using namespace junheng;

TEST_CASE("a sign keeps to its square, the question mark to one and a half", "[sign]") {
  for (const Sign sign : {Sign::disc, Sign::check, Sign::triangle, Sign::low, Sign::cross, Sign::question, Sign::dash,
                          Sign::up, Sign::down}) {
    Shapes shapes;
    add_sign(shapes, sign, {50, 50}, 12, Tone::met);
    REQUIRE_FALSE(shapes.empty());
    const double half = sign == Sign::question ? 9 : 6;
    for (const Shape& shape : shapes)
      CHECK(Box{50 - half, 50 - half, 50 + half, 50 + half}.contains(test::bounds(shape)));
  }
}

TEST_CASE("signs are told apart without colour", "[sign]") {
  std::set<std::pair<std::size_t, std::size_t>> kinds;  // which shape, how many
  for (const Sign sign :
       {Sign::disc, Sign::check, Sign::triangle, Sign::low, Sign::cross, Sign::question, Sign::dash}) {
    Shapes shapes;
    add_sign(shapes, sign, {50, 50}, 12, Tone::ink);
    kinds.insert({shapes.front().index(), shapes.size()});
  }
  CHECK(kinds.size() == 6);
}

TEST_CASE("hatching stays inside its box, however narrow or flat", "[sign]") {
  for (const Box box : {Box{10, 10, 200, 24}, Box{10, 10, 14, 24}, Box{10, 10, 200, 12}}) {
    Shapes shapes;
    add_hatching(shapes, box, Tone::unmet);
    CHECK_FALSE(shapes.empty());
    for (const Shape& shape : shapes) {
      const auto& line = std::get<shape::Line>(shape);
      CHECK(box.contains(test::bounds(shape)));
      CHECK(std::fabs((line.to.x - line.from.x) - (line.from.y - line.to.y)) < 1e-9);
    }
  }
  Shapes none;
  add_hatching(none, {10, 10, 10, 24}, Tone::unmet);
  CHECK(none.empty());
}
