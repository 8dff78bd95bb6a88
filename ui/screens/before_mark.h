// In a trial, beside a part whose verdict is another one now: the one it had.
#pragma once

#include <string_view>

#include "imgui.h"
#include "ui/view_model.h"

namespace junheng::ui {

inline constexpr float before_width = 46;  // CSS pixels that it takes

// At the right of a rectangle: 原 and the mark. False where nothing has changed, or it is no trial.
bool show_before(const CountyView& county, std::string_view key, ImVec2 min, ImVec2 max);

}  // namespace junheng::ui
