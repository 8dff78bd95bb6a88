#include "ui/screens/overview.h"

#include <algorithm>
#include <array>
#include <string>

#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float narrow = 560;  // CSS pixels

// For so many device pixels. In a narrow table the summary stands below the part.
std::array<Column, 3> section_titles(float width) {
  if (theme::css(width) < narrow)
    return {Column{strings::column_section, 0}, Column{strings::column_verdict, 112},
            Column{strings::column_summary, left_out}};
  return {Column{strings::column_section, 132}, Column{strings::column_verdict, 128},
          Column{strings::column_summary, 0}};
}

std::array<Column, 3> item_titles(float width) {
  const bool tight = theme::css(width) < narrow;
  return {Column{strings::column_id, tight ? 48.0f : 56.0f}, Column{strings::column_verdict, tight ? 112.0f : 128.0f},
          Column{strings::column_item, 0}};
}

constexpr float padding = 8;  // CSS pixels, above and below the text of a row

void show_verdict(const CountyView& county, ViewState& view) {
  const Card card("verdict");
  const ImVec2 at = ImGui::GetCursorPos();
  const float right = at.x + ImGui::GetContentRegionAvail().x;
  mark_chip(county.mark, {20, theme::ink, true});
  const ImVec2 below = ImGui::GetCursorPos();
  ImGui::SetCursorPos(ImVec2(right - button_size(strings::comparison).x, at.y));
  if (button(strings::comparison)) view.section = comparison_section;
  ImGui::SetCursorPos(below);
  gap(8);
  paragraph(county.summary, theme::body);
}

void show_sections(const CountyView& county, ViewState& view) {
  const auto titles = section_titles(ImGui::GetContentRegionAvail().x);
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, ImGui::GetContentRegionAvail().x);
  table_header(columns, titles);
  const bool beside = columns.has(2);
  const float indent = 2 * (columns.min(0, 0).x - columns.left());
  for (const Section& section : county.sections) {
    const float title = theme::px(14 * theme::paragraph_leading), room = columns.right() - columns.left() - indent;
    const float summary = paragraph_height(section.summary, theme::small, beside ? columns.width(2) : room);
    const float height = std::max(theme::px(40), 2 * theme::px(padding) + summary + (beside ? 0 : title));
    const Row made = row(section.id, section.title, look_of(section.mark).word, columns.left(),
                         columns.right() - columns.left(), height, false);
    if (made.pressed) open_section(county, section.id, view);
    const float top = made.min.y + theme::px(padding), first = top + title;
    text_in(section.title, theme::body_strong, columns.min(0, top), columns.max(0, first));
    mark_in(section.mark, columns.min(1, top), columns.max(1, first), theme::small_strong);
    if (beside)
      paragraph_at(section.summary, theme::small, columns.min(2, top), columns.width(2));
    else
      paragraph_at(section.summary, theme::label, columns.min(0, first), room);
  }
}

struct Open {
  const Section* section;
  const Item* item;
};

std::vector<Open> items_to_attend(const CountyView& county, std::string_view filter) {
  std::vector<Open> found;
  for (const Mark wanted : {Mark::unmet, Mark::undetermined, Mark::conditional}) {
    for (const Section& section : county.sections) {
      for (const Item& item : section.items) {
        if (item.mark == wanted && (matches(item.title, filter) || matches(item.id, filter)))
          found.push_back({&section, &item});
      }
    }
  }
  return found;
}

void show_items(const std::vector<Open>& items, ViewState& view) {
  const auto titles = item_titles(ImGui::GetContentRegionAvail().x);
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, ImGui::GetContentRegionAvail().x);
  table_header(columns, titles);
  for (const Open& open : items) {
    const Item& item = *open.item;
    const float width = columns.width(2);
    const float title_height = paragraph_height(item.title, theme::body, width);
    const float reason_height = item.reason.empty() ? 0 : paragraph_height(item.reason, theme::label, width);
    const Row made =
        row("open/" + item.key, item.title, look_of(item.mark).word, columns.left(), columns.right() - columns.left(),
            title_height + reason_height + 2 * theme::px(padding), view.selected == item.key);
    if (made.pressed) {
      view.section = open.section->id;
      view.selected = item.key;
    }
    const float top = made.min.y + theme::px(padding), first = top + theme::px(16 * theme::paragraph_leading);
    text_in(item.id, theme::label, columns.min(0, top), columns.max(0, first));
    mark_in(item.mark, columns.min(1, top), columns.max(1, first), theme::small_strong);
    paragraph_at(item.title, theme::body, columns.min(2, top), width);
    if (!item.reason.empty())
      paragraph_at(item.reason, theme::label, ImVec2(columns.min(2, 0).x, top + title_height), width);
  }
}

}  // namespace

void show_overview(const CountyView& county, ViewState& view) {
  show_verdict(county, view);
  gap(16);
  show_sections(county, view);
  gap(20);
  line(strings::to_attend, theme::heading, Role::heading, 2);
  gap(8);
  const auto items = items_to_attend(county, view.filter);
  if (!items.empty())
    show_items(items, view);
  else if (view.filter.empty())
    paragraph(strings::nothing_to_attend, theme::label);
  else
    show_nothing_found();
  gap(16);
}

}  // namespace junheng::ui
