#include "ui/screens/section_list.h"

#include <algorithm>
#include <array>
#include <string>

#include "ui/screens/before_mark.h"
#include "ui/screens/item_form.h"
#include "ui/strings.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

using Titles = std::array<Column, 5>;
constexpr Titles all_titles{
    Column{strings::column_id, 52},
    Column{strings::column_item, 0},
    Column{strings::column_value, left_out, Align::right},
    Column{strings::column_threshold, left_out, Align::right},
    Column{strings::column_verdict, 118},
};
enum : std::size_t { id_column, item_column, value_column, threshold_column, mark_column };

constexpr float most_numbers = 124;  // CSS pixels

// As wide as the widest of them, but no wider than `most`; left_out where there is none.
float numbers_width(const Section& section, std::string Clause::* number, std::string_view title, float most) {
  float widest = 0;
  for (const Item& item : section.items) {
    for (const Clause& clause : item.clauses) widest = std::max(widest, text_width(clause.*number, theme::body));
  }
  if (widest == 0) return left_out;
  const float padding = 17;
  return std::min(theme::css(std::max(widest, text_width(title, theme::label))) + padding, most);
}

// For so many device pixels. What is left out the explanation has.
Titles titles_for(const Section& section, float width, bool trial) {
  Titles titles = all_titles;
  const float css = theme::css(width);
  if (css < 620) {
    titles[id_column].width = 48;
    titles[mark_column].width = 106;
  }
  titles[value_column].width = numbers_width(section, &Clause::value, strings::column_value, most_numbers);
  titles[threshold_column].width =
      css < 620 ? left_out : numbers_width(section, &Clause::threshold, strings::column_threshold, most_numbers);
  if (css < 360) titles[id_column].width = titles[value_column].width = left_out;
  if (trial) titles[mark_column].width += before_width;
  return titles;
}

constexpr float clause_height = 30, title_padding = 9;  // CSS pixels

bool found(const Item& item, std::string_view filter) {
  if (matches(item.id, filter) || matches(item.title, filter) || matches(look_of(item.mark).word, filter)) return true;
  return std::any_of(item.clauses.begin(), item.clauses.end(),
                     [&](const Clause& clause) { return matches(clause.title, filter); });
}

void show_numbers(const Columns& columns, const Clause& clause, float top, float bottom) {
  if (columns.has(value_column))
    text_in(clause.value, theme::body, columns.min(value_column, top), columns.max(value_column, bottom), Align::right);
  if (!columns.has(threshold_column)) return;
  text_in(clause.threshold, {16, theme::muted}, columns.min(threshold_column, top),
          columns.max(threshold_column, bottom), Align::right);
}

void show_clause(const Columns& columns, const Clause& clause, ViewState& view) {
  const Row made = row(clause.key, clause.title, look_of(clause.mark).word, columns.left(),
                       columns.right() - columns.left(), theme::px(clause_height), view.selected == clause.key);
  if (made.pressed) view.selected = clause.key;
  ImVec2 min = columns.min(item_column, made.min.y);
  min.x += theme::px(16);
  text_in(clause.title, theme::label, min, columns.max(item_column, made.max.y));
  show_numbers(columns, clause, made.min.y, made.max.y);
  mark_in(clause.mark, columns.min(mark_column, made.min.y), columns.max(mark_column, made.max.y), theme::small);
}

// The title of what has its numbers in its clauses takes their columns too.
float title_width(const Columns& columns, bool single) {
  return columns.max(single ? item_column : threshold_column, 0).x - columns.min(item_column, 0).x;
}

void show_item(const CountyView& county, const Columns& columns, const Item& item, ViewState& view) {
  const bool single = item.clauses.size() == 1;
  const float width = title_width(columns, single);
  const float height = paragraph_height(item.title, theme::body, width) + 2 * theme::px(title_padding);
  const Row made = row(item.key, item.title, look_of(item.mark).word, columns.left(), columns.right() - columns.left(),
                       height, view.selected == item.key);
  if (made.pressed) view.selected = item.key;
  const float top = made.min.y + theme::px(title_padding);
  const float first = top + theme::px(16 * theme::paragraph_leading);  // numbers stand beside the title's first line
  if (columns.has(id_column))
    text_in(item.id, theme::label, columns.min(id_column, top), columns.max(id_column, first));
  paragraph_at(item.title, theme::body, columns.min(item_column, top), width);
  if (single) show_numbers(columns, item.clauses.front(), top, first);
  mark_in(item.mark, columns.min(mark_column, top), columns.max(mark_column, first), theme::small_strong);
  show_before(county, item.key, columns.min(mark_column, top), columns.max(mark_column, first));
  if (single) return;
  for (const Clause& clause : item.clauses) show_clause(columns, clause, view);
}

}  // namespace

void show_section_list(const CountyView& county, const Section& section, const ItemForm* form, ViewState& view,
                       Actions& actions) {
  const Titles titles = titles_for(section, ImGui::GetContentRegionAvail().x, county.changes.has_value());
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, ImGui::GetContentRegionAvail().x);
  table_header(columns, titles);
  std::size_t shown = 0;
  const std::string chosen = view.selected;
  const bool seek = newly_chosen(chosen);
  for (const Item& item : section.items) {
    if (!found(item, view.filter)) continue;
    const float top = ImGui::GetCursorScreenPos().y;
    show_item(county, columns, item, view);
    if (form != nullptr && form->item == item.id)
      show_item_form(*form, item.mark, columns.left(), columns.right() - columns.left(), view, actions);
    // What comes before it stays in sight where it can: a form may be long.
    const float most = top + ImGui::GetWindowHeight() * 0.6f;
    if (seek && item.key == chosen) bring_into_sight(top, std::min(ImGui::GetCursorScreenPos().y, most));
    ++shown;
  }
  if (shown == 0) show_nothing_found();
}

}  // namespace junheng::ui
