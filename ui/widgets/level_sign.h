// How a value stands to its standard, as a small sign: for cells too narrow for a word.
#pragma once

#include <string_view>

#include "imgui.h"
#include "ui/theme.h"
#include "ui/view_model.h"

namespace junheng::ui::widgets {

struct LevelLook {
  theme::Colour ink, ground;
  std::string_view word;
  std::string_view sign;  // for text
};
const LevelLook& look_of(Level level);

void draw_level(Level level, ImVec2 centre, float diameter);  // CSS pixels. Draws only.

// Sign and word on a soft ground, at the cursor.
void level_chip(Level level);

struct SignAndWord {
  std::string_view sign, word;
};
// By its level where it has one, else by its verdict.
SignAndWord sign_and_word(const Explanation& explanation);

}  // namespace junheng::ui::widgets
