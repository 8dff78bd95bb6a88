// A judged county: the rail, the part chosen, the explanation of what is chosen in it, problems and status.
#pragma once

#include <span>

#include "imgui.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

void show_assessment(const CountyView& county, const Explanation* explanation, ViewState& view, ImVec2 min, ImVec2 max);

}  // namespace junheng::ui
