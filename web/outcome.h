// What became of files, in words: the plain page's answer to what it is given.
#pragma once

#include <span>
#include <vector>

#include "core/document/document.h"
#include "ui/import_model.h"

namespace junheng::web {

// Each sheet and how it was read; values about which files differ, and which one stays; values that are new. Problems
// of what was taken stand in the county's own document: a link leads there.
std::vector<document::Block> import_outcome(const ui::ImportView& view);

document::Block problem_lines(std::span<const ui::ProblemLine> problems);

}  // namespace junheng::web
