// The texts of the report that the county writes itself: a list of them, the chosen one to be written, and the report
// as a whole to be printed or saved.
#pragma once

#include "imgui.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

// Goes to it; beside it is explained what the text chosen there is about.
void open_report(const CountyView& county, ViewState& view);

// Sets view.text_box: the field itself is the platform's.
void show_report(const CountyView& county, ViewState& view, ImVec2 min, ImVec2 max, Actions& actions);

}  // namespace junheng::ui
