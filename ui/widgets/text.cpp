#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/line_break.h"

namespace junheng::ui::widgets {
namespace {

float advance(unsigned codepoint) { return ImGui::GetFontBaked()->GetCharAdvance(static_cast<ImWchar>(codepoint)); }

const char* end_of(std::string_view text) { return text.data() + text.size(); }

float width_now(std::string_view text) { return ImGui::CalcTextSize(text.data(), end_of(text)).x; }

float leading(const theme::TextStyle& style) { return theme::px(style.em * theme::paragraph_leading); }

void draw_now(ImVec2 place, ImU32 colour, std::string_view text) {
  ImGui::GetWindowDrawList()->AddText(ImVec2(std::floor(place.x), std::floor(place.y)), colour, text.data(),
                                      end_of(text));
}

// `room` is too narrow for the whole.
std::string shortened(std::string_view text, float room, Cut cut) {
  constexpr std::string_view ellipsis = "…";
  constexpr float share_of_end = 0.65f;
  room -= width_now(ellipsis);
  const std::string_view end = cut == Cut::middle ? fitting_end(text, room * share_of_end, advance) : "";
  return std::string(fitting_prefix(text, room - width_now(end), advance)) + std::string(ellipsis) + std::string(end);
}

}  // namespace

float text_width(std::string_view text, const theme::TextStyle& style) {
  const theme::Type type(style);
  return width_now(text);
}

float line_height(const theme::TextStyle& style) {
  const theme::Type type(style);
  return ImGui::GetTextLineHeight();
}

void text_in(std::string_view text, const theme::TextStyle& style, ImVec2 min, ImVec2 max, Align align, Role role,
             int level, Cut cut) {
  if (text.empty()) return;
  const theme::Type type(style);
  const float room = max.x - min.x, y = min.y + (max.y - min.y - ImGui::GetTextLineHeight()) * 0.5f;
  const float wide = width_now(text);
  item_log::note(role, text, min.x, min.y, room, max.y - min.y, level, {.cut = wide > room + 0.5f});
  if (wide <= room + 0.5f) {
    const float free = room - wide;
    const float x = align == Align::right ? min.x + free : align == Align::centre ? min.x + free * 0.5f : min.x;
    draw_now(ImVec2(x, y), style.colour, text);
    return;
  }
  draw_now(ImVec2(min.x, y), style.colour, shortened(text, room, cut));
  if (ImGui::IsMouseHoveringRect(min, max) && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
      ImGui::BeginTooltip()) {
    paragraph(text, theme::small, theme::px(420));
    ImGui::EndTooltip();
  }
}

void line(std::string_view text, const theme::TextStyle& style, Role role, int level) {
  const theme::Type type(style);
  ImGui::TextUnformatted(text.data(), end_of(text));
  const ImVec2 place = ImGui::GetItemRectMin(), size = ImGui::GetItemRectSize();
  item_log::note(role, text, place.x, place.y, size.x, size.y, level);
}

std::vector<std::string_view> wrapped(std::string_view text, const theme::TextStyle& style, float width) {
  const theme::Type type(style);
  return break_lines(text, width, advance);
}

float paragraph_height(std::string_view text, const theme::TextStyle& style, float width) {
  return static_cast<float>(wrapped(text, style, width).size()) * leading(style);
}

float paragraph_at(std::string_view text, const theme::TextStyle& style, ImVec2 place, float width) {
  const theme::Type type(style);
  const float step = leading(style), above = std::floor((step - ImGui::GetTextLineHeight()) * 0.5f);
  float y = place.y;
  for (const std::string_view part : break_lines(text, width, advance)) {
    draw_now(ImVec2(place.x, y + above), style.colour, part);
    y += step;
  }
  item_log::note(Role::text, text, place.x, place.y, width, y - place.y);
  return y - place.y;
}

float paragraph(std::string_view text, const theme::TextStyle& style, float width) {
  if (width <= 0) width = ImGui::GetContentRegionAvail().x;
  const float height = paragraph_at(text, style, ImGui::GetCursorScreenPos(), width);
  ImGui::Dummy(ImVec2(width, height));
  return height;
}

void gap(float css_pixels) { ImGui::Dummy(ImVec2(0, theme::px(css_pixels))); }

}  // namespace junheng::ui::widgets
