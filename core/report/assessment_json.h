// An assessment as JSON with English keys; documented in core/cli/README.md.
#pragma once

#include <string>

#include "core/assess/explanation.h"

namespace junheng {

// One document ending in a line break; the same bytes for the same input on every platform. Numbers are doubles in
// shortest form, for reading; "exact" keeps CV² as a fraction. `unsettled`: of the project (core/data/project.h).
std::string assessment_json(const Assessment& assessment, const Problems& unsettled = {});

// met, conditional, unmet, undetermined, not_applicable
std::string_view verdict_id(Verdict verdict);

}  // namespace junheng
