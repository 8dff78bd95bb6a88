#include "core/codec/header_texts.h"

#include <algorithm>

#include "core/base/text.h"

namespace junheng {

HeaderTexts::HeaderTexts(const Sheet& sheet) : columns_(sheet.columns()) {
  const std::size_t rows = std::min(sheet.rows(), first_rows + most_rows);
  for (std::size_t r = 0; r < rows; ++r) {
    std::size_t left = none;
    for (std::size_t c = 0; c < columns_; ++c) {
      Text text;
      text.written = half_width(sheet.at(r, c).text);
      if (!text.written.empty()) {
        text.read = header_text(text.written);
        left = cells_.size();
      }
      cells_.push_back(std::move(text));
      filled_.push_back(left);
    }
  }
}

std::vector<const HeaderTexts::Text*> HeaderTexts::texts(std::size_t first, std::size_t rows,
                                                         std::size_t column) const {
  std::vector<const Text*> texts;
  for (std::size_t r = first; r < first + rows; ++r) {
    const std::size_t own = r * columns_ + column;
    const bool lowest = r + 1 == first + rows;
    const std::size_t at = lowest && cells_[own].written.empty() ? none : filled_[own];
    if (at != none && (texts.empty() || texts.back()->written != cells_[at].written)) texts.push_back(&cells_[at]);
  }
  return texts;
}

std::size_t HeaderTexts::lowest(std::size_t first, std::size_t rows, std::size_t column) const {
  for (std::size_t r = first + rows; r-- > first;) {
    const std::size_t own = r * columns_ + column;
    if (r + 1 == first + rows && cells_[own].written.empty()) continue;
    if (filled_[own] != none) return filled_[own];
  }
  return none;
}

namespace {
constexpr std::string_view arrow = "→";
}

std::string HeaderTexts::path(const std::vector<const Text*>& texts) {
  std::string path;
  for (const Text* text : texts) path += std::string(path.empty() ? "" : arrow) + text->written;
  return path;
}

std::vector<HeaderTexts::Text> HeaderTexts::of_path(std::string_view path) {
  std::vector<Text> texts;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find(arrow), path.size());
    const std::string_view written = path.substr(0, end);
    texts.push_back({std::string(written), header_text(written)});
    path.remove_prefix(std::min(end + arrow.size(), path.size()));
  }
  return texts;
}

}  // namespace junheng
