#include "ui/widgets/grid_draw.h"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/item_log.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/text.h"

namespace junheng::ui::widgets {
namespace {

constexpr float padding = 8, line_step = 19;  // CSS pixels

class Drawing {
 public:
  Drawing(const GridView& view, const GridLayout& layout, const GridState& state)
      : view_(view), layout_(layout), state_(state), range_(state.range()), list_(*ImGui::GetWindowDrawList()) {}

  void run() {
    const ImVec2 min = layout_.min(), max = layout_.max();
    item_log::begin_table(Role::grid, std::vector<item_log::ColumnEdges>(view_.source->columns().size()),
                          view_.rows() + 1, view_.name);
    const int first = layout_.first_column(), last = layout_.last_column();
    region({layout_.frozen_right(), layout_.header_bottom()}, max, [&] { cells(first, last); });
    region({min.x, layout_.header_bottom()}, {layout_.frozen_right(), max.y}, [&] {
      list_.AddRectFilled(ImVec2(min.x, layout_.header_bottom()), ImVec2(layout_.frozen_right(), max.y),
                          theme::surface);
      cells(0, layout_.frozen() - 1);
      numbers();
    });
    region({layout_.frozen_right(), min.y}, {max.x, layout_.header_bottom()}, [&] { header(first, last); });
    region(min, {layout_.frozen_right(), layout_.header_bottom()}, [&] {
      list_.AddRectFilled(min, ImVec2(layout_.frozen_right(), layout_.header_bottom()), theme::sunken);
      header(0, layout_.frozen() - 1);
    });
    // The frozen part ends in a stronger line.
    const float thick = theme::px(1);
    list_.AddRectFilled(ImVec2(min.x, layout_.header_bottom() - thick), ImVec2(max.x, layout_.header_bottom()),
                        theme::strong_line);
    list_.AddRectFilled(ImVec2(layout_.frozen_right() - thick, min.y), ImVec2(layout_.frozen_right(), max.y),
                        theme::strong_line);
    active({layout_.frozen_right(), layout_.header_bottom()}, max, first, last);
    active({layout_.rows_left(), layout_.header_bottom()}, {layout_.frozen_right(), max.y}, 0, layout_.frozen() - 1);
    tell();
  }

 private:
  template <class Draw>
  void region(ImVec2 min, ImVec2 max, const Draw& draw) {
    if (min.x >= max.x || min.y >= max.y) return;
    ImGui::PushClipRect(min, max, true);
    draw();
    ImGui::PopClipRect();
  }

  bool in_range(int row, int column) const {
    return row >= range_.top && row <= range_.bottom && column >= range_.left && column <= range_.right;
  }
  bool several() const { return range_.top != range_.bottom || range_.left != range_.right; }

  void cells(int first, int last) {
    for (int row = layout_.first_row(); row <= layout_.last_row(); ++row) {
      const std::size_t at = view_.row(row);
      for (int c = first; c <= last; ++c) cell(row, at, c);
    }
  }

  void cell(int row, std::size_t at, int c) {
    const ImVec2 min(layout_.left(c), layout_.top(row)), max(layout_.right(c), layout_.bottom(row));
    const bool there = at < view_.source->rows(), is_active = state_.active == GridPlace{row, c};
    if (several() && in_range(row, c) && !is_active) list_.AddRectFilled(min, max, theme::accent_soft);
    const float hair = theme::px(1);
    list_.AddRectFilled(ImVec2(min.x, max.y - hair), max, theme::line);
    list_.AddRectFilled(ImVec2(max.x - hair, min.y), max, theme::line);
    if (!there) {
      if (c == 0 && row == view_.rows() - 1) hint_at_new_row(ImVec2(min.x + theme::px(padding), min.y), max);
      return;
    }
    const auto column = static_cast<std::size_t>(c);
    const std::string text = view_.source->text(at, column), problem = view_.source->problem(at, column);
    if (!problem.empty()) mark(min, max, problem);
    const GridColumn& look = view_.source->columns()[column];
    const theme::TextStyle style{15, problem.empty() ? theme::ink : theme::unmet};
    const ImVec2 inner_min(min.x + theme::px(padding), min.y), inner_max(max.x - theme::px(padding), max.y);
    if (look.fixed && text_width(text, style) > inner_max.x - inner_min.x)
      two_lines(text, inner_min, inner_max);
    else
      text_in(text, style, inner_min, inner_max, look.number && problem.empty() ? Align::right : Align::left,
              Role::none, 0, column < view_.source->names() ? Cut::middle : Cut::end);
    const std::string name = view_.source->row_name(at) + " " + look.title;
    item_log::note(Role::gridcell, name, min.x, min.y, max.x - min.x, max.y - min.y, 0,
                   {.value = problem.empty() ? text : text + "，" + problem,
                    .selected = is_active,
                    .invalid = !problem.empty(),
                    .row = row + 1,
                    .column = c});
  }

