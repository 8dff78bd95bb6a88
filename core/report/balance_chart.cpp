#include "core/report/balance_chart.h"

#include <algorithm>
#include <array>

#include "core/document/scale.h"
#include "core/document/text_width.h"
#include "core/report/chart_parts.h"
#include "core/report/part_key.h"
#include "core/report/words.h"

namespace junheng {
namespace {

using namespace charts;

constexpr double head_height = 30, row_height = 30, stage_gap = 14, bar_height = 14, sign_size = 12;  // CSS pixels
constexpr double title_gap = 12, side = 8;                                                            // inside a row
constexpr double value_width = 78;   // sign and number, right of the bars: nothing there but they
constexpr double limit_reach = 1.3;  // the axis goes at least so far beyond the limit

struct Bar {
  std::string title, short_title, key;
  Verdict verdict = Verdict::undetermined;
  std::optional<Rational> value, limit;  // limit: only where this bar is judged by it
  std::string_view unknown;              // why there is no value
};

std::string_view why_unknown(Reason reason) {
  if (reason == Reason::no_units) return "没有逐校数据";
  return reason == Reason::division_by_zero ? "各校都是 0" : "缺数据";
}

std::vector<Bar> bars_of(const Assessment& a, std::size_t stage) {
  const Balance& balance = a.standard->balance;
  std::vector<Bar> bars;
  for (const BalanceResult& result : a.balance) {
    if (result.stage != stage) continue;
    const Indicator& indicator = a.standard->resources.indicators[result.indicator];
    bars.push_back({indicator.title, short_title(*a.standard, indicator), coefficient_key(a, stage, result.indicator),
                    result.verdict, coefficient(a, result).cv, balance.composite ? std::nullopt : balance.limits[stage],
                    why_unknown(result.reason)});
  }
  for (const CompositeResult& result : a.composites) {
    if (balance.composite && result.stage == stage)
      bars.push_back({"综合差异系数", "综合差异系数", composite_key(a, stage), result.verdict, composite(a, stage),
                      balance.limits[stage], "有差异系数无法计算"});
  }
  return bars;
}

// Where it is not judged it is still asked for.
std::string composite_note(const Assessment& a, std::size_t stage) {
  const auto value = a.standard->balance.composite ? std::nullopt : composite(a, stage);
  return value ? "综合差异系数 " + number_text(*value, "cv") + "（供参考，不作判定）" : std::string();
}

struct Words {
  std::string value, limit, margin;  // empty: there is none
};

Words words_of(const Bar& bar) {
  Words words;
  if (bar.value) words.value = number_text(*bar.value, "cv", bar.limit);
  if (bar.limit) words.limit = coefficient_limit_text(*bar.limit);
  if (!bar.value || !bar.limit) return words;
  const Rational room = *bar.limit - *bar.value;
  const std::string size = number_text(room.sign() < 0 ? Rational(0) - room : room, "cv", Rational(0));
  words.margin = room.sign() == 0 ? "恰好等于上限" : (room.sign() < 0 ? "比上限高 " : "比上限低 ") + size;
  return words;
}

std::string sentence_of(const std::string& stage, const Bar& bar, const Words& words) {
  std::string text = stage + " " + bar.title + "：";
  text += bar.value ? "差异系数 " + words.value : std::string(bar.unknown) + "，无法计算";
  if (bar.limit) text += "，上限 " + words.limit;
  if (!words.margin.empty()) text += "，" + words.margin;
  return text + "，" + std::string(verdict_title(bar.verdict));
}

class Layout {
 public:
  // Of all bars the titles are short where one of them has no room.
  Layout(Chart& chart, double width, Scale scale, const std::vector<std::vector<Bar>>& stages)
      : chart_(chart), width_(width), scale_(scale), room_(scale.left - title_gap - side) {
    for (const auto& bars : stages) {
      for (const Bar& bar : bars) short_titles_ = short_titles_ || text_width(bar.title, label_em) > room_;
    }
  }

  // `note` is left out of the picture where there is no room for it.
  double head(const std::string& stage, const std::string& note, const std::optional<Rational>& limit, double top) {
    const double middle = top + head_height / 2;
    double right = width_ - side;
    if (limit) {
      const shape::Text label{"上限 " + coefficient_limit_text(*limit),
                              {scale_.at(limit->to_double()), middle},
                              Anchor::middle,
                              label_em,
                              Tone::limit,
                              true};
      right = box_of(label).left - 12;
      chart_.shapes.push_back(label);
    }
    const shape::Text title{stage, {side, middle}, Anchor::start, 15, Tone::ink, true};
    const shape::Text beside{note, {box_of(title).right + 12, middle}, Anchor::start, small_em, Tone::muted};
    chart_.shapes.push_back(title);
    if (!note.empty() && box_of(beside).right <= right) chart_.shapes.push_back(beside);
    return top + head_height;
  }

