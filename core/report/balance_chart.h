// The coefficients of variation of all stages against their limits.
#pragma once

#include "core/assess/assessment.h"
#include "core/document/chart.h"

namespace junheng {

// `width` in CSS pixels, at least 280. A bar for each coefficient on one scale from zero; one beyond its limit is
// hatched; one that is not known has no bar. Where the standard judges the composite, that has a bar too.
Chart balance_chart(const Assessment& a, double width);

}  // namespace junheng
