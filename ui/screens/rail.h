// The left rail: the county's verdict, then the parts in the order of the official report, each with its mark.
#pragma once

#include "imgui.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

void show_rail(const CountyView& county, ViewState& view, ImVec2 min, ImVec2 max);

}  // namespace junheng::ui
