#include "ui/widgets/level_sign.h"

#include <array>
#include <cmath>

#include "ui/strings.h"
#include "ui/widgets/text.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui::widgets {
namespace {

constexpr std::array<LevelLook, 5> looks{{
    {theme::met, theme::none, strings::legend_full, "✓"},
    {theme::conditional, theme::conditional_soft, strings::legend_relief, "▽"},
    {theme::unmet, theme::unmet_soft, strings::legend_below, "✗"},
    {theme::undetermined, theme::undetermined_soft, strings::legend_missing, "?"},
    {theme::not_applicable, theme::none, strings::not_applicable, "—"},
}};

void stroke(std::initializer_list<ImVec2> points, bool closed, ImU32 colour) {
  auto& list = *ImGui::GetWindowDrawList();
  for (const ImVec2& point : points) list.PathLineTo(point);
  list.PathStroke(colour, closed ? ImDrawFlags_Closed : ImDrawFlags_None, theme::px(1.5f));
}

}  // namespace

const LevelLook& look_of(Level level) { return looks[static_cast<std::size_t>(level)]; }

void draw_level(Level level, ImVec2 centre, float diameter) {
  const float r = theme::px(diameter) * 0.5f, cx = std::round(centre.x), cy = std::round(centre.y);
  const auto at = [&](float x, float y) { return ImVec2(cx + x * r, cy + y * r); };
  const theme::Colour colour = look_of(level).ink;
  switch (level) {
    case Level::full:
      stroke({at(-0.8f, 0), at(-0.2f, 0.6f), at(0.9f, -0.6f)}, false, colour);
      break;
    case Level::relief:
      stroke({at(-0.95f, -0.75f), at(0.95f, -0.75f), at(0, 0.9f)}, true, colour);
      break;
    case Level::below:
      stroke({at(-0.7f, -0.7f), at(0.7f, 0.7f)}, false, colour);
      stroke({at(0.7f, -0.7f), at(-0.7f, 0.7f)}, false, colour);
      break;
    case Level::missing: {
      const theme::Type type({diameter * 1.4f, colour, true});
      const ImVec2 size = ImGui::CalcTextSize("?");
      ImGui::GetWindowDrawList()->AddText(ImVec2(std::round(cx - size.x * 0.5f), std::round(cy - size.y * 0.5f)),
                                          colour, "?");
      break;
    }
    case Level::not_applicable:
      stroke({at(-0.7f, 0), at(0.7f, 0)}, false, colour);
      break;
  }
}

void level_chip(Level level) {
  const LevelLook& look = look_of(level);
  const theme::TextStyle style{14, look.ink, true};
  const float pad = theme::px(8), side = theme::px(style.em), height = line_height(style) + theme::px(8);
  const float width = pad + side + theme::px(6) + text_width(look.word, style) + pad;
  const ImVec2 min = ImGui::GetCursorScreenPos(), max(min.x + width, min.y + height);
  const theme::Colour ground = look.ground == theme::none ? theme::sunken : look.ground;
  ImGui::GetWindowDrawList()->AddRectFilled(min, max, ground, theme::px(4));
  draw_level(level, ImVec2(min.x + pad + side * 0.5f, (min.y + max.y) * 0.5f), 11);
  text_in(look.word, style, ImVec2(min.x + pad + side + theme::px(6), min.y), max);
  ImGui::Dummy(ImVec2(width, height));
}

SignAndWord sign_and_word(const Explanation& explanation) {
  if (explanation.level) return {look_of(*explanation.level).sign, look_of(*explanation.level).word};
  return {look_of(explanation.mark).sign, look_of(explanation.mark).word};
}

}  // namespace junheng::ui::widgets
