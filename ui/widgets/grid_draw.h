// The picture of a grid: what is seen of it and no more.
#pragma once

#include "ui/widgets/grid_layout.h"

namespace junheng::ui::widgets {

void draw_grid(const GridView& view, const GridLayout& layout, const GridState& state);

}  // namespace junheng::ui::widgets
