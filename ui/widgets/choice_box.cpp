#include "ui/widgets/choice_box.h"

#include <algorithm>
#include <string>
#include <vector>

#include "imgui_internal.h"
#include "ui/import_strings.h"
#include "ui/item_log.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_sign.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/text.h"

namespace junheng::ui::widgets {
namespace {

constexpr float entry_height = 36, found_height = 32, list_height = 320, chevron = 4;
constexpr float least_list_width = 400;  // CSS pixels

void draw_chevron(ImVec2 centre) {
  auto& list = *ImGui::GetWindowDrawList();
  const float s = theme::px(chevron);
  list.PathLineTo(ImVec2(centre.x - s, centre.y - s * 0.5f));
  list.PathLineTo(ImVec2(centre.x, centre.y + s * 0.5f));
  list.PathLineTo(ImVec2(centre.x + s, centre.y - s * 0.5f));
  list.PathStroke(theme::muted, ImDrawFlags_None, theme::px(1.5f));
}

const std::string* entries(std::string_view name, std::span<const Choice> choices, std::string_view current) {
  const item_log::Group group(Role::listbox, name);
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

// For a menu: what is chosen has a sign too, in a column of its own of the width `sign`.
const std::string* marked_entries(std::string_view name, std::span<const Choice> choices, std::string_view current,
                                  float sign) {
  const item_log::Group group(Role::listbox, name);
  const std::string* chosen = nullptr;
  const float height = theme::px(found_height);
  for (const Choice& choice : choices) {
    const bool is_current = choice.id == current;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = sign + text_width(choice.title, theme::body) + theme::px(32);
    if (ImGui::Selectable(("##" + choice.id).c_str(), is_current, 0, ImVec2(width, height))) chosen = &choice.id;
    item_log::describe(Role::option, choice.title, {.selected = is_current});
    const ImVec2 max(min.x + width, min.y + height);
    if (is_current) draw_level(Level::full, ImVec2(min.x + sign * 0.5f, (min.y + max.y) * 0.5f), 10);
    text_in(choice.title, theme::body, ImVec2(min.x + sign, min.y), max, Align::left, Role::none);
  }
  return chosen;
}

// Takes the width it is given; the whole list scrolls below the search field.
const std::string* found_entries(std::string_view name, std::span<const Choice> choices, std::string_view current,
                                 std::string& typed) {
  const item_log::Group group(Role::listbox, name);
  const bool appearing = ImGui::IsWindowAppearing();
  if (appearing) typed.clear();
  search_box(strings::find_field, typed, ImGui::GetContentRegionAvail().x, appearing);
  const bool entered = ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
  std::vector<const Choice*> found;
  for (const Choice& choice : choices) {
    if (matches(choice.title, typed)) found.push_back(&choice);
  }
  gap(6);
  if (found.empty()) {
    paragraph(strings::no_such_field, theme::label);
    return nullptr;
  }
  const std::string* chosen = entered && !typed.empty() ? &found.front()->id : nullptr;
  const float step = theme::px(found_height);
  ImGui::BeginChild("found", ImVec2(0, std::min(step * static_cast<float>(found.size()), theme::px(list_height))),
                    ImGuiChildFlags_NavFlattened);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(found.size()), step);
  for (std::size_t i = 0; appearing && i < found.size(); ++i) {
    if (found[i]->id == current) ImGui::SetScrollY(step * (static_cast<float>(i) - 2));
  }
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const Choice& choice = *found[static_cast<std::size_t>(i)];
      const ImVec2 min = ImGui::GetCursorScreenPos();
      const float width = ImGui::GetContentRegionAvail().x;
      if (ImGui::Selectable(("##" + choice.id).c_str(), choice.id == current, 0, ImVec2(0, step))) chosen = &choice.id;
      item_log::describe(Role::option, choice.title, {.selected = choice.id == current});
      text_in(choice.title, theme::body, ImVec2(min.x + theme::px(8), min.y), ImVec2(min.x + width, min.y + step),
              Align::left, Role::none);
    }
  }
  ImGui::EndChild();
  if (chosen != nullptr) ImGui::CloseCurrentPopup();
  return chosen;
}

// A combo box in the page's look, its open list filled by `fill`.
template <class Fill>
const std::string* combo(std::string_view name, std::string_view shown, float width, Fill fill) {
  const std::string id = "##" + std::string(name);
  const ImVec2 min = ImGui::GetCursorScreenPos();
  const float height = ImGui::GetFrameHeight();
  ImGui::SetNextItemWidth(width);
  const std::string* chosen = nullptr;
  auto& list = *ImGui::GetWindowDrawList();
  // Its own text would run below the chevron.
  const bool open = ImGui::BeginCombo(id.c_str(), "", ImGuiComboFlags_NoArrowButton | ImGuiComboFlags_HeightLargest);
  if (open) {
    {
      const theme::Type type(theme::body);
      chosen = fill();
    }
    ImGui::EndCombo();
  }
  item_log::describe(Role::combobox, name, {.value = shown, .open = open});
  const ImVec2 padding = ImGui::GetStyle().FramePadding, text(min.x + padding.x, min.y + padding.y);
  const float right = min.x + width - height;
  ImGui::RenderTextEllipsis(&list, text, ImVec2(right, min.y + height), right, shown.data(),
                            shown.data() + shown.size(), nullptr);
  draw_chevron(ImVec2(min.x + width - theme::px(16), min.y + height * 0.5f));
  return chosen;
}

template <class Fill>
const std::string* menu(std::string_view label, Fill fill) {
  const std::string id = "menu/" + std::string(label);
  if (button(label)) ImGui::OpenPopup(id.c_str());
  ImGui::SetNextWindowPos(ImVec2(ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y + theme::px(4)), 0, ImVec2(1, 0));
  if (!ImGui::BeginPopup(id.c_str())) return nullptr;
  const std::string* chosen = fill();
  ImGui::EndPopup();
  return chosen;
}

}  // namespace

const std::string* choice_box(std::string_view name, std::string_view shown, std::span<const Choice> choices,
                              std::string_view current, float width) {
  return combo(name, shown, width, [&] { return entries(name, choices, current); });
}

const std::string* search_choice_box(std::string_view name, std::string_view shown, std::span<const Choice> choices,
                                     std::string_view current, std::string& typed, float width) {
  const float list_width = std::max(width, theme::px(least_list_width));
  ImGui::SetNextWindowSizeConstraints(ImVec2(list_width, 0), ImVec2(list_width, theme::px(list_height + 80)));
  return combo(name, shown, width, [&] { return found_entries(name, choices, current, typed); });
}

const std::string* choice_menu(std::string_view label, std::span<const Choice> choices) {
  return menu(label, [&] { return entries(label, choices, ""); });
}

const std::string* choice_menu(std::string_view label, std::span<const ChoiceGroup> groups) {
  return menu(label, [&] {
    const std::string* chosen = nullptr;
    const bool marks =
        std::any_of(groups.begin(), groups.end(), [](const auto& group) { return !group.current.empty(); });
    for (const ChoiceGroup& group : groups) {
      if (&group != groups.data()) gap(10);
      if (!group.name.empty()) {
        line(group.name, theme::label);
        gap(2);
      }
      if (const auto* id = marked_entries(group.name.empty() ? label : std::string_view(group.name), group.choices,
                                          group.current, marks ? theme::px(24) : 0))
        chosen = id;
    }
    return chosen;
  });
}

}  // namespace junheng::ui::widgets
