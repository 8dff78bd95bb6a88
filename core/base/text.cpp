#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace junheng {
namespace {

struct Replaced {
  std::string_view from, to;
};
// Beyond the block of full-width forms: spaces, and signs that look alike.
constexpr std::array look_alikes = {
    Replaced{"　", " "},      Replaced{"\xC2\xA0", " "}, Replaced{"，", ","},  Replaced{"－", "-"},
    Replaced{"−", "-"},       Replaced{"㎡", "m2"},      Replaced{"m²", "m2"}, Replaced{"M²", "m2"},
    Replaced{"平方米", "m2"}, Replaced{"M2", "m2"},
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

}  // namespace

std::string half_width(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = [&](std::size_t i) {
      return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    // U+FF01 to U+FF5E are the ASCII signs from ! to ~.
    const unsigned c = byte(0) == 0xEF && byte(1) >= 0xBC ? (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu) : 0;
    if (c >= 0xF01 && c <= 0xF5E) {
      out += static_cast<char>(c - 0xF01 + '!');
      at += 3;
    } else {
      out += text[at++];
    }
  }
  for (const Replaced& r : look_alikes) replace_all(out, r.from, r.to);
  return std::string(trimmed(out));
}

std::string compared_name(std::string_view text) {
  std::string name = half_width(text);
  name.erase(
      std::remove_if(name.begin(), name.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }),
      name.end());
  return name;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t from = text.find_first_not_of(space);
  return from == std::string_view::npos ? std::string_view{}
                                        : text.substr(from, text.find_last_not_of(space) - from + 1);
}

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      width += 1;
    else if (byte >= 0xE3)
      width += 2;  // CJK and full-width forms begin at E3
    else if (byte >= 0xC0)
      width += 1;  // Greek, arrows, ✓ ✗ △: one column
  }
  return width;
}

}  // namespace junheng
