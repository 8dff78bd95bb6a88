#include "ui/widgets/grid_edit.h"

#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "ui/item_log.h"
#include "ui/theme.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_buffer.h"

namespace junheng::ui::widgets {
namespace {

constexpr float choice_height = 30, least_list = 120;  // CSS pixels

const GridColumn& column_of(const GridView& view, const GridState& state) {
  return view.source->columns()[static_cast<std::size_t>(state.active.column)];
}

// Indices of the choices that fit what was typed.
std::vector<int> listed(const GridView& view, const GridState& state) {
  std::vector<int> shown;
  const auto& choices = column_of(view, state).choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (state.all_choices || matches(choices[i], state.typed)) shown.push_back(static_cast<int>(i));
  }
  return shown;
}

// Below the cell, or above it where there is no room.
ImRect list_rect(const GridView& view, const GridLayout& layout, const GridState& state) {
  const float height = theme::px(choice_height) * static_cast<float>(listed(view, state).size());
  const float left = layout.left(state.active.column);
  const float width = std::max(layout.right(state.active.column) - left, theme::px(least_list));
  float top = layout.bottom(state.active.row);
  if (top + height > layout.max().y && layout.top(state.active.row) - height > layout.min().y)
    top = layout.top(state.active.row) - height;
  return ImRect(left, top, left + width, top + height);
}

std::optional<int> show_choices(const GridView& view, const GridLayout& layout, const GridState& state) {
  const auto shown = listed(view, state);
  if (shown.empty()) return std::nullopt;
  const ImRect rect = list_rect(view, layout, state);
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(rect.Min, rect.Max, theme::surface, theme::px(4));
  std::optional<int> picked;
  const item_log::Group group(Role::listbox, column_of(view, state).title);
  const float step = theme::px(choice_height);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const ImVec2 min(rect.Min.x, rect.Min.y + step * static_cast<float>(i)), max(rect.Max.x, min.y + step);
    const bool hovered = ImGui::IsMouseHoveringRect(min, max, false), chosen = shown[i] == state.choice;
    if (chosen || hovered) list.AddRectFilled(min, max, chosen ? theme::accent_soft : theme::hover);
    const std::string& title = column_of(view, state).choices[static_cast<std::size_t>(shown[i])];
    text_in(title, theme::body, ImVec2(min.x + theme::px(10), min.y), ImVec2(max.x - theme::px(6), max.y), Align::left,
            Role::option);
    if (hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) picked = shown[i];
  }
  list.AddRect(rect.Min, rect.Max, theme::strong_line, theme::px(4));
  return picked;
}

// Lets the text grow, keeps the caret at the end and nothing selected when the field begins: the next character must
// not replace the text.
int edit_text(ImGuiInputTextCallbackData* data) {
  auto& state = *static_cast<GridState*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    grow(state.typed, *data);
  } else if (state.beginning > 0) {
    --state.beginning;
    data->ClearSelection();
    data->CursorPos = data->BufTextLen;
  }
  return 0;
}

struct Field {
  bool active = false;
  bool left = false;
};

Field text_field(const GridView& view, const GridLayout& layout, GridState& state) {
  const GridPlace at = state.active;
  ImGui::SetCursorScreenPos(ImVec2(layout.left(at.column), layout.top(at.row)));
  ImGui::PushID(state.edits);
  const ImGuiID id = ImGui::GetID("##edit");
  const bool active = ImGui::GetActiveID() == id;
  if (!active && state.beginning > 0) {
    ImGui::SetKeyboardFocusHere();
    state.typed += typed_characters();  // until the field is active they would be lost
  }
  const std::string before = state.typed;
  const float padding = (layout.row_height() - ImGui::GetFontSize()) * 0.5f;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(theme::px(7), padding));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, 0);
  ImGui::PushStyleColor(ImGuiCol_Border, theme::accent);
  ImGui::SetNextItemWidth(std::max(layout.right(at.column) - layout.left(at.column), theme::px(90)));
  ImGui::InputText("##edit", state.typed.data(), state.typed.capacity() + 1,
                   ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_CallbackResize, edit_text, &state);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
  ImGui::PopID();
  if (state.typed != before) state.all_choices = false, state.choice = -1;
  item_log::describe(Role::textbox, column_of(view, state).title, {.value = state.typed});
  return {active, ImGui::IsItemDeactivated()};
}

