#include "ui/widgets/grid.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui_internal.h"
#include "ui/item_log.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/grid_draw.h"
#include "ui/widgets/grid_edit.h"
#include "ui/widgets/grid_keys.h"
#include "ui/widgets/grid_layout.h"

namespace junheng::ui::widgets {
namespace {

constexpr float least_width = 48, most_width = 600;  // CSS pixels, of a column that is drawn wider
constexpr float sort_reach = 22, corner_reach = 5;

bool at_corner(const GridLayout& layout, const GridState& state, ImVec2 at) {
  const GridRange range = state.range();
  const float reach = theme::px(corner_reach);
  return !state.editing && !layout.in_header(at) && !layout.in_numbers(at) &&
         std::abs(at.x - layout.right(range.right)) <= reach && std::abs(at.y - layout.bottom(range.bottom)) <= reach;
}

// As far down as the column at the left of the range, or else at its right, has something beside it.
std::optional<GridEvent> fill_beside(const GridView& view, const GridState& state) {
  const GridRange range = state.range();
  for (const int beside : {range.left - 1, range.right + 1}) {
    if (beside < 0 || beside >= view.columns()) continue;
    int last = range.bottom;
    while (last + 1 < static_cast<int>(view.order.size()) && !view.text({last + 1, beside}).empty()) ++last;
    if (last > range.bottom)
      return GridEvent{GridEvent::Kind::fill, {range.bottom + 1, range.left, last, range.right}, {}, 0};
  }
  return std::nullopt;
}

std::optional<GridEvent> press(const GridView& view, const GridLayout& layout, GridState& state) {
  const ImVec2 at = ImGui::GetIO().MousePos;
  const bool shift = ImGui::GetIO().KeyShift;
  const int row = layout.row_at(at.y), column = layout.column_at(at.x);
  if (layout.in_header(at)) {
    if (const int edge = layout.edge_at(at.x); edge >= 0) {
      state.drag = GridState::Drag::width;
      state.dragged = edge;
      return std::nullopt;
    }
    if (!layout.in_numbers(at) && at.y > layout.group_bottom() && at.x > layout.right(column) - theme::px(sort_reach))
      return GridEvent{GridEvent::Kind::sort, {}, {}, column};
    const int last = view.rows() - 1;
    if (layout.in_numbers(at)) {
      state.active = state.anchor = {0, 0};
      state.end = {last, view.columns() - 1};
      return std::nullopt;
    }
    state.drag = GridState::Drag::columns;
    if (!shift) state.active = state.anchor = {0, column};
    state.end = {last, column};
    return std::nullopt;
  }
  if (layout.in_numbers(at)) {
    state.drag = GridState::Drag::rows;
    if (!shift) state.active = state.anchor = {row, 0};
    state.end = {row, view.columns() - 1};
    return std::nullopt;
  }
  if (at_corner(layout, state, at)) {
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) return fill_beside(view, state);
    state.drag = GridState::Drag::fill;
    state.fill_to = {state.range().bottom, state.range().right};
    return std::nullopt;
  }
  state.drag = GridState::Drag::cells;
  if (shift)
    state.end = {row, column};
  else
    state.go({row, column});
  if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    state.drag = GridState::Drag::none;
    begin_edit(view, state, std::nullopt);
  }
  return std::nullopt;
}

void drag(const GridLayout& layout, GridState& state) {
  const ImVec2 at = ImGui::GetIO().MousePos;
  switch (state.drag) {
    case GridState::Drag::none:
      return;
    case GridState::Drag::width: {
      if (state.widths.size() <= static_cast<std::size_t>(state.dragged))
        state.widths.resize(static_cast<std::size_t>(state.dragged) + 1);
      const float width = theme::css(at.x - layout.left(state.dragged));
      state.widths[static_cast<std::size_t>(state.dragged)] = std::clamp(width, least_width, most_width);
      return;
    }
    case GridState::Drag::rows:
      state.end.row = layout.row_at(at.y);
      break;
    case GridState::Drag::columns:
      state.end.column = layout.column_at(at.x);
      break;
    case GridState::Drag::fill:
      // A press at the edge is none of the next row yet.
      if (ImGui::IsMouseDragging(ImGuiMouseButton_Left)) state.fill_to = {layout.row_at(at.y), layout.column_at(at.x)};
      break;
    case GridState::Drag::cells:
      state.end = {layout.row_at(at.y), layout.column_at(at.x)};
      break;
  }
  // Beyond the edge the grid follows.
  const bool outside = at.y > layout.max().y || at.y < layout.header_bottom() || at.x > layout.max().x ||
                       (at.x < layout.frozen_right() && state.anchor.column >= layout.frozen());
  if (outside && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
    if (at.y > layout.max().y) ImGui::SetScrollY(ImGui::GetScrollY() + layout.row_height());
    if (at.y < layout.header_bottom()) ImGui::SetScrollY(ImGui::GetScrollY() - layout.row_height());
    if (state.drag != GridState::Drag::rows) {
      if (at.x > layout.max().x) ImGui::SetScrollX(ImGui::GetScrollX() + layout.row_height());
      if (at.x < layout.frozen_right()) ImGui::SetScrollX(ImGui::GetScrollX() - layout.row_height());
    }
  }
}

// An input method composes at the active cell before any edit has begun: the platform must know where.
void offer_typing(const GridLayout& layout, const GridState& state) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  ImGuiPlatformImeData& ime = context.PlatformImeData;
  ime.WantVisible = false;  // no caret blinks
  ime.WantTextInput = true;
  ime.InputPos = ImVec2(layout.left(state.active.column) + theme::px(7),
                        layout.top(state.active.row) + (layout.row_height() - ImGui::GetFontSize()) * 0.5f);
  ime.InputLineHeight = ImGui::GetFontSize();
  ime.ViewportId = context.CurrentWindow->Viewport->ID;
  context.WantTextInputNextFrame = 1;
}

