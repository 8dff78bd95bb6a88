// What somebody typed, as the content of a cell: read as the cells of a sheet are. What means nothing for its field is
// kept as it is and counts as missing.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/data/dataset.h"

namespace junheng::ui {

Content typed_cell(std::string_view text, const Field& field);  // empty text: missing

// Why such a text means nothing, with what to do; empty for an empty text.
std::string why_unread(std::string_view unread, const Field& field);

std::string what_and_remedy(const Problem& problem);  // the two sentences without the place

}  // namespace junheng::ui
