#include "ui/widgets/search_box.h"

#include <algorithm>

#include "imgui.h"
#include "ui/item_log.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_buffer.h"

namespace junheng::ui::widgets {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

void draw_lens(ImVec2 min, float height) {
  auto& list = *ImGui::GetWindowDrawList();
  const float radius = theme::px(5), thickness = theme::px(1.5f);
  const ImVec2 centre(min.x + theme::px(15), min.y + height * 0.5f - theme::px(1));
  list.AddCircle(centre, radius, theme::muted, 0, thickness);
  const float near = radius * 0.75f, far = radius * 1.6f;
  list.AddLine(ImVec2(centre.x + near, centre.y + near), ImVec2(centre.x + far, centre.y + far), theme::muted,
               thickness);
}

}  // namespace

bool search_box(std::string_view hint, std::string& text, float width, bool take_focus) {
  if (take_focus) focus_next_item();
  const ImVec2 min = ImGui::GetCursorScreenPos();
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(theme::px(28), ImGui::GetStyle().FramePadding.y));
  ImGui::SetNextItemWidth(width);
  const std::string label = "##" + std::string(hint);
  const bool changed = ImGui::InputTextWithHint(
      label.c_str(), std::string(hint).c_str(), text.data(), text.capacity() + 1,
      ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_EscapeClearsAll, grow_text, &text);
  item_log::describe(Role::textbox, hint, {.value = text});
  ImGui::PopStyleVar();
  draw_lens(min, ImGui::GetItemRectSize().y);
  return changed;
}

void show_nothing_found() {
  gap(16);
  paragraph(strings::nothing_found, theme::label);
}

bool matches(std::string_view text, std::string_view typed) {
  const std::string_view wanted = trimmed(typed);
  return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(),
                     [](char a, char b) { return lower(a) == lower(b); }) != text.end() ||
         wanted.empty();
}

}  // namespace junheng::ui::widgets
