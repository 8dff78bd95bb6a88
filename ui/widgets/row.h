// Rows and columns of a table whose rows can be chosen. Header and rows share one set of columns; a number stands at
// the right of its column, its unit in the header.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/view_model.h"
#include "ui/widgets/text.h"

namespace junheng::ui::widgets {

constexpr float left_out = -1;  // a column that has no room

struct Column {
  std::string_view title;
  float width = 0;  // CSS pixels; 0: takes what the others leave (at most one column); or left_out
  Align align = Align::left;
  std::string_view unit = {};  // a second line under the title
};

// Where columns lie on the screen, in device pixels.
class Columns {
 public:
  Columns(std::span<const Column> columns, float left, float width);
  ImVec2 min(std::size_t column, float top) const;  // inside the column's padding
  ImVec2 max(std::size_t column, float bottom) const;
  float width(std::size_t column) const { return max(column, 0).x - min(column, 0).x; }
  bool has(std::size_t column) const { return edges_[column + 1] > edges_[column]; }
  float left() const { return edges_.front(); }
  float right() const { return edges_.back(); }
  std::size_t size() const { return edges_.size() - 1; }

 private:
  std::vector<float> edges_;
};

// Titles at the cursor, broken to the width of their columns, standing on the bottom of `lines` lines.
void table_header(const Columns& columns, std::span<const Column> titles, int lines = 1);
float header_height(int lines);                                            // device pixels
int header_lines(const Columns& columns, std::span<const Column> titles);  // as many as the titles need

struct Row {
  ImVec2 min, max;
  bool pressed = false;
};

// A row at the cursor that can be pressed; `height` in device pixels. `name` is what a screen reader says. `has_cells`:
// places inside it will be pressed by themselves.
Row row(std::string_view id, std::string_view name, std::string_view value, float left, float width, float height,
        bool selected, bool has_cells = false);

// A place inside a row that can be pressed by itself (a cell of a matrix).
bool cell_button(std::string_view id, std::string_view name, std::string_view value, ImVec2 min, ImVec2 max,
                 bool selected);

void rule_below(float left, float right, float y);  // a hairline

}  // namespace junheng::ui::widgets
