// Workbooks in .xlsx, as Excel, WPS and LibreOffice open them without repair.
#pragma once

#include <string>

#include "core/base/problem.h"
#include "core/codec/styled_sheet.h"

namespace junheng {

// The same workbook gives the same bytes: no clock, no user. Read again, cells have the kind and text they had here,
// numbers up to 15 digits (a date that is none and a number that is none become text). Numbers are written digit by
// digit. Texts are UTF-8; what XML cannot hold is escaped, and what begins with = + - or @ stays a text.
// A problem, a warning: xlsx.cut, of a text of more than 32 767 characters (its end is missing), and of a sheet with
// rows or columns over limits::sheet_rows and limits::sheet_columns (those are missing).
std::string write_xlsx(const StyledWorkbook& workbook, Problems& problems);

// Names as Excel accepts them: up to 31 characters, none of []:*?/\, no ' at the ends, not empty, no two alike.
std::vector<std::string> valid_sheet_names(const std::vector<std::string>& wanted);

}  // namespace junheng
