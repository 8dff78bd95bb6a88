// A cell in JSON, the same in a county file and in a journal: a number, true or false, the id of a choice, "不适用", a
// text, null for missing; {"unread": "约60"} for what stands there and means nothing for its field.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/base/tree.h"
#include "core/data/dataset.h"

namespace junheng {

void append_cell(std::string& out, const Field& field, const Content& content);

struct CellProblem {
  std::string code;  // cell.not_number, .not_whole, .negative, .not_flag, .not_text, .unknown_choice
  std::vector<std::string> arguments;
};

// What `node` says for `field`, in `content` (its origin is left alone). A choice may be given by its title too. After
// a problem the cell is missing.
std::optional<CellProblem> read_cell(const Node& node, const Field& field, Content& content);

}  // namespace junheng
