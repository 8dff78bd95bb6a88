// The last step of every reader: rows are unique, and each class and room knows the row of its school.
#pragma once

#include <functional>
#include <optional>

#include "core/base/problem.h"
#include "core/data/dataset.h"

namespace junheng {

// Where a row stands, for its problems; nullopt for a row that is reported already and says nothing.
using RowPlace = std::function<std::optional<Place>(std::size_t table, std::size_t row)>;

// Sets Table::parent. A school goes by its code or, where it has none, by its name. Problems: row.no_key,
// row.duplicate, row.unknown_school; the parent of such a row is row 0.
void link_rows(Dataset& data, const RowPlace& place, Problems& problems);

}  // namespace junheng
