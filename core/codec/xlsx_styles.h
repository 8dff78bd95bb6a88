// The formats of a .xlsx workbook that is being written: only those its cells use.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/codec/styled_sheet.h"

namespace junheng {

class XlsxStyles {
 public:
  // The number of the format, for the `s` of a cell. `quoted`: a text that would else be taken for a formula when
  // someone edits it.
  std::size_t index(CellStyle style, std::uint8_t places, bool quoted = false);
  std::string xml() const;  // styles.xml

 private:
  struct Format {
    CellStyle style = CellStyle::text;
    std::uint8_t places = 0;
    bool quoted = false;
    bool operator==(const Format&) const = default;
  };
  std::vector<Format> formats_;  // number 0, which every workbook has, is not among them
};

}  // namespace junheng
