#include "ui/screens/changes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float row_height = 36, verdict_width = 112, standard_width = 300;  // CSS pixels

void verdict(const std::optional<Mark>& mark, const Columns& columns, std::size_t column, const Row& at) {
  const ImVec2 min = columns.min(column, at.min.y), max = columns.max(column, at.max.y);
  if (mark)
    mark_in(*mark, min, max, theme::small);
  else
    text_in(strings::no_such_part, theme::label, min, max);
}

std::string word(const std::optional<Mark>& mark) {
  return std::string(mark ? look_of(*mark).word : strings::no_such_part);
}

std::string counted(std::size_t parts) {
  return std::string(strings::changes_before) + std::to_string(parts) + std::string(strings::changes_after);
}

}  // namespace

void show_changes(const CountyView& county, std::span<const ChangedPart> parts, std::string_view before,
                  std::string_view after, ViewState& view) {
  if (parts.empty()) {
    paragraph(strings::no_changes, theme::body);
    return;
  }
  const std::array titles{Column{strings::column_item, 0}, Column{before, verdict_width}, Column{after, verdict_width}};
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, ImGui::GetContentRegionAvail().x);
  table_header(columns, titles, std::min(2, header_lines(columns, titles)));
  for (const ChangedPart& part : parts) {
    const std::string value = word(part.before) + " → " + word(part.after);
    ImGui::PushID(&part);
    const float title = paragraph_height(part.title, theme::body, columns.width(0));
    const float height = std::max(theme::px(row_height), title + theme::px(10));
    const Row at = row(part.key, part.title, value, columns.left(), columns.right() - columns.left(), height,
                       part.here && view.selected == part.key);
    if (at.pressed && part.here) open_part(county, part.key, view);
    paragraph_at(part.title, theme::body, columns.min(0, at.min.y + std::floor((height - title) * 0.5f)),
                 columns.width(0));
    verdict(part.before, columns, 1, at);
    verdict(part.after, columns, 2, at);
    ImGui::PopID();
  }
  gap(20);
}

void show_trial_bar(const CountyView& county, ViewState& view, ImVec2 min, ImVec2 max, Actions& actions) {
  const Pane pane("trial", min, max,
                  {.background = theme::conditional_soft, .padding_x = 20, .padding_y = 0, .scrolls = false});
  const float top = (max.y - min.y - ImGui::GetFrameHeight()) * 0.5f;
  // From the right edge leftwards.
  float x = max.x - min.x - theme::px(20) - button_size(strings::trial_drop).x;
  ImGui::SetCursorPos(ImVec2(x, top));
  if (button(strings::trial_drop)) actions.push_back(EndTrial{false});
  x -= button_size(strings::trial_keep).x + theme::px(8);
  ImGui::SetCursorPos(ImVec2(x, top));
  if (button(strings::trial_keep, ButtonKind::primary)) actions.push_back(EndTrial{true});
  const std::string changes = counted(county.changes->size());
  x -= button_size(changes).x + theme::px(8);
  ImGui::SetCursorPos(ImVec2(x, top));
  if (button(changes + "###changes", ButtonKind::quiet)) view.section = changes_section;
  text_in(strings::trial_hint, {15, theme::conditional, true}, ImVec2(min.x + theme::px(20), min.y),
          ImVec2(min.x + x - theme::px(8), max.y));
  rule_below(min.x, max.x, max.y);
}

void show_comparison(const CountyView& county, std::span<const Choice> standards, const Comparison& comparison,
                     ViewState& view, Actions& actions) {
  paragraph(strings::comparison_hint, {16, theme::muted});
  gap(10);
  std::vector<Choice> others(standards.begin(), standards.end());
  std::erase_if(others, [&](const Choice& choice) { return choice.id == county.standard_id; });
  const auto chosen =
      std::find_if(others.begin(), others.end(), [&](const Choice& choice) { return choice.id == view.compared; });
  const std::string title = chosen == others.end() ? std::string(strings::choose_standard) : chosen->title;
  if (const auto* id = choice_box(strings::compare_with, title, others, view.compared, theme::px(standard_width)))
    view.compared = *id;
  gap(12);
  if (chosen == others.end() || comparison.standard != chosen->id) return;
  const auto differ = std::count_if(comparison.parts.begin(), comparison.parts.end(),
                                    [](const ChangedPart& part) { return part.before != part.after; });
  const std::string count = counted(static_cast<std::size_t>(differ));
  ImGui::AlignTextToFramePadding();
  line(count, theme::body_strong, Role::heading, 3);
  ImGui::SameLine(0, theme::px(16));
  if (button(std::string(strings::judge_by) + title)) actions.push_back(ChooseStandard{chosen->id});
  gap(8);
  show_changes(county, comparison.parts, county.standard_title, title, view);
}

}  // namespace junheng::ui
