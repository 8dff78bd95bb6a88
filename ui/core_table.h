// A table of a county as a grid shows it, and edits of it as commands of the session.
#pragma once

#include <memory>
#include <optional>

#include "core/session/change.h"
#include "core/standards/standard.h"
#include "ui/table_source.h"

namespace junheng::ui {

// The fields that `standard` uses, and any other that has a value. `problems` are the session's.
std::unique_ptr<TableSource> make_core_table(std::shared_ptr<const Dataset> data, std::size_t table,
                                             const Standard& standard, const Problems& problems);

// Texts are read as the cells of a sheet are; what means nothing for its field is kept as it is and counts as missing.
// nullopt where the edit changes nothing. `edit` counts by the columns of the table made above.
std::optional<Change> change_of(const Dataset& data, std::size_t table, const Standard& standard,
                                const TableEdit& edit);

}  // namespace junheng::ui
