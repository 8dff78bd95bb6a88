// Files that were read, before anything replaces the county: sheets with their columns, conflicts, problems, updates.
#pragma once

#include <optional>

#include "imgui.h"
#include "ui/intake.h"
#include "ui/view_state.h"

namespace junheng::ui {

// `progress`: files are still being read; before the first reading is complete nothing else is shown.
void show_import(const ImportView& view, const std::optional<Intake::Progress>& progress, ImportState& state,
                 ImVec2 min, ImVec2 max, Actions& actions);

}  // namespace junheng::ui
