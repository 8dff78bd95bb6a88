#include "core/report/chart_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/document/text_width.h"
#include "core/report/words.h"

namespace junheng::charts {
namespace {

constexpr std::array<Look, 4> level_looks = {{
    {Sign::check, Tone::met, Tone::met_soft, "达到标准", "达到标准"},
    {Sign::low, Tone::conditional, Tone::conditional_soft, "低于标准，但不低于下限", "低于标准"},
    {Sign::cross, Tone::unmet, Tone::unmet_soft, "低于下限", "低于下限"},
    {Sign::question, Tone::undetermined, Tone::undetermined_soft, "缺数据", "缺数据"},
}};

constexpr std::array<Look, 5> verdict_looks = {{
    {Sign::check, Tone::met, Tone::met_soft, "达标", "达标"},
    {Sign::triangle, Tone::conditional, Tone::conditional_soft, "有条件达标", "有条件达标"},
    {Sign::cross, Tone::unmet, Tone::unmet_soft, "不达标", "不达标"},
    {Sign::question, Tone::undetermined, Tone::undetermined_soft, "无法判定", "无法判定"},
    {Sign::dash, Tone::not_applicable, Tone::not_applicable_soft, "不适用", "不适用"},
}};

// Must stand to the standard and to the lower limit as the value does: the longer of the two texts does.
std::string value_text(const Rational& value, const std::optional<Rational>& threshold,
                       const std::optional<Rational>& floor) {
  std::string text = number_text(value, "number", threshold);
  if (!floor) return text;
  std::string other = number_text(value, "number", floor);
  return other.size() > text.size() ? other : text;
}

}  // namespace

const Look not_judged = {Sign::disc, Tone::accent, Tone::not_applicable_soft, "没有标准", "没有标准"};

const Look& look_of(Level level) { return level_looks[static_cast<std::size_t>(level)]; }
const Look& look_of(Verdict verdict) { return verdict_looks[static_cast<std::size_t>(verdict)]; }

std::optional<Rational> floor_of(const Standard& standard, std::size_t stage, std::size_t indicator) {
  const auto& threshold = standard.resources.indicators[indicator].thresholds[stage];
  if (!threshold || standard.resources.min_full == 0) return std::nullopt;
  return *threshold * standard.resources.floor_ratio;
}

SchoolValue school_value(const Assessment& a, const Unit& unit, std::size_t indicator) {
  const Indicator& about = a.standard->resources.indicators[indicator];
  const auto& threshold = about.thresholds[unit.stage];
  IndicatorResult result = measure(a, unit, indicator);
  SchoolValue made;
  made.unit = &unit;
  made.name = row_name(*a.data, a.data->fields->school, unit.school);
  made.look = !threshold && result.value ? &not_judged : &look_of(result.level);
  if (result.value) {
    made.number = value_text(*result.value, threshold, floor_of(*a.standard, unit.stage, indicator));
    made.text = made.number + " " + unit_text(about);
  }
  made.sentence = made.name + "：" + (made.text.empty() ? "" : made.text + "，") + std::string(made.look->word);
  made.value = std::move(result.value);
  return made;
}

std::string column_number(const Standard& standard, const SchoolValue& value, std::size_t indicator) {
  constexpr std::size_t least = 2;
  if (!value.value) return "";
  const auto& threshold = standard.resources.indicators[indicator].thresholds[value.unit->stage];
  if (threshold && *threshold >= 1000) return number_text(*value.value, "whole", threshold);
  std::string text = value.number;
  if (text.find('.') == std::string::npos) text += '.';
  const std::size_t digits = text.size() - text.find('.') - 1;
  if (digits < least) text.append(least - digits, '0');
  return text;
}

double add_legend(Shapes& shapes, std::span<const LegendEntry> entries, double left, double top, double right) {
  constexpr double sign = 10, gap = 5, between = 14;
  if (entries.empty()) return top;
  double x = left, y = top;
  for (const LegendEntry& entry : entries) {
    const double width = sign + gap + text_width(entry.text, small_em);
    if (x > left && x + width > right) {
      x = left;
      y += line_height;
    }
    add_sign(shapes, entry.sign, {x + sign / 2, y + line_height / 2}, sign, entry.tone);
    add_text(shapes, entry.text, {x + sign + gap, y + line_height / 2}, Tone::muted, Anchor::start, small_em);
    x += width + between;
  }
  return y + line_height;
}

std::string names_within(std::span<const std::string> names, double em, double width) {
  const auto rest = [&](std::size_t shown) {
    return shown < names.size() ? "等 " + std::to_string(names.size()) + " 校" : std::string();
  };
  std::string text;
  std::size_t shown = 0;
  for (; shown < names.size(); ++shown) {
    std::string longer = text + (shown ? "、" : "") + names[shown];
    if (text_width(longer + rest(shown + 1), em) > width) break;
    text = std::move(longer);
  }
  if (shown == 0 && !names.empty()) {
    const std::string after = rest(1);
    return shortened(names.front(), em, width - text_width(after, em)) + after;
  }
  return text + rest(shown);
}

void add_text(Shapes& shapes, std::string text, Point at, Tone tone, Anchor anchor, double em, bool strong) {
  shapes.push_back(shape::Text{std::move(text), at, anchor, em, tone, strong});
}

}  // namespace junheng::charts
