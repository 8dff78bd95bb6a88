// One sheet of an import: what was recognised, and its columns, each of which can be read as another field.
#pragma once

#include "ui/import_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

void show_import_sheet(const ImportView& view, const ImportSheet& sheet, ImportState& state, Actions& actions);

}  // namespace junheng::ui
