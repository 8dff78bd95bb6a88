#include "ui/screens/section_matrix.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <utility>

#include "ui/item_log.h"
#include "ui/screens/before_mark.h"
#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/level_sign.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float verdict_width = 72, low_row = 34;  // CSS pixels
constexpr float school_width = 180, least_cell = 68, most_cell = 112, sign_cell = 28;
constexpr float narrow_table = 380, narrow_sign = 20, narrow_verdict = 66;
constexpr float least_large_name = 7 * 16, high_row = 48;  // 云溪县第一小学
constexpr float legend_height = 24, thresholds_height = 34, group_gap = 16;
constexpr int most_header_lines = 5;
constexpr std::string_view usual_number = "00.00";  // hardly one is wider

// In a narrow window there is no room for numbers: signs alone still show where to look.
bool has_room_for_numbers(const Matrix& matrix, float width) {
  return width >= school_width + verdict_width + least_cell * static_cast<float>(matrix.indicators.size());
}

std::vector<Column> columns_of(const Matrix& matrix, float width, bool trial) {
  const float count = static_cast<float>(std::max<std::size_t>(1, matrix.indicators.size()));
  if (trial) width -= before_width;
  const bool numbers = has_room_for_numbers(matrix, width);
  const bool narrow = width < narrow_table;
  const float cell_width = numbers  ? std::min((width - school_width - verdict_width) / count, most_cell)
                           : narrow ? narrow_sign
                                    : sign_cell;
  std::vector<Column> columns{{strings::column_school, 0}};
  for (const Indicator& indicator : matrix.indicators) {
    if (numbers)
      columns.push_back({indicator.short_title, cell_width, Align::right, indicator.unit});
    else
      columns.push_back({"", cell_width});  // too narrow for the padding: show_header() writes the id
  }
  const float verdict = narrow ? narrow_verdict : verdict_width;
  columns.push_back(
      {strings::column_verdict, verdict + (trial ? before_width : 0), trial ? Align::left : Align::right});
  return columns;
}

// Leaves room at the right for the button that shows the chart.
void show_legend() {
  const float right = ImGui::GetContentRegionAvail().x - text_width(strings::show_chart, theme::small) - theme::px(28);
  const float left = ImGui::GetCursorPosX();
  constexpr std::array levels{Level::full, Level::relief, Level::below, Level::missing};
  for (const Level level : levels) {
    const float width = theme::px(18) + text_width(look_of(level).word, theme::label),
                height = theme::px(legend_height);
    if (level != levels.front()) {
      ImGui::SameLine(0, theme::px(20));
      if (ImGui::GetCursorPosX() - left + width > right) ImGui::NewLine();
    }
    const ImVec2 min = ImGui::GetCursorScreenPos();
    draw_level(level, ImVec2(min.x + theme::px(7), min.y + height * 0.5f), 10);
    text_in(look_of(level).word, theme::label, ImVec2(min.x + theme::px(18), min.y),
            ImVec2(min.x + width + 1, min.y + height));
    ImGui::Dummy(ImVec2(width, height));
  }
}

void show_thresholds(const Columns& columns, const MatrixGroup& group, std::size_t shown, bool numbers, int row) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float bottom = at.y + theme::px(thresholds_height);
  ImGui::GetWindowDrawList()->AddRectFilled(at, ImVec2(columns.right(), bottom), theme::surface);
  item_log::begin_row(at.y, bottom, row);
  const std::string title = group.title + "（" + std::to_string(shown) + "）";
  text_in(title, theme::small_strong, columns.min(0, at.y), columns.max(0, bottom), Align::left, Role::heading);
  for (std::size_t i = 0; numbers && i < group.thresholds.size(); ++i) {
    text_in(group.thresholds[i], theme::label, columns.min(i + 1, at.y), columns.max(i + 1, bottom), Align::right);
  }
  rule_below(columns.left(), columns.right(), bottom);
  ImGui::Dummy(ImVec2(columns.right() - columns.left(), bottom - at.y));
}

