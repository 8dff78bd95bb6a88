#include "ui/widgets/grid_layout.h"

#include <algorithm>
#include <cmath>

#include "ui/theme.h"
#include "ui/widgets/text.h"

namespace junheng::ui::widgets {
namespace {

// CSS pixels.
constexpr float numbers_width = 48, row_step = 32, two_line_step = 36, group_height = 24, header_line = 19,
                header_padding = 10;
constexpr float edge_reach = 4, least_scrolling = 120, cell_padding = 9;
constexpr int measured_rows = 60;
constexpr float most_of_names = 0.28f;  // of the grid's width
constexpr std::size_t most_header_lines = 3;

bool has_groups(std::span<const GridColumn> columns) {
  return std::any_of(columns.begin(), columns.end(), [](const GridColumn& c) { return !c.group.empty(); });
}

// What the first rows need of it.
float needed_width(const GridView& view, int column) {
  float widest = 0;
  for (int row = 0; row < std::min(view.rows(), measured_rows); ++row)
    widest = std::max(widest, text_width(view.text({row, column}), {15}));
  return widest + theme::px(2 * cell_padding);
}

// Where the columns leave room over, those of text take what their first rows need of it; where there is too little,
// those that may give way, the last first. What somebody has set stays.
void fit(std::vector<float>& widths, const GridView& view, const GridState& state, float room) {
  const auto columns = view.source->columns();
  const auto is_set = [&](std::size_t c) { return c < state.widths.size() && state.widths[c] > 0; };
  for (const float width : widths) room -= width;
  for (std::size_t c = widths.size(); room < 0 && c-- > 0;) {
    if (columns[c].least <= 0 || is_set(c)) continue;
    const float given = std::clamp(widths[c] - theme::px(columns[c].least), 0.0f, -room);
    widths[c] -= given;
    room += given;
  }
  if (room <= 0) return;
  struct Wish {
    std::size_t column;
    float more;
  };
  std::vector<Wish> wishes;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    if (columns[c].number || !columns[c].choices.empty() || is_set(c)) continue;
    const float more = needed_width(view, static_cast<int>(c)) - widths[c];
    if (more > 0) wishes.push_back({c, more});
  }
  // Small wishes are fulfilled, large ones share the rest.
  std::sort(wishes.begin(), wishes.end(), [](const Wish& one, const Wish& other) { return one.more < other.more; });
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const float given = std::min(wishes[i].more, std::floor(room / static_cast<float>(wishes.size() - i)));
    widths[wishes[i].column] += given;
    room -= given;
  }
}

}  // namespace

float usual_width(const GridColumn& column, bool names_row) {
  if (column.width > 0) return column.width;
  if (names_row) return 172;
  if (column.number) return 100;
  return column.choices.empty() ? 116 : 92;
}

namespace {

// Device pixels: a title in no more than two lines, unless it is very long. The head is as high as the highest.
float width_for_title(std::string_view title) {
  constexpr float most = 200;  // CSS pixels
  const float half = text_width(title, theme::small_strong) * 0.5f, word = theme::px(theme::small_strong.em * 2);
  return std::min(half + word + theme::px(header_padding * 2), theme::px(most));
}

}  // namespace

