#include "ui/screens/import.h"

#include <algorithm>
#include <utility>

#include "ui/import_strings.h"
#include "ui/screens/import_differences.h"
#include "ui/screens/import_rail.h"
#include "ui/screens/import_sheet.h"
#include "ui/screens/problem_list.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float bar_height = 72, rail_width = 264, narrow_rail = 216, bar_thickness = 3;  // CSS pixels

std::string title_of(const ImportView& view) {
  const std::string title = std::string(strings::import_title) + " · ";
  if (view.county.empty()) return title + std::string(strings::into_new_county);
  return title + std::string(strings::into_county) + view.county;
}

void draw_progress(const Intake::Progress& progress, ImVec2 min, float width) {
  float done = static_cast<float>(progress.number - 1);
  if (progress.sheet > 0) done += static_cast<float>(progress.sheet - 1) / static_cast<float>(progress.sheets);
  const float share = done / static_cast<float>(progress.total);
  const float height = theme::px(bar_thickness);
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(min, ImVec2(min.x + width, min.y + height), theme::line);
  list.AddRectFilled(min, ImVec2(min.x + width * std::max(share, 0.02f), min.y + height), theme::accent);
}

// `summary` stands below the title; empty: nothing to say yet, and nothing to take.
void show_bar(const ImportView& view, std::string_view summary, ImVec2 min, ImVec2 max, Actions& actions) {
  const Pane pane("import bar", min, max,
                  {.background = theme::surface, .padding_x = 20, .padding_y = 0, .scrolls = false});
  const float y = (max.y - min.y - ImGui::GetFrameHeight()) * 0.5f;
  const float help_x = max.x - min.x - theme::px(20) - button_size(strings::help).x;
  const float take_x = help_x - theme::px(8) - button_size(strings::import_take).x;
  const float cancel_x = take_x - theme::px(8) - button_size(strings::import_cancel).x;
  const ImVec2 left(min.x + theme::px(20), min.y + theme::px(12));
  const float right = min.x + cancel_x - theme::px(24), middle = min.y + theme::px(summary.empty() ? 60 : 38);
  text_in(title_of(view), theme::heading, left, ImVec2(right, middle), Align::left, Role::heading);
  text_in(summary, theme::label, ImVec2(left.x, middle), ImVec2(right, middle + theme::px(22)));
  ImGui::SetCursorPos(ImVec2(cancel_x, y));
  if (button(strings::import_cancel)) actions.push_back(CancelImport{});
  ImGui::SetCursorPos(ImVec2(take_x, y));
  ImGui::BeginDisabled(!view.takes);
  if (button(std::string(strings::import_take) + "##take", ButtonKind::primary)) actions.push_back(TakeImport{});
  ImGui::EndDisabled();
  ImGui::SetCursorPos(ImVec2(help_x, y));
  if (button(strings::help, ButtonKind::quiet)) actions.push_back(ToggleHelp{});
  rule_below(min.x, max.x, max.y);
}

void show_first_reading(const Intake::Progress& progress, ImVec2 min, ImVec2 max) {
  const float width = std::min(theme::px(560), max.x - min.x - theme::px(48));
  const Pane pane(
      "reading", min, max,
      {.padding_x = theme::css((max.x - min.x - width) * 0.5f), .padding_y = theme::css(max.y - min.y) * 0.2f});
  const Card card("reading card");
  line(strings::reading, theme::heading, Role::heading, 1);
  gap(10);
  paragraph(progress_text(progress), theme::body);
  gap(12);
  draw_progress(progress, ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail().x);
  gap(16);
  paragraph(strings::reading_hint, theme::label);
}

void show_problems(const ImportView& view, Actions& actions) {
  line(strings::page_problems, theme::title, Role::heading, 2);
  gap(12);
  if (view.problems.empty())
    paragraph(strings::no_import_problems, {16, theme::muted});
  else
    show_problem_list(view.problems, actions);
}

void show_page(const ImportView& view, ImportState& state, ImVec2 min, ImVec2 max, Actions& actions) {
  using Page = ImportState::Page;
  // A pane of its own for each page and sheet keeps where each was scrolled to.
  const std::string id = "import page/" + std::to_string(static_cast<int>(state.page)) + "/" +
                         std::to_string(state.page == Page::sheet ? state.sheet : 0);
  const Pane pane(id, min, max, {.padding_x = 20, .padding_y = 16});
  if (state.page != Page::sheet && !ImGui::IsAnyItemActive()) scroll_by_keys(Scrolls::pages);
  switch (state.page) {
    case Page::sheet:
      if (state.sheet < view.sheets.size()) show_import_sheet(view, view.sheets[state.sheet], state, actions);
      break;
    case Page::conflicts:
      show_conflicts(view, actions);
      break;
    case Page::problems:
      show_problems(view, actions);
      break;
    case Page::updates:
      show_updates(view);
      break;
  }
  gap(20);
}

}  // namespace

void show_import(const ImportView& view, const std::optional<Intake::Progress>& progress, ImportState& state,
                 ImVec2 min, ImVec2 max, Actions& actions) {
  const float top = min.y + theme::px(bar_height);
  const bool first = view.sheets.empty();
  Actions asked;
  const std::string summary = first      ? ""
                              : progress ? std::string(strings::reading_again) + progress_text(*progress)
                                         : view.summary;
  show_bar(view, summary, min, ImVec2(max.x, top), asked);
  if (first) {
    if (progress) show_first_reading(*progress, ImVec2(min.x, top), max);
  } else {
    const float rail = min.x + theme::px(theme::css(max.x - min.x) < 1200 ? narrow_rail : rail_width);
    show_import_rail(view, state, ImVec2(min.x, top), ImVec2(rail, max.y));
    show_page(view, state, ImVec2(rail, top), max, asked);
    ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(rail, top), ImVec2(rail + theme::px(1), max.y), theme::line);
    if (progress) draw_progress(*progress, ImVec2(min.x, top - theme::px(bar_thickness)), max.x - min.x);
  }
  // What is shown is about to change: nothing of it is decided now.
  for (Action& action : asked) {
    if (!progress || std::holds_alternative<CancelImport>(action) || std::holds_alternative<ToggleHelp>(action))
      actions.push_back(std::move(action));
  }
}

}  // namespace junheng::ui
