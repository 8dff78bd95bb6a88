#include "ui/widgets/pane.h"

#include <algorithm>
#include <string>

#include "ui/theme.h"

namespace junheng::ui::widgets {

Pane::Pane(std::string_view id, ImVec2 min, ImVec2 max, const PaneLook& look) {
  ImGui::SetCursorScreenPos(min);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, look.background);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme::px(look.padding_x), theme::px(look.padding_y)));
  const ImGuiWindowFlags flags = look.scrolls ? 0 : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::BeginChild(std::string(id).c_str(), ImVec2(max.x - min.x, max.y - min.y),
                    ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened, flags);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
}

Pane::~Pane() { ImGui::EndChild(); }

Card::Card(std::string_view id, float width) {
  ImGui::PushStyleColor(ImGuiCol_ChildBg, theme::surface);
  ImGui::PushStyleColor(ImGuiCol_Border, theme::line);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme::px(16), theme::px(14)));
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, theme::px(6));
  ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, theme::px(1));
  ImGui::BeginChild(std::string(id).c_str(), ImVec2(width, 0),
                    ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_Borders | ImGuiChildFlags_AutoResizeY |
                        ImGuiChildFlags_NavFlattened);
  ImGui::PopStyleVar(3);
  ImGui::PopStyleColor(2);
}

Card::~Card() { ImGui::EndChild(); }

void splitter(std::string_view id, float x, float top, float bottom, float& width, float least, float most) {
  const float reach = theme::px(4);
  ImGui::SetCursorScreenPos(ImVec2(x - reach, top));
  ImGui::InvisibleButton(std::string(id).c_str(), ImVec2(2 * reach, bottom - top));
  const bool active = ImGui::IsItemActive();
  if (active) width -= ImGui::GetIO().MouseDelta.x / theme::px(1000) * 1000;
  width = std::clamp(width, least, std::max(least, most));
  if (active || ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  const ImU32 colour = active || ImGui::IsItemHovered() ? theme::accent : theme::line;
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(x, top), ImVec2(x + theme::px(1), bottom), colour);
}

}  // namespace junheng::ui::widgets
