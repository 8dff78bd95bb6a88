// What is wrong with a file or a county: where, what, and what to do about it.
#pragma once

#include <span>

#include "ui/view_state.h"

namespace junheng::ui {

// At the cursor, as wide as there is room. Asks to go where a problem can be mended, or to take one as settled.
void show_problem_list(std::span<const ProblemLine> problems, Actions& actions);

}  // namespace junheng::ui
