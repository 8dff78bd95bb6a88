// The names that parts of an assessment go by where one is asked for by a text: in a chart, on the screen. An item's, a
// clause's and an indicator's is its id.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/assess/assessment.h"

namespace junheng {

std::string unit_key(std::string_view stage, std::size_t school);  // "U/primary/3"
std::string unit_key(const Assessment& a, const Unit& unit);
std::string cell_key(const Assessment& a, const Unit& unit, std::size_t indicator);          // "U/primary/3/R4"
std::string coefficient_key(const Assessment& a, std::size_t stage, std::size_t indicator);  // "B.primary.R4"
std::string composite_key(const Assessment& a, std::size_t stage);                           // "B.primary"

}  // namespace junheng
