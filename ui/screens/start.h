// The first screen: what this is, and the doors into it.
#pragma once

#include <span>

#include "imgui.h"
#include "ui/view_state.h"

namespace junheng::ui {

void show_start(std::span<const Choice> samples, ImVec2 min, ImVec2 max, Actions& actions);

}  // namespace junheng::ui
