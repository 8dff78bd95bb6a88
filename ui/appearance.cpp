#include "ui/appearance.h"

#include <algorithm>
#include <array>

namespace junheng::ui {
namespace {

// web/appearance.js reads the first word.
constexpr std::array<std::string_view, 2> palettes{"light", "dark"};
constexpr std::array<std::string_view, 4> sizes{"small", "standard", "large", "largest"};

template <class Value, std::size_t N>
void read(Value& value, const std::array<std::string_view, N>& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found != words.end()) value = static_cast<Value>(found - words.begin());
}

}  // namespace

std::string_view word_of(Palette palette) { return palettes[static_cast<std::size_t>(palette)]; }
std::string_view word_of(TextSize text) { return sizes[static_cast<std::size_t>(text)]; }

void choose(Appearance& appearance, std::string_view word) {
  read(appearance.palette, palettes, word);
  read(appearance.text, sizes, word);
}

std::string to_text(const Appearance& appearance) {
  return std::string(word_of(appearance.palette)) + " " + std::string(word_of(appearance.text));
}

Appearance appearance_of(std::string_view text) {
  Appearance appearance;
  const std::size_t gap = text.find(' ');
  if (gap == std::string_view::npos) return appearance;
  read(appearance.palette, palettes, text.substr(0, gap));
  read(appearance.text, sizes, text.substr(gap + 1));
  return appearance;
}

}  // namespace junheng::ui
