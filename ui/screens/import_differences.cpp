#include "ui/screens/import_differences.h"

#include <array>
#include <cmath>
#include <string>

#include "ui/import_strings.h"
#include "ui/item_log.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"
#include "ui/widgets/switch_pair.h"
#include "ui/widgets/text.h"

namespace junheng::ui {
namespace {

using namespace widgets;

// CSS pixels; in the first a value stands above its place.
constexpr float row_height = 62, update_height = 42;

bool is_narrow(float width) { return theme::css(width) < 960; }

std::array<Column, 5> conflict_titles(float width) {
  const float place = is_narrow(width) ? 174.0f : 248.0f;
  return {Column{strings::column_row, is_narrow(width) ? 130.0f : 180.0f}, Column{strings::column_field, 0},
          Column{strings::column_kept, place}, Column{strings::column_other, place},
          Column{strings::column_decision, 156}};
}

std::array<Column, 5> update_titles(float width) {
  const float value = is_narrow(width) ? 96.0f : 150.0f;
  return {Column{strings::column_row, is_narrow(width) ? 150.0f : 200.0f}, Column{strings::column_field, 0},
          Column{strings::column_before, value}, Column{strings::column_now, value},
          Column{strings::column_place, is_narrow(width) ? 180.0f : 340.0f}};
}

struct Ground {
  ImVec2 min;
  float bottom;
};

Ground row_ground(const Columns& columns, float height) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float bottom = at.y + theme::px(height);
  ImGui::GetWindowDrawList()->AddRectFilled(at, ImVec2(columns.right(), bottom), theme::surface);
  rule_below(columns.left(), columns.right(), bottom);
  return {at, bottom};
}

// A name in two lines where one has no room for it.
void name_in(const Columns& columns, std::size_t column, const Ground& ground, std::string_view name) {
  const float height = paragraph_height(name, theme::body, columns.width(column));
  if (height > ground.bottom - ground.min.y)
    return text_in(name, theme::body, columns.min(column, ground.min.y), columns.max(column, ground.bottom));
  paragraph_at(name, theme::body, columns.min(column, ground.min.y + (ground.bottom - ground.min.y - height) * 0.5f),
               columns.width(column));
}

void value_with_place(const Columns& columns, std::size_t column, const Ground& ground, std::string_view value,
                      std::string_view place, bool chosen) {
  const float middle = ground.min.y + theme::px(34);
  const theme::Colour colour = chosen ? theme::ink : theme::muted;
  text_in(value, {16, colour, chosen}, columns.min(column, ground.min.y + theme::px(8)), columns.max(column, middle));
  text_in(place, theme::label, columns.min(column, middle), columns.max(column, ground.bottom - theme::px(6)));
}

void show_conflict(const Columns& columns, const ImportConflict& conflict, std::size_t index, Actions& actions) {
  const Ground ground = row_ground(columns, row_height);
  name_in(columns, 0, ground, conflict.row);
  name_in(columns, 1, ground, conflict.field);
  value_with_place(columns, 2, ground, conflict.kept, conflict.kept_from, !conflict.accepted);
  value_with_place(columns, 3, ground, conflict.other, conflict.other_from, conflict.accepted);
  const std::string about = conflict.row + " " + conflict.field;
  const ImVec2 at = columns.min(4, ground.min.y);
  ImGui::SetCursorScreenPos(
      ImVec2(at.x, ground.min.y + (ground.bottom - ground.min.y - ImGui::GetFrameHeight()) * 0.5f));
  if (const auto chosen = switch_pair(about, {strings::keep, conflict.kept}, {strings::use_other, conflict.other},
                                      conflict.accepted, columns.width(4)))
    actions.push_back(DecideConflict{index, *chosen});
  ImGui::SetCursorScreenPos(ground.min);
  ImGui::Dummy(ImVec2(columns.right() - columns.left(), ground.bottom - ground.min.y));
}

// What can be done with all of them stands at the right of the title.
void show_conflict_heading(Actions& actions) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float right = at.x + ImGui::GetContentRegionAvail().x;
  const float others = right - button_size(strings::use_all_others).x;
  const float keep = others - theme::px(8) - button_size(strings::keep_all).x;
  const float y = at.y + std::floor((line_height(theme::title) - ImGui::GetFrameHeight()) * 0.5f);
  ImGui::SetCursorScreenPos(ImVec2(keep, y));
  if (button(strings::keep_all)) actions.push_back(DecideAll{false});
  ImGui::SetCursorScreenPos(ImVec2(others, y));
  if (button(strings::use_all_others)) actions.push_back(DecideAll{true});
  ImGui::SetCursorScreenPos(at);
  line(strings::page_conflicts, theme::title, Role::heading, 2);
  gap(6);
  paragraph(strings::conflicts_hint, {15, theme::muted});
  gap(12);
}

void show_update(const Columns& columns, const ImportUpdate& update) {
  const Ground ground = row_ground(columns, update_height);
  const auto cell = [&](std::size_t c, std::string_view text, const theme::TextStyle& style) {
    text_in(text, style, columns.min(c, ground.min.y), columns.max(c, ground.bottom));
  };
  cell(0, update.row, theme::body);
  cell(1, update.field, theme::body);
  cell(2, update.before, {16, theme::muted});
  cell(3, update.now, theme::body_strong);
  cell(4, update.place, theme::label);
  ImGui::Dummy(ImVec2(columns.right() - columns.left(), ground.bottom - ground.min.y));
}

}  // namespace

void show_conflicts(const ImportView& view, Actions& actions) {
  if (view.conflicts.empty()) {
    line(strings::page_conflicts, theme::title, Role::heading, 2);
    gap(12);
    paragraph(strings::no_conflicts, {16, theme::muted});
    return;
  }
  show_conflict_heading(actions);
  const float width = ImGui::GetContentRegionAvail().x;
  const auto titles = conflict_titles(width);
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, width);
  table_header(columns, titles);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(view.conflicts.size()), theme::px(row_height));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      ImGui::PushID(i);
      const float top = ImGui::GetCursorScreenPos().y;
      item_log::begin_row(top, top + theme::px(row_height), 1 + i);
      show_conflict(columns, view.conflicts[static_cast<std::size_t>(i)], static_cast<std::size_t>(i), actions);
      ImGui::PopID();
    }
  }
}

void show_updates(const ImportView& view) {
  line(strings::page_updates, theme::title, Role::heading, 2);
  gap(4);
  if (view.updates.empty()) {
    gap(8);
    paragraph(strings::no_updates, {16, theme::muted});
    return;
  }
  paragraph(strings::updates_hint, {15, theme::muted});
  gap(12);
  const float width = ImGui::GetContentRegionAvail().x;
  const auto titles = update_titles(width);
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, width);
  table_header(columns, titles);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(view.updates.size()), theme::px(update_height));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const float top = ImGui::GetCursorScreenPos().y;
      item_log::begin_row(top, top + theme::px(update_height), 1 + i);
      show_update(columns, view.updates[static_cast<std::size_t>(i)]);
    }
  }
}

}  // namespace junheng::ui
