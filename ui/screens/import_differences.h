// Where the files of an import differ from what was there: conflicts to decide, and values corrected in the same cell.
#pragma once

#include "ui/import_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

void show_conflicts(const ImportView& view, Actions& actions);
void show_updates(const ImportView& view);

}  // namespace junheng::ui
