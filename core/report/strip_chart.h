// The schools of one stage along one indicator, against its standard and the lower limit.
#pragma once

#include <cstddef>

#include "core/assess/assessment.h"
#include "core/document/chart.h"

namespace junheng {

// `width` in CSS pixels, at least 280. Each school with a value is a dot at it, told apart by shape; where they are
// close they are stacked, and get smaller with their number. Few values far beyond the others stand in a place of their
// own at the right end. Missing ones are named below and are not drawn. `chosen`, a unit of the assessment, is ringed.
Chart strip_chart(const Assessment& a, std::size_t stage, std::size_t indicator, double width,
                  const Unit* chosen = nullptr);

}  // namespace junheng
