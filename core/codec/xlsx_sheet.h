// One sheet of an .xlsx workbook.
#pragma once

#include <vector>

#include "core/codec/cell_grid.h"
#include "core/codec/xlsx_parts.h"

namespace junheng {

struct XlsxParts {
  SharedStrings strings;
  std::vector<NumberLook> looks;
  bool from_1904 = false;
};

// Reads a worksheet's cells, merged ranges and hidden rows into `grid`; false where its root is something else.
// Problems: xlsx.reference (a cell or range whose address is none; it is left out), xlsx.string_index (a cell whose
// text is not in the list; it reads as the error #REF!).
bool read_xlsx_sheet(XmlReader& xml, const XlsxParts& parts, CellGrid& grid);

}  // namespace junheng
