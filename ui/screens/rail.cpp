#include "ui/screens/rail.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/item_log.h"
#include "ui/overall_view.h"
#include "ui/screens/before_mark.h"
#include "ui/screens/report.h"
#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/rail_entry.h"
#include "ui/widgets/text.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

// CSS pixels. In a low window the entries move together, so that none is out of sight.
constexpr float most_height = 44, least_height = 28, verdict_height = 76;

// A small table, where the others have their verdict.
void draw_table_sign(ImVec2 centre, float side) {
  const float half = theme::px(side * 0.5f), thick = theme::px(1.5f);
  const ImVec2 min(centre.x - half, centre.y - half * 0.8f), max(centre.x + half, centre.y + half * 0.8f);
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRect(min, max, theme::muted, theme::px(2), 0, thick);
  list.AddLine(ImVec2(min.x, min.y + half * 0.5f), ImVec2(max.x, min.y + half * 0.5f), theme::muted, thick);
  list.AddLine(ImVec2(centre.x - half * 0.3f, min.y), ImVec2(centre.x - half * 0.3f, max.y), theme::muted, thick);
}

void show_county_verdict(const CountyView& county, ViewState& view) {
  const auto [min, max, pressed] = rail_entry("overview", strings::county_verdict, look_of(county.mark).word,
                                              theme::px(verdict_height), view.section.empty());
  if (pressed) open_section(county, "", view);
  const float left = min.x + theme::px(20);
  text_in(strings::county_verdict, theme::label, ImVec2(left, min.y + theme::px(12)),
          ImVec2(max.x, min.y + theme::px(32)));
  mark_in(county.mark, ImVec2(left, min.y + theme::px(32)), ImVec2(max.x, max.y - theme::px(12)),
          {22, theme::ink, true});
  show_before(county, county_key, ImVec2(min.x, min.y + theme::px(32)),
              ImVec2(max.x - theme::px(14), max.y - theme::px(12)));
}

void show_section(const CountyView& county, const Section& section, float height, ViewState& view) {
  const bool selected = view.section == section.id;
  const std::string met = met_count(county, section), word(look_of(section.mark).word);
  const auto [min, max, pressed] =
      rail_entry(section.id, section.title, met.empty() ? word : word + "，达标 " + met, height, selected);
  if (pressed) open_section(county, section.id, view);
  const float left = min.x + theme::px(20), side = theme::px(20);
  draw_mark(section.mark, ImVec2(left + side * 0.5f, (min.y + max.y) * 0.5f), 18);
  // In a trial what it was before, in place of the count.
  const bool changed = show_before(county, section.id, min, ImVec2(max.x - theme::px(14), max.y));
  const std::string count = changed ? std::string() : met;
  const float right = max.x - theme::px(14), count_width = text_width(count, theme::label);
  text_in(section.title, selected ? theme::body_strong : theme::body, ImVec2(left + side + theme::px(10), min.y),
          ImVec2(right - count_width - theme::px(4), max.y), Align::left, Role::none);
  text_in(count, theme::label, ImVec2(right - count_width, min.y), ImVec2(right, max.y), Align::right, Role::none);
}

// A part without a verdict: a sign in its place, and how much of it there is. Whether it was pressed.
template <class Sign>
bool counted_entry(std::string_view id, std::string_view title, const std::string& count, float height, bool selected,
                   Sign draw_sign) {
  const auto [min, max, pressed] = rail_entry(id, title, count, height, selected);
  const float left = min.x + theme::px(20), side = theme::px(20), right = max.x - theme::px(14);
  draw_sign(ImVec2(left + side * 0.5f, (min.y + max.y) * 0.5f), 16);
  const float count_width = text_width(count, theme::label);
  text_in(title, selected ? theme::body_strong : theme::body, ImVec2(left + side + theme::px(10), min.y),
          ImVec2(right - count_width - theme::px(4), max.y), Align::left, Role::none);
  text_in(count, theme::label, ImVec2(right - count_width, min.y), ImVec2(right, max.y), Align::right, Role::none);
  return pressed;
}

// What all else rests on.
void show_data(const CountyView& county, float height, ViewState& view) {
  const auto schools = std::find_if(county.tables.begin(), county.tables.end(),
                                    [](const TableInfo& table) { return table.id == "school"; });
  if (schools == county.tables.end()) return;
  if (counted_entry("data", strings::school_data, std::to_string(schools->rows), height, view.section == data_section,
                    draw_table_sign))
    open_table(view.table, view);
}

// A sheet with lines of text, where the others have their verdict.
void draw_report_sign(ImVec2 centre, float side) {
  const float half = theme::px(side * 0.5f), thick = theme::px(1.5f);
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRect(ImVec2(centre.x - half * 0.8f, centre.y - half), ImVec2(centre.x + half * 0.8f, centre.y + half),
               theme::muted, theme::px(2), 0, thick);
  for (const float y : {-0.4f, 0.1f, 0.6f})
    list.AddLine(ImVec2(centre.x - half * 0.4f, centre.y + half * y),
                 ImVec2(centre.x + half * 0.4f, centre.y + half * y), theme::muted, thick);
}

// What all of it comes to.
void show_report_entry(const CountyView& county, float height, ViewState& view) {
  if (county.texts.empty()) return;
  const auto written = std::count_if(county.texts.begin(), county.texts.end(),
                                     [](const ReportText& text) { return !text.text.empty(); });
  const std::string count =
      std::string(strings::texts_written) + std::to_string(written) + "/" + std::to_string(county.texts.size());
  if (counted_entry(report_section, strings::report, count, height, view.section == report_section, draw_report_sign))
    open_report(county, view);
}

void show_legend(float bottom) {
  constexpr std::array marks{Mark::met, Mark::conditional, Mark::unmet, Mark::undetermined, Mark::not_applicable};
  constexpr float step = 26;
  const float height = theme::px(step) * static_cast<float>(marks.size()) + theme::px(16);
  if (ImGui::GetCursorScreenPos().y + height > bottom) return;  // a low window needs the room for the parts
  ImGui::SetCursorScreenPos(ImVec2(ImGui::GetCursorScreenPos().x, bottom - height));
  for (const Mark mark : marks) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    mark_in(mark, ImVec2(min.x + theme::px(22), min.y), ImVec2(min.x + theme::px(200), min.y + theme::px(step)),
            {14, theme::muted});
    gap(step);
  }
}

}  // namespace

void show_rail(const CountyView& county, ViewState& view, ImVec2 min, ImVec2 max) {
  const Pane pane("rail", min, max, {.background = theme::surface, .padding_x = 0, .padding_y = 8});
  const item_log::Group group(Role::tablist, strings::all_parts);
  show_county_verdict(county, view);
  gap(4);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(at.x + theme::px(20), at.y),
                                            ImVec2(max.x - theme::px(14), at.y + theme::px(1)), theme::line);
  gap(8);
  const float room = max.y - ImGui::GetCursorScreenPos().y - theme::px(8);
  const float height = std::clamp(std::floor(room / static_cast<float>(county.sections.size() + 2)),
                                  theme::px(least_height), theme::px(most_height));
  show_data(county, height, view);
  for (const Section& section : county.sections) show_section(county, section, height, view);
  show_report_entry(county, height, view);
  show_legend(max.y);
}

}  // namespace junheng::ui
