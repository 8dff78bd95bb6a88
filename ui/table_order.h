// Which rows of a table are shown, and in which order.
#pragma once

#include "ui/table_source.h"
#include "ui/view_state.h"

namespace junheng::ui {

// Sorting, filters and widths go with their columns, where the source has others now. Makes view.order anew where the
// table has other rows than before or `changed` says so. An edit of a cell does not move its row. Rows that are equal
// by the sorted column stand as they were entered.
void put_in_order(const TableSource& source, TableView& view, bool changed);

}  // namespace junheng::ui
