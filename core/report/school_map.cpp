#include "core/report/school_map.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/document/text_width.h"
#include "core/report/chart_parts.h"
#include "core/report/part_key.h"

namespace junheng {
namespace {

using namespace charts;

constexpr double cell = 20, row_height = 20, sign_size = 10, verdict_width = 20, head_height = 30;  // CSS pixels
constexpr double least_name = 96, most_name = 170, name_gap = 8, between = 24, stage_gap = 12;

constexpr std::size_t most_schools = 60;  // of a stage, that are all drawn

// Those that fail first, then what is not known, then conditions; within each, few indicators at the standard first.
std::vector<const Unit*> in_order(const Assessment& a, std::size_t stage) {
  constexpr std::array<int, 5> rank{3, 2, 0, 1, 4};  // by Verdict
  std::vector<const Unit*> units;
  for (const Unit& unit : a.units.all) {
    if (unit.stage == stage) units.push_back(&unit);
  }
  std::stable_sort(units.begin(), units.end(), [&](const Unit* x, const Unit* y) {
    const int first = rank[static_cast<std::size_t>(x->verdict)], second = rank[static_cast<std::size_t>(y->verdict)];
    return first != second ? first < second : x->full < y->full;
  });
  return units;
}

class Map {
 public:
  Map(const Assessment& a, double width) : a_(a), indicators_(a.standard->resources.indicators.size()) {
    chart_.width = width;
    chart_.title = "各校各项指标一览";
    chart_.table.columns = {{"学段"}, {"学校"}, {"结论"}};
    for (const Indicator& indicator : a.standard->resources.indicators)
      chart_.table.columns.push_back({indicator.title + "（" + unit_text(indicator) + "）", true});
    const double fixed = verdict_width + static_cast<double>(indicators_) * cell;
    double longest = 0;
    for (const Unit& unit : a.units.all)
      longest = std::max(longest, text_width(row_name(*a.data, a.data->fields->school, unit.school), label_em));
    const double wanted = std::clamp(longest + name_gap, least_name, most_name);
    columns_ = std::max(1, static_cast<int>((width + between) / (fixed + wanted + between)));
    name_width_ = std::min((width + between) / columns_ - between - fixed, wanted);
    block_width_ = name_width_ + fixed;
  }

  Chart draw() && {
    double y = 0;
    for (std::size_t stage = 0; stage < a_.standard->stages.size(); ++stage) {
      const auto units = in_order(a_, stage);
      if (units.empty()) continue;
      if (y > 0) y += stage_gap;
      y = draw_stage(stage, units, y);
    }
    chart_.height = draw_legend(y + stage_gap);
    return std::move(chart_);
  }

 private:
  double draw_stage(std::size_t stage, std::vector<const Unit*> units, double top) {
    const std::size_t all = units.size();
    const std::string& title = a_.standard->stages[stage].title;
    for (const Unit* unit : units) add_row(title, *unit);
    if (all > most_schools)
      std::erase_if(units,
                    [&](const Unit* unit) { return unit->verdict == Verdict::met && unit->full == indicators_; });
    const std::size_t rows =
        (units.size() + static_cast<std::size_t>(columns_) - 1) / static_cast<std::size_t>(columns_);
    if (units.empty()) draw_head(head_of(title, all), 0, top);
    for (std::size_t i = 0; i < units.size(); ++i) {
      const std::size_t column = i / rows;
      const double left = static_cast<double>(column) * (block_width_ + between);
      if (i % rows == 0) draw_head(i == 0 ? head_of(title, all) : "", left, top);
      draw_school(title, *units[i], left, top + head_height + static_cast<double>(i % rows) * row_height);
    }
    const double bottom = top + head_height + static_cast<double>(rows) * row_height;
    if (units.size() == all) return bottom;
    add_text(chart_.shapes, "其余 " + std::to_string(all - units.size()) + " 校各项都达到标准",
             {0, bottom + row_height / 2}, Tone::muted);
    return bottom + row_height;
  }

  static std::string head_of(const std::string& stage, std::size_t schools) {
    return stage + " " + std::to_string(schools) + " 校";
  }

