#include "ui/widgets/rail_entry.h"

#include <string>

#include "ui/item_log.h"
#include "ui/theme.h"

namespace junheng::ui::widgets {

RailEntry rail_entry(std::string_view id, std::string_view name, std::string_view value, float height, bool selected) {
  RailEntry made;
  made.min = ImGui::GetCursorScreenPos();
  made.max = ImVec2(made.min.x + ImGui::GetContentRegionAvail().x, made.min.y + height);
  made.pressed = ImGui::InvisibleButton(std::string(id).c_str(), ImVec2(made.max.x - made.min.x, height),
                                        ImGuiButtonFlags_EnableNav);
  item_log::describe(Role::tab, name, {.value = value, .selected = selected});
  auto& list = *ImGui::GetWindowDrawList();
  if (selected) {
    list.AddRectFilled(made.min, made.max, theme::accent_soft);
    list.AddRectFilled(made.min, ImVec2(made.min.x + theme::px(3), made.max.y), theme::accent);
  } else if (ImGui::IsItemHovered()) {
    list.AddRectFilled(made.min, made.max, theme::hover);
  }
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return made;
}

}  // namespace junheng::ui::widgets
