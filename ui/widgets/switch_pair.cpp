#include "ui/widgets/switch_pair.h"

#include <cmath>
#include <string>

#include "imgui_internal.h"
#include "ui/item_log.h"
#include "ui/theme.h"
#include "ui/widgets/text.h"

namespace junheng::ui::widgets {
namespace {

bool side(std::string_view about, const SwitchSide& side, bool on, ImVec2 min, ImVec2 max) {
  ImGui::SetCursorScreenPos(min);
  const bool pressed = ImGui::InvisibleButton(std::string(side.label).c_str(), ImVec2(max.x - min.x, max.y - min.y),
                                              ImGuiButtonFlags_EnableNav);
  const std::string name = std::string(side.label) + "：" + std::string(about);
  item_log::describe(Role::radio, name, {.value = side.value, .checked = on});
  const bool hovered = ImGui::IsItemHovered();
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(min, max, on ? theme::accent_soft : hovered ? theme::hover : theme::surface, theme::px(4));
  list.AddRect(min, max, on ? theme::accent : theme::strong_line, theme::px(4), 0, theme::px(on ? 1.5f : 1));
  // A disc beside the word: the state is not in the colour alone.
  const float radius = theme::px(4.5f);
  const theme::TextStyle style{15, on ? theme::accent : theme::ink, on};
  const float wide = text_width(side.label, style), gap = theme::px(6);
  const float left = std::floor((min.x + max.x - wide - gap - 2 * radius) * 0.5f);
  const ImVec2 centre(left + radius, (min.y + max.y) * 0.5f);
  list.AddCircle(centre, radius, on ? theme::accent : theme::muted, 0, theme::px(1.2f));
  if (on) list.AddCircleFilled(centre, radius * 0.55f, theme::accent);
  const theme::Type type(style);
  list.AddText(ImVec2(left + 2 * radius + gap, std::floor((min.y + max.y - ImGui::GetTextLineHeight()) * 0.5f)),
               style.colour, side.label.data(), side.label.data() + side.label.size());
  ImGui::RenderNavCursor(ImRect(min, max), ImGui::GetItemID());
  return pressed;
}

}  // namespace

std::optional<bool> switch_pair(std::string_view about, const SwitchSide& first, const SwitchSide& second,
                                std::optional<bool> second_on, float width) {
  const ImVec2 min = ImGui::GetCursorScreenPos();
  const float bottom = min.y + ImGui::GetFrameHeight(), gap = theme::px(6), half = std::floor((width - gap) * 0.5f);
  std::optional<bool> chosen;
  const item_log::Group group(Role::radiogroup, about);
  if (side(about, first, second_on == false, min, ImVec2(min.x + half, bottom))) chosen = false;
  if (side(about, second, second_on == true, ImVec2(min.x + half + gap, min.y), ImVec2(min.x + 2 * half + gap, bottom)))
    chosen = true;
  return chosen;
}

}  // namespace junheng::ui::widgets