GridLayout::GridLayout(const GridView& view, const GridState& state, ImVec2 min, ImVec2 max, ImVec2 scroll)
    : view_(view), min_(min), max_(max), scroll_(scroll) {
  const auto columns = view.source->columns();
  const bool wraps = std::any_of(columns.begin(), columns.end(), [](const GridColumn& c) { return c.least > 0; });
  row_ = theme::px(wraps ? two_line_step : row_step);
  numbers_ = theme::px(numbers_width);
  group_ = has_groups(columns) ? theme::px(group_height) : 0;
  edges_.push_back(numbers_);
  frozen_columns_ = static_cast<int>(view.source->names());
  std::size_t lines = 1;
  std::vector<float> widths;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const float wished = c < state.widths.size() ? state.widths[c] : 0;
    const bool names_row = c < view.source->names();
    widths.push_back(theme::px(wished > 0 ? wished : usual_width(columns[c], names_row)));
    if (wished <= 0) widths.back() = std::max(widths.back(), width_for_title(columns[c].title));
    // Names may be long, and are told apart by their ends.
    const float most = std::floor((max.x - min.x) * most_of_names);
    if (names_row && wished <= 0 && widths.back() < most)
      widths.back() = std::clamp(needed_width(view, static_cast<int>(c)), widths.back(), most);
  }
  fit(widths, view, state, max.x - min.x - numbers_);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    edges_.push_back(edges_.back() + widths[c]);
    const auto title = wrapped(columns[c].title, theme::small_strong, widths[c] - theme::px(header_padding * 2));
    lines = std::max(lines, std::min(title.size(), most_header_lines) + (columns[c].unit.empty() ? 0u : 1u));
  }
  // Names stay in sight, unless hardly anything else would.
  if (edges_[static_cast<std::size_t>(frozen_columns_)] + theme::px(least_scrolling) > max.x - min.x)
    frozen_columns_ = 0;
  frozen_ = edges_[static_cast<std::size_t>(frozen_columns_)];
  header_ = group_ + theme::px(header_line) * static_cast<float>(lines) + theme::px(header_padding);
}

float GridLayout::content_height() const { return header_ + row_ * static_cast<float>(view_.rows()); }

float GridLayout::left(int column) const {
  return min_.x + edges_[static_cast<std::size_t>(column)] - (column < frozen_columns_ ? 0 : scroll_.x);
}
float GridLayout::right(int column) const {
  return min_.x + edges_[static_cast<std::size_t>(column) + 1] - (column < frozen_columns_ ? 0 : scroll_.x);
}
float GridLayout::top(int row) const { return min_.y + header_ + row_ * static_cast<float>(row) - scroll_.y; }

int GridLayout::first_row() const { return std::max(0, static_cast<int>(scroll_.y / row_)); }
int GridLayout::last_row() const {
  return std::min(view_.rows() - 1, static_cast<int>((scroll_.y + max_.y - header_bottom()) / row_));
}
int GridLayout::first_column() const {
  int column = frozen_columns_;
  while (column < view_.columns() - 1 && right(column) <= frozen_right()) ++column;
  return column;
}
int GridLayout::last_column() const {
  int column = first_column();
  while (column < view_.columns() - 1 && right(column) < max_.x) ++column;
  return column;
}

int GridLayout::row_at(float y) const {
  const int row = static_cast<int>(std::floor((y - min_.y - header_ + scroll_.y) / row_));
  return std::clamp(row, 0, std::max(0, view_.rows() - 1));
}

int GridLayout::column_at(float x) const {
  if (x < frozen_right()) {
    for (int c = 0; c < frozen_columns_; ++c) {
      if (x < right(c)) return c;
    }
  }
  for (int c = first_column(); c < view_.columns(); ++c) {
    if (x < right(c)) return c;
  }
  return std::max(0, view_.columns() - 1);
}

int GridLayout::edge_at(float x) const {
  const float reach = theme::px(edge_reach);
  for (int c = 0; c < view_.columns(); ++c) {
    const bool seen = c < frozen_columns_ || right(c) > frozen_right();
    if (seen && std::fabs(right(c) - x) <= reach) return c;
  }
  return -1;
}

ImVec2 GridLayout::to_reveal(GridPlace place) const {
  ImVec2 by(0, 0);
  if (top(place.row) < header_bottom()) by.y = top(place.row) - header_bottom();
  if (bottom(place.row) > max_.y) by.y = bottom(place.row) - max_.y;
  if (place.column < frozen_columns_) return by;
  if (right(place.column) > max_.x) by.x = right(place.column) - max_.x;
  if (left(place.column) - by.x < frozen_right()) by.x = left(place.column) - frozen_right();
  return by;
}

}  // namespace junheng::ui::widgets
