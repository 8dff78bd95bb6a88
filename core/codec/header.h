// Which rows of a sheet are its header, and what each column means by it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/sheet.h"
#include "core/data/dictionary.h"

namespace junheng {

struct ColumnMeaning {
  std::string path;                  // header texts from top to bottom: 教师→骨干→县级及以上
  std::optional<std::size_t> field;  // of the header's table; absent: not recognised, or not for sure
  int power = 0;                     // as read_cell_value() wants it
  std::vector<std::size_t>
      candidates;  // where `field` is absent: what it may mean (在校生数 without a stage; a field given twice)
  std::string foreign_unit;  // where `field` is absent: a unit in which the candidate is not measured
};

struct Header {
  std::size_t first_row = 0, rows = 1;
  std::size_t table = 0;               // of the dictionary
  std::vector<ColumnMeaning> columns;  // by column of the sheet
};

// The place near the top, and the table, by which most columns are recognised for sure; nullopt where fewer than two
// are. Names are compared without spaces, brackets and widths; a column matches by all its texts, or by the lower ones
// of them (在校生数 over 小学). A cell left empty beside a text in a row above the lowest belongs to that text (merged
// cells).
std::optional<Header> recognise_header(const Sheet& sheet, const Dictionary& fields);

// A header text as it is compared: "教学及辅助用房面积（㎡）" gives its name and the unit "m2".
struct HeaderText {
  std::string name, unit;
};
HeaderText header_text(std::string_view written);

}  // namespace junheng
