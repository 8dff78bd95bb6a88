#include "ui/widgets/button.h"

#include <string>

#include "ui/theme.h"

namespace junheng::ui::widgets {

ImVec2 button_size(std::string_view label) {
  const auto& padding = ImGui::GetStyle().FramePadding;
  const ImVec2 text = ImGui::CalcTextSize(label.data(), label.data() + label.size(), true);
  return ImVec2(text.x + 2 * padding.x, text.y + 2 * padding.y);
}

bool button(std::string_view label, ButtonKind kind) {
  const bool primary = kind == ButtonKind::primary, quiet = kind == ButtonKind::quiet;
  ImGui::PushStyleColor(ImGuiCol_Text, primary ? theme::on_accent : quiet ? theme::accent : theme::ink);
  ImGui::PushStyleColor(ImGuiCol_Button, primary ? theme::accent : quiet ? IM_COL32_BLACK_TRANS : theme::surface);
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, primary ? theme::accent_dark
                                                : quiet ? theme::accent_soft
                                                        : theme::hover);
  ImGui::PushStyleColor(ImGuiCol_ButtonActive, primary ? theme::accent_dark : theme::accent_soft);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, kind == ButtonKind::plain ? theme::px(1) : 0.0f);
  const bool pressed = ImGui::Button(std::string(label).c_str());
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor(4);
  return pressed;
}

}  // namespace junheng::ui::widgets
