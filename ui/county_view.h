// An assessment as the screens show it.
#pragma once

#include <string>

#include "core/assess/assessment.h"
#include "ui/view_model.h"

namespace junheng::ui {

CountyView county_view(const Assessment& assessment);

ProblemLine problem_line_of(const Problem& problem);

Mark mark_of(Verdict verdict);

// What a key of the view stands for. A coefficient's and an item's key is core's own id.
// What differs, by the keys of the views; of schools the unit's.
std::vector<ChangedPart> changed_parts(const Assessment& before, const Assessment& after);

std::string unit_key(const Assessment& assessment, const Unit& unit);                         // "U/primary/3"
std::string cell_key(const Assessment& assessment, const Unit& unit, std::size_t indicator);  // "U/primary/3/R4"

}  // namespace junheng::ui
