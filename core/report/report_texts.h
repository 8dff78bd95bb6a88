// The texts that a county writes itself, in the order of the official report: what kind of county it is, how it stands
// in each part and in each item, what it did and what it still has to do.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/assess/assessment.h"
#include "core/data/project.h"

namespace junheng {

// The ids of those that belong to no part: 基本情况, 主要举措及成效, 存在问题及下一步打算.
inline constexpr const char *text_basics = "basics", *text_measures = "measures", *text_plans = "plans";

struct ReportText {
  std::string id, title;           // of a part or an item: its id, and its title
  std::size_t level = 1;           // 2: of an item
  bool known = true;               // false: the standard has nothing of that id; its title is the id
  std::optional<Verdict> verdict;  // of the part or the item; absent: of no part
  std::string text;                // lines; empty: not written
};

// All that the report has room for, and after them those that were written under another id: nothing is left out.
std::vector<ReportText> report_texts(const Assessment& assessment, const Narrative& narrative);

// One of them as it is called in a list, "G4 学校规模"; empty for an id that the report has no room for.
std::string report_text_title(const Assessment& assessment, const std::string& id);

}  // namespace junheng
