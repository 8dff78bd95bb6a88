#include "core/document/line_labels.h"

#include <catch2/catch_test_macros.hpp>

#include "core/document/text_width.h"

using namespace junheng;

namespace {

constexpr double row = 20;

LabelledLine line(double x, const char* label) { return {x, {label, {}, Anchor::start, 12}, false, 0}; }

}  // namespace

TEST_CASE("with room, two labels stand at the outer sides of their lines, in one row", "[line_labels]") {
  std::vector<LabelledLine> lines{line(200, "下限 3.825"), line(230, "标准 4.5")};
  place_labels(lines, 500, row);
  CHECK(lines[0].label.anchor == Anchor::end);
  CHECK(lines[1].label.anchor == Anchor::start);
  CHECK((lines[0].row == 0 && lines[1].row == 0));
}

TEST_CASE("wherever two lines stand, no label meets a line, a label or an edge", "[line_labels]") {
  for (double left = 10; left <= 270; left += 2.5) {
    for (double right = left; right <= 270; right += 2.5) {
      std::vector<LabelledLine> lines{line(left, "下限（85%）3.825"), line(right, "标准 4.5")};
      place_labels(lines, 280, row);
      const Box boxes[2] = {box_of(lines[0].label), box_of(lines[1].label)};
      bool good = !boxes[0].overlaps(boxes[1]);
      for (int i = 0; i < 2; ++i) {
        good &= boxes[i].left >= 0 && boxes[i].right <= 280;
        const LabelledLine& other = lines[1 - i];
        good &= !boxes[i].overlaps({other.x - 1, static_cast<double>(other.row) * row, other.x + 1, 200});
      }
      CAPTURE(left, right);
      REQUIRE(good);
    }
  }
}

TEST_CASE("one label goes to the side that has room; none is nothing", "[line_labels]") {
  std::vector<LabelledLine> lines{line(270, "标准 4.5")};
  place_labels(lines, 280, row);
  CHECK(lines[0].label.anchor == Anchor::end);
  lines.clear();
  place_labels(lines, 280, row);
  CHECK(lines.empty());
}
