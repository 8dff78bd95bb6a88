// Text as the eye wants it: one line that fits, or a paragraph broken by the rules of Chinese setting.
#pragma once

#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/item_log.h"
#include "ui/theme.h"

namespace junheng::ui::widgets {

float text_width(std::string_view text, const theme::TextStyle& style);
float line_height(const theme::TextStyle& style);  // of one line, device pixels

enum class Align { left, right, centre };
// Where too long a text has its …: the names of one county's schools begin alike, so they are told apart by their ends.
enum class Cut { end, middle };

// One line inside a rectangle, centred vertically; too long a text is cut and shows in full as a tooltip. Draws only:
// the layout's cursor does not move.
void text_in(std::string_view text, const theme::TextStyle& style, ImVec2 min, ImVec2 max, Align align = Align::left,
             Role role = Role::text, int level = 0, Cut cut = Cut::end);

// One line at the cursor, as wide as it is.
void line(std::string_view text, const theme::TextStyle& style, Role role = Role::text, int level = 0);

// Lines at the cursor, not wider than `width` device pixels (0: what is left). Returns its height.
float paragraph(std::string_view text, const theme::TextStyle& style, float width = 0);
float paragraph_height(std::string_view text, const theme::TextStyle& style, float width);

std::vector<std::string_view> wrapped(std::string_view text, const theme::TextStyle& style, float width);

// The same at a place, without moving the cursor.
float paragraph_at(std::string_view text, const theme::TextStyle& style, ImVec2 place, float width);

void gap(float css_pixels);  // vertical room, exactly so much

}  // namespace junheng::ui::widgets
