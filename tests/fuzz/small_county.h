// A county for targets that fuzz something else: two schools, a class, a room, and cells of each state.
#pragma once

#include <memory>

#include "core/data/county_file.h"

namespace junheng {

inline std::shared_ptr<const Dataset> small_county() {
  static const auto county = [] {
    Problems problems;
    auto data = std::make_shared<Dataset>(read_county(R"({"junheng": 1, "tables": {
      "county": {"name": "云溪县", "year": 2024, "rotation.eligible": 0, "training360.rate": 0.985},
      "school": {"columns": ["code", "name", "type", "boarding", "pupils.primary", "pupils.junior", "teaching_area", "equipment_value"],
                 "rows": [["1", "一小", "primary", true, 320, "不适用", 1500.5, null], ["2", "一中", "nine_year", null, 45, 0, 820, 12.5]]},
      "class": {"columns": ["school", "stage", "pupils"], "rows": [["1", "primary", 40]]},
      "room": {"columns": ["school", "kind", "area"], "rows": [["2", "music", 96]]}}})",
                                                      "small.json", dictionary(), problems));
    if (!problems.empty()) __builtin_trap();
    return data;
  }();
  return county;
}

}  // namespace junheng
