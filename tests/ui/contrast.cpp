#include "tests/ui/contrast.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace junheng::ui::testing {
namespace {

unsigned channel(ImU32 colour, int shift) { return (colour >> shift) & 255; }

double linear(unsigned value) {
  const double c = value / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
  return 0.2126 * linear(channel(colour, IM_COL32_R_SHIFT)) + 0.7152 * linear(channel(colour, IM_COL32_G_SHIFT)) +
         0.0722 * linear(channel(colour, IM_COL32_B_SHIFT));
}

ImU32 over(ImU32 above, ImU32 below) {
  const unsigned alpha = channel(above, IM_COL32_A_SHIFT);
  const auto mixed = [&](int shift) {
    return (channel(above, shift) * alpha + channel(below, shift) * (255 - alpha) + 127) / 255;
  };
  return IM_COL32(mixed(IM_COL32_R_SHIFT), mixed(IM_COL32_G_SHIFT), mixed(IM_COL32_B_SHIFT), 255);
}

// Paints triangles of one colour; a pixel belongs to it when its middle does.
class Canvas {
 public:
  explicit Canvas(ImVec2 size)
      : width_(static_cast<int>(size.x)),
        height_(static_cast<int>(size.y)),
        pixels_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {}

  void fill(const ImDrawVert* const (&corner)[3], const ImVec4& clip) {
    const ImVec2 a = corner[0]->pos, b = corner[1]->pos, c = corner[2]->pos;
    const float area = side(a, b, c);
    if (area == 0 || channel(corner[0]->col, IM_COL32_A_SHIFT) == 0) return;
    const int left = whole(std::max({std::min({a.x, b.x, c.x}), clip.x, 0.0f}));
    const int right = whole(std::min({std::max({a.x, b.x, c.x}), clip.z, static_cast<float>(width_)}));
    const int top = whole(std::max({std::min({a.y, b.y, c.y}), clip.y, 0.0f}));
    const int bottom = whole(std::min({std::max({a.y, b.y, c.y}), clip.w, static_cast<float>(height_)}));
    for (int y = top; y < bottom; ++y) {
      for (int x = left; x < right; ++x) {
        const ImVec2 p(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
        if (side(a, b, p) * area < 0 || side(b, c, p) * area < 0 || side(c, a, p) * area < 0) continue;
        ImU32& pixel = at(x, y);
        pixel = over(corner[0]->col, pixel);
      }
    }
  }

  ImU32 colour(ImVec2 place) { return at(static_cast<int>(place.x), static_cast<int>(place.y)); }

 private:
  static float side(ImVec2 a, ImVec2 b, ImVec2 p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }
  static int whole(float value) { return static_cast<int>(std::round(value)); }
  ImU32& at(int x, int y) {
    return pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)];
  }

  int width_, height_;
  std::vector<ImU32> pixels_;
};

bool inside(ImVec2 p, const ImVec4& box) { return p.x >= box.x && p.x < box.z && p.y >= box.y && p.y < box.w; }

}  // namespace

double contrast(ImU32 a, ImU32 b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

void harden(ImGuiStyle& style) {
  style.AntiAliasedLines = style.AntiAliasedLinesUseTex = style.AntiAliasedFill = false;
}

std::vector<Character> characters(const ImDrawData& drawn) {
  std::vector<Character> found;
  Canvas canvas(drawn.DisplaySize);
  const ImVec4 whole(0, 0, drawn.DisplaySize.x, drawn.DisplaySize.y);
  const ImVec2 plain = ImGui::GetFontTexUvWhitePixel();
  for (const ImDrawList* list : drawn.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      const std::span indices(list->IdxBuffer.Data + command.IdxOffset, command.ElemCount);
      for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
        const auto vertex = [&](std::size_t k) { return list->VtxBuffer.Data + command.VtxOffset + indices[i + k]; };
        const ImDrawVert* const corner[3]{vertex(0), vertex(1), vertex(2)};
        if (corner[0]->uv.x == plain.x && corner[0]->uv.y == plain.y) {
          canvas.fill(corner, command.ClipRect);
          continue;
        }
        i += 3;  // of the two triangles of a character the first has the ends of its diagonal
        const ImVec2 a = corner[0]->pos, c = corner[2]->pos, middle((a.x + c.x) * 0.5f, (a.y + c.y) * 0.5f);
        const ImU32 ink = corner[0]->col;
        if (channel(ink, IM_COL32_A_SHIFT) == 255 && inside(middle, command.ClipRect) && inside(middle, whole))
          found.push_back({ink, canvas.colour(middle), middle});
      }
    }
  }
  return found;
}

}  // namespace junheng::ui::testing
