#include "ui/screens/import_rail.h"

#include <string>

#include "ui/import_strings.h"
#include "ui/item_log.h"
#include "ui/strings.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/rail_entry.h"
#include "ui/widgets/text.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;
using Page = ImportState::Page;

constexpr float page_height = 40, sheet_height = 56;  // CSS pixels

void show_page_entry(std::string_view title, std::size_t count, Page page, ImportState& state) {
  const bool selected = state.page == page;
  const std::string number = std::to_string(count);
  const RailEntry made = rail_entry(title, title, number, theme::px(page_height), selected);
  if (made.pressed) state.page = page;
  const float left = made.min.x + theme::px(20), right = made.max.x - theme::px(14);
  const theme::Colour colour = count == 0 ? theme::muted : theme::ink;
  text_in(title, {16, colour, selected}, ImVec2(left, made.min.y), ImVec2(right - theme::px(50), made.max.y),
          Align::left, Role::none);
  text_in(number, {16, colour, count > 0}, ImVec2(right - theme::px(50), made.min.y), ImVec2(right, made.max.y),
          Align::right, Role::none);
}

void show_sheet_entry(const ImportSheet& sheet, std::size_t index, ImportState& state) {
  const bool selected = state.page == Page::sheet && state.sheet == index;
  const std::string id = "sheet/" + std::to_string(index);
  const RailEntry made = rail_entry(id, sheet.title, sheet.brief, theme::px(sheet_height), selected);
  if (made.pressed) {
    state.page = Page::sheet;
    state.sheet = index;
  }
  const float left = made.min.x + theme::px(20), right = made.max.x - theme::px(14);
  const float text_left = left + theme::px(28), middle = made.min.y + theme::px(29);
  draw_mark(sheet.mark, ImVec2(left + theme::px(9), (made.min.y + made.max.y) * 0.5f), 18);
  const float brief_width = text_width(sheet.brief, theme::label);
  const theme::TextStyle style{16, theme::ink, selected};
  text_in(sheet.title, style, ImVec2(text_left, made.min.y + theme::px(6)),
          ImVec2(right - (sheet.file.empty() ? 0 : brief_width + theme::px(8)), middle));
  if (sheet.file.empty()) {  // a file's name is long: the brief stands below it
    text_in(sheet.brief, theme::label, ImVec2(text_left, middle), ImVec2(right, made.max.y - theme::px(6)));
    return;
  }
  text_in(sheet.brief, theme::label, ImVec2(right - brief_width, made.min.y + theme::px(6)), ImVec2(right, middle),
          Align::right);
  text_in(sheet.file, theme::label, ImVec2(text_left, middle), ImVec2(right, made.max.y - theme::px(6)));
}

}  // namespace

void show_import_rail(const ImportView& view, ImportState& state, ImVec2 min, ImVec2 max) {
  const Pane pane("import rail", min, max, {.background = theme::surface, .padding_x = 0, .padding_y = 8});
  const item_log::Group group(Role::tablist, strings::import_title);
  show_page_entry(strings::page_conflicts, view.conflicts.size(), Page::conflicts, state);
  show_page_entry(strings::page_problems, view.problems.size(), Page::problems, state);
  show_page_entry(strings::page_updates, view.updates.size(), Page::updates, state);
  gap(8);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(at.x + theme::px(20), at.y),
                                            ImVec2(max.x - theme::px(14), at.y + theme::px(1)), theme::line);
  const std::string title = std::string(strings::page_sheets) + "（" + std::to_string(view.sheets.size()) + "）";
  text_in(title, theme::label, ImVec2(at.x + theme::px(20), at.y + theme::px(8)),
          ImVec2(max.x - theme::px(14), at.y + theme::px(32)), Align::left, Role::heading);
  gap(36);
  ImGuiListClipper clipper;  // a workbook or a file for each school: hundreds
  clipper.Begin(static_cast<int>(view.sheets.size()), theme::px(sheet_height));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto index = static_cast<std::size_t>(i);
      show_sheet_entry(view.sheets[index], index, state);
    }
  }
}

}  // namespace junheng::ui
