// The built-in guide, at the right of whatever screen is open.
#pragma once

#include <string_view>

#include "imgui.h"
#include "ui/view_state.h"

namespace junheng::ui {

// CSS pixels. A screen that has no place of its own for it gives up its right side, or is covered there where less than
// the least would be left of it.
inline constexpr float guide_width = 400, least_beside_guide = 900;

// The chapter help.chapter; `covered` says what else stands in its place, empty: nothing. The arrow keys, Page Up and
// Page Down, Home and End scroll while the focus is in it.
void show_guide(HelpState& help, std::string_view covered, ImVec2 min, ImVec2 max);

}  // namespace junheng::ui
