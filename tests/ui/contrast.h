// How well text can be told from what it stands on.
#pragma once

#include <vector>

#include "imgui.h"

namespace junheng::ui::testing {

double contrast(ImU32 a, ImU32 b);  // 1 to 21, as WCAG 2 defines it

// A character of the last frame and the colour that was painted below its middle.
struct Character {
  ImU32 ink = 0, ground = 0;
  ImVec2 at;
};

// All that are seen, disabled ones apart. The frame must have been drawn with hard edges: harden().
std::vector<Character> characters(const ImDrawData& drawn);
void harden(ImGuiStyle& style);

}  // namespace junheng::ui::testing
