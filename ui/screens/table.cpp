#include "ui/screens/table.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/item_log.h"
#include "ui/screens/column_filter_menu.h"
#include "ui/strings.h"
#include "ui/table_blocks.h"
#include "ui/table_order.h"
#include "ui/widgets/button.h"
#include "ui/widgets/check_box.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/tab.h"
#include "ui/widgets/text.h"

namespace junheng::ui {
namespace {

using namespace widgets;

// CSS pixels.
constexpr float tabs_height = 44, tools_height = 48, second_line = 38, search_width = 200, least_search = 92, side = 12;

void show_tabs(const CountyView& county, ViewState& view, ImVec2 min, ImVec2 max) {
  const Pane pane("tables", min, max, {.padding_x = side, .padding_y = 0, .scrolls = false});
  // What has no room is in a list at the end; what is shown has its tab in any case.
  std::vector<Choice> more;
  const item_log::Group group(Role::tablist, strings::school_data);
  // Where their counts do not fit too they are left away before a tab is.
  bool counted = true;
  const auto count_of = [&](const TableInfo& table) {
    return table.id == "county" || !counted ? std::string() : std::to_string(table.rows);
  };
  const auto width = [&] {
    float all = 0;
    for (const TableInfo& table : county.tables) all += tab_width(table.title, count_of(table));
    return all;
  };
  float room = max.x - min.x - 2 * theme::px(side);
  counted = width() <= room;
  if (width() > room) {
    counted = true;
    room -= theme::px(side) + button_size(strings::more_tables).x;
  }
  for (const TableInfo& table : county.tables) {
    const std::string count = count_of(table);
    const bool chosen = view.table == table.id;
    room -= tab_width(table.title, count);
    if (room < 0 && !chosen) {
      more.push_back({table.id, table.title, count});
      continue;
    }
    if (tab(table.id, table.title, count, theme::px(tabs_height), chosen)) view.table = table.id;
    ImGui::SameLine(0, 0);
  }
  if (!more.empty()) {
    ImGui::SameLine(0, theme::px(side));
    ImGui::SetCursorPosY((max.y - min.y - ImGui::GetFrameHeight()) * 0.5f);
    if (const auto* id = choice_menu(strings::more_tables, more)) view.table = *id;
  }
  rule_below(min.x, max.x, max.y);
}

// Finding stands beside the buttons, or below them where there is no room.
bool in_two_lines(bool can_add, const TableView& view, float width) {
  float needed = theme::px(4 * side + least_search + 8) + check_box_width(strings::only_problems_short) +
                 button_size(strings::fill_down).x + column_filter_width(view);
  if (can_add) needed += button_size(strings::add_row).x + button_size(strings::delete_rows).x + theme::px(2 * 8);
  return needed > width;
}

class Tools {
 public:
  // `find`: the keyboard goes to the search.
  Tools(const TableSource& source, const GridView& grid, TableView& view, const std::string& table, bool find,
        Actions& actions)
      : source_(source),
        grid_(grid),
        view_(view),
        table_(table),
        find_(find),
        actions_(actions),
        range_(view.grid.range()) {}

  // Whether other rows are to be shown.
  bool show(ImVec2 min, ImVec2 max) {
    const Pane pane("tools", min, max, {.padding_x = side, .padding_y = 0, .scrolls = false});
    const bool below = in_two_lines(source_.can_add(), view_, max.x - min.x);
    float top = (theme::px(tools_height) - ImGui::GetFrameHeight()) * 0.5f;
    ImGui::SetCursorPosY(top);
    if (source_.can_add()) rows();
    if (button(strings::fill_down)) {
      if (auto filled = filled_down(grid_, range_)) ask(std::move(*filled));
    }
    ImGui::SameLine(0, theme::px(8));
    bool changed = column_filter_menu(source_, view_, std::exchange(view_.open_filter, false));
    // In a narrow window the words of the box are shorter, then the field gives way.
    const float apart = theme::px(side), left = below ? min.x - apart : ImGui::GetItemRectMax().x;
    const float room = max.x - left - theme::px(side) - 2 * apart;
    if (below) top += theme::px(second_line);
    const bool narrow = room < check_box_width(strings::only_problems) + theme::px(search_width);
    const std::string_view label = narrow ? strings::only_problems_short : strings::only_problems;
    const float only = check_box_width(label);
    const float width = std::clamp(room - only, theme::px(least_search), theme::px(search_width));
    const float search = max.x - min.x - theme::px(side) - width;
    ImGui::SetCursorPos(ImVec2(search, top));
    changed |= search_box(strings::find_row, view_.filter, width, find_);
    ImGui::SetCursorPos(ImVec2(search - apart - only, top));
    changed |= check_box(strings::only_problems, label, view_.only_problems);
    return changed;
  }

