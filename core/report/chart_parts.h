// What the charts have in common: signs and words of levels and verdicts, numbers, legends.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess/assessment.h"
#include "core/document/chart.h"
#include "core/document/sign.h"

namespace junheng::charts {

inline constexpr double label_em = 13, small_em = 12, line_height = 20;  // CSS pixels

struct Look {
  Sign sign;
  Tone tone, soft;
  std::string_view word;
  std::string_view brief;  // where there is little room, beside the others
};
const Look& look_of(Level level);
const Look& look_of(Verdict verdict);
extern const Look not_judged;  // a value without a standard

// One indicator of one unit, with all that a chart says of it.
struct SchoolValue {
  const Unit* unit = nullptr;
  std::string name;  // of the school
  std::optional<Rational> value;
  const Look* look = nullptr;
  std::string number;    // digits are added until it agrees with the level; empty when missing
  std::string text;      // with its unit
  std::string sentence;  // "云溪县第一小学：5.12 ㎡/生，达到标准"
};
SchoolValue school_value(const Assessment& a, const Unit& unit, std::size_t indicator);

// The lower limit that an indicator may fall back to: threshold × floor ratio, exact. nullopt without a threshold, or
// where units are not judged one by one.
std::optional<Rational> floor_of(const Standard& standard, std::size_t stage, std::size_t indicator);

struct LegendEntry {
  Sign sign;
  Tone tone;
  std::string text;
};
// Entries side by side in as many lines as they need. Returns the y below them.
double add_legend(Shapes& shapes, std::span<const LegendEntry> entries, double left, double top, double right);

// "甲校、乙校等 5 校": as many names as fit, at least one, which is shortened.
std::string names_within(std::span<const std::string> names, double em, double width);

// For a column: at least two digits after the point, but none for an indicator whose standard goes into thousands.
std::string column_number(const Standard& standard, const SchoolValue& value, std::size_t indicator);

void add_text(Shapes& shapes, std::string text, Point at, Tone tone = Tone::ink, Anchor anchor = Anchor::start,
              double em = label_em, bool strong = false);

}  // namespace junheng::charts
