#include "ui/screens/explanation_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/plain_text.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/level_sign.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float indent = 18, label_width = 76;  // CSS pixels

void part_title(std::string_view title) {
  gap(14);
  line(title, {14, theme::muted, true}, Role::heading, 4);
  gap(4);
}

// A paragraph on a sunken ground.
void quoted(std::string_view text, const theme::TextStyle& style) {
  const float pad = theme::px(10), width = ImGui::GetContentRegionAvail().x;
  const float height = paragraph_height(text, style, width - 2 * pad) + 2 * pad - theme::px(4);
  const ImVec2 min = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddRectFilled(min, ImVec2(min.x + width, min.y + height), theme::sunken, theme::px(4));
  paragraph_at(text, style, ImVec2(min.x + pad, min.y + pad - theme::px(2)), width - 2 * pad);
  ImGui::Dummy(ImVec2(width, height));
}

void show_facts(const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float left = theme::px(label_width), width = ImGui::GetContentRegionAvail().x - left;
    const float height = paragraph_at(fact.value, theme::body, ImVec2(at.x + left, at.y), width);
    text_in(fact.label, theme::label, at,
            ImVec2(at.x + left - theme::px(8), at.y + theme::px(16 * theme::paragraph_leading)));
    ImGui::Dummy(ImVec2(left + width, height));
  }
}

void show_citation(const Explanation& node) {
  part_title(strings::basis);
  paragraph(node.citation, {14, node.citation_unverified ? theme::conditional : theme::ink});
  if (node.citation_unverified && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip) && ImGui::BeginTooltip()) {
    paragraph(strings::unverified_meaning, theme::small, theme::px(320));
    ImGui::EndTooltip();
  }
}

void show_cells(const std::vector<UsedCell>& cells, Actions& actions) {
  part_title(strings::used_data);
  const float left = ImGui::GetCursorScreenPos().x, right = left + ImGui::GetContentRegionAvail().x;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const UsedCell& cell = cells[i];
    ImGui::PushID(static_cast<int>(i));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const theme::TextStyle name{14, cell.target ? theme::accent : theme::ink};
    const float value_width = std::min(text_width(cell.value, theme::body) + theme::px(4), (right - left) * 0.6f);
    const float room = right - left - value_width - theme::px(8), line = theme::px(28), edge = theme::px(3);
    const float height = std::max(line, paragraph_height(cell.name, name, room) + 2 * edge);
    const ImVec2 end(right, at.y + height);
    const float beyond = theme::px(4);  // the frame of what is pointed at is not on the text
    if (cell.target && cell_button("cell", cell.name + std::string(strings::change_it), cell.value,
                                   ImVec2(at.x - beyond, at.y), ImVec2(end.x + beyond, end.y), false))
      actions.push_back(GoToCell{*cell.target});
    paragraph_at(cell.name, name, ImVec2(at.x, at.y + edge), room);
    text_in(cell.value, theme::body, ImVec2(right - value_width, at.y), ImVec2(right, at.y + line), Align::right);
    ImGui::Dummy(ImVec2(right - left, height));
    if (!cell.place.empty()) paragraph(cell.place, {13, theme::muted});
    gap(4);
    rule_below(left, right, ImGui::GetCursorScreenPos().y);
    ImGui::PopID();
  }
}

// What the parts of the panel need besides what they show.
struct Context {
  Charts& charts;
  ViewState& view;
  Actions& actions;
};

void show_node(const Explanation& node, const Context& context);

// What is looked for: it stands open.
bool is_telling(const Explanation& node) {
  if (node.level) return *node.level != Level::full && *node.level != Level::not_applicable;
  return node.mark != Mark::met && node.mark != Mark::not_applicable;
}

