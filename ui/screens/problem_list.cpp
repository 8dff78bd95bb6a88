#include "ui/screens/problem_list.h"

#include <algorithm>
#include <array>
#include <string>

#include "ui/item_log.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float padding = 7, severity_width = 60, settled_width = 72;                        // CSS pixels
constexpr float least_place = 132, most_place = 240, least_remedy = 160, most_remedy = 300;  // CSS pixels

// For so many device pixels: what is wrong has the most room.
std::array<Column, 5> titles_for(float width, bool settles) {
  const float css = theme::css(width);
  return {Column{strings::column_severity, severity_width},
          Column{strings::column_place, std::clamp(css * 0.22f, least_place, most_place)},
          Column{strings::column_what, 0},
          Column{strings::column_remedy, std::clamp(css * 0.28f, least_remedy, most_remedy)},
          Column{"", settles ? settled_width : left_out}};
}

float height_of(const Columns& columns, const ProblemLine& problem) {
  float most = 0;
  most = std::max(most, paragraph_height(problem.place, theme::small, columns.width(1)));
  most = std::max(most, paragraph_height(problem.what, theme::small, columns.width(2)));
  most = std::max(most, paragraph_height(problem.remedy, theme::small, columns.width(3)));
  return most + 2 * theme::px(padding);
}

}  // namespace

void show_problem_list(std::span<const ProblemLine> problems, Actions& actions) {
  const bool settles = std::any_of(problems.begin(), problems.end(), [](const ProblemLine& p) { return p.settles; });
  const auto titles = titles_for(ImGui::GetContentRegionAvail().x, settles);
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, ImGui::GetContentRegionAvail().x);
  table_header(columns, titles);
  for (const ProblemLine& problem : problems) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = height_of(columns, problem), top = at.y + theme::px(padding);
    if (!ImGui::IsRectVisible(ImVec2(columns.right() - columns.left(), height))) {
      ImGui::Dummy(ImVec2(columns.right() - columns.left(), height));
      continue;
    }
    item_log::begin_row(at.y, at.y + height, 1 + static_cast<int>(&problem - problems.data()));
    ImGui::GetWindowDrawList()->AddRectFilled(at, ImVec2(columns.right(), at.y + height), theme::surface);
    ImGui::PushID(&problem);
    if (problem.target &&
        cell_button("problem", problem.what, problem.place, at, ImVec2(columns.right(), at.y + height), false))
      actions.push_back(GoToCell{*problem.target});
    if (problem.settles) {
      ImGui::SetCursorScreenPos(columns.min(4, top));
      if (word_button(strings::settled)) actions.push_back(Settle{problem.settles});
      ImGui::SetCursorScreenPos(at);
    }
    ImGui::PopID();
    const theme::TextStyle severity{14, problem.error ? theme::unmet : theme::conditional, true};
    text_in(problem.error ? strings::error : strings::warning, severity, columns.min(0, top),
            columns.max(0, top + theme::px(14 * theme::paragraph_leading)));
    paragraph_at(problem.place, {14, problem.target ? theme::accent : theme::muted}, columns.min(1, top),
                 columns.width(1));
    paragraph_at(problem.what, theme::small, columns.min(2, top), columns.width(2));
    paragraph_at(problem.remedy, theme::small, columns.min(3, top), columns.width(3));
    rule_below(columns.left(), columns.right(), at.y + height);
    ImGui::Dummy(ImVec2(columns.right() - columns.left(), height));
  }
}

}  // namespace junheng::ui
