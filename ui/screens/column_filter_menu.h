// What of a column is to be shown, and how the rows are sorted by it.
#pragma once

#include "ui/table_source.h"
#include "ui/view_state.h"

namespace junheng::ui {

// At the cursor: the button that opens it, for the column that is active. `wanted`: it opens without a press. True
// where other rows are to be shown, or in another order.
bool column_filter_menu(const TableSource& source, TableView& view, bool wanted);
float column_filter_width(const TableView& view);  // of the button, device pixels

}  // namespace junheng::ui
