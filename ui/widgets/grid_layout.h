// Where the rows and columns of a grid lie on the screen, in device pixels.
#pragma once

#include <vector>

#include "imgui.h"
#include "ui/widgets/grid.h"

namespace junheng::ui::widgets {

class GridLayout {
 public:
  // Inside a window that scrolls; `min` and `max` are its inner rectangle.
  GridLayout(const GridView& view, const GridState& state, ImVec2 min, ImVec2 max, ImVec2 scroll);

  ImVec2 min() const { return min_; }
  ImVec2 max() const { return max_; }
  float header_bottom() const { return min_.y + header_; }
  float frozen_right() const { return min_.x + frozen_; }  // row numbers and names end here
  float rows_left() const { return min_.x + numbers_; }    // row numbers end here
  float group_bottom() const { return min_.y + group_; }
  float row_height() const { return row_; }
  float content_width() const { return edges_.back(); }
  float content_height() const;
  int frozen() const { return frozen_columns_; }

  float left(int column) const;
  float right(int column) const;
  float top(int row) const;
  float bottom(int row) const { return top(row) + row_; }
  int first_row() const;
  int last_row() const;      // the last one seen
  int first_column() const;  // of those that scroll
  int last_column() const;

  int row_at(float y) const;     // the nearest one
  int column_at(float x) const;  // the nearest one
  int edge_at(float x) const;    // the column whose right edge is under x; -1: none
  bool in_header(ImVec2 at) const { return at.y < header_bottom(); }
  bool in_numbers(ImVec2 at) const { return at.x < rows_left(); }
  // By how much to scroll so that the place is seen.
  ImVec2 to_reveal(GridPlace place) const;

 private:
  const GridView& view_;
  ImVec2 min_, max_, scroll_;
  float numbers_ = 0, frozen_ = 0, group_ = 0, header_ = 0, row_ = 0;
  int frozen_columns_ = 0;
  std::vector<float> edges_;  // left of each column from the row's beginning, and the right of the last
};

float usual_width(const GridColumn& column, bool names_row);  // CSS pixels

}  // namespace junheng::ui::widgets
