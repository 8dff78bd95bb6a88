// Cells of a file in any order, gathered into the rows of a sheet. What the readers of workbooks share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/limits.h"
#include "core/base/problem.h"
#include "core/codec/sheet.h"

namespace junheng {

// How much a workbook may still hold; its sheets draw on it one after the other.
struct WorkbookBudget {
  std::size_t cells = limits::workbook_cells;  // of the rows to be made, those left empty included
  std::size_t text_bytes = limits::workbook_text_bytes;
};

// Problems, with sheet and cell: xlsx.too_many_rows, xlsx.too_many_columns (once each; what lies beyond stays out),
// xlsx.too_many_cells (or too much text; what comes later stays out), xlsx.long_cell (it is cut), xlsx.cell_twice
// (the first one stays), xlsx.merged (a warning: the range reaches into another one and is left out),
// xlsx.too_many_merged.
class CellGrid {
 public:
  CellGrid(std::string_view file, std::string_view sheet, WorkbookBudget& budget, Problems& problems);

  // Rows and columns from 0. Empty texts are left out, so that cells with nothing but a border do not count.
  void add(std::size_t row, std::size_t column, SheetCellKind kind, std::string_view text);
  void merge(const MergedCells& range);
  void hide_row(std::size_t row) { hidden_.push_back(row); }

  // The rows up to the last cell; each up to its own last one. Cells under a merged one become empty. Merged ranges may
  // reach beyond the rows and columns. The grid is empty after it.
  void finish(Sheet& sheet);

  // Reports with the sheet, and the cell where there is one.
  void report(std::string code, std::vector<std::string> arguments, std::string cell = {},
              Severity severity = Severity::error);

 private:
  struct Cell {
    std::uint32_t row, offset, length;
    std::uint16_t column;
    SheetCellKind kind;
  };
  void too_many_cells(std::size_t row, std::size_t column);
  void report_once(bool& reported, std::string code, std::size_t most, std::string cell = {});
  void drop_covered(std::vector<MergedCells>& accepted);

  std::string file_, sheet_;
  WorkbookBudget& budget_;
  Problems& problems_;
  std::string text_;
  std::vector<Cell> cells_;
  std::vector<MergedCells> merged_;
  std::vector<std::size_t> hidden_;
  bool rows_reported_ = false, columns_reported_ = false, merged_reported_ = false, full_ = false;
};

}  // namespace junheng
