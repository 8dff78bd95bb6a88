#include "ui/screens/guide_panel.h"

#include <algorithm>
#include <array>
#include <string>

#include "imgui_internal.h"
#include "ui/guide.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/level_sign.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float heading_height = 56, side = 20, sign_width = 26, term_width = 76;  // CSS pixels
constexpr theme::TextStyle text_style{15, theme::ink};
constexpr float first_line = 15 * theme::paragraph_leading;

void show_head(const GuideChapter& chapter, HelpState& help, ImVec2 min, ImVec2 max) {
  const Pane pane("guide head", min, max, {.padding_x = side, .padding_y = 0, .scrolls = false});
  const ImVec2 size = button_size(strings::close);
  const float x = max.x - min.x - theme::px(side) - size.x + ImGui::GetStyle().FramePadding.x;
  text_in(std::string(strings::help) + "：" + chapter.title, theme::heading, ImVec2(min.x + theme::px(side), min.y),
          ImVec2(min.x + x, max.y), Align::left, Role::heading);
  ImGui::SetCursorPos(ImVec2(x, (max.y - min.y - size.y) * 0.5f));
  if (help.take_focus) focus_next_item();
  help.take_focus = false;
  if (button(strings::close, ButtonKind::quiet)) help.open = false;
  item_log::describe(Role::button, strings::close, {.value = strings::help});
}

// What stands at the left of a line, and the line beside it.
void beside(float css_width, const GuideLine& line) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float left = theme::px(css_width), width = ImGui::GetContentRegionAvail().x - left;
  const float height = paragraph_at(line.text, text_style, ImVec2(at.x + left, at.y), width);
  const ImVec2 centre(at.x + theme::px(9), at.y + theme::px(first_line) * 0.5f);
  if (line.kind == GuideLine::Kind::mark)
    draw_mark(line.mark, centre, 16);
  else if (line.kind == GuideLine::Kind::level)
    draw_level(line.level, centre, 11);
  else
    text_in(line.term, {15, theme::muted, true}, at, ImVec2(at.x + left, at.y + theme::px(first_line)));
  ImGui::Dummy(ImVec2(left + width, height));
}

void show_line(const GuideLine& line) {
  using Kind = GuideLine::Kind;
  switch (line.kind) {
    case Kind::heading:
      gap(10);
      widgets::line(line.text, theme::body_strong, Role::heading, 3);
      break;
    case Kind::text:
      paragraph(line.text, text_style);
      break;
    case Kind::notice:
      paragraph(line.text, {13, theme::muted});
      break;
    case Kind::title:
      paragraph(line.text, {15, theme::ink, true});
      return;  // what it is the title of follows closely
    case Kind::term:
      beside(term_width, line);
      break;
    case Kind::step:
    case Kind::mark:
    case Kind::level:
      beside(sign_width, line);
      break;
  }
  gap(6);
}

// As many in a line as there is room for.
void show_chapters(HelpState& help) {
  gap(10);
  widgets::line(strings::all_chapters, theme::body_strong, Role::heading, 3);
  gap(6);
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  const float apart = theme::px(20);
  bool first = true;
  for (const GuideChapter& chapter : guide()) {
    const float width = ImGui::CalcTextSize(chapter.title.c_str()).x;
    if (!first && ImGui::GetItemRectMax().x + apart + width <= right) ImGui::SameLine(0, apart);
    first = false;
    const bool pressed = word_button(chapter.title + "##chapter");
    item_log::describe(Role::button, chapter.title, {.selected = chapter.id == help.chapter});
    if (!pressed) continue;
    help.chapter = chapter.id;
    help.take_focus = true;
  }
}

}  // namespace

void show_guide(HelpState& help, std::string_view covered, ImVec2 min, ImVec2 max) {
  const GuideChapter& chapter = guide_chapter(help.chapter);
  const Pane whole("guide", min, max, {.background = theme::surface, .padding_x = 0, .padding_y = 0, .scrolls = false});
  const float below = min.y + theme::px(heading_height);
  const bool focused = ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows);
  show_head(chapter, help, min, ImVec2(max.x, below));
  rule_below(min.x, max.x, below);
  // A pane of its own for each chapter keeps where each was scrolled to.
  const Pane pane("guide/" + chapter.id, ImVec2(min.x, below), max, {.padding_x = side, .padding_y = 14});
  if (focused) scroll_by_keys(Scrolls::lines);
  const item_log::InFull in_full;
  if (!covered.empty()) {
    paragraph(covered, theme::label);
    gap(8);
  }
  for (const GuideLine& line : chapter.lines) show_line(line);
  show_chapters(help);
  ImGui::GetWindowDrawList()->AddRectFilled(min, ImVec2(min.x + theme::px(1), max.y), theme::line);
}

}  // namespace junheng::ui
