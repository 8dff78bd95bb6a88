#include "core/report/strip_chart.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/document/line_labels.h"
#include "core/document/scale.h"
#include "core/document/text_width.h"
#include "core/report/chart_parts.h"
#include "core/report/part_key.h"
#include "core/report/words.h"

namespace junheng {
namespace {

using namespace charts;

// CSS pixels.
constexpr double most_stack = 132;  // of the dots; more are moved together
constexpr std::array<double, 4> dot_sizes{12, 9, 7, 5};
constexpr double least_region = 4;  // lower than that nobody can point at a dot
constexpr double side = 10, beyond_width = 34, above_axis = 4, tick_length = 4;

struct Dot {
  const SchoolValue* school = nullptr;
  double x = 0;
  std::size_t level = 0;  // in its stack, from the axis up
};

// The lowest level at which it touches none before it. `dots` are in order of x.
std::size_t stack(std::vector<Dot>& dots, double size) {
  std::vector<double> last;  // by level: where its last dot stands
  for (Dot& dot : dots) {
    const auto free = std::find_if(last.begin(), last.end(), [&](double x) { return dot.x - x >= size; });
    dot.level = static_cast<std::size_t>(free - last.begin());
    if (free == last.end())
      last.push_back(dot.x);
    else
      *free = dot.x;
  }
  return last.size();
}

class Strip {
 public:
  Strip(const Assessment& a, std::size_t stage, std::size_t indicator, double width, const Unit* chosen)
      : a_(a),
        stage_(stage),
        indicator_(indicator),
        chosen_(chosen),
        about_(a.standard->resources.indicators[indicator]) {
    chart_.width = width;
    chart_.title = a.standard->stages[stage].title + "各校：" + about_.title + "（" + unit_text(about_) + "）";
    chart_.table.columns = {{"学校"}, {unit_text(about_), true}, {"情况"}};
    for (const Unit& unit : a.units.all) {
      if (unit.stage == stage) schools_.push_back(school_value(a, unit, indicator));
    }
    // Missing ones last.
    std::stable_sort(schools_.begin(), schools_.end(), [](const SchoolValue& x, const SchoolValue& y) {
      return x.value && (!y.value || *x.value < *y.value);
    });
    known_ = static_cast<std::size_t>(
        std::count_if(schools_.begin(), schools_.end(), [](const SchoolValue& s) { return s.value.has_value(); }));
  }

  Chart draw() && {
    fill_table();
    double y = 0;
    if (known_ > 0) y = draw_dots();
    y = draw_legend(y);
    chart_.height = draw_missing(y);
    return std::move(chart_);
  }

 private:
  void fill_table() {
    for (const SchoolValue& school : schools_) {
      chart_.table.rows.push_back(
          {{school.name, column_number(*a_.standard, school, indicator_), std::string(school.look->brief)},
           key_of(school)});
    }
  }

  std::string key_of(const SchoolValue& school) const { return cell_key(a_, *school.unit, indicator_); }

  // From where to where the axis goes, and from which school on they stand beyond its end: where one tenth or less of
  // them would press the others together.
  Scale scale() {
    const auto value = [&](std::size_t i) { return schools_[i].value->to_double(); };
    double from = value(0), to = value(known_ - 1);
    for (const LabelledLine& mark : marks_) {
      from = std::min(from, mark.x);
      to = std::max(to, mark.x);
    }
    beyond_ = known_;
    const std::size_t tenth = known_ / 10;
    const double usual = value(known_ - 1 - tenth);
    double reach = usual + (usual - from) * 0.75;
    for (const LabelledLine& mark : marks_) reach = std::max(reach, mark.x + (mark.x - from) * 0.25);
    if (tenth > 0 && to > reach) {
      while (beyond_ > 0 && value(beyond_ - 1) > reach) --beyond_;
      to = value(beyond_ - 1);
      for (const LabelledLine& mark : marks_) to = std::max(to, mark.x);
    }
    const double room = to > from ? (to - from) * 0.04 : std::max(to * 0.1, 0.5);
    const double least = from >= 0 ? std::max(0.0, from - room) : from - room;
    return {least, to + room, side, chart_.width - side - (beyond_ < known_ ? beyond_width : 0)};
  }

