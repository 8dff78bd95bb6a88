// Balance: the coefficients of variation of each stage against their limits.
#pragma once

#include <span>

#include "ui/charts.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

void show_section_balance(const CountyView& county, Charts& charts, ViewState& view);

}  // namespace junheng::ui
