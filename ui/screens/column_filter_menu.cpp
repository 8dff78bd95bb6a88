#include "ui/screens/column_filter_menu.h"

#include <algorithm>
#include <string>

#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/check_box.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float menu_width = 280, value_height = 30, list_height = 270, bound_width = 132;  // CSS pixels
constexpr std::size_t few = 8;  // values that need no field to find one

std::string label_of(const TableView& view) {
  const auto active = std::count_if(view.filters.begin(), view.filters.end(),
                                    [](const auto& filter) { return filter.second.active(); });
  return std::string(strings::filter) + (active > 0 ? "（" + std::to_string(active) + "）" : "");
}

bool sorts(int column, TableView& view) {
  bool changed = false;
  const auto sort = [&](std::string_view label, bool descending) {
    if (!button(label)) return;
    view.sorted = column;
    view.descending = descending;
    changed = true;
    ImGui::CloseCurrentPopup();
  };
  sort(strings::sort_up, false);
  ImGui::SameLine(0, theme::px(8));
  sort(strings::sort_down, true);
  return changed;
}

bool bounds(ColumnFilter& filter) {
  bool changed = false;
  const auto bound = [&](std::string_view name, std::string& text) {
    if (auto typed = text_field(name, text, theme::px(bound_width), {.hint = name})) {
      text = std::move(typed->text);
      changed = true;
    }
  };
  bound(strings::at_least, filter.at_least);
  ImGui::SameLine(0, theme::px(8));
  bound(strings::at_most, filter.at_most);
  return changed;
}

bool values(const std::vector<DistinctValue>& all, ColumnFilter& filter, std::string& typed) {
  bool changed = false;
  if (ImGui::IsWindowAppearing()) typed.clear();
  if (all.size() > few) {
    search_box(strings::find_value, typed, ImGui::GetContentRegionAvail().x, false);
    gap(6);
  }
  std::vector<const DistinctValue*> shown;
  for (const DistinctValue& value : all) {
    if (matches(value.text.empty() ? strings::empty_cells : std::string_view(value.text), typed))
      shown.push_back(&value);
  }
  const bool none = std::all_of(shown.begin(), shown.end(),
                                [&](const DistinctValue* value) { return filter.hidden.contains(value->text); });
  if (word_button(none ? strings::show_all_values : strings::hide_all_values)) {
    for (const DistinctValue* value : shown) {
      if (none)
        filter.hidden.erase(value->text);
      else
        filter.hidden.insert(value->text);
    }
    changed = true;
  }
  gap(4);
  const float step = theme::px(value_height);
  ImGui::BeginChild("values", ImVec2(0, std::min(step * static_cast<float>(shown.size()), theme::px(list_height))),
                    ImGuiChildFlags_NavFlattened);
  ImGuiListClipper clipper;  // each of thousands of schools has a name of its own
  clipper.Begin(static_cast<int>(shown.size()), step);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const DistinctValue& value = *shown[static_cast<std::size_t>(i)];
      ImGui::PushID(i);
      const float top = ImGui::GetCursorPosY();
      const std::string name = (value.text.empty() ? std::string(strings::empty_cells) : value.text) + "（" +
                               std::to_string(value.rows) + "）";
      bool on = !filter.hidden.contains(value.text);
      if (check_box(name, name, on)) {
        if (on)
          filter.hidden.erase(value.text);
        else
          filter.hidden.insert(value.text);
        changed = true;
      }
      ImGui::SetCursorPosY(top + step);
      ImGui::PopID();
    }
  }
  ImGui::EndChild();
  return changed;
}

}  // namespace

float column_filter_width(const TableView& view) { return button_size(label_of(view)).x; }

bool column_filter_menu(const TableSource& source, TableView& view, bool wanted) {
  const bool pressed = button(label_of(view) + "###filter");
  const ImVec2 below(ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + theme::px(4));
  if (pressed || wanted) {
    view.filter_column = view.grid.active.column;
    ImGui::OpenPopup("##column filter");
  }
  const auto column = static_cast<std::size_t>(view.filter_column);
  if (column >= source.columns().size()) return false;
  ImGui::SetNextWindowSize(ImVec2(theme::px(menu_width), 0));
  if (pressed) ImGui::SetNextWindowPos(below);  // else where the pointer is
  if (!ImGui::BeginPopup("##column filter")) return false;
  bool changed = false;
  {
    const theme::Type type(theme::body);
    const GridColumn& look = source.columns()[column];
    if (ImGui::IsWindowAppearing()) view.filter_values = distinct_values(source, column);
    ColumnFilter& filter = view.filters[view.filter_column];
    paragraph(look.unit.empty() ? look.title : look.title + "（" + look.unit + "）", theme::body_strong);
    gap(8);
    changed |= sorts(view.filter_column, view);
    gap(10);
    if (look.number) {
      changed |= bounds(filter);
      gap(10);
    }
    changed |= values(view.filter_values, filter, view.filter_value);
    gap(8);
    const bool any =
        std::any_of(view.filters.begin(), view.filters.end(), [](const auto& one) { return one.second.active(); });
    ImGui::BeginDisabled(!any);
    if (button(strings::clear_filters)) {
      view.filters.clear();
      changed = true;
      ImGui::CloseCurrentPopup();
    }
    ImGui::EndDisabled();
  }
  ImGui::EndPopup();
  if (changed) view.grid.take_focus = !ImGui::IsPopupOpen("##column filter");
  return changed;
}

}  // namespace junheng::ui
