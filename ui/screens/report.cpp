#include "ui/screens/report.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/item_log.h"
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

// CSS pixels.
constexpr float least_tools = 44, most_hint = 46, list_width = 324, least_box = 330, entry_height = 34, side = 20,
                mark_room = 26, frame_padding = 10, list_share = 0.38f;

// What a reader counts: not the bytes, and no blanks.
std::string length_of(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool blank = byte <= ' ' || text.substr(i, 3) == "　";
    if ((byte & 0xC0U) != 0x80U && !blank) ++count;
  }
  return count == 0 ? std::string(strings::not_written) : std::to_string(count) + std::string(strings::characters);
}

const ReportText& chosen(const CountyView& county, const ViewState& view) {
  const auto found = std::find_if(county.texts.begin(), county.texts.end(),
                                  [&](const ReportText& text) { return text.id == view.text; });
  return found == county.texts.end() ? county.texts.front() : *found;
}

// What is explained beside the text: the item itself, what a part is judged by, or nothing.
void explain_beside(const CountyView& county, const ReportText& text, ViewState& view) {
  ViewState there;
  if (text.mark) open_part(county, text.id, there);
  view.selected = there.selected;
}

void choose(const CountyView& county, const ReportText& text, ViewState& view) {
  view.text = text.id;
  view.write = true;
  explain_beside(county, text, view);
}

constexpr theme::TextStyle hint_style{13, theme::muted};

// Where the hint beside the buttons begins, from the left of the tools.
float hint_left() {
  return theme::px(side + 8 + 16) + button_size(strings::print_report).x + button_size(strings::save_report).x;
}

// The hint, as far as it is low enough to stand beside the buttons: help says it too.
std::string_view hint_for(float width) {
  const float room = width - hint_left() - theme::px(side);
  return paragraph_height(strings::report_hint, hint_style, room) <= theme::px(most_hint) ? strings::report_hint
                                                                                          : std::string_view();
}

float tools_height(float width) {
  const float hint = paragraph_height(hint_for(width), hint_style, width - hint_left() - theme::px(side));
  return std::max(theme::px(least_tools), hint + theme::px(8));
}

void show_tools(ImVec2 min, ImVec2 max, Actions& actions) {
  const Pane pane("tools", min, max, {.padding_x = side, .padding_y = 0, .scrolls = false});
  const float y = (max.y - min.y - ImGui::GetFrameHeight()) * 0.5f;
  ImGui::SetCursorPosY(y);
  if (button(strings::print_report)) actions.push_back(PrintReport{});
  ImGui::SameLine(0, theme::px(8));
  if (button(strings::save_report)) actions.push_back(SaveReport{});
  const float left = min.x + hint_left(), room = max.x - theme::px(side) - left;
  const std::string_view words = hint_for(max.x - min.x);
  const float hint = paragraph_height(words, hint_style, room);
  if (!words.empty()) paragraph_at(words, hint_style, ImVec2(left, (min.y + max.y - hint) * 0.5f), room);
  rule_below(min.x, max.x, max.y);
}

void show_entry(const CountyView& county, const ReportText& text, bool selected, ViewState& view) {
  const std::string length = length_of(text.text);
  const float left = ImGui::GetCursorScreenPos().x, width = ImGui::GetContentRegionAvail().x;
  const Row made = row("text/" + text.id, text.title, length, left, width, theme::px(entry_height), selected);
  if (made.pressed) choose(county, text, view);
  const float indent = theme::px(text.of_item ? side + 16 : side), right = made.max.x - theme::px(12);
  float x = made.min.x + indent;
  if (text.mark) {
    draw_mark(*text.mark, ImVec2(x + theme::px(8), (made.min.y + made.max.y) * 0.5f), 14);
    x += theme::px(mark_room);
  }
  const float length_width = text_width(length, theme::label);
  const theme::TextStyle style{14, theme::ink, !text.of_item};
  text_in(text.title, style, ImVec2(x, made.min.y), ImVec2(right - length_width - theme::px(8), made.max.y));
  text_in(length, theme::label, ImVec2(right - length_width, made.min.y), ImVec2(right, made.max.y), Align::right);
}

