// A table to work in, as people know it from Excel: a cell is active, a range can be chosen, typing replaces, keys
// move. It draws what is seen and says what was asked for; it changes nothing itself.
//
// Keys while it has the focus: arrows, Home, End, Page up and down (Ctrl: to the edge of the data; Shift: extends the
// range), Tab and Enter, F2 edits, Delete clears, Ctrl+A, Ctrl+C, Ctrl+X, Ctrl+V, Alt with Down asks for the column's
// filter, as a press of the other button on its title does. Escape leaves it. The lower right corner of what is chosen
// can be dragged to fill; pressed twice, it fills down as far as the column beside it goes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/table_source.h"

namespace junheng::ui::widgets {

// Rows and columns count as the grid shows them, from 0; both ends belong to the range.
struct GridPlace {
  int row = 0, column = 0;
  bool operator==(const GridPlace&) const = default;
};
struct GridRange {
  int top = 0, left = 0, bottom = 0, right = 0;
};

struct GridState {
  GridPlace active;           // what typing goes to; within the range
  GridPlace anchor, end;      // opposite corners of the range; `end` is the one that moves
  std::vector<float> widths;  // by column, CSS pixels; 0 or absent: the column's usual one
  bool focused = false;       // the keys are the grid's
  bool take_focus = false;    // at the next frame
  bool reveal = false;        // scroll to `end` at the next frame

  bool editing = false;
  bool entering = false;  // the edit began by typing: arrows end it
  std::string typed;
  int choice = -1;          // of the list below the cell; -1: none
  bool all_choices = true;  // nothing was typed yet that would leave some of them out
  int beginning = 0;        // frames in which the caret is still to be put at the end
  int edits = 0;            // counted: each has a text field of its own

  enum class Drag : std::uint8_t { none, cells, rows, columns, width, fill };
  Drag drag = Drag::none;
  int dragged = 0;    // the column whose width is changed
  GridPlace fill_to;  // where the corner of the range is dragged

  GridRange range() const;
  // What dragging the corner there fills: the rows or the columns beside the range that it reaches, whichever are more.
  std::optional<GridRange> to_fill() const;
  void go(GridPlace place) { active = anchor = end = place; }  // nothing else is chosen
};

struct GridView {
  std::string_view name;  // what a screen reader calls it
  const TableSource* source = nullptr;
  std::span<const std::uint32_t> order;  // the source's rows as they are shown
  int sorted = -1;                       // column by which they are; -1: none
  bool descending = false;
  std::span<const int> filtered = {};  // columns by which some rows are left out

  // With one below the last that makes a new one.
  int rows() const { return static_cast<int>(order.size()) + (source->can_add() ? 1 : 0); }
  int columns() const { return static_cast<int>(source->columns().size()); }
  // Of the source; beyond its last row for the row that makes a new one.
  std::size_t row(int shown) const {
    const auto at = static_cast<std::size_t>(shown);
    return at < order.size() ? order[at] : source->rows();
  }
  std::string text(GridPlace place) const;
};

struct GridEvent {
  enum class Kind : std::uint8_t { typed, clear, copy, cut, paste, fill, sort, filter };
  Kind kind = Kind::typed;
  GridRange range;   // of typed: the one cell; of fill: the cells that get what the chosen ones have
  std::string text;  // of typed
  int column = 0;    // of sort and filter
};

// Fills the rectangle on the screen (device pixels).
std::optional<GridEvent> grid(std::string_view id, const GridView& view, GridState& state, ImVec2 min, ImVec2 max);

}  // namespace junheng::ui::widgets
