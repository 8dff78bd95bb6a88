// What is wrong with a file: where, what, and what to do about it.
#pragma once

#include <span>

#include "ui/view_model.h"

namespace junheng::ui {

void show_problem_list(std::span<const ProblemLine> problems);  // at the cursor, as wide as there is room

}  // namespace junheng::ui
