// Where the lines of a Chinese paragraph end: between any two characters, except that closing punctuation never begins
// a line, opening punctuation never ends one, and Latin words, numbers with their units and the words of which the
// indicators' titles consist (教师, 面积) stay whole.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace junheng::ui {

// Lines of `text`, as pieces of it, none wider than `width` unless a single character is. '\n' ends a line too.
// `advance` gives the width of one character. Invalid UTF-8 counts as one replacement character a byte.
std::vector<std::string_view> break_lines(std::string_view text, float width,
                                          const std::function<float(unsigned codepoint)>& advance);

// The longest beginning of `text` that fits into `width`, in whole characters.
std::string_view fitting_prefix(std::string_view text, float width,
                                const std::function<float(unsigned codepoint)>& advance);

// The longest end of it.
std::string_view fitting_end(std::string_view text, float width,
                             const std::function<float(unsigned codepoint)>& advance);

}  // namespace junheng::ui
