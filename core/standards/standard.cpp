#include "core/standards/standard.h"

#include <algorithm>

namespace junheng {

std::string unit_text(const Indicator& indicator) {
  if (indicator.unit.empty()) return {};
  return indicator.unit + "/" + (indicator.per == Rational(1) ? "" : indicator.per.to_text()) + "生";
}

const StageWeight* UnitRule::weight_in(std::size_t stage) const {
  const auto at = std::find_if(weights.begin(), weights.end(), [&](const StageWeight& w) { return w.stage == stage; });
  return at == weights.end() ? nullptr : &*at;
}

std::size_t Standard::find_stage(const std::string& stage_id) const {
  const auto at = std::find_if(stages.begin(), stages.end(), [&](const Stage& s) { return s.id == stage_id; });
  return at == stages.end() ? unjudged : static_cast<std::size_t>(at - stages.begin());
}

const Source* Standard::find_source(const std::string& source_id) const {
  const auto at = std::find_if(sources.begin(), sources.end(), [&](const Source& s) { return s.id == source_id; });
  return at == sources.end() ? nullptr : &*at;
}

const UnitRule* Standard::rule_for(std::size_t type) const {
  const auto at = std::find_if(units.begin(), units.end(), [&](const UnitRule& r) { return r.type == type; });
  return at == units.end() ? nullptr : &*at;
}

}  // namespace junheng
