#include "ui/screens/top_bar.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ui/screens/appearance_menu.h"
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

constexpr float standard_width = 200, narrow_standard = 160;  // CSS pixels

// How the bar makes room for the county's name: width of the box, whether the menu 更多 takes some of the buttons.
constexpr std::array<std::pair<float, bool>, 3> narrower{
    {{narrow_standard, false}, {standard_width, true}, {narrow_standard, true}}};

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

// Not beyond `right` of the window: the name is cut there, the rest left out.
void show_county(const CountyView& county, float right) {
  const ImVec2 at = ImGui::GetCursorPos();
  const float height = theme::px(top_bar_height), room = right - at.x;
  const ImVec2 corner = ImGui::GetWindowPos();
  const float name = std::min(text_width(county.county, theme::heading) + 1, room);
  text_in(county.county, theme::heading, ImVec2(corner.x + at.x, corner.y),
          ImVec2(corner.x + at.x + name, corner.y + height), Align::left, Role::heading, 1);
  float x = at.x + name;
  const theme::TextStyle style{16, theme::muted};
  const float year = theme::px(12) + text_width(county.year, style);
  if (!county.year.empty() && x + year <= right) {
    ImGui::SetCursorPosX(x + theme::px(12));
    centre_vertically(line_height(style));
    line(county.year, style);
    x += year;
  }
  const float chip = theme::px(10 + 2 * 6) + text_width(strings::invented, {13});
  if (county.invented && x + chip <= right) {
    ImGui::SetCursorPosX(x + theme::px(10));
    centre_vertically(line_height({13}) + theme::px(4));
    word_chip(strings::invented, theme::conditional, theme::conditional_soft);
  }
}

void help_button(Actions& actions) {
  if (button(strings::help_sign)) actions.push_back(ToggleHelp{});
  item_log::describe(Role::button, strings::help);
  if (ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip) && ImGui::BeginTooltip()) {
    line(strings::help_key, theme::small);
    ImGui::EndTooltip();
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

// Where the things at the right of the bar begin, in the window.
struct Places {
  float undo, redo, trial, standard, data, save, open, samples, more, display, help;
};

// From the right edge leftwards. `folded`: what is needed least often stands in one menu.
Places places(float right, float box, bool folded) {
  const float gap = theme::px(8);
  float x = right;
  const auto place = [&](std::string_view label, bool shown) {
    if (!shown) return x;
    x -= button_size(label).x;
    const float at = x;
    x -= gap;
    return at;
  };
  Places made{};
  made.help = place(strings::help_sign, true);
  made.display = place(strings::display, true);
  made.more = place(strings::more, folded);
  made.samples = place(strings::samples, !folded);
  made.open = place(strings::open, !folded);
  made.save = place(strings::save_result, !folded);
  made.data = place(strings::save_data, true);
  made.standard = x -= gap + box;
  x -= gap;
  made.trial = place(strings::trial, !folded);
  made.redo = place(strings::redo, true);
  x += gap;
  made.undo = place(strings::undo, true);
  return made;
}

void show_more(bool trial, std::span<const Choice> samples, Actions& actions) {
  std::vector<Choice> commands{{"open", std::string(strings::open), ""}};
  if (!trial) {
    commands.push_back({"save", std::string(strings::save_result), ""});
    commands.push_back({"trial", std::string(strings::trial), ""});
  }
  const std::array groups{ChoiceGroup{"", commands, ""}, ChoiceGroup{strings::samples, samples, ""}};
  const auto* id = choice_menu(strings::more, groups);
  if (id == nullptr) return;
  if (id == &commands[0].id)
    actions.push_back(OpenLocal{});
  else if (!trial && id == &commands[1].id)
    actions.push_back(SaveResult{});
  else if (!trial && id == &commands[2].id)
    actions.push_back(BeginTrial{});
  else
    actions.push_back(UseSample{*id});
}

}  // namespace

void show_top_bar(const CountyView& county, std::span<const Choice> standards, std::span<const Choice> samples,
                  const History& history, const Appearance& appearance, ImVec2 min, ImVec2 max, Actions& actions) {
  const Pane pane("top", min, max, {.background = theme::surface, .padding_x = 20, .padding_y = 0, .scrolls = false});
  show_wordmark(actions);
  const float y = (max.y - min.y - ImGui::GetFrameHeight()) * 0.5f, right = max.x - min.x - theme::px(20);
  const float name_end = ImGui::GetCursorPosX() + text_width(county.county, theme::heading) + theme::px(16);
  float box = theme::px(standard_width);
  bool folded = false;
  Places at = places(right, box, folded);
  for (const auto& [width, fold] : narrower) {
    if (at.undo >= name_end) break;
    at = places(right, box = theme::px(width), folded = fold);
  }
  show_county(county, at.undo - theme::px(16));
  const bool trial = county.changes.has_value();
  ImGui::SetCursorPos(ImVec2(at.undo, y));
  if (step_button(strings::undo, history.undo)) actions.push_back(Undo{});
  ImGui::SetCursorPos(ImVec2(at.redo, y));
  if (step_button(strings::redo, history.redo)) actions.push_back(Redo{});
  if (!folded) {
    ImGui::SetCursorPos(ImVec2(at.trial, y));
    ImGui::BeginDisabled(trial);
    if (button(strings::trial)) actions.push_back(BeginTrial{});
    ImGui::EndDisabled();
  }
  ImGui::SetCursorPos(ImVec2(at.standard, y));
  if (const auto* id = choice_box(strings::standard, county.standard_title, standards, county.standard_id, box))
    actions.push_back(ChooseStandard{*id});
  ImGui::SetCursorPos(ImVec2(at.data, y));
  ImGui::BeginDisabled(trial);
  if (button(strings::save_data)) actions.push_back(SaveData{});
  ImGui::EndDisabled();
  if (folded) {
    ImGui::SetCursorPos(ImVec2(at.more, y));
    show_more(trial, samples, actions);
  } else {
    ImGui::SetCursorPos(ImVec2(at.save, y));
    ImGui::BeginDisabled(trial);  // what is tried is nobody's result
    if (button(strings::save_result)) actions.push_back(SaveResult{});
    ImGui::EndDisabled();
    ImGui::SetCursorPos(ImVec2(at.open, y));
    if (button(strings::open)) actions.push_back(OpenLocal{});
    ImGui::SetCursorPos(ImVec2(at.samples, y));
    if (const auto* id = choice_menu(strings::samples, samples)) actions.push_back(UseSample{*id});
  }
  ImGui::SetCursorPos(ImVec2(at.display, y));
  appearance_menu(appearance, actions);
  ImGui::SetCursorPos(ImVec2(at.help, y));
  help_button(actions);
  rule_below(min.x, max.x, max.y);
}

}  // namespace junheng::ui
