#include "core/document/text_width.h"

#include <cstddef>
#include <vector>

namespace junheng {
namespace {

constexpr double narrow = 0.6, line_height = 1.25;
constexpr std::string_view ellipsis = "…";

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Where each character begins, and the end.
std::vector<std::size_t> characters(std::string_view text) {
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (at.empty() || !continues(text[i])) at.push_back(i);
  }
  at.push_back(text.size());
  return at;
}

// Three bytes and more begin at U+0800: of what is met there, nearly all is full-width.
double width_of(char first) { return static_cast<unsigned char>(first) >= 0xE0 ? 1 : narrow; }

}  // namespace

double text_width(std::string_view text, double em) {
  double width = 0;
  for (const char byte : text) {
    if (!continues(byte)) width += width_of(byte);
  }
  return width * em;
}

std::string shortened(std::string_view text, double em, double width) {
  if (text_width(text, em) <= width) return std::string(text);
  const auto at = characters(text);
  double room = width - text_width(ellipsis, em);
  // A character from the front, one from the back, until one does not fit.
  std::size_t front = 0, back = at.size() - 1;
  for (bool from_front = true; front < back; from_front = !from_front) {
    room -= width_of(text[from_front ? at[front] : at[back - 1]]) * em;
    if (room < 0) break;
    if (from_front)
      ++front;
    else
      --back;
  }
  return std::string(text.substr(0, at[front])) + std::string(ellipsis) + std::string(text.substr(at[back]));
}

Box box_of(const shape::Text& text) {
  const double width = text_width(text.text, text.em), half = text.em * line_height / 2;
  const double left = text.at.x - (text.anchor == Anchor::end ? width : text.anchor == Anchor::middle ? width / 2 : 0);
  return {left, text.at.y - half, left + width, text.at.y + half};
}

}  // namespace junheng
