// A cell as people write it into a table: 是, 98.5%, 不适用, the title of a choice.
#pragma once

#include <string>

#include "core/data/dataset.h"

namespace junheng {

// In the field's unit and without it, exact. Empty for a missing cell; what could not be read is given as it was
// written. Reading it back with read_cell_value() gives the same.
std::string cell_text(const Content& content, const Field& field);

// A ratio as a percentage, exact: 0.985 is "98.5%".
std::string percent_text(const Decimal& ratio);

}  // namespace junheng
