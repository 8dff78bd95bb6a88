// A chart of core/document on the screen: its picture in the theme's colours, or its content as a table.
#pragma once

#include <string>
#include <string_view>

#include "core/document/chart.h"
#include "imgui.h"
#include "ui/theme.h"

namespace junheng::ui::widgets {

theme::Colour colour_of(Tone tone);

// The picture at the cursor, one CSS pixel of the chart a CSS pixel of the screen. Its regions can be pressed and
// reached by keys; each shows its sentence when pointed at or reached. `selected` is the key of what is explained.
// Returns the key of what was pressed, else an empty text.
std::string chart_picture(const Chart& chart, std::string_view selected);

// Title, then picture or table with a button to change between them, for all such charts of the pane. Returns as
// chart_picture().
std::string chart_block(const Chart& chart, std::string_view selected);

// That button alone, for what has a table of its own: at the right end of a line that begins at the cursor and is
// `height` device pixels high. The cursor does not move. `id` tells one from another. Returns whether the table is to
// be shown; `table_first`: what is shown before anything was pressed.
bool chart_switch(std::string_view id, std::string_view about, bool table_first, float height);

// The picture on a card as wide as what is left; the chart is to be made for chart_card_room() CSS pixels.
std::string chart_card(const Chart& chart, std::string_view selected);
float chart_card_room();

}  // namespace junheng::ui::widgets
