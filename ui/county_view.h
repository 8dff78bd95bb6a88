// An assessment as the screens show it.
#pragma once

#include <vector>

#include "core/assess/assessment.h"
#include "core/data/project.h"
#include "ui/view_model.h"

namespace junheng::ui {

// Its keys are those of core/report/part_key.h.
CountyView county_view(const Assessment& assessment);

// What the county wrote, and what it has not.
std::vector<ReportText> texts_view(const Assessment& assessment, const Narrative& narrative);

ProblemLine problem_line_of(const Problem& problem);

Mark mark_of(Verdict verdict);

// How one school's figure stands to its standard; not applicable where its stage has none.
Level level_of(const Assessment& assessment, const Unit& unit, std::size_t indicator);

// What differs, by the keys of the views; of schools the unit's. `shown`: which of the two is on the screen.
enum class Side : std::uint8_t { before, after };
std::vector<ChangedPart> changed_parts(const Assessment& before, const Assessment& after, Side shown);

}  // namespace junheng::ui
