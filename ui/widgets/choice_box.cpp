#include "ui/widgets/choice_box.h"

#include <string>

#include "ui/item_log.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"

namespace junheng::ui::widgets {
namespace {

constexpr float entry_height = 36, chevron = 4;  // CSS pixels

void draw_chevron(ImVec2 centre) {
  auto& list = *ImGui::GetWindowDrawList();
  const float s = theme::px(chevron);
  list.PathLineTo(ImVec2(centre.x - s, centre.y - s * 0.5f));
  list.PathLineTo(ImVec2(centre.x, centre.y + s * 0.5f));
  list.PathLineTo(ImVec2(centre.x + s, centre.y - s * 0.5f));
  list.PathStroke(theme::muted, ImDrawFlags_None, theme::px(1.5f));
}

const std::string* entries(std::span<const Choice> choices, std::string_view current) {
  const std::string* chosen = nullptr;
  ImGui::PushStyleVar(ImGuiStyleVar_SelectableTextAlign, ImVec2(0, 0.5f));
  for (const Choice& choice : choices) {
    const bool is_current = choice.id == current;
    const std::string label = choice.title + "##" + choice.id;
    if (ImGui::Selectable(label.c_str(), is_current, 0, ImVec2(0, theme::px(entry_height)))) chosen = &choice.id;
    item_log::describe(Role::option, choice.title, {.selected = is_current});
  }
  ImGui::PopStyleVar();
  return chosen;
}

}  // namespace

const std::string* choice_box(std::string_view name, std::string_view shown, std::span<const Choice> choices,
                              std::string_view current, float width) {
  const std::string preview(shown), id = "##" + std::string(name);
  const ImVec2 min = ImGui::GetCursorScreenPos();
  const float height = ImGui::GetFrameHeight();
  ImGui::SetNextItemWidth(width);
  const std::string* chosen = nullptr;
  auto& list = *ImGui::GetWindowDrawList();
  if (ImGui::BeginCombo(id.c_str(), preview.c_str(), ImGuiComboFlags_NoArrowButton | ImGuiComboFlags_HeightLarge)) {
    chosen = entries(choices, current);
    ImGui::EndCombo();
  }
  item_log::describe(Role::combobox, name, {.value = shown});
  list.AddRectFilled(ImVec2(min.x + width - height, min.y + theme::px(1)),
                     ImVec2(min.x + width - theme::px(2), min.y + height - theme::px(1)),
                     ImGui::GetColorU32(ImGuiCol_FrameBg));
  draw_chevron(ImVec2(min.x + width - theme::px(16), min.y + height * 0.5f));
  return chosen;
}

const std::string* choice_menu(std::string_view label, std::span<const Choice> choices) {
  const std::string id = "menu/" + std::string(label);
  if (button(label)) ImGui::OpenPopup(id.c_str());
  ImGui::SetNextWindowPos(ImVec2(ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y + theme::px(4)), 0, ImVec2(1, 0));
  if (!ImGui::BeginPopup(id.c_str())) return nullptr;
  const std::string* chosen = entries(choices, "");
  ImGui::EndPopup();
  return chosen;
}

}  // namespace junheng::ui::widgets
