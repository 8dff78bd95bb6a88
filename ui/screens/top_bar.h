// The bar at the top: whose data, judged by which standard, and the doors to other data.
#pragma once

#include <span>

#include "imgui.h"
#include "ui/judge.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

inline constexpr float top_bar_height = 56;  // CSS pixels

// `standards` and `samples` are what can be chosen.
void show_top_bar(const CountyView& county, std::span<const Choice> standards, std::span<const Choice> samples,
                  const History& history, const Appearance& appearance, ImVec2 min, ImVec2 max, Actions& actions);

}  // namespace junheng::ui
