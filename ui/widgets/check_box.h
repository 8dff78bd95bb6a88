// A box to tick, with its words at the right.
#pragma once

#include <string_view>

namespace junheng::ui::widgets {

float check_box_width(std::string_view label);  // device pixels

// At the cursor, as high as a button. `label` is drawn, `name` is what a screen reader says. True when `on` was
// changed.
bool check_box(std::string_view name, std::string_view label, bool& on);

}  // namespace junheng::ui::widgets
