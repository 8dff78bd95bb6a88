// An assessment as the screens show it.
#pragma once

#include <string>

#include "core/assess/assessment.h"
#include "ui/view_model.h"

namespace junheng::ui {

// Its keys are those of core/report/part_key.h.
CountyView county_view(const Assessment& assessment);

ProblemLine problem_line_of(const Problem& problem);

Mark mark_of(Verdict verdict);

// What differs, by the keys of the views; of schools the unit's.
std::vector<ChangedPart> changed_parts(const Assessment& before, const Assessment& after);

}  // namespace junheng::ui
