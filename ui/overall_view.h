// Explanations of what is made of many judgements: the county, a part of the report, the composite coefficient of a
// stage. Each names its rule and what keeps it from being met; those have explanations of their own.
#pragma once

#include <optional>
#include <string_view>

#include "core/assess/assessment.h"
#include "ui/view_model.h"

namespace junheng::ui {

inline constexpr std::string_view county_key = "county";

// Of county_key, a part's id, a composite's key (core/report/part_key.h); nullopt for any other.
std::optional<Explanation> overall_view(const Assessment& assessment, std::string_view key);

}  // namespace junheng::ui
