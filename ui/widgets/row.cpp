#include "ui/widgets/row.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui_internal.h"

namespace junheng::ui::widgets {
namespace {

constexpr float cell_padding = 8;  // CSS pixels, on both sides

bool press_area(std::string_view id, ImVec2 min, ImVec2 max) {
  ImGui::SetCursorScreenPos(min);
  const ImVec2 size(std::max(1.0f, max.x - min.x), std::max(1.0f, max.y - min.y));
  const bool pressed = ImGui::InvisibleButton(std::string(id).c_str(), size, ImGuiButtonFlags_EnableNav);
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return pressed;
}

}  // namespace

Columns::Columns(std::span<const Column> columns, float left, float width) {
  float fixed = 0;
  for (const Column& column : columns) fixed += theme::px(std::max(0.0f, column.width));
  const float rest = std::max(theme::px(60), width - fixed);
  edges_.push_back(left);
  for (const Column& column : columns) {
    const float wide = column.width > 0 ? theme::px(column.width) : column.width == 0 ? std::floor(rest) : 0;
    edges_.push_back(edges_.back() + wide);
  }
}

ImVec2 Columns::min(std::size_t column, float top) const {
  return ImVec2(edges_[column] + theme::px(cell_padding), top);
}

ImVec2 Columns::max(std::size_t column, float bottom) const {
  return ImVec2(edges_[column + 1] - theme::px(cell_padding), bottom);
}

void rule_below(float left, float right, float y) {
  const float thickness = theme::px(1);
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(left, y - thickness), ImVec2(right, y), theme::line);
}

namespace {
constexpr float header_step = 20, header_padding = 12;  // CSS pixels
}

float header_height(int lines) {
  return theme::px(header_step) * static_cast<float>(lines) + theme::px(header_padding);
}

void table_header(const Columns& columns, std::span<const Column> titles, int lines) {
  const theme::TextStyle style{14, theme::muted, true}, unit_style{13, theme::muted};
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float step = theme::px(header_step), height = header_height(lines);
  ImGui::GetWindowDrawList()->AddRectFilled(at, ImVec2(columns.right(), at.y + height), theme::sunken);
  std::vector<item_log::ColumnEdges> shown;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (columns.has(i)) shown.push_back({columns.min(i, 0).x, columns.max(i, 0).x});
  }
  item_log::begin_table(Role::table, std::move(shown));
  item_log::begin_row(at.y, at.y + height);
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (!columns.has(i)) continue;
    item_log::note(Role::columnheader, titles[i].title, columns.min(i, 0).x, at.y, columns.width(i), height, 0,
                   {.value = titles[i].unit});
    // From the bottom up: the unit, then the last line of the title.
    float bottom = at.y + height - theme::px(6);
    if (!titles[i].unit.empty()) {
      text_in(titles[i].unit, unit_style, columns.min(i, bottom - step), columns.max(i, bottom), titles[i].align,
              Role::none);
      bottom -= step;
    }
    auto parts = wrapped(titles[i].title, style, columns.width(i));
    const std::size_t room = static_cast<std::size_t>(lines) - (titles[i].unit.empty() ? 0 : 1);
    if (parts.size() > room) {  // the rest goes into the last line, which shows it in full as a tooltip
      parts[room - 1] =
          titles[i].title.substr(static_cast<std::size_t>(parts[room - 1].data() - titles[i].title.data()));
      parts.resize(room);
    }
    for (auto part = parts.rbegin(); part != parts.rend(); ++part, bottom -= step) {
      text_in(*part, style, columns.min(i, bottom - step), columns.max(i, bottom), titles[i].align, Role::none);
    }
  }
  rule_below(columns.left(), columns.right(), at.y + height);
  ImGui::Dummy(ImVec2(columns.right() - columns.left(), height));
}

int header_lines(const Columns& columns, std::span<const Column> titles) {
  std::size_t most = 1;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (!columns.has(i)) continue;
    const auto lines = wrapped(titles[i].title, {14, theme::muted, true}, columns.width(i)).size();
    most = std::max(most, lines + (titles[i].unit.empty() ? 0 : 1));
  }
  return static_cast<int>(most);
}

Row row(std::string_view id, std::string_view name, std::string_view value, float left, float width, float height,
        bool selected, bool has_cells) {
  Row made;
  made.min = ImVec2(left, ImGui::GetCursorScreenPos().y);
  made.max = ImVec2(left + width, made.min.y + height);
  item_log::begin_row(made.min.y, made.max.y);
  if (has_cells) ImGui::SetNextItemAllowOverlap();
  made.pressed = press_area(id, made.min, made.max);
  item_log::describe(Role::row, name, {.value = value, .selected = selected});
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(made.min, made.max,
                     selected                 ? theme::accent_soft
                     : ImGui::IsItemHovered() ? theme::hover
                                              : theme::surface);
  if (selected) list.AddRectFilled(made.min, ImVec2(made.min.x + theme::px(3), made.max.y), theme::accent);
  rule_below(made.min.x, made.max.x, made.max.y);
  ImGui::RenderNavCursor(ImRect(made.min, made.max), ImGui::GetItemID());  // again: the ground has covered it
  return made;
}

bool cell_button(std::string_view id, std::string_view name, std::string_view value, ImVec2 min, ImVec2 max,
                 bool selected) {
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  const bool pressed = press_area(id, min, max);
  item_log::describe(Role::button, name, {.value = value, .selected = selected});
  auto& list = *ImGui::GetWindowDrawList();
  if (selected)
    list.AddRect(min, max, theme::accent, theme::px(3), 0, theme::px(2));
  else if (ImGui::IsItemHovered())
    list.AddRect(min, max, theme::strong_line, theme::px(3), 0, theme::px(1));
  ImGui::SetCursorScreenPos(cursor);
  return pressed;
}

}  // namespace junheng::ui::widgets
