// An explanation as text for the clipboard.
#pragma once

#include <string>

#include "ui/view_model.h"

namespace junheng::ui {

std::string plain_text(const Explanation& explanation);

}  // namespace junheng::ui
