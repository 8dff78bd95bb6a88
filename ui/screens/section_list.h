// A part of the report as a list of items with their clauses: conditions, government, quality, recognition, veto.
#pragma once

#include "ui/form_model.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

// `form`: of the item chosen, shown below it; null: none is.
void show_section_list(const CountyView& county, const Section& section, const ItemForm* form, ViewState& view,
                       Actions& actions);

}  // namespace junheng::ui
