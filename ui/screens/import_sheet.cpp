#include "ui/screens/import_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/import_strings.h"
#include "ui/item_log.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float row_height = 44, fact_label_width = 60, table_width = 200;  // CSS pixels

std::array<Column, 5> titles_for(const ImportSheet& sheet, float width) {
  const bool narrow = theme::css(width) < 960, wide = theme::css(width) >= 1300;
  // A header stands beside what it is read as: what there is too much of is at the end.
  if (wide)
    return {Column{sheet.places, 48}, Column{strings::column_header, 460}, Column{strings::column_unit, 84},
            Column{strings::column_read_as, 440}, Column{strings::column_example, 0}};
  if (theme::css(width) < 640)
    return {Column{sheet.places, 44}, Column{strings::column_header, 0}, Column{strings::column_unit, 60},
            Column{strings::column_read_as, 190}, Column{strings::column_example, 130}};
  return {Column{sheet.places, 48}, Column{strings::column_header, 0},
          Column{strings::column_unit, narrow ? 76.0f : 84.0f},
          Column{strings::column_read_as, narrow ? 240.0f : 336.0f},
          Column{strings::column_example, narrow ? 180.0f : 232.0f}};
}
enum : std::size_t { letter_column, header_column, unit_column, read_as_column, example_column };

// Title and file at the left, what can be done with the sheet at the right.
void show_heading(const ImportSheet& sheet, Actions& actions) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x, height = line_height(theme::title);
  const float centre = at.y + height * 0.5f;
  float right = at.x + width;
  const auto place = [&](std::string_view label) {
    right -= button_size(label).x;
    ImGui::SetCursorScreenPos(ImVec2(right, centre - ImGui::GetFrameHeight() * 0.5f));
    right -= theme::px(8);
  };
  if (sheet.can_be_left_out) {
    place(strings::leave_sheet_out);
    if (button(strings::leave_sheet_out)) actions.push_back(LeaveOutSheet{sheet.index});
  }
  if (sheet.corrected) {
    place(strings::recognise_again);
    if (button(strings::recognise_again)) actions.push_back(ForgetCorrection{sheet.index});
  }
  const float chip = sheet.stage.empty() ? 0 : text_width(sheet.stage, {13}) + theme::px(24);
  const float title_width = std::min(text_width(sheet.title, theme::title) + 1, right - at.x - chip - theme::px(8));
  text_in(sheet.title, theme::title, at, ImVec2(at.x + title_width, at.y + height), Align::left, Role::heading);
  if (!sheet.stage.empty()) {
    ImGui::SetCursorScreenPos(
        ImVec2(at.x + title_width + theme::px(12), centre - (line_height({13}) + theme::px(4)) * 0.5f));
    word_chip(sheet.stage, theme::accent, theme::accent_soft);
  }
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy(ImVec2(width, height));
  if (!sheet.file.empty()) {
    gap(2);
    paragraph(sheet.file, theme::label);
  }
}

// Which table it is read as can be another one than was recognised.
void show_table(const ImportView& view, const ImportSheet& sheet, float label, Actions& actions) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = ImGui::GetFrameHeight();
  text_in(strings::fact_table, {15, theme::muted}, at, ImVec2(at.x + label, at.y + height));
  ImGui::SetCursorScreenPos(ImVec2(at.x + label, at.y));
  const theme::Type type({15, theme::ink});
  const Choice& now = view.tables[sheet.table];
  if (const auto* id = choice_box(strings::fact_table, now.title, view.tables, now.id, theme::px(table_width))) {
    if (*id != now.id) actions.push_back(ReadSheetAs{sheet.index, *id});
  }
  gap(4);
}

void show_facts(const ImportView& view, const ImportSheet& sheet, Actions& actions) {
  const float label = theme::px(fact_label_width);
  for (const Fact& fact : sheet.facts) {
    if (sheet.can_be_left_out && fact.label == strings::fact_table && sheet.table < view.tables.size()) {
      show_table(view, sheet, label, actions);
      continue;
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    paragraph_at(fact.label, {15, theme::muted}, at, label);
    const float width = ImGui::GetContentRegionAvail().x - label;
    const float height = paragraph_at(fact.value, {15, theme::ink}, ImVec2(at.x + label, at.y), width);
    ImGui::Dummy(ImVec2(width + label, height));
  }
}

// In two lines where one is too short.
void show_note(const Columns& columns, float top, float bottom, std::string_view note) {
  constexpr theme::TextStyle style{13, theme::conditional};
  const float height = paragraph_height(note, style, columns.width(example_column));
  const ImVec2 min = columns.min(example_column, top);
  if (height <= bottom - top)
    paragraph_at(note, style, ImVec2(min.x, top + (bottom - top - height) * 0.5f), columns.width(example_column));
  else
    text_in(note, style, min, columns.max(example_column, bottom));
}

void show_column(const Columns& columns, const ImportView& view, const ImportSheet& sheet, const ImportColumn& column,
                 ImportState& state, Actions& actions) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float bottom = at.y + theme::px(row_height);
  ImGui::GetWindowDrawList()->AddRectFilled(at, ImVec2(columns.right(), bottom), theme::surface);
  rule_below(columns.left(), columns.right(), bottom);
  const bool read = !column.choice.empty();
  const auto cell = [&](std::size_t c, std::string_view text, const theme::TextStyle& style) {
    text_in(text, style, columns.min(c, at.y), columns.max(c, bottom));
  };
  cell(letter_column, column.place, theme::label);
  cell(header_column, column.header, {15, read ? theme::ink : theme::muted});
  cell(unit_column, column.unit, {15, theme::muted});
  if (read)
    cell(example_column, column.example, {15, theme::ink});
  else
    show_note(columns, at.y, bottom, column.note);

  const theme::Type type({15, read ? theme::ink : theme::muted});
  const ImVec2 box = columns.min(read_as_column, at.y);
  ImGui::SetCursorScreenPos(ImVec2(box.x, at.y + std::floor((bottom - at.y - ImGui::GetFrameHeight()) * 0.5f)));
  const std::string name = std::string(strings::column_read_as) + "：" + column.header;
  if (const auto* id =
          search_choice_box(name, read ? std::string_view(column.read_as) : strings::not_read,
                            view.choices[sheet.table], column.choice, state.typed, columns.width(read_as_column))) {
    if (*id != column.choice) actions.push_back(ReadColumnAs{sheet.index, column.index, *id});
  }
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy(ImVec2(columns.right() - columns.left(), bottom - at.y));
}

}  // namespace

void show_import_sheet(const ImportView& view, const ImportSheet& sheet, ImportState& state, Actions& actions) {
  show_heading(sheet, actions);
  gap(10);
  show_facts(view, sheet, actions);
  if (sheet.columns.empty() || sheet.table >= view.choices.size()) return;
  gap(14);
  const float width = ImGui::GetContentRegionAvail().x;
  const auto titles = titles_for(sheet, width);
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, width);
  table_header(columns, titles);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(sheet.columns.size()), theme::px(row_height));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      ImGui::PushID(i);
      const float top = ImGui::GetCursorScreenPos().y;
      item_log::begin_row(top, top + theme::px(row_height), 1 + i);
      show_column(columns, view, sheet, sheet.columns[static_cast<std::size_t>(i)], state, actions);
      ImGui::PopID();
    }
  }
}

}  // namespace junheng::ui
