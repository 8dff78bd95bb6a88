// What an import says about two files that differ, as problems: the places and values are put in words.
#pragma once

#include "core/base/problem.h"
#include "core/data/merge.h"

namespace junheng {

// merge.conflict, a warning: 一小, 在校生数, what stays and where it came from, what else there is and where.
Problem conflict_problem(const Dataset& data, const Disagreement& other);

// merge.updated, a warning: 一小, 在校生数, the value before and the value now.
Problem update_problem(const Dataset& data, const Disagreement& before);

}  // namespace junheng
