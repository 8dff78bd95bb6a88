// The line at the bottom: problems of the data, where the work is kept, and the promise.
#pragma once

#include <string>

#include "imgui.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

inline constexpr float status_bar_height = 36;  // CSS pixels

// What is said where the county is about to be given up with what is in no file: of it, of a trial, or of both.
std::string leaving_words(bool unsaved, bool trial_changed);

void show_status_bar(const CountyView& county, const Saving& saving, ViewState& view, ImVec2 min, ImVec2 max);

}  // namespace junheng::ui