 private:
  void rows() {
    if (button(strings::add_row)) {
      const std::size_t at = std::min(grid_.row(range_.bottom) + 1, source_.rows());
      view_.appended_after.reset();  // this one comes in between
      actions_.push_back(EditTable{table_, AddRows{at, 1}});
    }
    ImGui::SameLine(0, theme::px(8));
    // A double press is one: the rows that move up are not meant.
    const bool again = ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
                       ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] > 1;
    if (button(strings::delete_rows) && !again) {
      DeleteRows gone;
      for (int row = range_.top; row <= range_.bottom && row < static_cast<int>(grid_.order.size()); ++row)
        gone.rows.push_back(grid_.row(row));
      std::sort(gone.rows.begin(), gone.rows.end());
      if (!gone.rows.empty()) ask(std::move(gone));
    }
    ImGui::SameLine(0, theme::px(8));
  }

  void ask(TableEdit edit) {
    actions_.push_back(EditTable{table_, std::move(edit)});
    view_.grid.take_focus = true;
  }

  const TableSource& source_;
  const GridView& grid_;
  TableView& view_;
  const std::string& table_;
  bool find_;
  Actions& actions_;
  const GridRange range_;
};

void sort_by(int column, TableView& view) {
  if (view.sorted != column) {
    view.sorted = column;
    view.descending = false;
  } else if (!view.descending) {
    view.descending = true;
  } else {
    view.sorted = -1;
    view.descending = false;
  }
}

std::string words_left_out(const SetTexts& set) {
  std::string text;
  const auto add = [&](std::string words) { text += (text.empty() ? "" : "、") + std::move(words); };
  if (set.header_left_out) add(std::string(strings::header_left_out));
  if (set.rows_left_out > 0) add(std::to_string(set.rows_left_out) + std::string(strings::rows_left_out));
  if (set.columns_left_out > 0) add(std::to_string(set.columns_left_out) + std::string(strings::columns_left_out));
  return text.empty() ? text : std::string(strings::paste_left_out) + text;
}

// Rows that are made stay where they were put, whatever the table is sorted or filtered by.
void remember_growth(const SetTexts& set, const GridView& grid, TableView& view) {
  const std::size_t rows = grid.source->rows();
  const bool grows = std::any_of(set.cells.begin(), set.cells.end(),
                                 [&](const CellText& c) { return c.row >= rows && !c.text.empty(); });
  if (grows) view.appended_after = rows;
}

// True where the order of the rows is another one afterwards.
bool answer(const GridEvent& event, const GridView& grid, TableView& view, const std::string& table, Actions& actions) {
  using Kind = GridEvent::Kind;
  const auto ask = [&](TableEdit edit) { actions.push_back(EditTable{table, std::move(edit)}); };
  const GridRange& range = event.range;
  switch (event.kind) {
    case Kind::typed: {
      SetTexts set{SetTexts::How::typed, {{grid.row(range.top), static_cast<std::size_t>(range.left), event.text}}};
      remember_growth(set, grid, view);
      ask(std::move(set));
      return false;
    }
    case Kind::clear:
      ask(cleared(grid, range, SetTexts::How::cleared));
      return false;
    case Kind::copy:
      ImGui::SetClipboardText(copied(grid, range).c_str());
      return false;
    case Kind::cut:
      ImGui::SetClipboardText(copied(grid, range).c_str());
      ask(cleared(grid, range, SetTexts::How::cut));
      return false;
    case Kind::paste: {
      const char* text = ImGui::GetClipboardText();
      auto set = pasted(grid, range, text != nullptr ? text : "");
      if (!set) return false;
      // What was pasted is what is chosen then.
      if (set->height > 0) {
        view.grid.active = view.grid.anchor = {range.top, range.left};
        view.grid.end = {range.top + static_cast<int>(set->height) - 1, range.left + static_cast<int>(set->width) - 1};
      }
      std::string left_out = words_left_out(*set);
      remember_growth(*set, grid, view);
      ask(std::move(*set));
      if (!left_out.empty()) actions.push_back(Say{std::move(left_out)});
      return false;
    }
    case Kind::fill: {
      const GridRange from = view.grid.range();
      ask(filled(grid, from, range));
      // All of it is chosen then.
      view.grid.active = view.grid.anchor = {std::min(from.top, range.top), std::min(from.left, range.left)};
      view.grid.end = {std::max(from.bottom, range.bottom), std::max(from.right, range.right)};
      return false;
    }
    case Kind::sort:
      sort_by(event.column, view);
      return true;
    case Kind::filter:
      view.open_filter = true;
      return false;
  }
  return false;
}

// "34 行", "3 / 34 行", "没有符合的行 / 34 行". A row in which nothing stands yet is shown in any case.
std::string rows_shown(const TableView& view, std::size_t all) {
  std::string whole = std::to_string(all) + std::string(strings::rows_shown);
  if (view.order.size() == all) return whole;
  return (view.order.empty() ? std::string(strings::no_rows_found) : std::to_string(view.order.size())) + " / " + whole;
}

// What the line at the foot says of the cells that are chosen: what is wrong with the one, or the sum of several, or
// where the one came from.
struct Told {
  std::string text;
  bool is_problem = false;
};

Told told_of(const GridView& grid, const GridState& state) {
  std::string sums = summary(grid, state.range());
  if (!sums.empty()) return {std::move(sums)};
  const std::size_t row = grid.row(state.active.row), column = static_cast<std::size_t>(state.active.column);
  if (row >= grid.source->rows()) return {};
  std::string problem = grid.source->problem(row, column);
  if (!problem.empty()) return {std::move(problem), true};
  return {grid.source->origin(row, column)};
}

// In a table without rows: how they come in.
void show_first_step(ImVec2 min, ImVec2 max) {
  constexpr float most = 520;  // CSS pixels
  const float width = std::min(theme::px(most), max.x - min.x - 2 * theme::px(side));
  const float height = paragraph_height(strings::first_rows, theme::body, width);
  const ImVec2 at(min.x + (max.x - min.x - width) * 0.5f, min.y + (max.y - min.y - height) * 0.6f);
  const Pane pane("first step", at, ImVec2(at.x + width, at.y + height),
                  {.padding_x = 0, .padding_y = 0, .scrolls = false});
  paragraph(strings::first_rows, {16, theme::muted});
}

}  // namespace

