// Workbooks of Excel 97 to 2003, of Excel 5.0 and 95, and the bare tables that many web systems write under that name.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/codec/sheet.h"

namespace junheng {

// All sheets of cells in their order, hidden ones included; sheets of charts are left out. A formula is what was
// computed when the file was saved; one whose result is an empty text is an empty cell.
// Problems, all of them errors. Without sheets: xls.html, .xml, .zip, .text, .other (what else bears the name .xls),
// xls.too_large, .too_old, .locked, .no_sheets. What was read until there stays: xls.damaged (told once a file),
// xls.long_cell (one of each such cell), xls.too_many_cells, .too_many_sheets.
Workbook read_xls(std::string_view bytes, std::string_view file, Problems& problems);

}  // namespace junheng
