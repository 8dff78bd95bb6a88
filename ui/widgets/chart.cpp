#include "ui/widgets/chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <vector>

#include "imgui_internal.h"
#include "ui/item_log.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"

namespace junheng::ui::widgets {
namespace {

// In the order of Tone.
constexpr std::array<theme::Colour, tones> colours{theme::surface,
                                                   theme::sunken,
                                                   theme::strong_line,
                                                   theme::ink,
                                                   theme::muted,
                                                   theme::ink,
                                                   theme::accent,
                                                   theme::met,
                                                   theme::conditional,
                                                   theme::unmet,
                                                   theme::undetermined,
                                                   theme::not_applicable,
                                                   theme::met_soft,
                                                   theme::conditional_soft,
                                                   theme::unmet_soft,
                                                   theme::undetermined_soft,
                                                   theme::not_applicable_soft};

// Draws shapes with the chart's corner at `origin`. What lies along the pixels is put on them.
class Pen {
 public:
  explicit Pen(ImVec2 origin) : origin_(origin), list_(*ImGui::GetWindowDrawList()) {}

  void operator()(const shape::Line& l) const {
    if (l.dashed) return dashed(l);
    stroke(at(l.from), at(l.to), l.tone, l.width);
  }
  void operator()(const shape::Polyline& p) const {
    const auto points = places(p.points);
    list_.AddPolyline(points.data(), static_cast<int>(points.size()), colour_of(p.tone), ImDrawFlags_None,
                      thick(p.width));
  }
  void operator()(const shape::Polygon& p) const {
    const auto points = places(p.points);
    const int count = static_cast<int>(points.size());
    if (p.paint.fill) list_.AddConvexPolyFilled(points.data(), count, colour_of(*p.paint.fill));
    if (p.paint.outline)
      list_.AddPolyline(points.data(), count, colour_of(*p.paint.outline), ImDrawFlags_Closed, thick(p.paint.width));
  }
  void operator()(const shape::Rectangle& r) const {
    const ImVec2 min = on_pixel(at({r.box.left, r.box.top})), max = on_pixel(at({r.box.right, r.box.bottom}));
    if (r.paint.fill) list_.AddRectFilled(min, max, colour_of(*r.paint.fill));
    if (r.paint.outline) list_.AddRect(min, max, colour_of(*r.paint.outline), 0, 0, thick(r.paint.width));
  }
  void operator()(const shape::Circle& c) const {
    const float radius = length(c.radius);
    if (c.paint.fill) list_.AddCircleFilled(at(c.centre), radius, colour_of(*c.paint.fill));
    if (c.paint.outline) list_.AddCircle(at(c.centre), radius, colour_of(*c.paint.outline), 0, thick(c.paint.width));
  }
  void operator()(const shape::Text& t) const {
    const theme::Type type({static_cast<float>(t.em), colour_of(t.tone), t.strong});
    const char *begin = t.text.data(), *end = begin + t.text.size();
    const ImVec2 size = ImGui::CalcTextSize(begin, end), place = at(t.at);
    const float share = t.anchor == Anchor::end ? 1.0f : t.anchor == Anchor::middle ? 0.5f : 0.0f;
    list_.AddText(on_pixel(ImVec2(place.x - size.x * share, place.y - size.y * 0.5f)), colour_of(t.tone), begin, end);
  }

  ImVec2 at(Point p) const { return ImVec2(origin_.x + length(p.x), origin_.y + length(p.y)); }
  static ImVec2 on_pixel(ImVec2 place) { return ImVec2(std::round(place.x), std::round(place.y)); }

 private:
  static float length(double css) { return static_cast<float>(css) / theme::css(1); }
  static float thick(double css) { return theme::px(static_cast<float>(css)); }

  std::vector<ImVec2> places(const std::vector<Point>& points) const {
    std::vector<ImVec2> made;
    for (const Point& point : points) made.push_back(at(point));
    return made;
  }

  void stroke(ImVec2 from, ImVec2 to, Tone tone, double width) const {
    const float wide = thick(width);
    if (from.x != to.x && from.y != to.y) return list_.AddLine(from, to, colour_of(tone), wide);
    const bool upright = from.x == to.x;
    const ImVec2 min = on_pixel(ImVec2(std::min(from.x, to.x) - (upright ? wide * 0.5f : 0),
                                       std::min(from.y, to.y) - (upright ? 0 : wide * 0.5f)));
    const ImVec2 max = on_pixel(ImVec2(std::max(from.x, to.x), std::max(from.y, to.y)));
    list_.AddRectFilled(min, upright ? ImVec2(min.x + wide, max.y) : ImVec2(max.x, min.y + wide), colour_of(tone));
  }

