// Forms, whose header stands at the side: 项目 | 数值 | 单位 | 填写说明. Read as the transposed sheet.
#pragma once

#include <cstddef>
#include <vector>

#include "core/codec/header.h"
#include "core/codec/sheet.h"
#include "core/data/dictionary.h"

namespace junheng {

// Which rows of the transposed sheet hold values: those that the form's own header names so (数值, 填报数 …); else all
// that are no units, notes or numbers of lines. Units of their own row are put into the header's columns.
std::vector<std::size_t> form_rows(const Sheet& turned, Header& header, const Dictionary& fields);

}  // namespace junheng
