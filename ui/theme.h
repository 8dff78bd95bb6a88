// Colours, sizes and type: calm, dense. Every number of the look is here and in theme_palette.cpp. Text colours keep a
// contrast of at least 4.5 : 1 on every ground they are set on, in both palettes; tests/ui computes it.
#pragma once

#include "imgui.h"
#include "ui/appearance.h"

namespace junheng::ui::theme {

// A colour by what it is for. Which one that is the palette in use says, whenever it is drawn with; so constants may
// be made of it.
class Colour {
 public:
  enum class Role : unsigned char {
    none,  // transparent
    page,
    surface,
    sunken,
    line,
    strong_line,
    ink,
    muted,
    accent,
    accent_dark,
    accent_soft,
    hover,
    on_accent,
    selection,
    grab,
    grab_hovered,
    grab_active,
    met,
    met_soft,
    conditional,
    conditional_soft,
    unmet,
    unmet_soft,
    undetermined,
    undetermined_soft,
    not_applicable,
    not_applicable_soft,
    count
  };
  constexpr Colour() = default;
  constexpr explicit Colour(Role role) : role_(role) {}
  operator ImU32() const;
  constexpr bool operator==(const Colour&) const = default;

 private:
  Role role_ = Role::none;
};

constexpr Colour none{};
constexpr Colour page{Colour::Role::page};        // behind everything
constexpr Colour surface{Colour::Role::surface};  // cards, tables
constexpr Colour sunken{Colour::Role::sunken};    // table headers, quoted text
constexpr Colour line{Colour::Role::line};
constexpr Colour strong_line{Colour::Role::strong_line};
constexpr Colour ink{Colour::Role::ink};
constexpr Colour muted{Colour::Role::muted};
constexpr Colour accent{Colour::Role::accent};
constexpr Colour accent_dark{Colour::Role::accent_dark};  // pressed
constexpr Colour accent_soft{Colour::Role::accent_soft};  // selected
constexpr Colour hover{Colour::Role::hover};
constexpr Colour on_accent{Colour::Role::on_accent};  // also on the colour of a verdict
constexpr Colour selection{Colour::Role::selection};  // behind selected text

constexpr Colour met{Colour::Role::met}, met_soft{Colour::Role::met_soft};
constexpr Colour conditional{Colour::Role::conditional}, conditional_soft{Colour::Role::conditional_soft};
constexpr Colour unmet{Colour::Role::unmet}, unmet_soft{Colour::Role::unmet_soft};
constexpr Colour undetermined{Colour::Role::undetermined}, undetermined_soft{Colour::Role::undetermined_soft};
constexpr Colour not_applicable{Colour::Role::not_applicable}, not_applicable_soft{Colour::Role::not_applicable_soft};

// One way to set text. `em` is the size of a character in CSS pixels.
struct TextStyle {
  float em = 16;
  Colour colour = ink;
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

// Makes the style for `device_scale` device pixels in a CSS pixel. Call outside a frame, whenever one of them changed.
void apply(float device_scale, const Appearance& appearance = {});

// Everything grows with the text: a CSS pixel is here one of the browser's at the standard size of text.
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
