#include "ui/screens/top_bar.h"

#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float standard_width = 200;  // CSS pixels

void centre_vertically(float height) { ImGui::SetCursorPosY((theme::px(top_bar_height) - height) * 0.5f); }

void show_wordmark(Actions& actions) {
  const float height = theme::px(40);
  centre_vertically(height);
  const ImVec2 min = ImGui::GetCursorScreenPos();
  const theme::TextStyle style{24, theme::accent, true};
  const float width = text_width(strings::program, style) + theme::px(8);
  if (ImGui::InvisibleButton("start", ImVec2(width, height), ImGuiButtonFlags_EnableNav))
    actions.push_back(GoToStart{});
  item_log::describe(Role::button, strings::start_page);
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  text_in(strings::program, style, min, ImVec2(min.x + width, min.y + height));
  const float x = min.x + width + theme::px(10);
  ImGui::GetWindowDrawList()->AddRectFilled(
      ImVec2(x, min.y + theme::px(8)), ImVec2(x + theme::px(1), min.y + height - theme::px(8)), theme::strong_line);
  ImGui::SameLine(0, theme::px(28));
}

void show_county(const CountyView& county) {
  centre_vertically(line_height(theme::heading));
  line(county.county, theme::heading, Role::heading, 1);
  if (!county.year.empty()) {
    ImGui::SameLine(0, theme::px(12));
    const theme::TextStyle style{16, theme::muted};
    centre_vertically(line_height(style));
    line(county.year, style);
  }
  if (county.invented) {
    ImGui::SameLine(0, theme::px(10));
    centre_vertically(line_height({13}) + theme::px(4));
    word_chip(strings::invented, theme::conditional, theme::conditional_soft);
  }
}

// What it would do is its tooltip and what a screen reader says.
bool step_button(std::string_view label, const std::string& what) {
  ImGui::BeginDisabled(what.empty());
  const bool pressed = button(label, ButtonKind::quiet);
  item_log::describe(Role::button, label, {.value = what});
  if (!what.empty() && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip) && ImGui::BeginTooltip()) {
    line(std::string(label) + "：" + what, theme::small);
    ImGui::EndTooltip();
  }
  ImGui::EndDisabled();
  return pressed;
}

}  // namespace

void show_top_bar(const CountyView& county, std::span<const Choice> standards, std::span<const Choice> samples,
                  const History& history, ImVec2 min, ImVec2 max, Actions& actions) {
  const Pane pane("top", min, max, {.background = theme::surface, .padding_x = 20, .padding_y = 0, .scrolls = false});
  show_wordmark(actions);
  show_county(county);
  // From the right edge leftwards; each in the middle of the bar.
  const float gap = theme::px(8), y = (max.y - min.y - ImGui::GetFrameHeight()) * 0.5f;
  const float samples_x = max.x - min.x - theme::px(20) - button_size(strings::samples).x;
  const float open_x = samples_x - gap - button_size(strings::open).x;
  const float save_x = open_x - gap - button_size(strings::save_result).x;
  const float data_x = save_x - gap - button_size(strings::save_data).x;
  const float standard_x = data_x - 2 * gap - theme::px(standard_width);
  const bool trial = county.changes.has_value();
  const float trial_x = standard_x - gap - button_size(strings::trial).x;
  ImGui::SetCursorPos(ImVec2(trial_x, y));
  ImGui::BeginDisabled(trial);
  if (button(strings::trial)) actions.push_back(BeginTrial{});
  ImGui::EndDisabled();
  const float redo_x = trial_x - gap - button_size(strings::redo).x;
  ImGui::SetCursorPos(ImVec2(redo_x - button_size(strings::undo).x, y));
  if (step_button(strings::undo, history.undo)) actions.push_back(Undo{});
  ImGui::SetCursorPos(ImVec2(redo_x, y));
  if (step_button(strings::redo, history.redo)) actions.push_back(Redo{});
  ImGui::SetCursorPos(ImVec2(standard_x, y));
  if (const auto* id = choice_box(strings::standard, county.standard_title, standards, county.standard_id,
                                  theme::px(standard_width))) {
    actions.push_back(ChooseStandard{*id});
  }
  ImGui::SetCursorPos(ImVec2(data_x, y));
  ImGui::BeginDisabled(trial);
  if (button(strings::save_data)) actions.push_back(SaveData{});
  ImGui::EndDisabled();
  ImGui::SetCursorPos(ImVec2(save_x, y));
  if (button(strings::save_result)) actions.push_back(SaveResult{});
  ImGui::SetCursorPos(ImVec2(open_x, y));
  if (button(strings::open)) actions.push_back(OpenLocal{});
  ImGui::SetCursorPos(ImVec2(samples_x, y));
  if (const auto* id = choice_menu(strings::samples, samples)) actions.push_back(UseSample{*id});
  rule_below(min.x, max.x, max.y);
}

}  // namespace junheng::ui
