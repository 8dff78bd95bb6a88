// Any file of tables, by what its bytes are and not by what it is called.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/codec/sheet.h"
#include "core/codec/xlsx.h"

namespace junheng {

// .xlsx, .xls, and text with separators in any encoding. Problems: those of read_xlsx(), read_xls(), decode_text() and
// read_csv().
Workbook read_workbook(std::string_view bytes, std::string_view file, Problems& problems);

// The same, a sheet at a time where the kind of file allows it (.xlsx). `bytes` and `problems` outlive the reader.
class WorkbookReader {
 public:
  WorkbookReader(std::string_view bytes, std::string_view file, Problems& problems);

  std::size_t sheets() const;   // that there are, or at most
  std::optional<Sheet> next();  // nullopt: there are no more

 private:
  std::optional<XlsxReader> xlsx_;
  std::vector<Sheet> read_;  // of other files
  std::size_t next_ = 0;
};

}  // namespace junheng
