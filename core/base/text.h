// How texts that people typed are compared: “云溪县 第一小学” is “云溪县第一小学”, １２３ is 123; and how wide they
// are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace junheng {

// Full-width letters, digits and signs as half-width ones, ㎡ and 平方米 as m2, without spaces at the ends.
std::string half_width(std::string_view text);

// The same without any spaces. Two names that are equal so are taken for the same.
std::string compared_name(std::string_view text);

// Without spaces, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

// Columns a text takes on a terminal: a Chinese character takes two.
std::size_t display_width(std::string_view utf8);

}  // namespace junheng
