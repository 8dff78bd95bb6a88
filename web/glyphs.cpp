#include "web/glyphs.h"

#include <array>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"
#include "web/browser.h"

namespace junheng::web {
namespace {

constexpr float em_share = 8.0f / 9.0f;  // em size over line height: 16 px text stands in 18 px lines. glyphs.js: EM
constexpr float ascent_share = 0.88f;    // of the em above the baseline, as CJK fonts are drawn
constexpr int largest_side = 256;        // glyphs.js: SIDE

struct SystemFont {
  int weight;
};

std::array<unsigned char, largest_side * largest_side * 4> pixels;

float density(const ImFontConfig& source, const ImFontBaked& baked) {
  return source.RasterizerDensity * baked.RasterizerDensity;
}

// Whole pixels only: a glyph between two pixels is a blurred glyph.
float em_size(const ImFontConfig& source, const ImFontBaked& baked) {
  return std::fmax(1.0f, std::round(baked.Size * density(source, baked) * em_share));
}

bool is_drawable(ImWchar codepoint) { return codepoint >= 32 && codepoint != 0xFFFD; }

bool init_source(ImFontAtlas*, ImFontConfig*) { return true; }

// The data stay with the config: the atlas frees them as it would a font file.
void destroy_source(ImFontAtlas*, ImFontConfig* source) { source->FontLoaderData = nullptr; }

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar codepoint) { return is_drawable(codepoint); }

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  const float scale = density(*source, *baked), em = em_size(*source, *baked), line = baked->Size * scale;
  baked->Ascent = std::round((line - em) * 0.5f + em * ascent_share) / scale;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar codepoint,
                ImFontGlyph* glyph, float* advance_only) {
  if (!is_drawable(codepoint)) return false;
  const auto& font = *static_cast<const SystemFont*>(source->FontData);
  const float scale = density(*source, *baked), em = em_size(*source, *baked);
  browser::GlyphPicture picture;
  if (advance_only != nullptr) {
    browser::draw_glyph(codepoint, em, font.weight, picture, {});
    *advance_only = picture.advance / scale;
    return true;
  }
  const bool has_ink = browser::draw_glyph(codepoint, em, font.weight, picture, pixels);
  glyph->Codepoint = codepoint;
  glyph->AdvanceX = picture.advance / scale;
  if (!has_ink) return true;
  const int width = static_cast<int>(picture.width), height = static_cast<int>(picture.height);
  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, width, height);
  if (place == ImFontAtlasRectId_Invalid) return false;
  glyph->X0 = picture.left / scale;
  glyph->Y0 = baked->Ascent + picture.top / scale;
  glyph->X1 = (picture.left + picture.width) / scale;
  glyph->Y1 = baked->Ascent + (picture.top + picture.height) / scale;
  glyph->Visible = true;
  glyph->Colored = picture.coloured != 0;
  glyph->PackId = place;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, place), pixels.data(),
                                     ImTextureFormat_RGBA32, width * 4);
  return true;
}

const ImFontLoader& system_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "system fonts";
    made.FontSrcInit = init_source;
    made.FontSrcDestroy = destroy_source;
    made.FontSrcContainsGlyph = contains;
    made.FontBakedInit = init_baked;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

}  // namespace

}  // namespace junheng::web

// Dear ImGui's loader where a font names none: without one it would bring its own reader of font files.
const ImFontLoader* ImGuiFreeType::GetFontLoader() { return &junheng::web::system_loader(); }

namespace junheng::web {

ImFont* add_system_font(ImFontAtlas& atlas, int weight) {
  auto* font = static_cast<SystemFont*>(ImGui::MemAlloc(sizeof(SystemFont)));
  font->weight = weight;
  ImFontConfig config;
  config.FontData = font;
  config.FontDataSize = sizeof(SystemFont);
  config.FontDataOwnedByAtlas = true;  // otherwise AddFont() copies the data
  config.EllipsisChar = U'…';
  return atlas.AddFont(&config);
}

}  // namespace junheng::web
