// All schools by all indicators at one glance: the level of each as tone and sign.
#pragma once

#include "core/assess/assessment.h"
#include "core/document/chart.h"

namespace junheng {

// `width` in CSS pixels, at least 280. Stage by stage; the schools that fail first, then those with something unknown,
// then by the number of indicators at the standard; side by side in as many columns as there is room for, read
// downwards. Of a stage with more than 60 schools those that reach every standard are left out of the picture and
// counted.
Chart school_map(const Assessment& a, double width);

}  // namespace junheng
