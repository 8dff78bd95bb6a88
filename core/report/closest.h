// What is met, but only just: the parts of a county that a small change of its figures would make fail. What a county
// looks at first when it is asked whether it can keep its verdict.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/assess/assessment.h"

namespace junheng {

struct Closest {
  std::string section;   // id
  std::string key;       // of the part (core/report/part_key.h): "G4.1", "B.primary.R4", "U/primary/3/R4"
  std::string id;        // "G4.1"; empty for a school's figure and a coefficient
  std::string title;     // 小学规模：云溪县第一小学
  std::string sentence;  // 1990 人，要求 ≤ 2000 人，余量 10 人。
  double nearness = 0;   // the margin as a share of the limit
};

// By nearness, the closest first; at most `of_a_kind` of each: clauses (the closest row of each), figures of schools,
// coefficients. Without those that cannot be better (100 %), and those that have no limit to be a share of (0, a yes).
std::vector<Closest> closest(const Assessment& assessment, std::size_t of_a_kind);

}  // namespace junheng
