// Reads a county file: one JSON with a county's tables. The format is documented in core/data/README.md.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/data/project.h"

namespace junheng {

// Do the bytes begin as a county file does, whatever its name? Tables of other programs do not.
bool begins_as_county(std::string_view bytes);

// Reads all it can and lists every problem with its JSON pointer. Nothing may be judged when has_error(problems).
// Problems: json.*, file.spreadsheet, file.is_result, file.not_county, file.newer, file.unknown_key, table.unknown,
// table.unknown_column, table.shape, origins.shape, unsettled.shape, mapping.*, row.length, row.no_key, row.duplicate,
// row.unknown_school, cell.not_number, cell.not_whole, cell.negative, cell.not_flag, cell.not_text,
// cell.unknown_choice, problems.more (after limits::problems).
Project read_project(std::string_view json, std::string_view file, const Dictionary& fields, Problems& problems);

// The same, of which only the tables are wanted.
Dataset read_county(std::string_view json, std::string_view file, const Dictionary& fields, Problems& problems);

}  // namespace junheng
