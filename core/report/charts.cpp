#include "core/report/charts.h"

#include <algorithm>

#include "core/report/balance_chart.h"
#include "core/report/school_map.h"
#include "core/report/share_chart.h"
#include "core/report/strip_chart.h"

namespace junheng {
namespace {

constexpr std::string_view balance_key = "balance", schools_key = "schools";
constexpr double least_width = 280;

std::string stage_and_indicator(const Assessment& a, std::size_t stage, std::size_t indicator) {
  return a.standard->stages[stage].id + "/" + a.standard->resources.indicators[indicator].id;
}

}  // namespace

std::string strip_key(const Assessment& a, std::size_t stage, std::size_t indicator) {
  return "strip/" + stage_and_indicator(a, stage, indicator);
}

std::string strip_key(const Assessment& a, const Unit& chosen, std::size_t indicator) {
  return strip_key(a, chosen.stage, indicator) + "/" + std::to_string(chosen.school);
}

std::string share_key(const Assessment& a, std::size_t stage, std::size_t indicator) {
  return "shares/" + stage_and_indicator(a, stage, indicator);
}

std::vector<std::string> chart_keys(const Assessment& a) {
  std::vector<std::string> keys{std::string(balance_key), std::string(schools_key)};
  for (std::size_t stage = 0; stage < a.standard->stages.size(); ++stage) {
    for (std::size_t i = 0; i < a.standard->resources.indicators.size(); ++i) {
      keys.push_back(strip_key(a, stage, i));
      keys.push_back(share_key(a, stage, i));
    }
  }
  return keys;
}

std::optional<Chart> chart_of(const Assessment& a, std::string_view key, double width) {
  width = std::max(width, least_width);
  if (key == balance_key) return balance_chart(a, width);
  if (key == schools_key) return school_map(a, width);
  for (std::size_t stage = 0; stage < a.standard->stages.size(); ++stage) {
    for (std::size_t i = 0; i < a.standard->resources.indicators.size(); ++i) {
      if (key == share_key(a, stage, i)) return share_chart(a, stage, i, width);
      const std::string strip = strip_key(a, stage, i);
      if (key == strip) return strip_chart(a, stage, i, width);
      if (!key.starts_with(strip + "/")) continue;
      for (const Unit& unit : a.units.all) {
        if (unit.stage == stage && key == strip_key(a, unit, i)) return strip_chart(a, stage, i, width, &unit);
      }
    }
  }
  return std::nullopt;
}

}  // namespace junheng
