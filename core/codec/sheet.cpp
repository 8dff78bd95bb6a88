#include "core/codec/sheet.h"

#include <algorithm>

namespace junheng {

std::size_t Sheet::columns(std::size_t row) const {
  if (row >= row_begin_.size()) return 0;
  return (row + 1 < row_begin_.size() ? row_begin_[row + 1] : cells_.size()) - row_begin_[row];
}

SheetCell Sheet::at(std::size_t row, std::size_t column) const {
  if (column >= columns(row)) return {};
  const Entry& entry = cells_[row_begin_[row] + column];
  return {static_cast<SheetCellKind>(entry.kind), std::string_view(text_).substr(entry.offset, entry.length)};
}

void Sheet::begin_row() { row_begin_.push_back(cells_.size()); }

void Sheet::add(SheetCellKind kind, std::string_view text) {
  const auto offset = static_cast<std::uint32_t>(text_.size());
  cells_.push_back({offset, static_cast<std::uint32_t>(text.size()) & 0xFFFFFF, static_cast<std::uint8_t>(kind)});
  text_ += text;
  columns_ = std::max(columns_, columns(rows() - 1));
}

}  // namespace junheng
