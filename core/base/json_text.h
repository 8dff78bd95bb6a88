// A JSON string: all that our own writers need of JSON. Numbers are written as exact decimals, which its library
// cannot.
#pragma once

#include <string>
#include <string_view>

namespace junheng {

// Appends `text` as a JSON string with its quotes. Control characters are escaped; UTF-8 goes through as it is.
void append_json(std::string& out, std::string_view text);

}  // namespace junheng
