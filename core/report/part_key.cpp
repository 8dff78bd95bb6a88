#include "core/report/part_key.h"

namespace junheng {

std::string unit_key(std::string_view stage, std::size_t school) {
  return "U/" + std::string(stage) + "/" + std::to_string(school);
}

std::string unit_key(const Assessment& a, const Unit& unit) {
  return unit_key(a.standard->stages[unit.stage].id, unit.school);
}

std::string cell_key(const Assessment& a, const Unit& unit, std::size_t indicator) {
  return unit_key(a, unit) + "/" + a.standard->resources.indicators[indicator].id;
}

std::string composite_key(const Assessment& a, std::size_t stage) { return "B." + a.standard->stages[stage].id; }

std::string coefficient_key(const Assessment& a, std::size_t stage, std::size_t indicator) {
  return composite_key(a, stage) + "." + a.standard->resources.indicators[indicator].id;
}

}  // namespace junheng