void show_cursor(const GridLayout& layout, const GridState& state) {
  const ImVec2 at = ImGui::GetIO().MousePos;
  if (at_corner(layout, state, at)) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNWSE);
  if (layout.in_header(at) && layout.edge_at(at.x) >= 0) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
}

void keep_inside(const GridView& view, GridState& state) {
  for (GridPlace* place : {&state.active, &state.anchor, &state.end}) {
    place->row = std::clamp(place->row, 0, std::max(0, view.rows() - 1));
    place->column = std::clamp(place->column, 0, std::max(0, view.columns() - 1));
  }
}

}  // namespace

GridRange GridState::range() const {
  return {std::min(anchor.row, end.row), std::min(anchor.column, end.column), std::max(anchor.row, end.row),
          std::max(anchor.column, end.column)};
}

std::optional<GridRange> GridState::to_fill() const {
  const GridRange r = range();
  const int down = fill_to.row - r.bottom, up = r.top - fill_to.row, right = fill_to.column - r.right,
            left = r.left - fill_to.column;
  const int most = std::max({down, up, right, left});
  if (most <= 0) return std::nullopt;
  if (most == down) return GridRange{r.bottom + 1, r.left, fill_to.row, r.right};
  if (most == up) return GridRange{fill_to.row, r.left, r.top - 1, r.right};
  if (most == right) return GridRange{r.top, r.right + 1, r.bottom, fill_to.column};
  return GridRange{r.top, fill_to.column, r.bottom, r.left - 1};
}

std::string GridView::text(GridPlace place) const {
  const std::size_t at = row(place.row);
  return at < source->rows() ? source->text(at, static_cast<std::size_t>(place.column)) : std::string();
}

std::optional<GridEvent> grid(std::string_view id, const GridView& view, GridState& state, ImVec2 min, ImVec2 max) {
  std::optional<GridEvent> event;
  keep_inside(view, state);
  ImGui::SetCursorScreenPos(min);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, theme::surface);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  // The size of the content is known only inside; that of the last frame decides about the bars, which is soon right.
  ImGui::BeginChild(std::string(id).c_str(), ImVec2(max.x - min.x, max.y - min.y), ImGuiChildFlags_None,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoMove);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  const ImRect inner = ImGui::GetCurrentWindow()->InnerRect;
  const GridLayout layout(view, state, inner.Min, inner.Max, ImVec2(ImGui::GetScrollX(), ImGui::GetScrollY()));

  ImGui::SetCursorScreenPos(inner.Min);
  ImGui::SetNextItemAllowOverlap();
  const bool in_list = over_choices(view, layout, state);
  if (ImGui::InvisibleButton("##cells", inner.GetSize(), ImGuiButtonFlags_EnableNav)) state.take_focus = true;
  const ImGuiID cells = ImGui::GetItemID();
  item_log::describe(Role::grid, view.name);
  if (std::exchange(state.take_focus, false)) {
    ImGui::SetFocusID(cells, ImGui::GetCurrentWindow());
    ImGui::FocusWindow(ImGui::GetCurrentWindow());
  }
  if (ImGui::IsItemHovered()) show_cursor(layout, state);
  const bool clicked = ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !in_list;
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  const bool other = ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Right);
  if (other && !state.editing && layout.in_header(pointer) && !layout.in_numbers(pointer)) {
    state.go({0, layout.column_at(pointer.x)});
    event = GridEvent{GridEvent::Kind::filter, {}, {}, state.active.column};
  }
  if (clicked && state.editing) {
    // What was being typed counts first; the press is a plain one then.
    const GridPlace at = state.active;
    state.editing = false;
    ImGui::ClearActiveID();
    event =
        GridEvent{GridEvent::Kind::typed, {at.row, at.column, at.row, at.column}, std::exchange(state.typed, {}), 0};
    press(view, layout, state);
  } else if (clicked) {
    event = press(view, layout, state);
  }
  if (state.drag != GridState::Drag::none) {
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left))
      drag(layout, state);
    else if (std::exchange(state.drag, GridState::Drag::none) == GridState::Drag::fill && !event) {
      if (auto range = state.to_fill()) {
        range->bottom = std::min(range->bottom, static_cast<int>(view.order.size()) - 1);  // no new rows
        if (range->bottom >= range->top) event = GridEvent{GridEvent::Kind::fill, *range, {}, 0};
      }
    }
  }
  state.focused = state.editing || (ImGui::GetFocusID() == cells && ImGui::IsWindowFocused());
  if (state.focused && !state.editing && !event) {
    const int page = std::max(1, layout.last_row() - layout.first_row() - 1);
    event = take_keys(view, state, page, cells);
  }
  if (std::exchange(state.reveal, false)) {
    const ImVec2 by = layout.to_reveal(state.end);
    if (by.x != 0) ImGui::SetScrollX(ImGui::GetScrollX() + by.x);
    if (by.y != 0) ImGui::SetScrollY(ImGui::GetScrollY() + by.y);
  }
  draw_grid(view, layout, state);
  if (state.editing && !event) event = edit_cell(view, layout, state, cells);
  // Also while the field of an edit that has begun is not there yet: what is typed then would go nowhere.
  if (state.focused && (!state.editing || !ImGui::IsAnyItemActive())) offer_typing(layout, state);
  ImGui::SetCursorPos(ImVec2(layout.content_width(), layout.content_height()));
  ImGui::Dummy(ImVec2(0, 0));
  ImGui::EndChild();
  return event;
}

}  // namespace junheng::ui::widgets
