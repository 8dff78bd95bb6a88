#include "ui/screens/status_bar.h"

#include <algorithm>
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
  if (word_button(label)) view.problems_open = !view.problems_open;
  item_log::describe(Role::button, label, {.open = view.problems_open});
}

// In the middle of the bar from `left` on; returns where the next one begins.
float note(std::string_view words, const theme::TextStyle& style, float left, ImVec2 min, ImVec2 max) {
  const float right = std::min(left + text_width(words, style) + 1, max.x);
  text_in(words, style, ImVec2(left, min.y), ImVec2(right, max.y));
  return right + theme::px(18);
}

std::string file_words(const Saving& saving) {
  return "“" + saving.file + "”" + (saving.at.empty() ? "" : " " + saving.at);
}

// First whether it is in a file, for that is what lasts; then what the browser keeps.
float show_saving(const Saving& saving, bool leaving, float left, ImVec2 min, ImVec2 max) {
  if (!saving.said.empty() && !leaving) left = note(saving.said, {theme::label.em, theme::ink, true}, left, min, max);
  std::string words;
  theme::TextStyle style{theme::label.em, theme::conditional};
  if (leaving) {
    words = leaving_words(saving.unsaved, saving.trial_changed);
    style = {theme::label.em, theme::unmet, true};
  } else if (saving.unsaved || saving.trial_changed) {
    words = saving.trial_changed ? strings::trial_unsaved : strings::not_saved_yet;
    if (!saving.file.empty()) words += "；" + std::string(strings::saved_last) + file_words(saving);
  } else {
    words = saving.file.empty() ? std::string(strings::nothing_to_save)
                                : std::string(strings::is_in_file) + file_words(saving);
    style.colour = theme::muted;
  }
  left = note(words, style, left, min, max);
  if (leaving || saving.keeping == Keeping::nothing) return left;
  const bool failed = saving.keeping == Keeping::failed;
  return note(failed                               ? strings::not_kept_here
              : saving.keeping == Keeping::pending ? strings::keeping_here
                                                   : strings::kept_here,
              {theme::label.em, failed ? theme::unmet : theme::muted, failed}, left, min, max);
}

void rule_above(ImVec2 min, ImVec2 max) {
  ImGui::GetWindowDrawList()->AddRectFilled(min, ImVec2(max.x, min.y + theme::px(1)), theme::line);
}

}  // namespace

std::string leaving_words(bool unsaved, bool trial_changed) {
  return std::string(unsaved && trial_changed ? strings::leaving_both
                     : trial_changed          ? strings::leaving_trial
                                              : strings::leaving_unsaved);
}

void show_status_bar(const CountyView& county, const Saving& saving, ViewState& view, ImVec2 min, ImVec2 max) {
  const Pane pane("status", min, max,
                  {.background = theme::surface, .padding_x = 20, .padding_y = 0, .scrolls = false});
  show_problem_count(county, view);
  const float left = show_saving(saving, !view.leaving.empty(), ImGui::GetItemRectMax().x + theme::px(20), min, max);
  rule_above(min, max);
  if (!view.leaving.empty()) return;
  std::string text(strings::local_only);
  for (const Fact& fact : county.fingerprint) {
    if (!fact.value.empty()) text += "    " + fact.label + " " + fact.value;
  }
  text_in(text, theme::label, ImVec2(left, min.y), ImVec2(max.x - theme::px(20), max.y), Align::right);
}

}  // namespace junheng::ui