void show_cell(const Columns& columns, std::size_t column, const MatrixRow& school, const Indicator& indicator,
               const MatrixCell& cell, const Row& made, ViewState& view) {
  const LevelLook& look = look_of(cell.level);
  const ImVec2 inner_min = columns.min(column, made.min.y), inner_max = columns.max(column, made.max.y);
  const float spare = theme::px(6);  // the ground reaches into the padding, so that neighbours nearly touch
  const ImVec2 min(inner_min.x - spare, made.min.y + theme::px(2)), max(inner_max.x + spare, made.max.y - theme::px(3));
  if (look.ground != theme::none) ImGui::GetWindowDrawList()->AddRectFilled(min, max, look.ground, theme::px(3));
  const std::string name = school.school + " " + indicator.title;
  const std::string value =
      (cell.value.empty() ? "" : cell.value + " " + indicator.unit + "，") + std::string(look.word);
  if (cell_button(cell.key, name, value, min, max, view.selected == cell.key)) view.selected = cell.key;
  const float middle = (min.y + max.y) * 0.5f;
  if (inner_max.x - inner_min.x < theme::px(sign_cell))
    return draw_level(cell.level, ImVec2((min.x + max.x) * 0.5f, middle), 10);
  // Beside its own number, however wide the column is: at the edge it would seem to belong to the neighbour's.
  const float number = cell.value.empty() ? 0 : text_width(usual_number, {14}) + theme::px(6);
  draw_level(cell.level, ImVec2(std::max(inner_min.x, inner_max.x - number - theme::px(4)), middle), 8);
  const bool plain = cell.level == Level::full || cell.level == Level::not_applicable;
  text_in(cell.value, {14, plain ? theme::ink : look.ink}, ImVec2(inner_min.x + theme::px(2), made.min.y), inner_max,
          Align::right);
}

const theme::TextStyle& name_style(float width) {
  return width < theme::px(least_large_name) ? theme::small : theme::body;
}

const std::string& fitting_name(const MatrixRow& school, float width) {
  return text_width(school.school, name_style(width)) <= width ? school.school : school.brief_school;
}

// Device pixels, of all rows: two lines where a name needs them to be told apart.
float height_of_rows(const Columns& columns, const Matrix& matrix) {
  const float width = columns.width(0);
  const float longest = static_cast<float>(matrix.longest_name) * 0.5f * theme::px(name_style(width).em);
  return theme::px(longest > width ? high_row : low_row);
}

// Smaller, and at last in two lines, where the column is too narrow to tell schools apart.
void show_name(const Columns& columns, const MatrixRow& school, float top, float bottom) {
  const float width = columns.width(0);
  const theme::TextStyle& style = name_style(width);
  const std::string& name = fitting_name(school, width);
  const auto lines = wrapped(name, style, width);
  if (lines.size() < 2)
    return text_in(name, style, columns.min(0, top), columns.max(0, bottom), Align::left, Role::text, 0, Cut::middle);
  const float middle = std::floor((top + bottom) * 0.5f), edge = theme::px(4);
  text_in(lines[0], style, columns.min(0, top + edge), columns.max(0, middle));
  text_in(std::string_view(name).substr(lines[0].size()), style, columns.min(0, middle), columns.max(0, bottom - edge));
}

void show_school(const CountyView& county, const Columns& columns, const MatrixRow& school, ViewState& view) {
  const Matrix& matrix = county.matrix;
  const std::string value = school.note + " " + std::string(look_of(school.mark).word);
  const Row made = row(school.key, school.school, value, columns.left(), columns.right() - columns.left(),
                       height_of_rows(columns, matrix), view.selected == school.key, true);
  if (made.pressed) view.selected = school.key;
  show_name(columns, school, made.min.y, made.max.y);
  for (std::size_t i = 0; i < school.cells.size() && i < matrix.indicators.size(); ++i) {
    show_cell(columns, i + 1, school, matrix.indicators[i], school.cells[i], made, view);
  }
  const std::size_t last = columns.size() - 1;
  const ImVec2 min = columns.min(last, made.min.y);
  ImVec2 max = columns.max(last, made.max.y);
  if (county.changes) {
    show_before(county, school.key, min, max);
    max.x -= theme::px(before_width);
  }
  draw_mark(school.mark, ImVec2(min.x + theme::px(12), (min.y + max.y) * 0.5f), 16);
  text_in(school.note, theme::body, min, max, Align::right);
  ImGui::SetCursorScreenPos(ImVec2(columns.left(), made.max.y));
}

// What of a group the filter leaves.
struct FoundGroup {
  const MatrixGroup* group;
  std::vector<const MatrixRow*> rows;
};

bool is_found(const Indicator& indicator, std::string_view filter) {
  return matches(indicator.title, filter) || matches(indicator.id, filter);
}

