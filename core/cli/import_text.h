// What became of each sheet of an import, as a terminal shows it.
#pragma once

#include <string>

#include "core/codec/import.h"

namespace junheng::cli {

// A sheet with its table, rows and what was left out, and the columns that are not read.
std::string sheet_text(const SheetReport& report, const Dictionary& fields);

}  // namespace junheng::cli
