// An assessment as aligned Chinese text for a terminal.
#pragma once

#include <string>

#include "core/assess/explanation.h"

namespace junheng::cli {

std::string assessment_text(const Assessment& assessment, bool colour);
std::string explanation_text(const Assessment& assessment, const Explanation& explanation, bool colour, int depth = 0);
std::string padded(std::string text, std::size_t width);

}  // namespace junheng::cli
