// Blocks of cells as text, to and from the clipboard and along a column. Rows and columns as the grid shows them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/table_source.h"
#include "ui/widgets/grid.h"

namespace junheng::ui {

// Tab-separated, as Excel and WPS take it.
std::string copied(const widgets::GridView& view, const widgets::GridRange& range);

// One text for all cells where it is a single one, else the block from the range's first cell on, over rows and columns
// that are there; rows that are too many become new ones. nullopt for an empty text.
std::optional<SetTexts> pasted(const widgets::GridView& view, const widgets::GridRange& range, std::string_view text);

SetTexts cleared(const widgets::GridView& view, const widgets::GridRange& range, SetTexts::How how);

// The range's first row into the others; of a single row, the row above into it.
std::optional<SetTexts> filled_down(const widgets::GridView& view, const widgets::GridRange& range);

// What stands in `from` into `to`, beside it, again and again as Excel does when the corner is dragged.
SetTexts filled(const widgets::GridView& view, const widgets::GridRange& from, const widgets::GridRange& to);

// "12 格，合计 345": what is chosen, where it is more than one cell.
std::string summary(const widgets::GridView& view, const widgets::GridRange& range);

}  // namespace junheng::ui
