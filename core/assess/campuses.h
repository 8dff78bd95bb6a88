// Campuses (一校多区): a row that names another school as its main school is no school of its own.
#pragma once

#include <optional>

#include "core/base/problem.h"
#include "core/data/dataset.h"

namespace junheng {

// The dataset with each campus added to its main school: pupils, teachers, areas, money and rooms add up (a missing
// part leaves the sum missing), all else is the main school's; rows of child tables follow. nullopt when there are no
// campuses: the dataset stands as it is. A campus of an unknown school, or of another campus, is reported by `problems`
// (campus.unknown_school) and left as it is. The result's `campuses` names what was merged into which row.
std::optional<Dataset> merge_campuses(const Dataset& data, Problems& problems);

}  // namespace junheng