// A part of the tree: its head opens and closes it. What is not met stands open, since that is what is looked for.
void show_child(const Explanation& child, bool open_at_first, const Context& context) {
  ImGui::PushID(child.key.c_str());
  const ImGuiID id = ImGui::GetID("open");
  bool* open = ImGui::GetStateStorage()->GetBoolRef(id, open_at_first);
  const float width = ImGui::GetContentRegionAvail().x, mark_width = child.has_verdict ? theme::px(22) : 0,
              arrow = theme::px(18);
  const theme::TextStyle style{15, theme::ink, *open};
  const theme::TextStyle brief_style{15, theme::muted};
  const float brief_width = child.brief.empty() ? 0 : text_width(child.brief, brief_style) + theme::px(10);
  const float text_room = width - arrow - mark_width - brief_width;
  const float height = paragraph_height(child.title, style, text_room) + theme::px(8);
  const ImVec2 min = ImGui::GetCursorScreenPos(), max(min.x + width, min.y + height);
  if (ImGui::InvisibleButton("head", ImVec2(width, height), ImGuiButtonFlags_EnableNav)) *open = !*open;
  item_log::describe(Role::treeitem, child.title,
                     {.value = child.has_verdict ? sign_and_word(child).word : child.brief, .open = *open});
  auto& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) {
    list.AddRectFilled(min, max, theme::hover, theme::px(3));
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  const float middle = min.y + theme::px(4) + theme::px(15 * theme::paragraph_leading) * 0.5f, s = theme::px(4);
  const ImVec2 centre(min.x + theme::px(7), middle);
  if (*open)
    list.AddTriangleFilled({centre.x - s, centre.y - s * 0.6f}, {centre.x + s, centre.y - s * 0.6f},
                           {centre.x, centre.y + s * 0.8f}, theme::muted);
  else
    list.AddTriangleFilled({centre.x - s * 0.6f, centre.y - s}, {centre.x + s * 0.8f, centre.y},
                           {centre.x - s * 0.6f, centre.y + s}, theme::muted);
  const ImVec2 sign(min.x + arrow + theme::px(8), middle);
  if (child.level)
    draw_level(*child.level, sign, 11);
  else if (child.has_verdict)
    draw_mark(child.mark, sign, 16);
  paragraph_at(child.title, style, ImVec2(min.x + arrow + mark_width, min.y + theme::px(4)), text_room);
  text_in(child.brief, brief_style, ImVec2(max.x - brief_width, min.y + theme::px(4)),
          ImVec2(max.x, min.y + theme::px(4 + 15 * theme::paragraph_leading)), Align::right);
  if (*open) {
    const float top = ImGui::GetCursorScreenPos().y;
    ImGui::Indent(theme::px(indent));
    show_node(child, context);
    ImGui::Unindent(theme::px(indent));
    gap(8);
    const float x = min.x + theme::px(7);
    list.AddRectFilled(ImVec2(x, top), ImVec2(x + theme::px(1), ImGui::GetCursorScreenPos().y - theme::px(6)),
                       theme::line);
  }
  ImGui::PopID();
}

void show_children(const std::vector<Explanation>& children, const Context& context) {
  constexpr std::size_t few = 3;  // more open at once would bury the rest
  part_title(children.front().has_verdict ? strings::parts : strings::contributions);
  std::size_t opened = 0;
  for (const Explanation& child : children) {
    const bool telling = children.size() <= few || is_telling(child);
    show_child(child, telling && opened < few, context);
    opened += telling ? 1 : 0;
  }
}

// Below the head of a node: what it says, then what it rests on.
void show_node(const Explanation& node, const Context& context) {
  if (!node.sentence.empty()) paragraph(node.sentence, theme::body);
  if (!node.facts.empty()) {
    gap(8);
    show_facts(node.facts);
  }
  if (!node.remedy.empty()) {
    part_title(strings::smallest_change);
    paragraph(node.remedy, theme::body);
  }
  for (const std::string& key : node.charts) {
    const Chart* chart = context.charts.get(key, std::floor(theme::css(ImGui::GetContentRegionAvail().x)));
    if (chart == nullptr) continue;
    gap(14);
    const std::string pressed = chart_block(*chart, context.view.selected);
    if (!pressed.empty()) context.view.selected = pressed;
  }
  if (!node.formula.empty()) {
    part_title(strings::calculation);
    quoted(node.formula, theme::small);
  }
  if (!node.official_text.empty()) {
    part_title(strings::official_text);
    quoted(node.official_text, theme::small);
  }
  if (!node.citation.empty()) show_citation(node);
  if (!node.children.empty()) show_children(node.children, context);
  if (!node.cells.empty()) show_cells(node.cells, context.actions);
}

void show_nothing() {
  line(strings::why, theme::heading, Role::heading, 2);
  gap(8);
  paragraph(strings::choose_item, {16, theme::muted});
}

}  // namespace

void show_explanation(const Explanation* explanation, Charts& charts, ViewState& view, ImVec2 min, ImVec2 max,
                      Actions& actions) {
  const Pane pane("explanation", min, max, {.background = theme::surface, .padding_x = 20, .padding_y = 16});
  if (ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows)) scroll_by_keys(Scrolls::pages);
  if (explanation == nullptr) {
    show_nothing();
    return;
  }
  ImGui::PushID(explanation->key.c_str());
  paragraph(explanation->title, theme::heading);
  gap(6);
  if (explanation->level)
    level_chip(*explanation->level);
  else
    mark_chip(explanation->mark);
  gap(8);
  show_node(*explanation, {charts, view, actions});
  gap(16);
  if (button(strings::copy)) ImGui::SetClipboardText(plain_text(*explanation).c_str());
  gap(8);
  ImGui::PopID();
}

}  // namespace junheng::ui
