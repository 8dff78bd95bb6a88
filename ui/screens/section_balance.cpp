#include "ui/screens/section_balance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/screens/before_mark.h"
#include "ui/strings.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

enum : std::size_t { indicator_column, cv_column, limit_column, margin_column, mean_column, mark_column };

constexpr float row_height = 38;  // CSS pixels
using Titles = std::array<Column, 6>;
constexpr Titles all_titles{
    Column{strings::column_indicator, 0},
    Column{strings::column_cv, 80, Align::right},
    Column{strings::column_limit, 68, Align::right},
    Column{strings::column_margin, 76, Align::right},
    Column{strings::column_mean, 132, Align::right},
    Column{strings::column_verdict, 106},
};

// For so many device pixels. What is left out the explanation has.
Titles titles_for(float width, bool trial) {
  Titles titles = all_titles;
  if (trial) titles[mark_column].width += before_width;
  if (theme::css(width) < 640) titles[mean_column].width = left_out;
  if (theme::css(width) < 460) titles[margin_column].width = titles[limit_column].width = left_out;
  return titles;
}

void show_row(const CountyView& county, const Columns& columns, const BalanceRow& data, bool seek, ViewState& view) {
  const float title_width = columns.width(indicator_column);
  const float title_height = paragraph_height(data.title, theme::body, title_width);
  const float height = std::max(theme::px(row_height), title_height + theme::px(10));
  const std::string value = data.value + "，" + std::string(look_of(data.mark).word);
  const Row made = row(data.key, data.title, value, columns.left(), columns.right() - columns.left(), height,
                       view.selected == data.key);
  if (seek && view.selected == data.key) bring_into_sight(made.min.y, made.max.y);
  if (made.pressed) view.selected = data.key;
  const auto put = [&](std::size_t column, std::string_view text, const theme::TextStyle& style) {
    if (!columns.has(column)) return;
    text_in(text, style, columns.min(column, made.min.y), columns.max(column, made.max.y), all_titles[column].align);
  };
  const float title_top = made.min.y + std::floor((height - title_height) * 0.5f);
  paragraph_at(data.title, theme::body, columns.min(indicator_column, title_top), title_width);
  put(cv_column, data.value, theme::body_strong);
  put(limit_column, data.limit, {16, theme::muted});
  put(margin_column, data.margin, theme::body);
  put(mean_column, data.mean, theme::body);
  mark_in(data.mark, columns.min(mark_column, made.min.y), columns.max(mark_column, made.max.y), theme::small);
  show_before(county, data.key, columns.min(mark_column, made.min.y), columns.max(mark_column, made.max.y));
}

// Where it is what the standard judges it is explained like a row.
void composite_button(const BalanceGroup& group, ViewState& view) {
  if (mark_button(group.title + std::string(strings::composite), *group.judged)) view.selected = group.composite_key;
  ImGui::SameLine(0, theme::px(10));
  line(group.composite, {16, theme::muted});
}

// False where the filter leaves nothing of it.
bool show_group(const CountyView& county, const BalanceGroup& group, bool seek, ViewState& view) {
  std::vector<const BalanceRow*> rows;
  for (const BalanceRow& data : group.rows) {
    if (matches(data.title, view.filter) || matches(look_of(data.mark).word, view.filter)) rows.push_back(&data);
  }
  if (rows.empty() && !view.filter.empty()) return false;
  ImGui::PushID(group.title.c_str());
  line(group.title, theme::heading, Role::heading, 3);
  if (!group.composite.empty()) {
    ImGui::SameLine(0, theme::px(14));
    if (group.judged)
      composite_button(group, view);
    else
      line(group.composite, {16, theme::muted});
  }
  gap(6);
  const Titles titles = titles_for(ImGui::GetContentRegionAvail().x, county.changes.has_value());
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, ImGui::GetContentRegionAvail().x);
  table_header(columns, titles);
  for (const BalanceRow* data : rows) show_row(county, columns, *data, seek, view);
  ImGui::PopID();
  gap(20);
  return true;
}

}  // namespace

void show_section_balance(const CountyView& county, Charts& charts, ViewState& view) {
  // What is looked for is found in the table.
  const Chart* chart = view.filter.empty() ? charts.get("balance", chart_card_room()) : nullptr;
  const bool fits = chart != nullptr && chart->width <= chart_card_room();
  if (fits && !chart_switch("balance", strings::balance_chart, false, line_height(theme::heading))) {
    line(strings::balance_chart, theme::heading, Role::heading, 3);
    gap(6);
    const std::string pressed = chart_card(*chart, view.selected);
    if (!pressed.empty()) view.selected = pressed;
    return;
  }
  bool any = false;
  const bool seek = newly_chosen(view.selected);
  for (const BalanceGroup& group : county.balance) any |= show_group(county, group, seek, view);
  if (!any) show_nothing_found();
}

}  // namespace junheng::ui
