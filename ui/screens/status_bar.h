// The line at the bottom: problems of the data, where the work is kept, and the promise.
#pragma once

#include "imgui.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

inline constexpr float status_bar_height = 36;  // CSS pixels

void show_status_bar(const CountyView& county, const Saving& saving, ViewState& view, ImVec2 min, ImVec2 max);

}  // namespace junheng::ui
