// Where a cell of a county's tables came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace junheng {

// A table of a file; or, in words, a place in one ("报告第2页"), which then has no sheet and no cells.
struct Document {
  std::string file;   // as the user named it
  std::string sheet;  // of a workbook; empty = its only one
  bool operator==(const Document&) const = default;
};

// Eight bytes: a nation's tables have millions of cells.
struct Origin {
  static constexpr std::uint32_t no_cell = 0xFFFFFFFF;

  std::uint32_t document = 0;    // 1 + the index into Dataset::documents; 0 = typed by hand, or not known
  std::uint32_t cell = no_cell;  // of its sheet: row × 2048 + column, both from 0 and within the limits of a sheet

  bool known() const { return document != 0; }
  bool has_cell() const { return cell != no_cell; }
  std::size_t row() const { return cell >> 11; }
  std::size_t column() const { return cell & 0x7FF; }
  bool operator==(const Origin&) const = default;
};

// `document` counts from 0.
constexpr Origin origin_of(std::size_t document) { return {static_cast<std::uint32_t>(document + 1), Origin::no_cell}; }
constexpr Origin origin_of(std::size_t document, std::size_t row, std::size_t column) {
  return {static_cast<std::uint32_t>(document + 1), static_cast<std::uint32_t>(row << 11 | column)};
}

// "B7": how people name a cell. Both count from 0.
std::string cell_address(std::size_t row, std::size_t column);

struct CellAddress {
  std::size_t row = 0, column = 0;
};
// The inverse; nullopt for anything else and beyond limits::sheet_rows or limits::sheet_columns.
std::optional<CellAddress> parse_cell_address(std::string_view text);

}  // namespace junheng
