#include "ui/widgets/button.h"

#include <string>

#include "ui/theme.h"

namespace junheng::ui::widgets {
namespace {
constexpr float word_reach = 4;  // CSS pixels
}  // namespace

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

bool word_button(std::string_view label, WordAt at) {
  const float reach = theme::px(word_reach);
  float left = ImGui::GetCursorPosX() - reach;
  if (at == WordAt::end_of_line)
    left += ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(label.data(), label.data() + label.size(), true).x;
  ImGui::SetCursorPosX(left);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(reach, ImGui::GetStyle().FramePadding.y));
  const bool pressed = button(label, ButtonKind::quiet);
  ImGui::PopStyleVar();
  return pressed;
}

}  // namespace junheng::ui::widgets
