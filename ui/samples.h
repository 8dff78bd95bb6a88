// The sample counties that the program brings along.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/choice.h"

namespace junheng::ui {

// What to look at first comes first; the id is that of the file.
std::vector<Choice> sample_choices();

std::string sample_file_name(std::string_view id);
std::string_view sample_bytes(std::string_view id);  // of its county file; empty for an unknown one

}  // namespace junheng::ui
