// The first screen: what this is, and the doors into it.
#pragma once

#include <span>

#include "imgui.h"
#include "ui/view_state.h"

namespace junheng::ui {

// `works`: begun here before, kept by the browser.
void show_start(std::span<const Choice> samples, std::span<const Choice> works, StartState& state,
                const Appearance& appearance, ImVec2 min, ImVec2 max, Actions& actions);

}  // namespace junheng::ui