void show_table(const CountyView& county, const TableSource* source, ViewState& view, ImVec2 min, ImVec2 max,
                Actions& actions) {
  const float tabs_bottom = min.y + theme::px(tabs_height);
  const std::string table = view.table;  // of which the source is; a tab is followed in the next frame
  show_tabs(county, view, min, ImVec2(max.x, tabs_bottom));
  if (source == nullptr) return;
  TableView& shown = view.tables[table];
  const bool two = in_two_lines(source->can_add(), shown, max.x - min.x);
  const float tools_bottom = tabs_bottom + theme::px(tools_height) + (two ? theme::px(second_line) : 0);
  put_in_order(*source, shown, false);
  std::vector<int> filtered;
  for (const auto& [column, filter] : shown.filters) {
    if (filter.active()) filtered.push_back(column);
  }
  const auto info =
      std::find_if(county.tables.begin(), county.tables.end(), [&](const TableInfo& one) { return one.id == table; });
  const std::string name = std::string(strings::edit_table) + (info == county.tables.end() ? table : info->title);
  const GridView grid_view{name, source, shown.order, shown.sorted, shown.descending, filtered};
  const bool others = Tools(*source, grid_view, shown, table, std::exchange(view.focus_filter, false), actions)
                          .show(ImVec2(min.x, tabs_bottom), ImVec2(max.x, tools_bottom));
  const float foot = max.y - theme::px(28);
  const auto event = grid(table, grid_view, shown.grid, ImVec2(min.x, tools_bottom), ImVec2(max.x, foot));
  const Told told = told_of(grid_view, shown.grid);
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(min.x, foot), ImVec2(max.x, foot + theme::px(1)), theme::line);
  const std::string rows = rows_shown(shown, source->rows());
  const float left = min.x + theme::px(side) + std::max(theme::px(148), text_width(rows, theme::label) + theme::px(16));
  text_in(rows, theme::label, ImVec2(min.x + theme::px(side), foot), ImVec2(left, max.y));
  text_in(told.text, {theme::label.em, told.is_problem ? theme::unmet : theme::label.colour}, ImVec2(left, foot),
          ImVec2(max.x - theme::px(side), max.y), Align::right);
  if (source->rows() == 0 && source->can_add()) show_first_step(ImVec2(min.x, tools_bottom), ImVec2(max.x, foot));
  const bool sorted = event && answer(*event, grid_view, shown, table, actions);
  if (sorted || others) put_in_order(*source, shown, true);
}

}  // namespace junheng::ui
