// What an import can be looked at by: where files differ, problems, updates, and each sheet.
#pragma once

#include "imgui.h"
#include "ui/import_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

void show_import_rail(const ImportView& view, ImportState& state, ImVec2 min, ImVec2 max);

}  // namespace junheng::ui
