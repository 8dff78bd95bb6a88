#include "ui/screens/assessment.h"

#include <algorithm>
#include <string>

#include "ui/screens/changes.h"
#include "ui/screens/explanation_panel.h"
#include "ui/screens/found_elsewhere.h"
#include "ui/screens/guide_panel.h"
#include "ui/screens/overview.h"
#include "ui/screens/problem_list.h"
#include "ui/screens/rail.h"
#include "ui/screens/report.h"
#include "ui/screens/section_balance.h"
#include "ui/screens/section_list.h"
#include "ui/screens/section_matrix.h"
#include "ui/screens/status_bar.h"
#include "ui/screens/table.h"
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
constexpr float rail_width = 218, heading_height = 60, search_width = 220, least_search = 100, problems_height = 220,
                trial_height = 48;
constexpr float least_explanation = 300, most_explanation = 720, least_middle = 420, splitter_width = 7;
constexpr float narrow_window = 900, narrow_explanation = 250;  // large text in a small window

const Section* section_of(const CountyView& county, const ViewState& view) {
  const auto found = std::find_if(county.sections.begin(), county.sections.end(),
                                  [&](const Section& section) { return section.id == view.section; });
  return found == county.sections.end() ? nullptr : &*found;
}

// `mark` is null for the overview, whose card says it larger. `searched`: what is below can be looked through.
void show_heading(std::string_view title, const Mark* mark, bool searched, ViewState& view, ImVec2 min, ImVec2 max) {
  const Pane pane("heading", min, max, {.padding_x = 20, .padding_y = 0, .scrolls = false});
  const float height = theme::px(heading_height);
  ImGui::SetCursorPosY((height - line_height(theme::title)) * 0.5f);
  line(title, theme::title, Role::heading, 2);
  if (!searched) {
    view.focus_filter = false;
    return;
  }
  // In a narrow window the rail alone has the mark, and the field is shorter.
  const float room = max.x - min.x - 2 * theme::px(20) - text_width(title, theme::title) - theme::px(16);
  if (mark != nullptr && room >= theme::px(search_width + 130)) {
    ImGui::SameLine(0, theme::px(16));
    ImGui::SetCursorPosY((height - line_height(theme::small_strong) - theme::px(8)) * 0.5f);
    if (mark_button(title, *mark)) view.selected = view.section;
  }
  const float frame = ImGui::GetFrameHeight(),
              width = std::clamp(room, theme::px(least_search), theme::px(search_width));
  ImGui::SetCursorPos(ImVec2(max.x - min.x - theme::px(20) - width, (height - frame) * 0.5f));
  search_box(strings::find_hint, view.filter, width, view.focus_filter);
  view.focus_filter = false;
}

void show_section(const Shown& shown, const Section& section, ViewState& view, Actions& actions) {
  const CountyView& county = shown.county;
  if (!section.summary.empty()) {
    paragraph(section.summary, {16, theme::muted});
    gap(12);
  }
  switch (section.kind) {
    case SectionKind::list:
      show_section_list(county, section, shown.form, view, actions);
      break;
    case SectionKind::matrix:
      show_section_matrix(county, shown.charts, view, actions);
      break;
    case SectionKind::balance:
      show_section_balance(county, shown.charts, view);
      break;
  }
  gap(20);
}

void show_middle(const Shown& shown, ViewState& view, ImVec2 min, ImVec2 max, Actions& actions) {
  const CountyView& county = shown.county;
  const Section* section = section_of(county, view);
  const float below_heading = min.y + theme::px(heading_height);
  const bool changes = view.section == changes_section, comparison = view.section == comparison_section,
             report = view.section == report_section;
  show_heading(section != nullptr ? std::string_view(section->title)
               : changes          ? strings::trial_changes
               : comparison       ? strings::comparison
               : report           ? strings::report
                                  : strings::overview,
               section != nullptr ? &section->mark : nullptr, !changes && !comparison, view, min,
               ImVec2(max.x, below_heading));
  if (report) return show_report(county, view, ImVec2(min.x, below_heading), max, actions);
  // A pane of its own for each part keeps where each was scrolled to.
  const Pane pane("middle/" + view.section, ImVec2(min.x, below_heading), max, {.padding_x = 20, .padding_y = 0});
  if (changes && county.changes)
    show_changes(county, *county.changes, strings::before, strings::now, view);
  else if (comparison)
    show_comparison(county, shown.standards, *shown.comparison, view, actions);
  else if (section != nullptr)
    show_section(shown, *section, view, actions);
  else
    show_overview(county, view);
  if (!changes && !comparison) show_found_elsewhere(county, view);
}

