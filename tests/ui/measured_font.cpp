#include "tests/ui/measured_font.h"

#include <cmath>

#include "imgui_internal.h"

namespace junheng::ui::testing {
namespace {

constexpr float em_share = 8.0f / 9.0f;  // as web/glyphs.cpp

float advance(ImWchar codepoint, float line) {
  const float em = std::round(line * em_share);
  if (codepoint >= 0x2e80) return em;
  return std::round(em * (codepoint == ' ' ? 0.3f : 0.56f));
}

bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar codepoint, ImFontGlyph* glyph,
          float* advance_only) {
  const float wide = advance(codepoint, baked->Size);
  if (advance_only != nullptr) {
    *advance_only = wide;
    return true;
  }
  glyph->Codepoint = codepoint & 0x3ffffff;  // as many bits as it has
  glyph->AdvanceX = wide;
  if (codepoint == ' ') return true;
  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, 1, 1);
  if (place == ImFontAtlasRectId_Invalid) return false;
  glyph->X0 = 1;
  glyph->X1 = wide - 1;
  glyph->Y0 = baked->Size * 0.15f;
  glyph->Y1 = baked->Size * 0.85f;
  glyph->Visible = true;
  glyph->PackId = place;
  const unsigned char ink = 255;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, place), &ink,
                                     ImTextureFormat_Alpha8, 1);
  return true;
}

const ImFontLoader& loader() {
  static const ImFontLoader made = [] {
    ImFontLoader loader;
    loader.Name = "measured";
    loader.FontSrcInit = [](ImFontAtlas*, ImFontConfig*) { return true; };
    loader.FontSrcDestroy = [](ImFontAtlas*, ImFontConfig*) {};
    loader.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar codepoint) { return codepoint >= 32; };
    loader.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
      baked->Ascent = std::round(baked->Size * 0.85f);
      baked->Descent = baked->Ascent - baked->Size;
      return true;
    };
    loader.FontBakedLoadGlyph = load;
    return loader;
  }();
  return made;
}

}  // namespace

ImFont* add_measured_font(ImFontAtlas& atlas) {
  ImFontConfig config;
  config.FontLoader = &loader();
  config.FontData = ImGui::MemAlloc(1);  // none is needed, but there must be some
  config.FontDataSize = 1;
  config.FontDataOwnedByAtlas = true;
  return atlas.AddFont(&config);
}

}  // namespace junheng::ui::testing
