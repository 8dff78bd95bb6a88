#include "ui/screens/rail.h"

#include <array>
#include <string>

#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/text.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float row_height = 44;  // CSS pixels

// True when pressed. The frame of one entry: ground, accent for the chosen one.
bool entry(const std::string& id, std::string_view name, Mark mark, float height, bool selected, ImVec2& min,
           ImVec2& max) {
  min = ImGui::GetCursorScreenPos();
  max = ImVec2(min.x + ImGui::GetContentRegionAvail().x, min.y + height);
  const bool pressed = ImGui::InvisibleButton(id.c_str(), ImVec2(max.x - min.x, height), ImGuiButtonFlags_EnableNav);
  item_log::describe(Role::tab, name, {.value = look_of(mark).word, .selected = selected});
  auto& list = *ImGui::GetWindowDrawList();
  if (selected) {
    list.AddRectFilled(min, max, theme::accent_soft);
    list.AddRectFilled(min, ImVec2(min.x + theme::px(3), max.y), theme::accent);
  } else if (ImGui::IsItemHovered()) {
    list.AddRectFilled(min, max, theme::hover);
  }
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return pressed;
}

void show_county_verdict(const CountyView& county, ViewState& view) {
  ImVec2 min, max;
  if (entry("overview", strings::county_verdict, county.mark, theme::px(76), view.section.empty(), min, max)) {
    open_section(county, "", view);
  }
  const float left = min.x + theme::px(20);
  text_in(strings::county_verdict, theme::label, ImVec2(left, min.y + theme::px(12)),
          ImVec2(max.x, min.y + theme::px(32)));
  mark_in(county.mark, ImVec2(left, min.y + theme::px(32)), ImVec2(max.x, max.y - theme::px(12)),
          {22, theme::ink, true});
}

void show_section(const CountyView& county, const Section& section, ViewState& view) {
  ImVec2 min, max;
  const bool selected = view.section == section.id;
  if (entry(section.id, section.title, section.mark, theme::px(row_height), selected, min, max)) {
    open_section(county, section.id, view);
  }
  const float left = min.x + theme::px(20), side = theme::px(20);
  draw_mark(section.mark, ImVec2(left + side * 0.5f, (min.y + max.y) * 0.5f), 18);
  const std::string count = met_count(county, section);
  const float right = max.x - theme::px(14), count_width = text_width(count, theme::label);
  text_in(section.title, selected ? theme::body_strong : theme::body, ImVec2(left + side + theme::px(10), min.y),
          ImVec2(right - count_width - theme::px(4), max.y));
  text_in(count, theme::label, ImVec2(right - count_width, min.y), ImVec2(right, max.y), Align::right);
}

void show_legend(float bottom) {
  constexpr std::array marks{Mark::met, Mark::conditional, Mark::unmet, Mark::undetermined, Mark::not_applicable};
  constexpr float step = 26;
  const float height = theme::px(step) * static_cast<float>(marks.size()) + theme::px(16);
  if (ImGui::GetCursorScreenPos().y + height > bottom) return;  // a low window needs the room for the parts
  ImGui::SetCursorScreenPos(ImVec2(ImGui::GetCursorScreenPos().x, bottom - height));
  for (const Mark mark : marks) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    mark_in(mark, ImVec2(min.x + theme::px(22), min.y), ImVec2(min.x + theme::px(200), min.y + theme::px(step)),
            {14, theme::muted});
    gap(step);
  }
}

}  // namespace

void show_rail(const CountyView& county, ViewState& view, ImVec2 min, ImVec2 max) {
  const Pane pane("rail", min, max, {.background = theme::surface, .padding_x = 0, .padding_y = 8});
  show_county_verdict(county, view);
  gap(4);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(at.x + theme::px(20), at.y),
                                            ImVec2(max.x - theme::px(14), at.y + theme::px(1)), theme::line);
  gap(8);
  for (const Section& section : county.sections) show_section(county, section, view);
  show_legend(max.y);
}

}  // namespace junheng::ui
