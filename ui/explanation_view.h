// Core's explanations as the panel shows them.
#pragma once

#include <optional>
#include <string_view>

#include "core/assess/assessment.h"
#include "ui/view_model.h"

namespace junheng::ui {

// `key` as county_view() made it: an item, a clause, a coefficient, a school in a stage, or one of its indicators.
std::optional<Explanation> explanation_view(const Assessment& assessment, std::string_view key);

}  // namespace junheng::ui