  void hint_at_new_row(ImVec2 min, ImVec2 max) {
    const bool room = text_width(strings::new_row_hint, theme::label) <= max.x - min.x;
    text_in(room ? strings::new_row_hint : strings::new_row_short, theme::label, min, max);
  }

  // What is only to be read, where it has no room in one.
  void two_lines(std::string_view text, ImVec2 min, ImVec2 max) {
    constexpr theme::TextStyle style{13, theme::ink};
    const auto lines = wrapped(text, style, max.x - min.x);
    if (lines.size() < 2) return text_in(text, style, min, max, Align::left, Role::none);
    const float middle = std::floor((min.y + max.y) * 0.5f), edge = theme::px(2);
    text_in(lines.front(), style, ImVec2(min.x, min.y + edge), ImVec2(max.x, middle), Align::left, Role::none);
    text_in(text.substr(lines.front().size()), style, ImVec2(min.x, middle), ImVec2(max.x, max.y - edge), Align::left,
            Role::none);
  }

  // A corner that is seen without colour too; the reason comes on hover.
  void mark(ImVec2 min, ImVec2 max, const std::string& problem) {
    list_.AddRectFilled(ImVec2(min.x, min.y), ImVec2(max.x - theme::px(1), max.y - theme::px(1)), theme::unmet_soft);
    const float side = theme::px(9);
    list_.AddTriangleFilled(ImVec2(max.x - side, min.y), ImVec2(max.x, min.y), ImVec2(max.x, min.y + side),
                            theme::unmet);
    if (ImGui::IsMouseHoveringRect(min, max) && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem))
      hint_ = problem;
  }

  void numbers() {
    for (int row = layout_.first_row(); row <= layout_.last_row(); ++row) {
      const ImVec2 min(layout_.min().x, layout_.top(row)), max(layout_.rows_left(), layout_.bottom(row));
      const bool chosen = row >= range_.top && row <= range_.bottom;
      list_.AddRectFilled(min, max, chosen ? theme::accent_soft : theme::sunken);
      list_.AddRectFilled(ImVec2(min.x, max.y - theme::px(1)), max, theme::line);
      const std::size_t at = view_.row(row);
      const std::string number = at < view_.source->rows() ? std::to_string(at + 1) : std::string("＋");
      text_in(number, {13, chosen ? theme::accent : theme::muted}, ImVec2(min.x, min.y),
              ImVec2(max.x - theme::px(8), max.y), Align::right, Role::none);
    }
  }

  void header(int first, int last) {
    const auto columns = view_.source->columns();
    list_.AddRectFilled(ImVec2(layout_.frozen() > first ? layout_.min().x : layout_.frozen_right(), layout_.min().y),
                        ImVec2(layout_.max().x, layout_.header_bottom()), theme::sunken);
    for (int c = first; c <= last; ++c) title(c, columns[static_cast<std::size_t>(c)]);
    if (layout_.group_bottom() <= layout_.min().y) return;
    for (int c = first; c <= last;) {
      int end = c + 1;
      const std::string& group = columns[static_cast<std::size_t>(c)].group;
      while (end <= last && columns[static_cast<std::size_t>(end)].group == group) ++end;
      // The name stands where the group is seen, not where it begins.
      const float left = std::max(layout_.left(c), c < layout_.frozen() ? 0.0f : layout_.frozen_right());
      const float right = std::min(layout_.right(end - 1), layout_.max().x);
      if (c >= layout_.frozen())
        text_in(group, {13, theme::accent, true}, ImVec2(left + theme::px(padding), layout_.min().y),
                ImVec2(right - theme::px(4), layout_.group_bottom()));
      list_.AddRectFilled(ImVec2(layout_.right(end - 1) - theme::px(1), layout_.min().y),
                          ImVec2(layout_.right(end - 1), layout_.header_bottom()), theme::strong_line);
      c = end;
    }
  }

