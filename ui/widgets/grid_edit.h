// The text field in the cell that is edited, and the list of choices below it.
#pragma once

#include <optional>

#include "ui/widgets/grid_keys.h"
#include "ui/widgets/grid_layout.h"

namespace junheng::ui::widgets {

// While state.editing: draws it and takes its keys. Enter, Tab, a click elsewhere and, while entering, an arrow end the
// edit with an event; Escape without one.
std::optional<GridEvent> edit_cell(const GridView& view, const GridLayout& layout, GridState& state, ImGuiID owner);

// Whether the mouse is over the list of choices, so that a press there is no press in the grid.
bool over_choices(const GridView& view, const GridLayout& layout, const GridState& state);

}  // namespace junheng::ui::widgets
