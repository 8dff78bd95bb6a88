#include "ui/screens/overview.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/overall_view.h"
#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float narrow = 560;  // CSS pixels

// For so many device pixels. In a narrow table the summary stands below the part.
std::array<Column, 3> section_titles(float width) {
  if (theme::css(width) < narrow)
    return {Column{strings::column_section, 0}, Column{strings::column_verdict, 112},
            Column{strings::column_summary, left_out}};
  return {Column{strings::column_section, 132}, Column{strings::column_verdict, 128},
          Column{strings::column_summary, 0}};
}

std::array<Column, 3> item_titles(float width) {
  const bool tight = theme::css(width) < narrow;
  return {Column{strings::column_id, tight ? 48.0f : 56.0f}, Column{strings::column_verdict, tight ? 112.0f : 128.0f},
          Column{strings::column_item, 0}};
}

constexpr float padding = 8;  // CSS pixels, above and below the text of a row

void show_verdict(const CountyView& county, ViewState& view) {
  const Card card("verdict");
  const ImVec2 at = ImGui::GetCursorPos();
  const float right = at.x + ImGui::GetContentRegionAvail().x;
  if (mark_button(strings::county_verdict, county.mark, {20, theme::ink, true})) view.selected = county_key;
  const ImVec2 below = ImGui::GetCursorPos();
  ImGui::SetCursorPos(ImVec2(right - button_size(strings::comparison).x, at.y));
  if (button(strings::comparison)) view.section = comparison_section;
  ImGui::SetCursorPos(below);
  gap(8);
  paragraph(county.summary, theme::body);
  if (county.matrix.has_rows() || county.matrix.perhaps() > 0) return;
  gap(8);
  paragraph(strings::no_school_rows, theme::label);
  gap(8);
  if (button(strings::fill_schools, ButtonKind::primary)) open_table("school", view);
}

void show_sections(const CountyView& county, ViewState& view) {
  const auto titles = section_titles(ImGui::GetContentRegionAvail().x);
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, ImGui::GetContentRegionAvail().x);
  table_header(columns, titles);
  const bool beside = columns.has(2);
  const float indent = 2 * (columns.min(0, 0).x - columns.left());
  for (const Section& section : county.sections) {
    const float title = theme::px(14 * theme::paragraph_leading), room = columns.right() - columns.left() - indent;
    const float summary = paragraph_height(section.summary, theme::small, beside ? columns.width(2) : room);
    const float height = std::max(theme::px(40), 2 * theme::px(padding) + summary + (beside ? 0 : title));
    const Row made = row(section.id, section.title, look_of(section.mark).word, columns.left(),
                         columns.right() - columns.left(), height, false);
    if (made.pressed) open_section(county, section.id, view);
    const float top = made.min.y + theme::px(padding), first = top + title;
    text_in(section.title, theme::body_strong, columns.min(0, top), columns.max(0, first));
    mark_in(section.mark, columns.min(1, top), columns.max(1, first), theme::small_strong);
    if (beside)
      paragraph_at(section.summary, theme::small, columns.min(2, top), columns.width(2));
    else
      paragraph_at(section.summary, theme::label, columns.min(0, first), room);
  }
}

// One thing that stands in the way.
struct Open {
  std::string_view section, key;  // ids; without a key the section alone
  std::string_view id;            // "G4"; empty for what has none
  std::string title, reason;
  Mark mark = Mark::undetermined;
};

constexpr std::size_t most_of_a_kind = 6;  // schools or coefficients with one mark; the others are counted

class Attending {
 public:
  Attending(const CountyView& county, std::string_view filter) : county_(county), filter_(filter) {}

  std::vector<Open> run() {
    for (const Mark wanted : {Mark::unmet, Mark::undetermined, Mark::conditional}) {
      for (const Section& section : county_.sections) {
        for (const Item& item : section.items) {
          if (item.mark == wanted) add({section.id, item.key, item.id, item.title, item.reason, wanted});
        }
        if (section.kind == SectionKind::matrix) schools(section, wanted);
        if (section.kind == SectionKind::balance) coefficients(section, wanted);
      }
    }
    return std::move(found_);
  }

 private:
  bool add(Open open) {
    if (!matches(open.title, filter_) && !matches(open.id, filter_)) return false;
    found_.push_back(std::move(open));
    return true;
  }
  // The first few of a kind, and how many more there are: of thousands only those are put into words.
  template <class Make>
  void take(std::size_t& count, std::string_view title, std::string_view more, Make make) {
    if (!filter_.empty() && !matches(title, filter_) && !matches(more, filter_)) return;
    if (++count <= most_of_a_kind) found_.push_back(make());
  }
  void count_rest(const Section& section, std::size_t count, Mark mark, std::string_view counted_in) {
    if (count <= most_of_a_kind) return;
    const std::string title = section.title + "：" + std::string(strings::further) +
                              std::to_string(count - most_of_a_kind) + std::string(counted_in) +
                              std::string(look_of(mark).word);
    found_.push_back({section.id, {}, {}, title, {}, mark});
  }