  void title(int c, const GridColumn& column) {
    const ImVec2 min(layout_.left(c), layout_.group_bottom()), max(layout_.right(c), layout_.header_bottom());
    const bool chosen = c >= range_.left && c <= range_.right, sorted = c == view_.sorted;
    if (chosen) list_.AddRectFilled(min, max, theme::accent_soft);
    list_.AddRectFilled(ImVec2(max.x - theme::px(1), min.y), max, theme::line);
    const float step = theme::px(line_step);
    float bottom = max.y - theme::px(5);
    const float left = min.x + theme::px(padding), right = max.x - theme::px(padding);
    const bool hovered = ImGui::IsMouseHoveringRect(min, max);
    if (!column.unit.empty()) {
      text_in(column.unit, {13, theme::muted}, ImVec2(left, bottom - step),
              ImVec2(hovered || sorted ? right - theme::px(12) : right, bottom),
              column.number ? Align::right : Align::left);
      bottom -= step;
    }
    constexpr std::size_t most = 3;
    const float width = max.x - min.x - 2 * theme::px(padding + 2);
    auto parts = wrapped(column.title, theme::small_strong, width);
    if (parts.size() > most) {
      parts[most - 1] =
          std::string_view(column.title).substr(static_cast<std::size_t>(parts[most - 1].data() - column.title.data()));
      parts.resize(most);
    }
    for (auto part = parts.rbegin(); part != parts.rend(); ++part, bottom -= step)
      text_in(*part, theme::small_strong, ImVec2(left, bottom - step), ImVec2(right, bottom),
              column.number ? Align::right : Align::left, Role::none);
    item_log::note(Role::columnheader, column.title, min.x, min.y, max.x - min.x, max.y - min.y, 0,
                   {.value = column.unit, .row = 0, .column = c});
    if (hovered && !column.help.empty() &&
        ImGui::IsWindowHovered(ImGuiHoveredFlags_Stationary | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem))
      hint_ = column.help;
    if (hovered || sorted) sort_sign(ImVec2(max.x - theme::px(11), max.y - theme::px(14)), sorted);
    if (std::find(view_.filtered.begin(), view_.filtered.end(), c) != view_.filtered.end())
      filter_sign(ImVec2(max.x - theme::px(11), min.y + theme::px(11)));
  }

  // A funnel.
  void filter_sign(ImVec2 at) {
    const float s = theme::px(5);
    list_.AddTriangleFilled({at.x - s, at.y - s}, {at.x + s, at.y - s}, {at.x, at.y + s * 0.4f}, theme::accent);
    list_.AddRectFilled({at.x - theme::px(1), at.y}, {at.x + theme::px(1), at.y + s}, theme::accent);
  }

  void sort_sign(ImVec2 at, bool sorted) {
    const float s = theme::px(4);
    const ImU32 ink = sorted ? theme::accent : theme::muted;
    const bool up = sorted && !view_.descending, down = sorted && view_.descending;
    if (!sorted || up)
      list_.AddTriangleFilled({at.x - s, at.y - theme::px(1)}, {at.x + s, at.y - theme::px(1)},
                              {at.x, at.y - theme::px(1) - s * 1.4f}, ink);
    if (!sorted || down)
      list_.AddTriangleFilled({at.x - s, at.y + theme::px(2)}, {at.x + s, at.y + theme::px(2)},
                              {at.x, at.y + theme::px(2) + s * 1.4f}, ink);
  }

  void active(ImVec2 min, ImVec2 max, int first, int last) {
    const int left = std::max(range_.left, first), right = std::min(range_.right, last);
    region(min, max, [&] {
      const ImU32 ink = state_.focused ? theme::accent : theme::strong_line;
      if (several() && left <= right)
        list_.AddRect(ImVec2(layout_.left(range_.left), layout_.top(range_.top)),
                      ImVec2(layout_.right(range_.right), layout_.bottom(range_.bottom)), ink, 0, 0, theme::px(1));
      const GridPlace at = state_.active;
      if (at.column >= first && at.column <= last)
        list_.AddRect(ImVec2(layout_.left(at.column), layout_.top(at.row)),
                      ImVec2(layout_.right(at.column), layout_.bottom(at.row)), ink, 0, 0, theme::px(2));
      if (state_.focused && !state_.editing && range_.right >= first && range_.right <= last) corner();
      const auto fill = state_.drag == GridState::Drag::fill ? state_.to_fill() : std::nullopt;
      if (fill)
        list_.AddRect(ImVec2(layout_.left(fill->left), layout_.top(fill->top)),
                      ImVec2(layout_.right(fill->right), layout_.bottom(fill->bottom)), theme::muted, 0, 0,
                      theme::px(2));
    });
  }

  // By which what is chosen is drawn over more cells.
  void corner() {
    const ImVec2 at(layout_.right(range_.right), layout_.bottom(range_.bottom));
    const float s = theme::px(4);
    list_.AddRectFilled({at.x - s - 1, at.y - s - 1}, {at.x + s * 0.5f + 1, at.y + s * 0.5f + 1}, theme::surface);
    list_.AddRectFilled({at.x - s, at.y - s}, {at.x + s * 0.5f, at.y + s * 0.5f}, theme::accent);
  }

  void tell() {
    if (hint_.empty() || state_.editing) return;
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(theme::px(320));
    ImGui::TextUnformatted(hint_.data(), hint_.data() + hint_.size());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
  }

  const GridView& view_;
  const GridLayout& layout_;
  const GridState& state_;
  const GridRange range_;
  ImDrawList& list_;
  std::string hint_;
};

}  // namespace

void draw_grid(const GridView& view, const GridLayout& layout, const GridState& state) {
  Drawing(view, layout, state).run();
}

}  // namespace junheng::ui::widgets
