// One entry of a rail at the left: a ground for what its caller draws, an accent for the chosen one.
#pragma once

#include <string_view>

#include "imgui.h"

namespace junheng::ui::widgets {

struct RailEntry {
  ImVec2 min, max;
  bool pressed = false;
};

// At the cursor, as wide as there is room; `height` in device pixels. `name` and `value` are for a screen reader.
RailEntry rail_entry(std::string_view id, std::string_view name, std::string_view value, float height, bool selected);

}  // namespace junheng::ui::widgets
