// Which rows below a header are rows of the table: totals, notes and repeated headers are not.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/codec/header.h"
#include "core/codec/sheet.h"

namespace junheng {

enum class RowKind : std::uint8_t {
  data,
  empty,     // no cell with a text
  total,     // 合计, 东镇小计, 全县平均, 差异系数: it begins with such a word
  note,      // 注：…, 填表人：…: it begins with such a word, or has texts in no more than two cells and no number
  header,    // the header again, as on each printed page
  numbering  // 甲 乙 1 2 3: the columns' numbers below the header
};

RowKind row_kind(const Sheet& sheet, std::size_t row, const Header& header);

}  // namespace junheng
