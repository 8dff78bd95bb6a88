// Parts whose verdicts are other ones: after the changes of a trial, or by another standard.
#pragma once

#include <span>
#include <string_view>

#include "imgui.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

// At the cursor. `before` and `after` head the two columns of verdicts. A press opens the part.
void show_changes(const CountyView& county, std::span<const ChangedPart> parts, std::string_view before,
                  std::string_view after, ViewState& view);

// The strip over a trial: what it is, how the county's verdict changes, and the ways out.
void show_trial_bar(const CountyView& county, ViewState& view, ImVec2 min, ImVec2 max, Actions& actions);

// By which of `standards` the county is compared with the one it is judged by.
void show_comparison(const CountyView& county, std::span<const Choice> standards, const Comparison& comparison,
                     ViewState& view, Actions& actions);

}  // namespace junheng::ui