  // Values, until scale() is known.
  void add_marks() {
    const auto& threshold = about_.thresholds[stage_];
    if (!threshold) return;
    if (const auto floor = floor_of(*a_.standard, stage_, indicator_)) {
      const std::string share = number_text(a_.standard->resources.floor_ratio, "percent");
      marks_.push_back({floor->to_double(),
                        {"下限（" + share + "）" + floor->to_text(), {}, Anchor::start, small_em, Tone::muted},
                        true});
    }
    marks_.push_back({threshold->to_double(),
                      {"标准 " + number_text(*threshold, "number"), {}, Anchor::start, label_em, Tone::limit, true}});
  }

  double draw_dots() {
    add_marks();
    const Scale axis = scale();
    for (LabelledLine& mark : marks_) mark.x = axis.at(mark.x);
    place_labels(marks_, chart_.width, line_height);
    std::vector<Dot> dots;
    for (std::size_t i = 0; i < known_; ++i) {
      const double beyond = chart_.width - side / 2 - beyond_width / 2;
      dots.push_back({&schools_[i], i < beyond_ ? axis.at(schools_[i].value->to_double()) : beyond});
    }
    double size = 0, levels = 0;
    for (const double candidate : dot_sizes) {
      size = candidate;
      levels = static_cast<double>(stack(dots, size));
      if (levels * size <= most_stack) break;
    }
    const double step = std::min(size, most_stack / levels);
    double top = 0;
    for (const LabelledLine& mark : marks_) top = std::max(top, static_cast<double>(mark.row + 1) * line_height);
    const double bottom = top + 8 + std::max(levels * step + size - step, 3 * size) + above_axis;
    draw_lines(bottom);
    draw_axis(axis, bottom);
    for (const Dot& dot : dots) {
      const double y = bottom - above_axis - size / 2 - static_cast<double>(dot.level) * step;
      add_sign(chart_.shapes, sign_of(*dot.school->look), {dot.x, y}, size, dot.school->look->tone);
      if (dot.school->unit == chosen_)
        chart_.shapes.push_back(shape::Circle{{dot.x, y}, size / 2 + 3, {{}, Tone::accent, 2}});
    }
    add_regions(dots, bottom - above_axis, size, step);
    return bottom + tick_length + line_height;
  }

  // Of many dots a disc is read best; the others stand out by their shapes.
  static Sign sign_of(const Look& look) { return look.sign == Sign::check ? Sign::disc : look.sign; }

  void draw_lines(double bottom) {
    for (const LabelledLine& mark : marks_) {
      const double top = static_cast<double>(mark.row) * line_height + 2;
      chart_.shapes.push_back(shape::Line{{mark.x, top},
                                          {mark.x, bottom},
                                          mark.dashed ? Tone::muted : Tone::limit,
                                          mark.dashed ? 1.0 : 2.0,
                                          mark.dashed});
      chart_.shapes.push_back(mark.label);
    }
  }

  void draw_axis(const Scale& axis, double y) {
    chart_.shapes.push_back(shape::Line{{axis.left - side / 2, y}, {axis.right + side / 2, y}, Tone::line});
    const double middle = y + tick_length + line_height / 2;
    double right = chart_.width;
    if (beyond_ < known_) {
      const double from = chart_.width - beyond_width;
      chart_.shapes.push_back(shape::Line{{from, y}, {chart_.width, y}, Tone::line, 1, true});
      const shape::Text label{"更高", {(from + chart_.width) / 2, middle}, Anchor::middle, small_em, Tone::muted};
      right = box_of(label).left;
      chart_.shapes.push_back(label);
    }
    double left = 0;
    for (const Tick& tick : ticks(axis.from, axis.to, 6)) {
      const shape::Text label{tick.text, {axis.at(tick.value), middle}, Anchor::middle, small_em, Tone::muted};
      const Box box = box_of(label);
      if (box.left < left || box.right > right) continue;
      left = box.right + 6;
      chart_.shapes.push_back(shape::Line{{label.at.x, y}, {label.at.x, y + tick_length}, Tone::line});
      chart_.shapes.push_back(label);
    }
  }