// For those who have it read to them it is a table, the head of which is not drawn.
void tell_table(ImVec2 min, ImVec2 max) {
  const item_log::InFull told;
  const float middle = max.x - theme::px(60), y = ImGui::GetCursorScreenPos().y;
  item_log::begin_table(Role::table, {{min.x, middle}, {middle, max.x}}, 0, strings::report);
  item_log::begin_row(y, y);
  item_log::note(Role::columnheader, strings::column_text, min.x, y, 0, 0, 0, {.row = 0, .column = 0});
  item_log::note(Role::columnheader, strings::column_length, min.x, y, 0, 0, 0, {.row = 0, .column = 1});
}

void show_list(const CountyView& county, const ReportText& current, ViewState& view, ImVec2 min, ImVec2 max) {
  const Pane pane("texts", min, max, {.background = theme::surface, .padding_x = 0, .padding_y = 4});
  bool any = false;
  tell_table(min, max);
  for (const ReportText& text : county.texts) {
    if (!matches(text.title, view.filter) && !matches(text.text, view.filter)) continue;
    any = true;
    show_entry(county, text, text.id == current.id, view);
  }
  if (!any) show_nothing_found();
}

void show_text(const ReportText& text, ViewState& view, ImVec2 min, ImVec2 max) {
  const Pane pane("text", min, max, {.padding_x = side, .padding_y = 12, .scrolls = false});
  const float room = ImGui::GetContentRegionAvail().x;
  paragraph(text.title, theme::heading, room);
  if (text.mark) {
    gap(6);
    mark_chip(*text.mark);
  }
  gap(6);
  paragraph(!text.mark     ? strings::text_of_none
            : text.of_item ? strings::text_of_item
                           : strings::text_of_part,
            {13, theme::muted}, room);
  gap(8);
  const ImVec2 from = ImGui::GetCursorScreenPos(), to(max.x - theme::px(side), max.y - theme::px(12));
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(from, to, theme::surface, theme::px(4));
  list.AddRect(from, to, theme::strong_line, theme::px(4), 0, theme::px(1));
  const float padding = theme::px(frame_padding);
  TextBox& box = view.text_box.emplace();
  box.id = text.id;
  box.label = text.title;
  box.text = text.text;
  const float frame = std::ceil(theme::px(1));
  box.x = from.x + frame;
  box.y = from.y + frame;
  box.w = to.x - from.x - 2 * frame;
  box.h = to.y - from.y - 2 * frame;
  box.padding = padding;
  box.em = theme::px(16);
  box.take_focus = view.write;
  view.write = false;
  // Seen only while the field is out of sight.
  list.PushClipRect(from, to, true);
  paragraph_at(text.text, theme::body, ImVec2(from.x + padding, from.y + padding), to.x - from.x - 2 * padding);
  list.PopClipRect();
}

}  // namespace

void open_report(const CountyView& county, ViewState& view) {
  view.section = report_section;
  if (!county.texts.empty()) explain_beside(county, chosen(county, view), view);
}

void show_report(const CountyView& county, ViewState& view, ImVec2 min, ImVec2 max, Actions& actions) {
  if (county.texts.empty()) return;
  const ReportText& text = chosen(county, view);
  const float top = min.y + tools_height(max.x - min.x);
  show_tools(min, ImVec2(max.x, top), actions);
  // Side by side, or one above the other where there is no room.
  const float width = max.x - min.x;
  const bool beside = width >= theme::px(list_width + least_box);
  const float right = beside ? min.x + theme::px(list_width) : max.x;
  const float bottom = beside ? max.y : top + (max.y - top) * list_share;
  show_list(county, text, view, ImVec2(min.x, top), ImVec2(right, bottom));
  ImGui::GetWindowDrawList()->AddRectFilled(
      beside ? ImVec2(right, top) : ImVec2(min.x, bottom),
      beside ? ImVec2(right + theme::px(1), max.y) : ImVec2(max.x, bottom + theme::px(1)), theme::line);
  show_text(text, view, beside ? ImVec2(right + theme::px(1), top) : ImVec2(min.x, bottom + theme::px(1)), max);
}

}  // namespace junheng::ui