  void schools(const Section& section, Mark wanted) {
    std::size_t count = 0;
    for (const NotCountedSchool& school : county_.matrix.not_counted) {
      if (!school.perhaps || wanted != Mark::undetermined) continue;
      take(count, school.school, section.title,
           [&] { return Open{section.id, {}, {}, section.title + "：" + school.school, school.reason, wanted}; });
    }
    for (const MatrixGroup& group : county_.matrix.groups) {
      const std::string more = section.title + "（" + group.title + "）";
      for (const MatrixRow& row : group.rows) {
        if (row.mark != wanted) continue;
        take(count, row.school, more, [&] {
          return Open{section.id,
                      row.key,
                      {},
                      section.title + "：" + row.school + "（" + group.title + "）",
                      row.note + " " + std::string(strings::full_of),
                      wanted};
        });
      }
    }
    count_rest(section, count, wanted, strings::counted_schools);
    // Without any it is what all else waits for.
    if (wanted == Mark::undetermined && section.mark == wanted && !county_.matrix.has_rows() &&
        county_.matrix.perhaps() == 0)
      add({section.id,
           {},
           {},
           section.title + "：" + std::string(strings::no_schools),
           std::string(strings::no_school_rows),
           wanted});
  }

  void coefficients(const Section& section, Mark wanted) {
    if (!county_.matrix.has_rows()) return;
    std::size_t count = 0;
    for (const BalanceGroup& group : county_.balance) {
      const std::string title = section.title + "：" + group.title + " ";
      for (const BalanceRow& row : group.rows) {
        if (row.mark != wanted) continue;
        const std::string reason = row.value.empty() || row.limit.empty()
                                       ? std::string()
                                       : row.value + "，" + std::string(strings::asked) + " " + row.limit;
        take(count, row.title, title, [&] { return Open{section.id, row.key, {}, title + row.title, reason, wanted}; });
      }
      if (group.judged != wanted) continue;
      take(count, strings::composite, title, [&] {
        return Open{section.id, group.composite_key, {}, title + std::string(strings::composite), group.composite,
                    wanted};
      });
    }
    count_rest(section, count, wanted, strings::counted_coefficients);
  }

  const CountyView& county_;
  std::string_view filter_;
  std::vector<Open> found_;
};

void show_items(const CountyView& county, const std::vector<Open>& items, ViewState& view) {
  const auto titles = item_titles(ImGui::GetContentRegionAvail().x);
  const Columns columns(titles, ImGui::GetCursorScreenPos().x, ImGui::GetContentRegionAvail().x);
  table_header(columns, titles);
  for (const Open& open : items) {
    const float width = columns.width(2);
    const float title_height = paragraph_height(open.title, theme::body, width);
    const float reason_height = open.reason.empty() ? 0 : paragraph_height(open.reason, theme::label, width);
    const std::string id = "open/" + std::string(open.key.empty() ? std::string_view(open.title) : open.key);
    const Row made =
        row(id, open.title, look_of(open.mark).word, columns.left(), columns.right() - columns.left(),
            title_height + reason_height + 2 * theme::px(padding), !open.key.empty() && view.selected == open.key);
    if (made.pressed && open.key.empty()) {
      open_section(county, open.section, view);
    } else if (made.pressed) {
      view.section = open.section;
      view.selected = open.key;
    }
    const float top = made.min.y + theme::px(padding), first = top + theme::px(16 * theme::paragraph_leading);
    text_in(open.id, theme::label, columns.min(0, top), columns.max(0, first));
    mark_in(open.mark, columns.min(1, top), columns.max(1, first), theme::small_strong);
    paragraph_at(open.title, theme::body, columns.min(2, top), width);
    if (!open.reason.empty())
      paragraph_at(open.reason, theme::label, ImVec2(columns.min(2, 0).x, top + title_height), width);
  }
}

void show_nothing_to_attend(ViewState& view) {
  paragraph(strings::nothing_to_attend, theme::label);
  gap(10);
  if (button(strings::to_report)) view.section = report_section;
}

// What a county looks at when it is asked whether it can keep its verdict.
void show_closest(const CountyView& county, ViewState& view) {
  std::vector<Open> parts;
  for (const ClosePart& part : county.closest) {
    if (matches(part.title, view.filter) || matches(part.id, view.filter))
      parts.push_back({part.section, part.key, part.id, part.title, part.sentence, Mark::met});
  }
  if (parts.empty()) return;
  gap(20);
  line(strings::closest, theme::heading, Role::heading, 2);
  gap(4);
  paragraph(strings::closest_hint, theme::label);
  gap(8);
  ImGui::PushID("closest");
  show_items(county, parts, view);
  ImGui::PopID();
}

}  // namespace

void show_overview(const CountyView& county, ViewState& view) {
  show_verdict(county, view);
  gap(16);
  show_sections(county, view);
  gap(20);
  line(strings::to_attend, theme::heading, Role::heading, 2);
  gap(8);
  const auto items = Attending(county, view.filter).run();
  if (!items.empty())
    show_items(county, items, view);
  else if (view.filter.empty())
    show_nothing_to_attend(view);
  else
    show_nothing_found();
  show_closest(county, view);
  gap(16);
}

}  // namespace junheng::ui