  double row(const std::string& stage, const Bar& bar, double top) {
    const Words words = words_of(bar);
    const Look& look = look_of(bar.verdict);
    const double middle = top + row_height / 2;
    add_text(chart_.shapes, shortened(short_titles_ ? bar.short_title : bar.title, label_em, room_), {side, middle});
    double clear = scale_.left;  // from here on no word stands in the limit's way
    if (bar.value) {
      draw_bar(bar, look, top);
    } else {
      const shape::Text why{shortened(bar.unknown, small_em, scale_.right - scale_.left - 6),
                            {scale_.left + 6, middle},
                            Anchor::start,
                            small_em,
                            Tone::muted};
      clear = box_of(why).right + 4;
      chart_.shapes.push_back(why);
    }
    if (const double limit = bar.limit ? scale_.at(bar.limit->to_double()) : 0; limit >= clear)
      chart_.shapes.push_back(shape::Line{{limit, top}, {limit, top + row_height}, Tone::limit, 2});
    add_text(chart_.shapes, words.value.empty() ? "—" : words.value, {width_ - side, middle}, Tone::ink, Anchor::end,
             label_em, true);
    add_sign(chart_.shapes, look.sign, {width_ - side - value_width + sign_size, middle}, sign_size, look.tone);
    std::string sentence = sentence_of(stage, bar, words);
    chart_.regions.push_back({{0, top, width_, top + row_height}, sentence, bar.key});
    chart_.table.rows.push_back(
        {{stage, bar.title, words.value, words.limit, words.margin, std::string(verdict_title(bar.verdict))}, bar.key});
    return top + row_height;
  }

  // The zero that all bars of a stage start from.
  void axis(double top, double bottom) {
    chart_.shapes.push_back(shape::Line{{scale_.left, top}, {scale_.left, bottom}, Tone::line});
  }

 private:
  void draw_bar(const Bar& bar, const Look& look, double top) {
    const double middle = top + row_height / 2, end = scale_.at(bar.value->to_double());
    const Box box{scale_.left, middle - bar_height / 2, end, middle + bar_height / 2};
    const bool judged = bar.verdict != Verdict::not_applicable;
    if (bar.verdict == Verdict::unmet) {
      chart_.shapes.push_back(shape::Rectangle{box, {look.soft, look.tone}});
      add_hatching(chart_.shapes, box, look.tone);
    } else {
      chart_.shapes.push_back(shape::Rectangle{box, {judged ? look.tone : Tone::accent, {}}});
    }
    if (!bar.limit) return;
    const double limit = scale_.at(bar.limit->to_double());
    // A seam of the ground's tone keeps it apart from the bar.
    chart_.shapes.push_back(shape::Line{{limit, box.top}, {limit, box.bottom}, Tone::surface, 4});
  }

  Chart& chart_;
  double width_;
  Scale scale_;
  double room_;  // for titles
  bool short_titles_ = false;
};

Scale scale_for(const std::vector<std::vector<Bar>>& stages, double width) {
  double most = 0, title = 0, short_title = 0;
  for (const auto& bars : stages) {
    for (const Bar& bar : bars) {
      title = std::max(title, text_width(bar.title, label_em));
      short_title = std::max(short_title, text_width(bar.short_title, label_em));
      if (bar.value) most = std::max(most, bar.value->to_double() * 1.05);
      if (bar.limit) most = std::max(most, bar.limit->to_double() * limit_reach);
    }
  }
  const double room = width * 0.4, whole = side + title + 16;
  const double left = whole <= room ? whole : std::min(side + short_title + 16, room);
  return {0, most > 0 ? most : 1, left, width - side - value_width - 8};
}

std::string summary_of(const std::vector<std::vector<Bar>>& stages) {
  std::size_t all = 0, unmet = 0, unknown = 0;
  for (const auto& bars : stages) {
    for (const Bar& bar : bars) {
      ++all;
      unmet += bar.verdict == Verdict::unmet;
      unknown += !bar.value;
    }
  }
  std::string text = std::to_string(all) + " 个差异系数";
  text += unmet > 0 ? "，" + std::to_string(unmet) + " 个高于上限" : "，没有高于上限的";
  if (unknown > 0) text += "，" + std::to_string(unknown) + " 个无法计算";
  return text + "。";
}

}  // namespace

Chart balance_chart(const Assessment& a, double width) {
  Chart chart;
  chart.title = "校际差异系数与上限";
  chart.width = width;
  chart.table.columns = {{"学段"}, {"指标"}, {"差异系数", true}, {"上限", true}, {"与上限相比"}, {"结论"}};
  std::vector<std::vector<Bar>> stages;
  for (std::size_t stage = 0; stage < a.standard->stages.size(); ++stage) stages.push_back(bars_of(a, stage));
  chart.summary = summary_of(stages);
  Layout layout(chart, width, scale_for(stages, width), stages);
  double y = 0;
  for (std::size_t stage = 0; stage < stages.size(); ++stage) {
    if (stages[stage].empty()) continue;
    const std::string& title = a.standard->stages[stage].title;
    if (y > 0) y += stage_gap;
    y = layout.head(title, composite_note(a, stage), stages[stage].back().limit, y);
    const double top = y;
    for (const Bar& bar : stages[stage]) y = layout.row(title, bar, y);
    layout.axis(top, y);
  }
  chart.height = y;
  return chart;
}

}  // namespace junheng
