#include "ui/widgets/text_field.h"

#include "imgui.h"
#include "ui/item_log.h"
#include "ui/theme.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_buffer.h"

namespace junheng::ui::widgets {

std::optional<Typed> text_field(std::string_view name, std::string_view text, float width, const TextFieldLook& look) {
  std::string typed(text);
  const bool wrong = !look.problem.empty();
  ImGui::PushStyleColor(ImGuiCol_Border, wrong ? theme::unmet : theme::strong_line);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, wrong ? theme::unmet_soft : theme::surface);
  ImGui::SetNextItemWidth(width);
  const std::string label = "##" + std::string(name);
  const bool changed =
      ImGui::InputTextWithHint(label.c_str(), std::string(look.hint).c_str(), typed.data(), typed.capacity() + 1,
                               ImGuiInputTextFlags_CallbackResize, grow_text, &typed);
  ImGui::PopStyleColor(2);
  const std::string value = wrong ? typed + "，" + std::string(look.problem) : typed;
  item_log::describe(Role::textbox, name, {.value = value});
  const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
  if (wrong) {
    const float side = theme::px(9);
    ImGui::GetWindowDrawList()->AddTriangleFilled(ImVec2(max.x - side, min.y), ImVec2(max.x, min.y),
                                                  ImVec2(max.x, min.y + side), theme::unmet);
  }
  // The reason; or what it is, where it is filled in and nothing beside it says so; or what has no room in it.
  const bool named = !look.hint.empty() && !typed.empty();
  const bool cut = ImGui::CalcTextSize(typed.c_str()).x > width - 2 * ImGui::GetStyle().FramePadding.x;
  if ((wrong || ((cut || named) && !ImGui::IsItemActive())) && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip) &&
      ImGui::BeginTooltip()) {
    const std::string shown = named ? std::string(look.hint) + "：" + typed : typed;
    paragraph(wrong ? look.problem : std::string_view(shown), theme::small, theme::px(360));
    ImGui::EndTooltip();
  }
  bool* begun = ImGui::GetStateStorage()->GetBoolRef(ImGui::GetItemID());
  if (ImGui::IsItemActivated()) *begun = false;
  if (!changed) return std::nullopt;
  const bool goes_on = *begun;
  *begun = true;
  return Typed{std::move(typed), goes_on};
}

}  // namespace junheng::ui::widgets
