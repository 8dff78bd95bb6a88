// What the sheets of an .xlsx workbook share: texts, formats and the days' beginning.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/number_format.h"
#include "core/codec/xml_reader.h"

namespace junheng {

// Many cells have the same text; they name it by its number.
struct SharedStrings {
  std::string text;                     // of all, one after the other
  std::vector<std::uint32_t> begin{0};  // of each, and the end of the last

  std::size_t size() const { return begin.size() - 1; }
  std::string_view at(std::size_t i) const { return std::string_view(text).substr(begin[i], begin[i + 1] - begin[i]); }
};

// Reads sharedStrings.xml, at most limits::workbook_strings of them: false where there are more.
bool read_shared_strings(XmlReader& xml, SharedStrings& strings);

// Reads styles.xml: how each cell format (the `s` of a cell) shows numbers.
std::vector<NumberLook> read_number_looks(XmlReader& xml);

}  // namespace junheng
