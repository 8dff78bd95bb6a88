// Cells of which something must be said although they are judged: what was typed and could not be read, which counts as
// missing, and ratios above 100 %. Found in the data as they are now, so that they go when they are mended.
#pragma once

#include <cstddef>
#include <optional>

#include "core/base/problem.h"
#include "core/data/dataset.h"

namespace junheng {

// A warning, cell.over_100: nothing of which we have a ratio is more than its whole, so that 98.5 was probably written
// for 98.5 %. nullopt for any other cell.
std::optional<Problem> over_100(const Dataset& data, std::size_t table, std::size_t row, std::size_t field);

// Of all tables: cell.unread, cell.over_100 (warnings), each with its place in `tables`.
void report_doubtful_cells(const Dataset& data, Problems& problems);

}  // namespace junheng