std::vector<FoundGroup> found(const Matrix& matrix, std::string_view filter) {
  std::vector<FoundGroup> groups;
  // An indicator is found in the head, which marks it: all schools have it.
  const bool head = std::any_of(matrix.indicators.begin(), matrix.indicators.end(),
                                [&](const Indicator& indicator) { return is_found(indicator, filter); });
  for (const MatrixGroup& group : matrix.groups) {
    FoundGroup one{&group, {}};
    for (const MatrixRow& school : group.rows) {
      if (head || matches(school.school, filter) || matches(look_of(school.mark).word, filter))
        one.rows.push_back(&school);
    }
    if (!one.rows.empty() || filter.empty()) groups.push_back(std::move(one));
  }
  return groups;
}

float height_of(const FoundGroup& group, float row) {
  return theme::px(thresholds_height) + row * static_cast<float>(group.rows.size());
}

// A row may be far from those that are laid out.
void seek_school(std::span<const MatrixRow* const> rows, std::string_view key, float height) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const MatrixRow* row) { return row->key == key; });
  if (found == rows.end()) return;
  const float top = ImGui::GetCursorScreenPos().y + height * static_cast<float>(found - rows.begin());
  bring_into_sight(top, top + height);
}

// `row`: of the table, which its heading takes.
void show_group(const CountyView& county, const Columns& columns, const FoundGroup& found, const StuckRow& head,
                bool numbers, bool seek, ViewState& view, int& row) {
  const auto& rows = found.rows;
  const float row_height = height_of_rows(columns, county.matrix);
  ImGui::PushID(found.group->title.c_str());
  {
    StuckRow limits(theme::px(thresholds_height), ImGui::GetCursorScreenPos().y + height_of(found, row_height), &head);
    show_thresholds(columns, *found.group, rows.size(), numbers, row);
    limits.end_row();
    if (seek) seek_school(rows, view.selected, row_height);
    ImGuiListClipper clipper;  // a province's school list may be long; only what is seen is laid out
    clipper.Begin(static_cast<int>(rows.size()), row_height);
    while (clipper.Step()) {
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
        item_log::begin_row(0, 0, row + i);  // the school's own is the next one
        show_school(county, columns, *rows[static_cast<std::size_t>(i)], view);
      }
    }
  }
  row += 1 + static_cast<int>(rows.size());
  item_log::begin_row(0, 0, row - 1);
  ImGui::PopID();
  gap(group_gap);
}

// Where the columns have no room for more than the indicators' numbers.
void show_key(const Matrix& matrix) {
  const float room = ImGui::GetContentRegionAvail().x;
  std::string entries;  // of one line; none is broken
  for (const Indicator& indicator : matrix.indicators) {
    const std::string entry = indicator.id + " " + indicator.short_title;
    std::string more = entries.empty() ? entry : entries + "　" + entry;
    if (!entries.empty() && text_width(more, theme::label) > room) {
      line(entries, theme::label);
      gap(3);
      more = entry;
    }
    entries = std::move(more);
  }
  line(entries, theme::label);
  gap(6);
}

void show_not_counted(const Matrix& matrix, Actions& actions) {
  constexpr std::size_t most = 60;
  bool first = true;
  std::size_t n = 0;
  for (const NotCountedSchool& school : matrix.not_counted) {
    if (school.perhaps) continue;
    if (std::exchange(first, false)) {
      line(strings::not_counted, theme::small_strong, Role::heading, 3);
      gap(4);
    }
    if (++n > most) continue;
    const std::string id = "##out" + std::to_string(&school - matrix.not_counted.data());
    if (word_button(school.school + id)) actions.push_back(GoToCell{{"school", school.row, school.field}});
    ImGui::SameLine(0, theme::px(12));
    ImGui::AlignTextToFramePadding();
    paragraph(school.reason, theme::label);
  }
  if (n > most)
    line(std::string(strings::further) + std::to_string(n - most) + std::string(strings::schools_counted),
         theme::label);
}

// Before all else: while it is not known whether they count nothing is decided. A press leads to what is missing.
void show_perhaps_counted(const Matrix& matrix, Actions& actions) {
  constexpr std::size_t most = 6;
  std::size_t n = 0;
  for (const NotCountedSchool& school : matrix.not_counted) {
    if (!school.perhaps || ++n > most) continue;
    if (n == 1) paragraph(strings::perhaps_counted, theme::small_strong);
    if (word_button(school.school + "##" + std::to_string(school.row)))
      actions.push_back(GoToCell{{"school", school.row, school.field}});
  }
  if (n > most)
    line(std::string(strings::further) + std::to_string(n - most) + std::string(strings::schools_counted),
         theme::label);
  if (n > 0) gap(10);
}

