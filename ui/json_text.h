// The few lines of JSON the screens write about themselves.
#pragma once

#include <string>
#include <string_view>

namespace junheng::ui {

// Appends `text` as a JSON string with its quotes. Control characters are escaped; UTF-8 goes through as it is.
void append_json(std::string& out, std::string_view text);

}  // namespace junheng::ui
