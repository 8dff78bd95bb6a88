// Any file of tables, by what its bytes are and not by what it is called.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/codec/sheet.h"

namespace junheng {

// .xlsx, .xls, and text with separators in any encoding. Problems: those of read_xlsx(), read_xls(), decode_text() and
// read_csv().
Workbook read_workbook(std::string_view bytes, std::string_view file, Problems& problems);

}  // namespace junheng
