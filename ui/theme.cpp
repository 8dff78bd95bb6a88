#include "ui/theme.h"

#include <array>
#include <cmath>

#include "ui/theme_palette.h"

namespace junheng::ui::theme {
namespace {

// Dear ImGui's font size is the line's height; web/glyphs.cpp draws characters of 8/9 of it.
constexpr float line_over_em = 9.0f / 8.0f;

ImFont* regular_font = nullptr;
ImFont* strong_font = nullptr;
float scale = 1;
Palette palette = Palette::light;

// In steps that make body text 14, 16, 18 and 20 CSS pixels.
constexpr std::array<float, 4> growth{0.875f, 1.0f, 1.125f, 1.25f};

ImVec4 colour(ImU32 value) { return ImGui::ColorConvertU32ToFloat4(value); }

// Ours are rounded by px(): ScaleAllSizes() cuts off, which takes a pixel of 1 away below the standard size.
void set_sizes(ImGuiStyle& style) {
  const auto size = [](float x, float y) { return ImVec2(px(x), px(y)); };
  style.ScaleAllSizes(scale);
  style.WindowPadding = size(16, 12);
  style.FramePadding = size(12, 6);
  style.ItemSpacing = size(8, 0);  // room between lines is set where it is wanted: widgets::gap()
  style.ItemInnerSpacing = size(6, 6);
  style.IndentSpacing = px(18);
  style.ScrollbarSize = px(12);
  style.ScrollbarRounding = px(6);
  style.GrabMinSize = px(24);
  style.GrabRounding = px(6);
  style.WindowRounding = 0;
  style.ChildRounding = 0;
  style.FrameRounding = px(4);
  style.PopupRounding = px(6);
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.FrameBorderSize = px(1);
  style.PopupBorderSize = px(1);
  style.WindowMinSize = ImVec2(1, 1);
  style.FontSizeBase = body.em * line_over_em;
  style.FontScaleDpi = scale;
  style.HoverStationaryDelay = 0.2f;
  style.HoverFlagsForTooltipMouse = ImGuiHoveredFlags_Stationary | ImGuiHoveredFlags_AllowWhenDisabled;
  style.DisabledAlpha = 0.5f;
}

void set_colours(ImGuiStyle& style) {
  if (palette == Palette::dark)
    ImGui::StyleColorsDark(&style);
  else
    ImGui::StyleColorsLight(&style);
  auto* colours = style.Colors;
  colours[ImGuiCol_Text] = colour(ink);
  colours[ImGuiCol_TextDisabled] = colour(muted);
  colours[ImGuiCol_WindowBg] = colour(page);
  colours[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
  colours[ImGuiCol_PopupBg] = colour(surface);
  colours[ImGuiCol_Border] = colour(strong_line);
  colours[ImGuiCol_FrameBg] = colour(surface);
  colours[ImGuiCol_FrameBgHovered] = colour(hover);
  colours[ImGuiCol_FrameBgActive] = colour(accent_soft);
  colours[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
  colours[ImGuiCol_ScrollbarGrab] = colour(Colour(Colour::Role::grab));
  colours[ImGuiCol_ScrollbarGrabHovered] = colour(Colour(Colour::Role::grab_hovered));
  colours[ImGuiCol_ScrollbarGrabActive] = colour(Colour(Colour::Role::grab_active));
  colours[ImGuiCol_CheckMark] = colour(accent);
  colours[ImGuiCol_Button] = colour(surface);
  colours[ImGuiCol_ButtonHovered] = colour(hover);
  colours[ImGuiCol_ButtonActive] = colour(accent_soft);
  colours[ImGuiCol_Header] = colour(accent_soft);
  colours[ImGuiCol_HeaderHovered] = colour(hover);
  colours[ImGuiCol_HeaderActive] = colour(accent_soft);
  colours[ImGuiCol_Separator] = colour(line);
  colours[ImGuiCol_TextSelectedBg] = colour(selection);
  colours[ImGuiCol_NavCursor] = colour(accent);
  colours[ImGuiCol_InputTextCursor] = colour(ink);
}

}  // namespace

void set_fonts(ImFont* regular, ImFont* strong) {
  regular_font = regular;
  strong_font = strong;
}

Colour::operator ImU32() const { return value_of(palette, role_); }

void apply(float device_scale, const Appearance& appearance) {
  scale = device_scale * growth[static_cast<std::size_t>(appearance.text)];
  palette = appearance.palette;
  auto& style = ImGui::GetStyle();
  style = ImGuiStyle();
  set_sizes(style);
  set_colours(style);
}

float px(float css) {
  const float device = std::round(css * scale);
  return css > 0 ? std::fmax(1.0f, device) : device;
}

float css(float device) { return device / scale; }

Type::Type(const TextStyle& style) {
  ImGui::PushFont(style.strong ? strong_font : regular_font, style.em * line_over_em);
  ImGui::PushStyleColor(ImGuiCol_Text, style.colour);
}

Type::~Type() {
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

}  // namespace junheng::ui::theme