// `stays`: the keys remain the grid's.
GridEvent committed(GridState& state, bool stays = true) {
  const GridPlace at = state.active;
  state.editing = false;
  state.take_focus = stays;
  if (stays) ImGui::ClearActiveID();
  return {GridEvent::Kind::typed, {at.row, at.column, at.row, at.column}, std::exchange(state.typed, {}), 0};
}

void move_choice(const GridView& view, GridState& state, int by) {
  const auto shown = listed(view, state);
  if (shown.empty()) return;
  auto at = std::find(shown.begin(), shown.end(), state.choice);
  const auto n = static_cast<int>(shown.size());
  const int index = at == shown.end() ? (by > 0 ? -1 : n) : static_cast<int>(at - shown.begin());
  state.choice = shown[static_cast<std::size_t>(std::clamp(index + by, 0, n - 1))];
}

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat); }

}  // namespace

bool over_choices(const GridView& view, const GridLayout& layout, const GridState& state) {
  if (!state.editing || listed(view, state).empty()) return false;
  const ImRect rect = list_rect(view, layout, state);
  return ImGui::IsMouseHoveringRect(rect.Min, rect.Max, false);
}

std::optional<GridEvent> edit_cell(const GridView& view, const GridLayout& layout, GridState& state, ImGuiID owner) {
  for (const ImGuiKey key : {ImGuiKey_Tab, ImGuiKey_Enter, ImGuiKey_KeypadEnter, ImGuiKey_UpArrow, ImGuiKey_DownArrow})
    ImGui::SetKeyOwner(key, owner);
  const auto& choices = column_of(view, state).choices;
  if (pressed(ImGuiKey_Escape)) {
    state.editing = false;
    state.take_focus = true;
    ImGui::ClearActiveID();
    return std::nullopt;
  }
  const bool lists = !choices.empty() && !listed(view, state).empty();
  if (lists && pressed(ImGuiKey_DownArrow)) move_choice(view, state, 1);
  if (lists && pressed(ImGuiKey_UpArrow)) move_choice(view, state, -1);
  const bool enter = pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter), tab = pressed(ImGuiKey_Tab);
  const bool arrows = state.entering && !lists;
  const int across = arrows ? (pressed(ImGuiKey_RightArrow) ? 1 : 0) - (pressed(ImGuiKey_LeftArrow) ? 1 : 0) : 0;
  const int down = arrows ? (pressed(ImGuiKey_DownArrow) ? 1 : 0) - (pressed(ImGuiKey_UpArrow) ? 1 : 0) : 0;
  if (enter || tab || across != 0 || down != 0) {
    if (state.choice >= 0) state.typed = choices[static_cast<std::size_t>(state.choice)];
    const bool back = ImGui::GetIO().KeyShift;
    GridEvent event = committed(state);
    Step step = enter ? (back ? Step::up : Step::down) : back ? Step::left : Step::right;
    if (across != 0) step = across > 0 ? Step::right : Step::left;
    if (down != 0) step = down > 0 ? Step::down : Step::up;
    state.go(moved(view, state.active, step, false));
    state.reveal = true;
    return event;
  }
  const Field field = text_field(view, layout, state);
  if (const auto picked = show_choices(view, layout, state)) {
    state.typed = choices[static_cast<std::size_t>(*picked)];
    return committed(state);
  }
  // What was pressed in its place is not to lose the press.
  if (field.left) return committed(state, ImGui::GetActiveID() == 0);
  return std::nullopt;
}

}  // namespace junheng::ui::widgets
