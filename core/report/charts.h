// The charts of an assessment, by key.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess/assessment.h"
#include "core/document/chart.h"

namespace junheng {

// "balance" · "schools" · "strip/primary/R4" · "shares/primary/R4", by stage and indicator.
std::vector<std::string> chart_keys(const Assessment& a);

// `width` in CSS pixels, taken as 280 where it is less. A strip's key may go on with a school's row,
// "strip/primary/R4/3": that school is ringed. nullopt for any other key.
std::optional<Chart> chart_of(const Assessment& a, std::string_view key, double width);

std::string strip_key(const Assessment& a, std::size_t stage, std::size_t indicator);
std::string strip_key(const Assessment& a, const Unit& chosen, std::size_t indicator);
std::string share_key(const Assessment& a, std::size_t stage, std::size_t indicator);

}  // namespace junheng
