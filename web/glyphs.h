// Fonts for Dear ImGui whose glyphs the browser draws, with the fonts of the user's own system.
#pragma once

struct ImFont;
struct ImFontAtlas;

namespace junheng::web {

// weight as in CSS (400 normal, 700 bold). The font lives as long as the atlas.
ImFont* add_system_font(ImFontAtlas& atlas, int weight);

}  // namespace junheng::web
