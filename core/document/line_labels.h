// Labels of upright lines, above what the lines cross.
#pragma once

#include <cstddef>
#include <vector>

#include "core/document/shapes.h"

namespace junheng {

// An upright line; it begins at the top of its label's row and goes down past all other rows.
struct LabelledLine {
  double x = 0;
  shape::Text label;
  bool dashed = false;
  std::size_t row = 0;  // of the label, from the top
};

// Of at most two lines, the left one first: puts each label beside its line, in the first or second row, so that it
// meets neither the other label, nor the other line, nor the edges 0 and `width`. Where no way does, the last is taken.
void place_labels(std::vector<LabelledLine>& lines, double width, double row_height);

}  // namespace junheng
