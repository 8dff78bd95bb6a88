// A part of the report as a list of items with their clauses: conditions, government, quality, recognition, veto.
#pragma once

#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

void show_section_list(const Section& section, ViewState& view);

}  // namespace junheng::ui
