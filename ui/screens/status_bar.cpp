#include "ui/screens/status_bar.h"

#include <string>

#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"

namespace junheng::ui {
namespace {

using namespace widgets;

void show_problem_count(const CountyView& county, ViewState& view) {
  const float middle = (theme::px(status_bar_height) - line_height(theme::label)) * 0.5f;
  if (county.problems.empty()) {
    ImGui::SetCursorPosY(middle);
    line(strings::no_problems, theme::label);
    return;
  }
  const theme::Type type(theme::small);
  const std::string label =
      std::string(strings::problems) + " " + std::to_string(county.problems.size()) + "###problems";
  ImGui::SetCursorPosY(theme::px(3));
  if (button(label, ButtonKind::quiet)) view.problems_open = !view.problems_open;
  item_log::describe(Role::button, label, {.open = view.problems_open});
}

void rule_above(ImVec2 min, ImVec2 max) {
  ImGui::GetWindowDrawList()->AddRectFilled(min, ImVec2(max.x, min.y + theme::px(1)), theme::line);
}

}  // namespace

void show_status_bar(const CountyView& county, ViewState& view, ImVec2 min, ImVec2 max) {
  const Pane pane("status", min, max,
                  {.background = theme::surface, .padding_x = 12, .padding_y = 0, .scrolls = false});
  show_problem_count(county, view);
  if (view.unsaved) {
    const theme::TextStyle style{theme::label.em, view.leaving ? theme::unmet : theme::conditional, view.leaving};
    ImGui::SameLine(0, theme::px(24));
    ImGui::SetCursorPosY((theme::px(status_bar_height) - line_height(style)) * 0.5f);
    line(view.leaving ? strings::leaving_unsaved : strings::not_saved_yet, style);
    if (view.leaving) return rule_above(min, max);
  }
  std::string text(strings::local_only);
  for (const Fact& fact : county.fingerprint) text += "    " + fact.label + " " + fact.value;
  text_in(text, theme::label, ImVec2(min.x + (max.x - min.x) * 0.3f, min.y), ImVec2(max.x - theme::px(20), max.y),
          Align::right);
  rule_above(min, max);
}

}  // namespace junheng::ui
