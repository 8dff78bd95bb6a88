#include "core/data/origin.h"

#include "core/base/limits.h"

namespace junheng {

std::string cell_address(std::size_t row, std::size_t column) {
  std::string letters;
  for (std::size_t c = column + 1; c > 0; c = (c - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (c - 1) % 26));
  return letters + std::to_string(row + 1);
}

std::optional<CellAddress> parse_cell_address(std::string_view text) {
  std::size_t at = 0, column = 0, row = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && column <= limits::sheet_columns; ++at)
    column = column * 26 + static_cast<std::size_t>(text[at] - 'A' + 1);
  const std::size_t letters = at;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && row <= limits::sheet_rows; ++at)
    row = row * 10 + static_cast<std::size_t>(text[at] - '0');
  const bool whole = letters > 0 && at > letters && at == text.size() && text[letters] != '0';
  if (!whole || column > limits::sheet_columns || row > limits::sheet_rows) return std::nullopt;
  return CellAddress{row - 1, column - 1};
}

}  // namespace junheng
