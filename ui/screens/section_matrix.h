// Resources: every school of a stage against every indicator.
#pragma once

#include "ui/charts.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

void show_section_matrix(const CountyView& county, Charts& charts, ViewState& view, Actions& actions);

}  // namespace junheng::ui
