// The county's verdict at a glance: part by part, then every item that needs someone's attention.
#pragma once

#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

void show_overview(const CountyView& county, ViewState& view);

}  // namespace junheng::ui
