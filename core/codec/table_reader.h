// A sheet whose header is known becomes rows of a table, each cell with its origin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/codec/header.h"
#include "core/codec/row_kind.h"
#include "core/codec/sheet.h"
#include "core/data/dataset.h"

namespace junheng {

struct LeftOutRow {
  std::size_t row = 0;  // of the sheet
  RowKind kind = RowKind::total;
};

struct TableReading {
  Dataset data;                      // with one document: the sheet
  std::size_t rows = 0;              // that came in
  std::vector<LeftOutRow> left_out;  // totals, notes, headers; empty rows are not listed
};

// Cells that cannot be read stay as they stand (Content::unread, with the unit of the column where it is not the
// field's), count as missing, and are problems with their place: cell_value.*; table.merged_number (one number for
// several rows), table.stage (the row does not tell which stage it is about); table.no_key (a row with figures that
// names no school: it is left out). All are errors of their cell alone; the rest comes in.
TableReading read_table(const SheetView& view, const Header& header, std::string_view file, const Dictionary& fields,
                        Problems& problems);

}  // namespace junheng
