#include "ui/widgets/grid_keys.h"

#include <algorithm>
#include <array>

#include "imgui_internal.h"

namespace junheng::ui::widgets {
namespace {

constexpr std::array owned{ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,     ImGuiKey_DownArrow,
                           ImGuiKey_Home,      ImGuiKey_End,        ImGuiKey_PageUp,      ImGuiKey_PageDown,
                           ImGuiKey_Tab,       ImGuiKey_Enter,      ImGuiKey_KeypadEnter, ImGuiKey_Space,
                           ImGuiKey_Delete,    ImGuiKey_Backspace,  ImGuiKey_F2};

GridPlace clamped(const GridView& view, GridPlace place) {
  return {std::clamp(place.row, 0, std::max(0, view.rows() - 1)),
          std::clamp(place.column, 0, std::max(0, view.columns() - 1))};
}

GridPlace beside(GridPlace at, Step step) {
  switch (step) {
    case Step::left:
      return {at.row, at.column - 1};
    case Step::right:
      return {at.row, at.column + 1};
    case Step::up:
      return {at.row - 1, at.column};
    case Step::down:
      break;
  }
  return {at.row + 1, at.column};
}

class Keys {
 public:
  Keys(const GridView& view, GridState& state, int page, ImGuiID owner)
      : view_(view),
        state_(state),
        page_(page),
        owner_(owner),
        shift_(ImGui::GetIO().KeyShift),
        ctrl_(ImGui::GetIO().KeyCtrl) {}

  bool pressed(ImGuiKey key) const { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner_); }

  void go(GridPlace place) const {
    place = clamped(view_, place);
    if (shift_)
      state_.end = place;
    else
      state_.go(place);
    state_.reveal = true;
  }

  // Within a chosen range Tab and Enter go round in it; else along the row or the column.
  void next(bool along_row) const {
    const GridRange r = state_.range();
    const bool inside = r.top != r.bottom || r.left != r.right;
    GridPlace& at = state_.active;
    const int by = shift_ ? -1 : 1;
    if (!inside) {
      state_.go(clamped(view_, along_row ? GridPlace{at.row, at.column + by} : GridPlace{at.row + by, at.column}));
    } else {
      int& fast = along_row ? at.column : at.row;
      int& slow = along_row ? at.row : at.column;
      const int fast_first = along_row ? r.left : r.top, fast_last = along_row ? r.right : r.bottom;
      const int slow_first = along_row ? r.top : r.left, slow_last = along_row ? r.bottom : r.right;
      fast += by;
      if (fast > fast_last) fast = fast_first, ++slow;
      if (fast < fast_first) fast = fast_last, --slow;
      if (slow > slow_last) slow = slow_first;
      if (slow < slow_first) slow = slow_last;
    }
    state_.reveal = true;
  }

  void move() const {
    const GridPlace from = shift_ ? state_.end : state_.active;
    if (pressed(ImGuiKey_LeftArrow)) go(moved(view_, from, Step::left, ctrl_));
    if (pressed(ImGuiKey_RightArrow)) go(moved(view_, from, Step::right, ctrl_));
    if (pressed(ImGuiKey_UpArrow)) go(moved(view_, from, Step::up, ctrl_));
    if (pressed(ImGuiKey_DownArrow)) go(moved(view_, from, Step::down, ctrl_));
    if (pressed(ImGuiKey_PageUp)) go({from.row - page_, from.column});
    if (pressed(ImGuiKey_PageDown)) go({from.row + page_, from.column});
    if (pressed(ImGuiKey_Home)) go({ctrl_ ? 0 : from.row, 0});
    if (pressed(ImGuiKey_End)) go({ctrl_ ? view_.rows() - 1 : from.row, view_.columns() - 1});
    if (pressed(ImGuiKey_Tab) && !ctrl_) next(true);
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) next(false);
  }

 private:
  const GridView& view_;
  GridState& state_;
  int page_;
  ImGuiID owner_;
  bool shift_, ctrl_;
};

}  // namespace

std::string typed_characters() {
  auto& queue = ImGui::GetIO().InputQueueCharacters;
  std::string text;
  for (const ImWchar c : queue) {
    constexpr ImWchar first_printed = 32, rubout = 127;
    if (c < first_printed || c == rubout) continue;
    char bytes[5];
    ImTextCharToUtf8(bytes, c);
    text += bytes;
  }
  queue.resize(0);
  return text;
}

GridPlace moved(const GridView& view, GridPlace from, Step step, bool to_edge) {
  const auto inside = [&](GridPlace at) { return clamped(view, at) == at; };
  GridPlace next = beside(from, step);
  if (!inside(next)) return from;
  if (!to_edge) return next;
  // Out of a block to the next one, or within it to its end.
  const bool block = !view.text(from).empty() && !view.text(next).empty();
  GridPlace at = next;
  for (next = beside(at, step); inside(next); next = beside(at, step)) {
    if (block ? view.text(next).empty() : !view.text(at).empty()) break;
    at = next;
  }
  return at;
}

void begin_edit(const GridView& view, GridState& state, std::optional<std::string> typed) {
  const GridColumn& column = view.source->columns()[static_cast<std::size_t>(state.active.column)];
  if (column.fixed) return;
  state.editing = true;
  state.entering = typed.has_value();
  state.all_choices = !typed.has_value();
  state.typed = typed ? std::move(*typed) : view.text(state.active);
  state.choice = -1;
  state.go(state.active);
  state.reveal = true;
  ++state.edits;
  state.beginning = 2;
  for (std::size_t i = 0; i < column.choices.size(); ++i) {
    if (column.choices[i] == state.typed) state.choice = static_cast<int>(i);
  }
}

std::optional<GridEvent> take_keys(const GridView& view, GridState& state, int page, ImGuiID owner) {
  for (const ImGuiKey key : owned) ImGui::SetKeyOwner(key, owner);
  const Keys keys(view, state, page, owner);
  const bool command = ImGui::GetIO().KeyCtrl;
  const GridRange range = state.range();
  const auto chord = [&](ImGuiKey key) { return command && ImGui::IsKeyPressed(key, ImGuiInputFlags_None); };
  if (chord(ImGuiKey_C)) return GridEvent{GridEvent::Kind::copy, range, {}, 0};
  if (chord(ImGuiKey_X)) return GridEvent{GridEvent::Kind::cut, range, {}, 0};
  if (chord(ImGuiKey_V)) return GridEvent{GridEvent::Kind::paste, range, {}, 0};
  if (chord(ImGuiKey_A)) {
    state.active = state.anchor = {0, 0};
    state.end = {std::max(0, static_cast<int>(view.order.size()) - 1), view.columns() - 1};
    return std::nullopt;
  }
  if (ImGui::GetIO().KeyAlt && keys.pressed(ImGuiKey_DownArrow))
    return GridEvent{GridEvent::Kind::filter, range, {}, state.active.column};
  if (keys.pressed(ImGuiKey_Delete) || keys.pressed(ImGuiKey_Backspace))
    return GridEvent{GridEvent::Kind::clear, range, {}, 0};
  if (keys.pressed(ImGuiKey_F2)) {
    begin_edit(view, state, std::nullopt);
    return std::nullopt;
  }
  if (std::string typed = typed_characters(); !typed.empty() && !command) {
    begin_edit(view, state, std::move(typed));
    return std::nullopt;
  }
  keys.move();
  return std::nullopt;
}

}  // namespace junheng::ui::widgets
