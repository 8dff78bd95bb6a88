#include "core/document/line_labels.h"

#include <algorithm>
#include <array>

#include "core/document/text_width.h"

namespace junheng {
namespace {

constexpr double gap = 5, margin = 2;  // CSS pixels: from a line to its own label, and at least to another's

struct Way {
  bool left;
  std::size_t row;
};
// The first that fits is taken: what reads best comes first.
constexpr std::array<Way, 4> right_ways{{{false, 0}, {true, 0}, {false, 1}, {true, 1}}};
constexpr std::array<Way, 4> left_ways{{{true, 0}, {false, 0}, {true, 1}, {false, 1}}};

void put(LabelledLine& line, Way way, double row_height) {
  line.row = way.row;
  line.label.anchor = way.left ? Anchor::end : Anchor::start;
  line.label.at = {line.x + (way.left ? -gap : gap), (static_cast<double>(way.row) + 0.5) * row_height};
}

bool fits(const LabelledLine& line, const std::vector<LabelledLine>& all, double width) {
  const Box box = box_of(line.label);
  if (box.left < 0 || box.right > width) return false;
  return std::none_of(all.begin(), all.end(), [&](const LabelledLine& other) {
    if (&other == &line) return false;
    const bool crossed = other.row <= line.row && other.x > box.left - margin && other.x < box.right + margin;
    return crossed || box.overlaps(box_of(other.label));
  });
}

}  // namespace

void place_labels(std::vector<LabelledLine>& lines, double width, double row_height) {
  for (const Way right : right_ways) {
    for (const Way left : left_ways) {
      if (!lines.empty()) put(lines.front(), lines.size() > 1 ? left : right, row_height);
      if (lines.size() > 1) put(lines.back(), right, row_height);
      if (std::all_of(lines.begin(), lines.end(), [&](const LabelledLine& line) { return fits(line, lines, width); }))
        return;
    }
  }
}

}  // namespace junheng
