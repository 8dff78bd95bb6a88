// How the keys move in a grid.
#pragma once

#include <optional>

#include "ui/widgets/grid.h"

namespace junheng::ui::widgets {

enum class Step : std::uint8_t { left, right, up, down };

// One step, or with `to_edge` to the last cell before data end or begin, as Ctrl with an arrow does in Excel.
GridPlace moved(const GridView& view, GridPlace from, Step step, bool to_edge);

// Takes the keys that the grid owns this frame and moves in it; what they ask for besides is returned. `page`: rows
// that are seen at once. `owner`: Dear ImGui's id of the grid, which owns the keys.
std::optional<GridEvent> take_keys(const GridView& view, GridState& state, int page, ImGuiID owner);

// Characters that arrived this frame, which then nobody else gets.
std::string typed_characters();

void begin_edit(const GridView& view, GridState& state, std::optional<std::string> typed);  // nullopt: what is there

}  // namespace junheng::ui::widgets
