#include "ui/widgets/verdict_mark.h"

#include <array>
#include <cmath>

#include "ui/strings.h"
#include "ui/widgets/text.h"

namespace junheng::ui::widgets {
namespace {

constexpr std::array<MarkLook, 5> looks{{
    {theme::met, theme::met_soft, strings::met, "✓"},
    {theme::conditional, theme::conditional_soft, strings::conditional, "△"},
    {theme::unmet, theme::unmet_soft, strings::unmet, "✗"},
    {theme::undetermined, theme::undetermined_soft, strings::undetermined, "?"},
    {theme::not_applicable, theme::not_applicable_soft, strings::not_applicable, "—"},
}};

void stroke(ImDrawList& list, std::initializer_list<ImVec2> points, bool closed, float width) {
  for (const ImVec2& point : points) list.PathLineTo(point);
  list.PathStroke(theme::on_accent, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
}

// `r` is the radius of the disc; the signs keep to the inner 60 %.
void draw_sign(ImDrawList& list, Mark mark, ImVec2 c, float r) {
  const float width = std::fmax(1.5f, r * 0.24f);
  const auto at = [&](float x, float y) { return ImVec2(c.x + x * r, c.y + y * r); };
  switch (mark) {
    case Mark::met:
      stroke(list, {at(-0.46f, 0.04f), at(-0.12f, 0.38f), at(0.48f, -0.32f)}, false, width);
      break;
    case Mark::conditional:
      stroke(list, {at(0, -0.52f), at(0.5f, 0.34f), at(-0.5f, 0.34f)}, true, width * 0.85f);
      break;
    case Mark::unmet:
      stroke(list, {at(-0.36f, -0.36f), at(0.36f, 0.36f)}, false, width);
      stroke(list, {at(0.36f, -0.36f), at(-0.36f, 0.36f)}, false, width);
      break;
    case Mark::undetermined: {
      const theme::Type type({theme::css(r * 1.45f), theme::on_accent, true});
      const ImVec2 size = ImGui::CalcTextSize("?");
      list.AddText(ImVec2(std::round(c.x - size.x * 0.5f), std::round(c.y - size.y * 0.5f)), theme::on_accent, "?");
      break;
    }
    case Mark::not_applicable:
      stroke(list, {at(-0.42f, 0), at(0.42f, 0)}, false, width);
      break;
  }
}

}  // namespace

const MarkLook& look_of(Mark mark) { return looks[static_cast<std::size_t>(mark)]; }

void draw_mark(Mark mark, ImVec2 centre, float diameter) {
  auto& list = *ImGui::GetWindowDrawList();
  const float radius = theme::px(diameter) * 0.5f;
  const ImVec2 middle(std::round(centre.x), std::round(centre.y));
  list.AddCircleFilled(middle, radius, look_of(mark).colour);
  draw_sign(list, mark, middle, radius);
}

float mark_in(Mark mark, ImVec2 min, ImVec2 max, const theme::TextStyle& style) {
  const MarkLook& look = look_of(mark);
  const float side = theme::px(style.em), left = min.x + side + theme::px(6);
  draw_mark(mark, ImVec2(min.x + side * 0.5f, (min.y + max.y) * 0.5f), style.em);
  text_in(look.word, {style.em, look.colour, style.strong}, ImVec2(left, min.y), max);
  return left + text_width(look.word, style);
}

void mark_chip(Mark mark, const theme::TextStyle& style) {
  const MarkLook& look = look_of(mark);
  const float pad = theme::px(8), side = theme::px(style.em), height = line_height(style) + theme::px(8);
  const float width = pad + side + theme::px(6) + text_width(look.word, style) + pad;
  const ImVec2 min = ImGui::GetCursorScreenPos(), max(min.x + width, min.y + height);
  ImGui::GetWindowDrawList()->AddRectFilled(min, max, look.soft, theme::px(4));
  mark_in(mark, ImVec2(min.x + pad, min.y), max, style);
  ImGui::Dummy(ImVec2(width, height));
}

bool mark_button(std::string_view of, Mark mark, const theme::TextStyle& style) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  mark_chip(mark, style);
  const ImVec2 size = ImGui::GetItemRectSize();
  ImGui::SetCursorScreenPos(at);
  ImGui::PushID(of.data(), of.data() + of.size());
  const bool pressed = ImGui::InvisibleButton("why", size, ImGuiButtonFlags_EnableNav);
  ImGui::PopID();
  item_log::describe(Role::button, std::string(of) + " " + std::string(look_of(mark).word), {});
  if (ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::GetWindowDrawList()->AddRect(at, ImVec2(at.x + size.x, at.y + size.y), look_of(mark).colour, theme::px(4));
  }
  return pressed;
}

void word_chip(std::string_view word, theme::Colour colour, theme::Colour soft) {
  const theme::TextStyle style{13, colour};
  const float pad = theme::px(6), height = line_height(style) + theme::px(4);
  const float width = text_width(word, style) + 2 * pad;
  const ImVec2 min = ImGui::GetCursorScreenPos(), max(min.x + width, min.y + height);
  ImGui::GetWindowDrawList()->AddRectFilled(min, max, soft, theme::px(3));
  text_in(word, style, ImVec2(min.x + pad, min.y), ImVec2(max.x - pad + 1, max.y));
  ImGui::Dummy(ImVec2(width, height));
}

}  // namespace junheng::ui::widgets