// A press on an indicator's name explains it for all schools. One that was searched for is underlined.
void show_header(const Columns& columns, const std::vector<Column>& titles, int lines, const Matrix& matrix,
                 ViewState& view) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  table_header(columns, titles, lines);
  const ImVec2 below = ImGui::GetCursorScreenPos();
  for (std::size_t i = 0; i < matrix.indicators.size(); ++i) {
    const Indicator& indicator = matrix.indicators[i];
    const float spare = theme::px(5);
    const ImVec2 min(columns.min(i + 1, at.y).x - spare, at.y + theme::px(2)),
        max(columns.max(i + 1, 0).x + spare, below.y - theme::px(3));
    if (titles[i + 1].title.empty()) {
      const float beyond = theme::px(3);
      text_in(indicator.id, {13, theme::muted, true}, ImVec2(min.x - beyond, min.y), ImVec2(max.x + beyond, max.y),
              Align::centre);
    }
    if (!view.filter.empty() && is_found(indicator, view.filter))
      ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(min.x, max.y), ImVec2(max.x, below.y), theme::accent);
    if (cell_button(indicator.id, indicator.title, "", min, max, view.selected == indicator.id))
      view.selected = indicator.id;
  }
  ImGui::SetCursorScreenPos(below);
}

// The table: its head stays in sight while it scrolls, and of each group its limits.
void show_table(const CountyView& county, const Columns& columns, const std::vector<Column>& titles, bool numbers,
                ViewState& view) {
  const Matrix& matrix = county.matrix;
  const auto groups = found(matrix, view.filter);
  const int lines = std::min(most_header_lines, header_lines(columns, titles));
  float end = ImGui::GetCursorScreenPos().y + header_height(lines);
  const float high = height_of_rows(columns, matrix);
  for (const FoundGroup& group : groups) end += height_of(group, high) + theme::px(group_gap);
  StuckRow head(header_height(lines), end);
  show_header(columns, titles, lines, matrix, view);
  head.end_row();
  int row = 1;
  const bool seek = newly_chosen(view.selected);
  for (const FoundGroup& group : groups) show_group(county, columns, group, head, numbers, seek, view, row);
  if (groups.empty()) {
    show_nothing_found();
    gap(16);
  }
}

// The same at one glance, the worst first. False where the matrix is wanted: it has the numbers, and can be searched.
bool show_map(Charts& charts, ViewState& view) {
  const Chart* chart = view.filter.empty() ? charts.get("schools", chart_card_room()) : nullptr;
  if (chart == nullptr || chart->width > chart_card_room() ||
      chart_switch("schools", strings::school_map, true, theme::px(legend_height)))
    return false;
  line(strings::school_map, theme::heading, Role::heading, 3);
  gap(6);
  const std::string pressed = chart_card(*chart, view.selected);
  if (!pressed.empty()) view.selected = pressed;
  gap(16);
  return true;
}

}  // namespace

void show_section_matrix(const CountyView& county, Charts& charts, ViewState& view, Actions& actions) {
  const Matrix& matrix = county.matrix;
  show_perhaps_counted(matrix, actions);
  if (!matrix.has_rows()) {
    if (matrix.perhaps() == 0) {
      paragraph(strings::no_school_rows, theme::body);
      gap(14);
      if (button(strings::fill_schools, ButtonKind::primary)) open_table("school", view);
      gap(20);
    }
    show_not_counted(matrix, actions);
    return;
  }
  if (show_map(charts, view)) return show_not_counted(matrix, actions);
  show_legend();
  gap(6);
  const float width = theme::css(ImGui::GetContentRegionAvail().x);
  const bool trial = county.changes.has_value(),
             numbers = has_room_for_numbers(matrix, width - (trial ? before_width : 0));
  if (!numbers) show_key(matrix);
  const auto titles = columns_of(matrix, width, trial);
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, ImGui::GetContentRegionAvail().x);
  show_table(county, columns, titles, numbers, view);
  show_not_counted(matrix, actions);
}

}  // namespace junheng::ui
