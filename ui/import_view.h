// An import as the screen shows it before it is taken.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/import.h"
#include "ui/import_model.h"

namespace junheng::ui {

struct ImportedFile {
  std::string name;
  bool is_county = false;  // a county file: it has no sheets, all of it comes in
};

// `files`: all that were added, in their order. `mappings`: by which they were read. `county`: into which.
ImportView import_view(const Import& import, std::span<const ImportedFile> files, std::span<const Mapping> mappings,
                       std::string_view county);

// The ids of what a column may be: fields by their keys, "pupils.*", "*", and empty for not read (as in Mapping).
std::vector<Choice> column_choices(const TableSchema& table, const Dictionary& fields);

// The unit that a header gives (教师→工资(万元)), whether its column is read or not; empty for none.
std::string unit_in(std::string_view header);

}  // namespace junheng::ui