  void add_row(const std::string& stage, const Unit& unit) {
    const std::string name = row_name(*a_.data, a_.data->fields->school, unit.school);
    ChartRow row{{stage, name, std::string(look_of(unit.verdict).word)}, unit_key(a_, unit)};
    row.cell_keys.resize(row.cells.size());
    for (std::size_t i = 0; i < indicators_; ++i) {
      const SchoolValue value = school_value(a_, unit, i);
      row.cells.push_back(value.value ? column_number(*a_.standard, value, i) : std::string(value.look->brief));
      row.cell_keys.push_back(cell_key(a_, unit, i));
    }
    chart_.table.rows.push_back(std::move(row));
  }

  double cell_left(double left, std::size_t indicator) const {
    return left + verdict_width + name_width_ + static_cast<double>(indicator) * cell;
  }

  void draw_head(const std::string& title, double left, double top) {
    const double middle = top + head_height - line_height / 2;
    if (!title.empty()) add_text(chart_.shapes, title, {left, middle}, Tone::ink, Anchor::start, 15, true);
    for (std::size_t i = 0; i < indicators_; ++i) {
      add_text(chart_.shapes, std::to_string(i + 1), {cell_left(left, i) + cell / 2, middle}, Tone::muted,
               Anchor::middle, small_em);
    }
  }

  void draw_school(const std::string& stage, const Unit& unit, double left, double top) {
    const double middle = top + row_height / 2;
    const Look& verdict = look_of(unit.verdict);
    const std::string name = row_name(*a_.data, a_.data->fields->school, unit.school);
    add_sign(chart_.shapes, verdict.sign, {left + verdict_width / 2 - 2, middle}, 12, verdict.tone);
    add_text(chart_.shapes, shortened(name, label_em, name_width_ - name_gap), {left + verdict_width, middle});
    chart_.regions.push_back({{left, top, left + verdict_width + name_width_, top + row_height},
                              name + "（" + stage + "）：" + std::string(verdict.word) + "，" +
                                  std::to_string(unit.full) + "/" + std::to_string(indicators_) + " 项达到标准",
                              unit_key(a_, unit)});
    for (std::size_t i = 0; i < indicators_; ++i) draw_cell(unit, i, cell_left(left, i), top);
  }

  void draw_cell(const Unit& unit, std::size_t indicator, double left, double top) {
    const SchoolValue value = school_value(a_, unit, indicator);
    const Box box{left + 1, top + 1, left + cell - 1, top + row_height - 1};
    const bool breach = value.look == &look_of(Level::below);  // full tone: what is looked for
    chart_.shapes.push_back(shape::Rectangle{box, {breach ? value.look->tone : value.look->soft, {}}});
    add_sign(chart_.shapes, value.look->sign, box.centre(), sign_size, breach ? Tone::surface : value.look->tone);
    chart_.regions.push_back({box, a_.standard->resources.indicators[indicator].title + " " + value.sentence,
                              cell_key(a_, unit, indicator)});
  }

  double draw_legend(double top) {
    std::vector<LegendEntry> levels;
    std::string counts;
    for (const Level level : {Level::full, Level::relief, Level::below, Level::missing}) {
      const Look& look = look_of(level);
      levels.push_back({look.sign, look.tone, std::string(look.word)});
    }
    for (const Verdict verdict : {Verdict::unmet, Verdict::undetermined, Verdict::conditional, Verdict::met}) {
      const auto n = std::count_if(a_.units.all.begin(), a_.units.all.end(),
                                   [&](const Unit& unit) { return unit.verdict == verdict; });
      if (n > 0)
        counts += (counts.empty() ? "" : "，") + std::to_string(n) + " 校" + std::string(look_of(verdict).word);
    }
    chart_.summary = counts.empty() ? "没有逐校数据。" : counts + "。";
    double y = add_legend(chart_.shapes, levels, 0, top, chart_.width);
    double x = 0;
    for (std::size_t i = 0; i < indicators_; ++i) {
      const std::string text =
          shortened(std::to_string(i + 1) + " " + a_.standard->resources.indicators[i].title, small_em, chart_.width);
      const double width = text_width(text, small_em);
      if (x > 0 && x + width > chart_.width) {
        x = 0;
        y += line_height;
      }
      add_text(chart_.shapes, text, {x, y + line_height / 2}, Tone::muted, Anchor::start, small_em);
      x += width + 14;
    }
    return y + line_height;
  }

  const Assessment& a_;
  std::size_t indicators_;
  Chart chart_;
  int columns_ = 1;
  double name_width_ = 0, block_width_ = 0;
};

}  // namespace

Chart school_map(const Assessment& a, double width) { return Map(a, width).draw(); }

}  // namespace junheng