  void add_regions(const std::vector<Dot>& dots, double base, double size, double step) {
    if (step >= least_region) {
      for (const Dot& dot : dots) {
        const double bottom = base - static_cast<double>(dot.level) * step - (size - step) / 2;
        chart_.regions.push_back(
            {{dot.x - size / 2, bottom - step, dot.x + size / 2, bottom}, dot.school->sentence, key_of(*dot.school)});
      }
      return;
    }
    // Stacks as a whole.
    for (std::size_t first = 0; first < dots.size();) {
      std::size_t end = first;
      std::size_t highest = 0;
      std::vector<std::string> names;
      while (end < dots.size() && (end == first || dots[end].x - dots[first].x < size)) {
        highest = std::max(highest, dots[end].level);
        names.push_back(dots[end++].school->name);
      }
      const double next = end < dots.size() ? dots[end].x : chart_.width + size;
      const std::string low = dots[first].school->text, high = dots[end - 1].school->text;
      chart_.regions.push_back({{dots[first].x - size / 2, base - static_cast<double>(highest) * step - size,
                                 std::min(dots[end - 1].x, next - size) + size / 2, base},
                                std::to_string(end - first) + " 校，" + (low == high ? low : low + " 至 " + high) +
                                    "：" + names_within(names, 1, 60),
                                end - first == 1 ? key_of(*dots[first].school) : std::string()});
      first = end;
    }
  }

  double draw_legend(double top) {
    std::vector<LegendEntry> entries;
    const SchoolValue* chosen = nullptr;
    std::string counts;
    const auto add = [&](const Look& look) {
      const auto n = std::count_if(schools_.begin(), schools_.end(),
                                   [&](const SchoolValue& school) { return school.look == &look; });
      if (n == 0) return;
      entries.push_back({sign_of(look), look.tone, std::string(look.word) + " " + std::to_string(n) + " 校"});
      counts += (counts.empty() ? "" : "，") + entries.back().text;
    };
    for (const Level level : {Level::full, Level::relief, Level::below}) add(look_of(level));
    add(not_judged);
    add(look_of(Level::missing));
    for (const SchoolValue& school : schools_) {
      if (school.unit == chosen_) chosen = &school;
    }
    chart_.summary = counts.empty() ? "没有逐校数据。" : counts + "。";
    if (chosen != nullptr && chosen->value) {
      // A ring, as around its dot.
      const double y = top + line_height / 2;
      chart_.shapes.push_back(shape::Circle{{5, y}, 5, {{}, Tone::accent, 2}});
      add_text(chart_.shapes, "本校 " + chosen->text, {15, y}, Tone::accent, Anchor::start, small_em, true);
      top += line_height;
    }
    return add_legend(chart_.shapes, entries, 0, top, chart_.width);
  }

  double draw_missing(double top) {
    if (schools_.empty()) {
      add_text(chart_.shapes, "没有逐校数据", {0, top + line_height / 2}, Tone::muted);
      return top + line_height;
    }
    if (known_ == schools_.size()) return top;
    std::vector<std::string> names;
    for (std::size_t i = known_; i < schools_.size(); ++i) names.push_back(schools_[i].name);
    const std::string before = "没有画出：";
    const double room = chart_.width - text_width(before, small_em);
    add_text(chart_.shapes, before + names_within(names, small_em, room), {0, top + line_height / 2}, Tone::muted,
             Anchor::start, small_em);
    chart_.regions.push_back({{0, top, chart_.width, top + line_height}, "缺数据：" + names_within(names, 1, 80), ""});
    return top + line_height;
  }

  const Assessment& a_;
  std::size_t stage_, indicator_;
  const Unit* chosen_;
  const Indicator& about_;
  Chart chart_;
  std::vector<SchoolValue> schools_;  // of the stage, in order of value, then of the dataset; missing ones last
  std::size_t known_ = 0;             // of them, with a value
  std::size_t beyond_ = 0;            // from here on they stand beyond the axis' end
  std::vector<LabelledLine> marks_;   // the lower limit, then the standard
};

}  // namespace

Chart strip_chart(const Assessment& a, std::size_t stage, std::size_t indicator, double width, const Unit* chosen) {
  return Strip(a, stage, indicator, width, chosen).draw();
}

}  // namespace junheng
