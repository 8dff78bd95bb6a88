// What is looked for in one part of the report and stands in another.
#pragma once

#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

// Below what was found in view.section: items, schools, indicators and coefficients of the other parts, to be pressed.
// Nothing where nothing is looked for or found.
void show_found_elsewhere(const CountyView& county, ViewState& view);

}  // namespace junheng::ui
