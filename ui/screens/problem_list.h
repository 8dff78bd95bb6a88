// What is wrong with a file: where, what, and what to do about it.
#pragma once

#include <span>

#include "ui/view_model.h"

namespace junheng::ui {

// At the cursor, as wide as there is room. Returns where the problem that was pressed can be mended; null: none was.
const CellTarget* show_problem_list(std::span<const ProblemLine> problems);

}  // namespace junheng::ui
