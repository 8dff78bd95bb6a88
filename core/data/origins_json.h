// Origins of cells as part of a county file: runs of cells down a column of a sheet, of which a table has few.
//
//   "documents": [{"file": "学校.xlsx", "sheet": "一览"}],
//   "origins": {"school": {"pupils.primary": [[0, 34, 0, "C3"]]}}
//
// says that the pupils of 34 schools from row 0 on came from cells C3 and below of document 0. Runs of a field stand in
// the order of its rows and do not overlap.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/base/tree.h"
#include "core/data/dataset.h"

namespace junheng {

// To be called when all rows are read. Problems: origins.shape, at what is not as above or names no row, cell or
// document.
void read_origins(const Node& root, std::string_view file, Dataset& data, Problems& problems);

// Both members, each after a comma; nothing where no cell is known to come from one of a sheet. In the order of the
// dictionary, so that the same dataset gives the same bytes.
void append_origins(std::string& out, const Dataset& data);

}  // namespace junheng
