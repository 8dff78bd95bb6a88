// The cells of one sheet of a .xls.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/limits.h"
#include "core/base/problem.h"
#include "core/codec/sheet.h"
#include "core/codec/xls_book.h"

namespace junheng {

// How much the sheets of a workbook may still hold: a few bytes of a hostile file can ask for very much.
struct XlsRoom {
  std::size_t cells = limits::workbook_cells;
  std::size_t text = limits::workbook_text_bytes;
};

// Reads from the sheet's first record until its last, within stream. False when it breaks off before. Problems:
// xls.long_cell (the cell is left empty), xls.too_many_cells (the rest is left out).
bool read_xls_sheet(std::string_view stream, const XlsSheetEntry& entry, const XlsBook& book, const Place& place,
                    XlsRoom& room, Sheet& sheet, Problems& problems);

}  // namespace junheng
