// What differs between two assessments: of a county before and after changes, or by two standards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assess/assessment.h"

namespace junheng {

struct Difference {
  enum class Part : std::uint8_t { county, section, unit, coefficient, item };
  Part part = Part::county;
  std::string id;          // of the section, the item ("G4"), the coefficient ("B.primary.R4"); the stage of a unit
  std::string title;       // as the later assessment has it, else the earlier: 政府保障程度
  std::string about;       // of a unit: the school
  std::size_t school = 0;  // of a unit: its row in the later assessment's data, else in the earlier's
  std::optional<Verdict> before, after;  // absent: that assessment has no such part
};

// Parts whose verdicts differ, and those that only one of the two has, in the order of the report: the county first,
// then each section with what is in it. Units are the same by stage and by the school's code or, failing that, its
// name.
std::vector<Difference> compare(const Assessment& before, const Assessment& after);

}  // namespace junheng
