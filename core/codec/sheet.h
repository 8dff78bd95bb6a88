// A table as it stands in a file, before anyone knows what its cells mean. Every reader makes sheets; what becomes of
// them is decided later, by what their headers say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/origin.h"  // cell_address()

namespace junheng {

enum class SheetCellKind : std::uint8_t { empty, text, number, flag, date, error, formula };

// number: plain decimal digits without an exponent, "-4.2", with a percent sign where the cell shows one: "98.5%";
// flag: "1" or "0"; date: "2024-09-01"; error: "#DIV/0!"; formula: "A1+B1", one whose result was never computed.
struct SheetCell {
  SheetCellKind kind = SheetCellKind::empty;
  std::string_view text;  // lives as long as the sheet stays unchanged
};

// Cells joined into one; what it shows stands in the first of them, the others are empty.
struct MergedCells {
  std::size_t row = 0, column = 0;    // the first, at the top left
  std::size_t rows = 1, columns = 1;  // how many of each
};

// Rows of cells, each from column 0 on. All text stands in one string: a nation's rows are millions of cells.
class Sheet {
 public:
  std::string name;  // 学校; empty for a file that has one nameless sheet
  bool hidden = false;
  std::vector<std::size_t> hidden_rows;  // from top to bottom; also those that a filter hides
  std::vector<MergedCells> merged;       // in the order of the file

  std::size_t rows() const { return row_begin_.size(); }
  std::size_t columns() const { return columns_; }          // of the longest row
  std::size_t columns(std::size_t row) const;               // of this row
  SheetCell at(std::size_t row, std::size_t column) const;  // empty beyond the row's end and beyond the last row

  void begin_row();
  // At the end of the last row. Text longer than limits::sheet_cell_bytes is the reader's to refuse.
  void add(SheetCellKind kind, std::string_view text);

 private:
  struct Entry {
    std::uint32_t offset;
    std::uint32_t length : 24;
    std::uint32_t kind : 8;
  };
  std::string text_;
  std::vector<Entry> cells_;
  std::vector<std::size_t> row_begin_;  // first cell of each row
  std::size_t columns_ = 0;
};

struct Workbook {
  std::string file;  // as the user named it
  std::vector<Sheet> sheets;
};

}  // namespace junheng
