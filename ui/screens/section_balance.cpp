#include "ui/screens/section_balance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/strings.h"
#include "ui/widgets/row.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

enum : std::size_t { indicator_column, cv_column, chart_column, limit_column, margin_column, mark_column };

constexpr float row_height = 38;  // CSS pixels
constexpr float name_width = 410, least_chart = 150, most_chart = 480;

using Titles = std::array<Column, 6>;

// `width` in CSS pixels: what names and numbers leave goes to the bars.
Titles titles_for(float width) {
  Titles titles{
      Column{strings::column_indicator, 0},
      Column{strings::column_cv, 84, Align::right},
      Column{strings::column_chart, least_chart},
      Column{strings::column_limit, 68, Align::right},
      Column{strings::column_margin, 76, Align::right},
      Column{strings::column_verdict, 112},
  };
  float rest = width - name_width;
  for (const Column& column : titles) rest -= column.width;
  titles[chart_column].width = std::clamp(least_chart + rest, least_chart, most_chart);
  return titles;
}

// The scale of all bars of a stage: the limit stands at the same place in each row, with room beyond it.
double scale_of(const BalanceGroup& group) {
  double most = 0;
  for (const BalanceRow& row : group.rows) most = std::max({most, row.limit_at * 1.3, row.bar * 1.05});
  return most > 0 ? most : 1;
}

void draw_bar(const Columns& columns, const BalanceRow& data, double scale, const Row& made) {
  auto& list = *ImGui::GetWindowDrawList();
  const float left = columns.min(chart_column, 0).x, width = columns.width(chart_column);
  const auto x_of = [&](double value) {
    return std::round(left + static_cast<float>(std::clamp(value / scale, 0.0, 1.0)) * width);
  };
  const float middle = (made.min.y + made.max.y) * 0.5f, half = theme::px(6);
  list.AddRectFilled(ImVec2(left, middle - half), ImVec2(left + width, middle + half), theme::sunken, theme::px(2));
  if (data.bar > 0) {
    list.AddRectFilled(ImVec2(left, middle - half), ImVec2(x_of(data.bar), middle + half), look_of(data.mark).colour,
                       theme::px(2));
  }
  if (data.limit_at <= 0) return;
  const float limit = x_of(data.limit_at);
  list.AddRectFilled(ImVec2(limit - theme::px(1), made.min.y), ImVec2(limit + theme::px(1), made.max.y), theme::ink);
}

void show_row(const Columns& columns, const Titles& titles, const BalanceRow& data, double scale, ViewState& view) {
  const float title_width = columns.width(indicator_column);
  const float title_height = paragraph_height(data.title, theme::body, title_width);
  const float height = std::max(theme::px(row_height), title_height + theme::px(10));
  const std::string value = data.value + "，" + std::string(look_of(data.mark).word);
  const Row made = row(data.key, data.title, value, columns.left(), columns.right() - columns.left(), height,
                       view.selected == data.key);
  if (made.pressed) view.selected = data.key;
  const auto put = [&](std::size_t column, std::string_view text, const theme::TextStyle& style) {
    text_in(text, style, columns.min(column, made.min.y), columns.max(column, made.max.y), titles[column].align);
  };
  const float title_top = made.min.y + std::floor((height - title_height) * 0.5f);
  paragraph_at(data.title, theme::body, columns.min(indicator_column, title_top), title_width);
  put(cv_column, data.value, theme::body_strong);
  draw_bar(columns, data, scale, made);
  put(limit_column, data.limit, {16, theme::muted});
  put(margin_column, data.margin, theme::body);
  mark_in(data.mark, columns.min(mark_column, made.min.y), columns.max(mark_column, made.max.y), theme::small);
}

// False where the filter leaves nothing of it.
bool show_group(const BalanceGroup& group, ViewState& view) {
  std::vector<const BalanceRow*> rows;
  for (const BalanceRow& data : group.rows) {
    if (matches(data.title, view.filter) || matches(look_of(data.mark).word, view.filter)) rows.push_back(&data);
  }
  if (rows.empty() && !view.filter.empty()) return false;
  ImGui::PushID(group.title.c_str());
  line(group.title, theme::heading, Role::heading, 3);
  if (!group.composite.empty()) {
    ImGui::SameLine(0, theme::px(14));
    line(group.composite, {16, theme::muted});
  }
  gap(6);
  const Titles titles = titles_for(theme::css(ImGui::GetContentRegionAvail().x));
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, ImGui::GetContentRegionAvail().x);
  table_header(columns, titles);
  const double scale = scale_of(group);
  for (const BalanceRow* data : rows) show_row(columns, titles, *data, scale, view);
  ImGui::PopID();
  gap(20);
  return true;
}

}  // namespace

void show_section_balance(std::span<const BalanceGroup> groups, ViewState& view) {
  bool any = false;
  for (const BalanceGroup& group : groups) any |= show_group(group, view);
  if (!any) show_nothing_found();
}

}  // namespace junheng::ui
