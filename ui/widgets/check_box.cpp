#include "ui/widgets/check_box.h"

#include <cmath>
#include <string>

#include "imgui_internal.h"
#include "ui/item_log.h"
#include "ui/theme.h"
#include "ui/widgets/text.h"

namespace junheng::ui::widgets {
namespace {

constexpr float box_side = 18, label_gap = 8;  // CSS pixels
constexpr theme::TextStyle label_style{15, theme::ink};

void draw_box(ImVec2 min, bool on, bool hovered) {
  const float side = theme::px(box_side), rounding = theme::px(4);
  const ImVec2 max(min.x + side, min.y + side);
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(min, max, on ? theme::accent : hovered ? theme::hover : theme::surface, rounding);
  list.AddRect(min, max, on || hovered ? theme::accent : theme::strong_line, rounding, 0, theme::px(1));
  if (!on) return;
  list.PathLineTo(ImVec2(min.x + side * 0.24f, min.y + side * 0.52f));
  list.PathLineTo(ImVec2(min.x + side * 0.43f, min.y + side * 0.70f));
  list.PathLineTo(ImVec2(min.x + side * 0.77f, min.y + side * 0.31f));
  list.PathStroke(theme::on_accent, 0, theme::px(2));
}

}  // namespace

float check_box_width(std::string_view label) {
  return theme::px(box_side) + theme::px(label_gap) + text_width(label, label_style) + 1;
}

bool check_box(std::string_view name, std::string_view label, bool& on) {
  const ImVec2 min = ImGui::GetCursorScreenPos();
  const ImVec2 max(min.x + check_box_width(label), min.y + ImGui::GetFrameHeight());
  const bool pressed = ImGui::InvisibleButton(std::string(name).c_str(), ImVec2(max.x - min.x, max.y - min.y),
                                              ImGuiButtonFlags_EnableNav);
  if (pressed) on = !on;
  item_log::describe(Role::checkbox, name, {.checked = on});
  const bool hovered = ImGui::IsItemHovered();
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  draw_box(ImVec2(min.x, min.y + std::floor((max.y - min.y - theme::px(box_side)) * 0.5f)), on, hovered);
  text_in(label, label_style, ImVec2(min.x + theme::px(box_side) + theme::px(label_gap), min.y), max, Align::left,
          Role::none);
  ImGui::RenderNavCursor(ImRect(min, max), ImGui::GetItemID());
  return pressed;
}

}  // namespace junheng::ui::widgets