  void dashed(const shape::Line& l) const {
    constexpr double dash = 5, period = 8;  // as in core/document/svg.cpp
    const double dx = l.to.x - l.from.x, dy = l.to.y - l.from.y, whole = std::sqrt(dx * dx + dy * dy);
    for (double begin = 0; begin < whole; begin += period) {
      const double end = std::min(begin + dash, whole);
      stroke(at({l.from.x + dx * begin / whole, l.from.y + dy * begin / whole}),
             at({l.from.x + dx * end / whole, l.from.y + dy * end / whole}), l.tone, l.width);
    }
  }

  ImVec2 origin_;
  ImDrawList& list_;
};

void show_sentence(const std::string& sentence) {
  if (!ImGui::BeginTooltip()) return;
  paragraph(sentence, theme::small, std::min(text_width(sentence, theme::small) + 1, theme::px(360)));
  ImGui::EndTooltip();
}

// A place of a chart's table, the header row being row 0.
struct TablePlace {
  int row = -1, column = -1;
};

// What of the table the regions stand for, by their keys.
std::unordered_map<std::string_view, TablePlace> places_of(const ChartTable& table) {
  std::unordered_map<std::string_view, TablePlace> places;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const ChartRow& row = table.rows[r];
    if (!row.key.empty()) places.try_emplace(row.key, TablePlace{static_cast<int>(r) + 1, 0});
    for (std::size_t c = 0; c < row.cell_keys.size(); ++c) {
      if (!row.cell_keys[c].empty())
        places.try_emplace(row.cell_keys[c], TablePlace{static_cast<int>(r) + 1, static_cast<int>(c)});
    }
  }
  return places;
}

// True when pressed. `place`: that it stands for, if any.
bool region_button(const Region& region, const Pen& pen, bool selected, TablePlace place) {
  const ImVec2 min = Pen::on_pixel(pen.at({region.box.left, region.box.top}));
  const ImVec2 max = Pen::on_pixel(pen.at({region.box.right, region.box.bottom}));
  ImGui::SetCursorScreenPos(min);
  const bool pressed = ImGui::InvisibleButton(
      "region", ImVec2(std::max(1.0f, max.x - min.x), std::max(1.0f, max.y - min.y)), ImGuiButtonFlags_EnableNav);
  const bool leads = !region.key.empty();
  item_log::describe(
      leads ? Role::button : Role::text, region.sentence,
      {.selected = leads ? std::optional(selected) : std::nullopt, .row = place.row, .column = place.column});
  auto& list = *ImGui::GetWindowDrawList();
  if (selected) list.AddRect(min, max, theme::accent, theme::px(3), 0, theme::px(2));
  if (ImGui::IsItemHovered()) {
    if (leads && !selected) list.AddRect(min, max, theme::strong_line, theme::px(3), 0, theme::px(1));
    if (leads) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    show_sentence(region.sentence);
  }
  return pressed && leads;
}

// Each column as wide as its content, but none takes more than its share of the whole; the first takes the rest.
std::vector<Column> columns_of(const ChartTable& table, float width) {
  constexpr float padding = 17, largest_share = 0.36f;
  std::vector<Column> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    float wide = text_width(table.columns[i].title, {14, theme::muted, true});
    for (const ChartRow& row : table.rows) wide = std::max(wide, text_width(row.cells[i], theme::small));
    const float css = std::min(theme::css(wide) + padding, theme::css(width) * largest_share);
    columns.push_back({table.columns[i].title, i == 0 ? 0 : css, table.columns[i].number ? Align::right : Align::left});
  }
  return columns;
}

std::string chart_table(const ChartTable& table, std::string_view selected) {
  std::string pressed;
  const float width = ImGui::GetContentRegionAvail().x, height = theme::px(30);
  const auto titles = columns_of(table, width);
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, width);
  table_header(columns, titles, header_lines(columns, titles));
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(table.rows.size()), height);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const ChartRow& data = table.rows[static_cast<std::size_t>(i)];
      ImGui::PushID(i);
      std::string value;
      for (std::size_t c = 1; c < data.cells.size(); ++c)
        value += (value.empty() || data.cells[c].empty() ? "" : "，") + data.cells[c];
      const float top = ImGui::GetCursorScreenPos().y;
      item_log::begin_row(top, top + height, i);  // the next one is the row's own
      const Row made = row("row", data.cells.front(), value, columns.left(), columns.right() - columns.left(), height,
                           !data.key.empty() && data.key == selected);
      if (made.pressed) pressed = data.key;
      for (std::size_t c = 0; c < data.cells.size(); ++c) {
        text_in(data.cells[c], theme::small, columns.min(c, made.min.y), columns.max(c, made.max.y), titles[c].align);
      }
      ImGui::PopID();
    }
  }
  return pressed;
}

