// Colours, sizes and type: light, calm, dense. Every number of the look is here. Text colours keep a contrast of at
// least 4.5 : 1 on both white and the page; tests/ui/theme.tests.cpp computes it.
#pragma once

#include "imgui.h"

namespace junheng::ui::theme {

constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, 255); }

constexpr ImU32 page = rgb(0xf4f6f8);     // behind everything
constexpr ImU32 surface = rgb(0xffffff);  // cards, tables
constexpr ImU32 sunken = rgb(0xeef1f4);   // table headers, quoted text
constexpr ImU32 line = rgb(0xdce1e7);
constexpr ImU32 strong_line = rgb(0xb9c2cc);
constexpr ImU32 ink = rgb(0x1d2733);
constexpr ImU32 muted = rgb(0x566270);
constexpr ImU32 accent = rgb(0x1b5a9c);
constexpr ImU32 accent_dark = rgb(0x134578);  // pressed
constexpr ImU32 accent_soft = rgb(0xe6eff8);  // selected
constexpr ImU32 hover = rgb(0xf0f4f8);
constexpr ImU32 on_accent = rgb(0xffffff);

constexpr ImU32 met = rgb(0x1a7a48), met_soft = rgb(0xe6f4ec);
constexpr ImU32 conditional = rgb(0x8f5a00), conditional_soft = rgb(0xfcf0d8);
constexpr ImU32 unmet = rgb(0xb3261e), unmet_soft = rgb(0xfce8e6);
constexpr ImU32 undetermined = rgb(0x48688a), undetermined_soft = rgb(0xe7eef5);
constexpr ImU32 not_applicable = rgb(0x5f6873), not_applicable_soft = rgb(0xeff1f3);

// One way to set text. `em` is the size of a character in CSS pixels.
struct TextStyle {
  float em = 16;
  ImU32 colour = ink;
  bool strong = false;
};
constexpr TextStyle body{};
constexpr TextStyle body_strong{16, ink, true};
constexpr TextStyle small{14, ink};
constexpr TextStyle small_strong{14, ink, true};
constexpr TextStyle label{14, muted};
constexpr TextStyle heading{18, ink, true};
constexpr TextStyle title{24, ink, true};
constexpr TextStyle display{36, accent, true};

constexpr float paragraph_leading = 1.55f;  // distance of lines over em

// The fonts the platform offers. Without a call Dear ImGui's default font serves both (native tests).
void set_fonts(ImFont* regular, ImFont* strong);

// Makes the style for `device_scale` device pixels in a CSS pixel. Call outside a frame, whenever it changed.
void apply(float device_scale);

float px(float css);      // CSS pixels to whole device pixels; anything above zero gives at least one
float css(float device);  // and back, unrounded

// Text set in `style` while it lives.
class Type {
 public:
  explicit Type(const TextStyle& style);
  ~Type();
  Type(const Type&) = delete;
  Type& operator=(const Type&) = delete;
};

}  // namespace junheng::ui::theme
