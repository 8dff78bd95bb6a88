// The five verdicts as sign, colour and word. The sign alone tells them apart; colour only helps.
#pragma once

#include <string_view>

#include "imgui.h"
#include "ui/theme.h"
#include "ui/view_model.h"

namespace junheng::ui::widgets {

struct MarkLook {
  theme::Colour colour, soft;
  std::string_view word;  // 达标 …
  std::string_view sign;  // ✓ …, for text
};

const MarkLook& look_of(Mark mark);

// A disc with the sign, `diameter` in CSS pixels around `centre`. Draws only.
void draw_mark(Mark mark, ImVec2 centre, float diameter);

// Sign and word in one line, vertically centred at the left of a rectangle. Draws only. Returns the right end.
float mark_in(Mark mark, ImVec2 min, ImVec2 max, const theme::TextStyle& style);

// Sign and word on a soft ground, at the cursor.
void mark_chip(Mark mark, const theme::TextStyle& style = theme::small_strong);

// The same, pressed for why it is so; `of`: what the verdict is of.
bool mark_button(std::string_view of, Mark mark, const theme::TextStyle& style = theme::small_strong);

// A word on a soft ground, at the cursor: "未核实", "虚构".
void word_chip(std::string_view word, theme::Colour colour, theme::Colour soft);

}  // namespace junheng::ui::widgets
