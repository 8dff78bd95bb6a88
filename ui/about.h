// 关于: what the build knows of itself, as lines of the guide.
#pragma once

#include <vector>

#include "ui/guide.h"

namespace junheng::ui {

// Version and sources, every built-in standard with its SHA-256 and whether its citations are verified, the parts of
// others with their licences.
std::vector<GuideLine> about_lines();

}  // namespace junheng::ui
