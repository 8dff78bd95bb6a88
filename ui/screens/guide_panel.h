// The built-in guide, at the right of whatever screen is open.
#pragma once

#include "imgui.h"
#include "ui/view_state.h"

namespace junheng::ui {

inline constexpr float guide_width = 400;  // CSS pixels, where the screen has no room of its own for it

// The chapter help.chapter. The arrow keys, Page Up and Page Down, Home and End scroll while the focus is in it.
void show_guide(HelpState& help, ImVec2 min, ImVec2 max);

}  // namespace junheng::ui
