// Comma-, semicolon- and tab-separated text: files of Excel and WPS, and blocks copied from a sheet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/codec/sheet.h"

namespace junheng {

// Reads UTF-8 text by RFC 4180, and what programs really write: lines ended by CR, LF or both, a first line "sep=;",
// quotes inside a field, rows of different lengths. The separator is the one of comma, semicolon, tab and bar by which
// the first lines have most cells, unless it is given. Every cell is text or empty; empty lines stay rows without
// cells. Problems: csv.unclosed_quote (a warning; the field then ends at its line), csv.too_large, csv.too_many_rows,
// csv.too_many_columns, csv.long_cell (errors; what was read until there stays).
Sheet read_csv(std::string_view text, std::string_view file, Problems& problems,
               std::optional<char> separator = std::nullopt);

// RFC 4180 with CR LF; `separator` a comma or, for the clipboard, a tab. A cell is quoted where it must be. Reading it
// back gives the same cells.
std::string write_csv(const std::vector<std::vector<std::string>>& rows, char separator = ',');

}  // namespace junheng
