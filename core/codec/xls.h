// Workbooks of Excel 97 to 2003, of Excel 5.0 and 95, and the bare tables that many web systems write under that name.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/codec/sheet.h"

namespace junheng {

// All sheets of cells in their order, hidden ones included; sheets of charts are left out. A formula is what was
// computed when the file was saved; one whose result is an empty text is an empty cell.
// Problems (errors, each at most once a file or sheet): what else bears the name .xls: xls.html, .xml, .zip, .text,
// .other (no sheets); xls.too_large, .too_old, .locked (no sheets); xls.damaged, .long_cell, .too_many_cells,
// .too_many_sheets (what was read until there stays).
Workbook read_xls(std::string_view bytes, std::string_view file, Problems& problems);

}  // namespace junheng
