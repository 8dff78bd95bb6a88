#include "ui/screens/load_failed.h"

#include <algorithm>
#include <string>

#include "ui/screens/problem_list.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/text.h"

namespace junheng::ui {

using namespace widgets;

void show_load_failed(std::string_view file, std::span<const ProblemLine> problems, std::string_view open_county,
                      ImVec2 min, ImVec2 max, Actions& actions) {
  const float width = std::min(theme::px(1160), max.x - min.x - theme::px(48));
  const Pane pane("failed", min, max, {.padding_x = theme::css((max.x - min.x - width) * 0.5f), .padding_y = 40});
  if (!ImGui::IsAnyItemActive()) scroll_by_keys(Scrolls::pages);
  const auto errors =
      std::count_if(problems.begin(), problems.end(), [](const ProblemLine& line) { return line.error; });
  line("“" + std::string(file) + "”" + std::string(strings::not_judged), theme::title, Role::heading, 1);
  gap(8);
  paragraph(std::string(strings::errors_found) + std::to_string(errors) + std::string(strings::errors_advice),
            {16, theme::muted});
  gap(16);
  if (button(strings::open_other, ButtonKind::primary)) actions.push_back(OpenLocal{});
  ImGui::SameLine();
  if (open_county.empty()) {
    if (button(strings::start_page)) actions.push_back(GoToStart{});
  } else if (button(std::string(strings::back_to) + std::string(open_county))) {
    actions.push_back(BackToCounty{});
  }
  ImGui::SameLine();
  if (button(strings::help, ButtonKind::quiet)) actions.push_back(ToggleHelp{});
  gap(20);
  show_problem_list(problems, actions);
  gap(24);
}

}  // namespace junheng::ui
