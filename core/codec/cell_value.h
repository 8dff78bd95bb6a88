// What a cell of a sheet means for a field: one documented meaning for everything that people type into tables. What
// has none is a problem, never a zero and never a guess. core/codec/README.md has the table of meanings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/codec/sheet.h"
#include "core/data/dictionary.h"

namespace junheng {

struct CellReading {
  enum class Kind : std::uint8_t { value, missing, not_applicable, problem };
  Kind kind = Kind::missing;
  Decimal number;    // a flag is 0 or 1, a choice the index of its field's choices; in the field's own unit
  std::string text;  // of a text field
  std::string code;  // of a problem: cell_value.error, .formula, .not_number, .not_whole, .negative, .unit,
                     // .none_or_unknown, .ratio, .percent, .not_flag, .unknown_choice, .not_year, .not_grade,
                     // .shortened, .too_long
  std::vector<std::string> arguments;  // the field's title, what stands in the cell, and what the code's sentence adds
};

// `power`: the column's header gives another unit than the field, 10^power of the field's: 4 for a column in 万元 of a
// field in 元, -4 the other way round, -2 for a column in % of a ratio. A unit in the cell itself goes before the
// header's.
CellReading read_cell_value(const SheetCell& cell, const Field& field, int power = 0);

// How many powers of ten a number in `unit` (half width: "万元", "m2", "%") is away from the field's unit: 元 of a
// field in 万元 is -4, % of a ratio -2. nullopt where the two measure different things.
std::optional<int> unit_power(std::string_view unit, const Field& field);

}  // namespace junheng
