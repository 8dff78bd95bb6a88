// Which rows of a sheet are its header, and what each column means by it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/sheet_view.h"
#include "core/data/dictionary.h"
#include "core/data/mapping.h"

namespace junheng {

struct ColumnMeaning {
  std::string path;                  // header texts from top to bottom: 教师→骨干→县级及以上
  std::string unit;                  // that the header gives, half width: 万元; empty = none
  std::optional<std::size_t> field;  // of the header's table; absent: see below, or not recognised
  std::string by_stage;      // where `field` is absent: base of a field kept by stage, each row tells which; else empty
  bool tells_stage = false;  // 学段
  int power = 0;             // as read_cell_value() wants it
  // Where none of these is known: what it may mean (a name of two fields, a field given twice). With a unit: a field
  // that is not measured in it.
  std::vector<std::size_t> candidates;

  bool is_read() const { return field || !by_stage.empty() || tells_stage; }
};

struct Header {
  Layout layout = Layout::rows;  // in which view of the sheet
  std::size_t first_row = 0, rows = 1;
  std::size_t table = 0;                  // of the dictionary
  std::optional<std::size_t> indicators;  // of the dictionary: a table of results, of which nothing is read
  bool left_out = false;                  // so decided by the user: nothing is read
  std::string stage;                      // id: what the sheet's title, name or file says it is about; empty = nothing
  std::vector<ColumnMeaning> columns;     // by column of the sheet

  std::size_t recognised() const;  // how many columns are read
};

// A sheet in the view in which most of it is recognised.
struct RecognisedSheet {
  SheetView view;
  Header header;
};

// The view, the place near its top, and the table, by which most columns are recognised; nullopt where fewer than two
// are. Names are compared without spaces, brackets and widths; a column matches by all its texts, or by the lower ones
// of them (在校生数 over 小学). A total (合计) of columns that are there by stage is not read. A remembered mapping
// goes before what the names say. `sheet` outlives the result.
std::optional<RecognisedSheet> recognise_sheet(const Sheet& sheet, std::string_view file,
                                               std::span<const Mapping> remembered, const FieldNames& names);

// Takes the unit of a column for a field (of `table`): its power; or, where the field is not measured in it, the column
// is no longer read and the field is a candidate.
void measure(ColumnMeaning& meaning, std::size_t field, const TableSchema& table);

// The header as a value to be shown, corrected and remembered. Columns without a header text are left out of it.
Mapping mapping_of(const Header& header, const Dictionary& fields);

// The same header as one of another table: what its columns are called there.
Mapping mapping_in(std::size_t table, const Header& header, const FieldNames& names);

}  // namespace junheng
