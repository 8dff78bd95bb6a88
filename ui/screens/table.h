// The tables a county has entered, to work in.
#pragma once

#include "imgui.h"
#include "ui/table_source.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

// `source` is the table view.table; null where there is none.
void show_table(const CountyView& county, const TableSource* source, ViewState& view, ImVec2 min, ImVec2 max,
                Actions& actions);

}  // namespace junheng::ui
