// Why: the verdict of the chosen item as a tree, with official text, citation, numbers put in, and the cells used.
#pragma once

#include "imgui.h"
#include "ui/charts.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

// `explanation` is null while nothing is chosen.
void show_explanation(const Explanation* explanation, Charts& charts, ViewState& view, ImVec2 min, ImVec2 max,
                      Actions& actions);

}  // namespace junheng::ui
