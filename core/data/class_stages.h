// Lists of classes seldom say 学段: a school's type or the grade does.
#pragma once

#include "core/data/dataset.h"

namespace junheng {

// Classes without a stage: that of their school's type where it has one alone (小学, 初中); else primary up to grade 5
// and junior from 7 on. A grade 6 of a school with both is left open: it is primary where primary school has six years
// and junior where it has five. The origin is the cell that told it. Parents must be right.
void fill_class_stages(Dataset& data);

}  // namespace junheng
