// Changes that a user makes to a table, with what else must follow so that the rows of other tables stay where they
// belong.
#pragma once

#include <span>
#include <string_view>

#include "core/session/change.h"

namespace junheng {

// New contents of cells of one table. Where a row's key or name changes, the rows of other tables that name it follow:
// a school that is renamed keeps its classes.
Steps set_cells(const Dataset& data, SetCells cells);

// Removes rows (ascending), first the rows of other tables that belong to them: a school goes with its classes.
Steps remove_rows(const Dataset& data, std::size_t table, std::span<const std::uint32_t> rows);

}  // namespace junheng
