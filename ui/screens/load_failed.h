// A file that could not be judged: the list of what is wrong with it.
#pragma once

#include <span>
#include <string_view>

#include "imgui.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

// `open_county` is what one can go back to; empty: nothing.
void show_load_failed(std::string_view file, std::span<const ProblemLine> problems, std::string_view open_county,
                      ImVec2 min, ImVec2 max, Actions& actions);

}  // namespace junheng::ui
