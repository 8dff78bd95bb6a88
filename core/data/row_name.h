// What a row is called in sentences.
#pragma once

#include <cstddef>
#include <string>

#include "core/data/dataset.h"

namespace junheng {

// Name of a row for people: the school's name, the school's and the class's; of a table without names what identifies
// it, 质量监测（数学，8年级）; else 班级第 n 行.
std::string row_name(const Dataset& data, std::size_t table, std::size_t row);

}  // namespace junheng
