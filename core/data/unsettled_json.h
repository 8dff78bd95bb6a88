// What nobody has settled yet (Project::unsettled), as part of a county file and of a journal:
//
//   "unsettled": [{"code": "table.stage", "arguments": ["教师数", "九年一贯制学校"],
//                  "file": "学校.xlsx", "sheet": "一览", "cell": "C7"}]
//
// `error` is true for what is more than a warning; what is empty is left out.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/base/tree.h"

namespace junheng {

void append_unsettled(std::string& out, const Problems& unsettled);  // the member

// The first limits::problems are read, long texts cut (add_problem()). Problems: unsettled.shape, at `pointer` and what
// of it is not as above or has more than ten arguments.
Problems read_unsettled(const Node& list, std::string_view file, const std::string& pointer, Problems& problems);

}  // namespace junheng