// Returns the height that all of it would take, in device pixels.
float show_problems(const CountyView& county, ViewState& view, ImVec2 min, ImVec2 max, Actions& actions) {
  const Pane pane("problems", min, max, {.background = theme::surface, .padding_x = 20, .padding_y = 10});
  ImGui::AlignTextToFramePadding();
  line(strings::problems, theme::body_strong, Role::heading, 2);
  ImGui::SameLine();
  if (word_button(strings::close, WordAt::end_of_line)) view.problems_open = false;
  gap(4);
  show_problem_list(county.problems, actions);
  const auto& all = county.problems;
  if (std::count_if(all.begin(), all.end(), [](const ProblemLine& p) { return p.settles.has_value(); }) > 1) {
    gap(6);
    if (word_button(strings::all_settled)) actions.push_back(Settle{});
  }
  ImGui::GetWindowDrawList()->AddRectFilled(min, ImVec2(max.x, min.y + theme::px(1)), theme::strong_line);
  return ImGui::GetCursorPosY() + theme::px(10);
}

}  // namespace

void show_assessment(const Shown& shown, ViewState& view, ImVec2 min, ImVec2 max, Actions& actions) {
  const CountyView& county = shown.county;
  if (county.changes) {
    const float below = min.y + theme::px(trial_height);
    show_trial_bar(county, view, min, ImVec2(max.x, below), actions);
    min.y = below;
  }
  const float width = theme::css(max.x - min.x);
  const float most = std::min(most_explanation, width - rail_width - least_middle);
  const float least = width < narrow_window ? narrow_explanation : least_explanation;
  if (view.explanation_width <= 0) view.explanation_width = std::clamp(width * 0.26f, 330.0f, 520.0f);
  float bottom = max.y - theme::px(status_bar_height);
  const bool with_problems = view.problems_open && !county.problems.empty();
  float* problems_need = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("problems height"));
  const float most_problems = theme::px(problems_height),
              problems = *problems_need > 0 ? *problems_need : most_problems;
  const float body_bottom =
      with_problems ? std::max(min.y + theme::px(200), bottom - std::min(problems, most_problems)) : bottom;
  const float rail_right = min.x + theme::px(rail_width);
  const float split = max.x - theme::px(std::clamp(view.explanation_width, least, std::max(least, most)));

  show_rail(county, view, min, ImVec2(rail_right, body_bottom));
  const ImVec2 middle_min(rail_right, min.y), middle_max(split - theme::px(splitter_width), body_bottom);
  if (view.section == data_section)
    show_table(county, shown.table, view, ImVec2(middle_min.x + theme::px(1), middle_min.y), middle_max, actions);
  else
    show_middle(shown, view, middle_min, middle_max, actions);
  const ImVec2 right_min(split, min.y), right_max(max.x, body_bottom);
  if (shown.help != nullptr)
    show_guide(*shown.help, strings::guide_covers_why, right_min, right_max);
  else
    show_explanation(shown.explanation, shown.charts, view, right_min, right_max, actions);
  if (with_problems)
    *problems_need = show_problems(county, view, ImVec2(min.x, body_bottom), ImVec2(max.x, bottom), actions);
  show_status_bar(county, shown.saving, view, ImVec2(min.x, bottom), max);
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(rail_right, min.y), ImVec2(rail_right + theme::px(1), body_bottom),
                                            theme::line);
  splitter("##split", ImVec2(split - theme::px(splitter_width), min.y), ImVec2(split, body_bottom),
           view.explanation_width, least, most);
}

}  // namespace junheng::ui
