// What each school adds to one coefficient of variation.
#pragma once

#include <cstddef>

#include "core/assess/assessment.h"
#include "core/document/chart.h"

namespace junheng {

// Most schools with a bar of their own; the rest are one bar together.
inline constexpr std::size_t shown_shares = 8;

// `width` in CSS pixels, at least 280. Shares of the schools in the variance, the largest first, each with a sign for
// above or below the mean of all. Where the coefficient is not known the chart says so and names the schools without
// data.
Chart share_chart(const Assessment& a, std::size_t stage, std::size_t indicator, double width);

}  // namespace junheng
