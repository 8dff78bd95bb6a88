#include "ui/widgets/tab.h"

#include <string>

#include "imgui.h"
#include "ui/item_log.h"
#include "ui/theme.h"
#include "ui/widgets/text.h"

namespace junheng::ui::widgets {

namespace {

constexpr float side_padding = 9, note_gap = 6;  // CSS pixels

}  // namespace

float tab_width(std::string_view title, std::string_view note) {
  const float width = 2 * theme::px(side_padding) + text_width(title, {15, theme::ink, true});  // bold or not
  return note.empty() ? width : width + theme::px(note_gap) + text_width(note, theme::label);
}

bool tab(std::string_view id, std::string_view title, std::string_view note, float height, bool selected) {
  const theme::TextStyle style{15, selected ? theme::accent : theme::ink, selected};
  const float side = theme::px(side_padding), width = tab_width(title, note);
  const float note_width = text_width(note, theme::label);
  const ImVec2 min = ImGui::GetCursorScreenPos();
  const bool pressed =
      ImGui::InvisibleButton(std::string(id).c_str(), ImVec2(width, height), ImGuiButtonFlags_EnableNav);
  item_log::describe(Role::tab, title, {.value = note, .selected = selected});
  const ImVec2 max(min.x + width, min.y + height);
  auto& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    list.AddRectFilled(ImVec2(min.x, min.y + theme::px(6)), ImVec2(max.x, max.y - theme::px(6)), theme::hover,
                       theme::px(4));
  }
  text_in(title, style, ImVec2(min.x + side, min.y), ImVec2(max.x - side - note_width + 1, max.y), Align::left,
          Role::none);
  text_in(note, theme::label, ImVec2(max.x - side - note_width - 1, min.y), ImVec2(max.x - side, max.y), Align::right,
          Role::none);
  if (selected)
    list.AddRectFilled(ImVec2(min.x + side, max.y - theme::px(3)), ImVec2(max.x - side, max.y), theme::accent);
  return pressed;
}

}  // namespace junheng::ui::widgets