// Kept by the pane and by `id` alone: who reads one chart as a table wants the next one as a table too.
bool* shows_table(std::string_view id, bool at_first) {
  return ImGui::GetStateStorage()->GetBoolRef(ImHashStr(id.data(), id.size()), at_first);
}

std::string_view switch_label(bool table) { return table ? strings::show_chart : strings::show_table; }

void switch_button(std::string_view about, bool& table, WordAt at) {
  const std::string label(switch_label(table));
  if (word_button(label + "##" + std::string(about), at)) table = !table;
  item_log::describe(Role::button, label, {.value = about});
}

constexpr std::size_t most_told = 300;  // more than a county has schools; each is elements of the page

// What the picture shows, as a table for those who have it read to them, but for what a region stands for: `led`, by
// row and column. Beyond `most_told` rows are counted only: as a table they come as far as they are scrolled to.
void tell_table(const ChartTable& table, const std::vector<bool>& led) {
  const item_log::InFull told;
  const ImVec2 at = ImGui::GetWindowDrawList()->GetClipRectMin();
  const std::size_t columns = table.columns.size();
  for (std::size_t r = 0; r <= std::min(table.rows.size(), most_told); ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      const std::string& text = r == 0 ? table.columns[c].title : table.rows[r - 1].cells[c];
      if (text.empty() || led[r * columns + c]) continue;
      item_log::note(r == 0 ? Role::columnheader : Role::text, text, at.x, at.y, 0, 0, 0,
                     {.row = static_cast<int>(r), .column = static_cast<int>(c)});
    }
  }
}

}  // namespace

theme::Colour colour_of(Tone tone) { return colours[static_cast<std::size_t>(tone)]; }

std::string chart_picture(const Chart& chart, std::string_view selected) {
  const ImVec2 min = ImGui::GetCursorScreenPos();
  const Pen pen(min);
  const ImVec2 max = pen.at({chart.width, chart.height});
  item_log::note(Role::image, chart.title + "：" + chart.summary, min.x, min.y, max.x - min.x, max.y - min.y);
  for (const Shape& shape : chart.shapes) std::visit(pen, shape);
  const std::size_t rows = chart.table.rows.size() + 1, columns = chart.table.columns.size();
  const auto places = places_of(chart.table);
  std::vector<bool> led(rows * columns);
  item_log::begin_table(Role::table, std::vector<item_log::ColumnEdges>(columns), static_cast<int>(rows), chart.title);
  std::string pressed;
  int index = 0;
  for (const Region& region : chart.regions) {
    ImGui::PushID(index++);
    TablePlace place;
    if (const auto found = places.find(region.key); found != places.end()) {
      const std::size_t cell =
          static_cast<std::size_t>(found->second.row) * columns + static_cast<std::size_t>(found->second.column);
      if (!led[cell]) place = found->second;
      led[cell] = true;
    }
    if (region_button(region, pen, !region.key.empty() && region.key == selected, place)) pressed = region.key;
    ImGui::PopID();
  }
  tell_table(chart.table, led);
  ImGui::SetCursorScreenPos(min);
  ImGui::Dummy(ImVec2(max.x - min.x, std::ceil(max.y - min.y)));
  return pressed;
}

std::string chart_block(const Chart& chart, std::string_view selected) {
  ImGui::PushID(chart.title.c_str());
  bool& table = *shows_table("blocks", false);
  constexpr double margin = 8;  // of the pane, into which it may reach
  const bool fits = chart.width <= theme::css(ImGui::GetContentRegionAvail().x) + margin;
  paragraph(chart.title, {14, theme::muted, true});
  gap(6);
  std::string pressed = table || !fits ? chart_table(chart.table, selected) : chart_picture(chart, selected);
  gap(2);
  if (fits) {
    const theme::Type type(theme::small);
    switch_button(chart.title, table, WordAt::cursor);
  }
  ImGui::PopID();
  return pressed;
}

bool chart_switch(std::string_view id, std::string_view about, bool table_first, float height) {
  ImGui::PushID("switch");
  bool& table = *shows_table(id, table_first);
  const bool shown = table;
  {
    const theme::Type type(theme::small);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(ImVec2(at.x, at.y + std::floor((height - ImGui::GetFrameHeight()) * 0.5f)));
    switch_button(about, table, WordAt::end_of_line);
    ImGui::SetCursorScreenPos(at);
  }
  ImGui::PopID();
  return shown;
}

std::string chart_card(const Chart& chart, std::string_view selected) {
  const Card card(chart.title);
  return chart_picture(chart, selected);
}

float chart_card_room() { return std::floor(theme::css(ImGui::GetContentRegionAvail().x)) - 2 * card_side; }

}  // namespace junheng::ui::widgets
