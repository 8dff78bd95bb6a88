// A table of a county as a grid shows it, and edits of it as commands of the session.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/session/change.h"
#include "core/standards/standard.h"
#include "ui/table_source.h"

namespace junheng::ui {

// By column of a grid: its field. Those that `standard` uses, any other that has a value, and those that were shown
// before: a column does not go while somebody works in it. Keys and names come first.
std::vector<std::uint32_t> shown_fields(const Dataset& data, std::size_t table, const Standard& standard,
                                        std::span<const std::uint32_t> before = {});

// `problems` are the session's.
std::unique_ptr<TableSource> make_core_table(std::shared_ptr<const Dataset> data, std::size_t table,
                                             std::span<const std::uint32_t> fields, const Problems& problems);

// Texts are read as the cells of a sheet are; what means nothing for its field is kept as it is and counts as missing.
// nullopt where the edit changes nothing. `edit` counts by the columns of the table made above.
std::optional<Change> change_of(const Dataset& data, std::size_t table, std::span<const std::uint32_t> fields,
                                const TableEdit& edit);

}  // namespace junheng::ui
