// Evaluates compiled expressions on a dataset: exactly, with three values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/assess/ground.h"
#include "core/data/dataset.h"
#include "core/standards/expression.h"

namespace junheng {

// A known number (a flag is 0 or 1, a choice its index), or missing, or undefined by a division by zero.
struct Value {
  enum class Kind : std::uint8_t { known, missing, division_by_zero };
  Kind kind = Kind::missing;
  Rational number;

  bool known() const { return kind == Kind::known; }
  bool is_true() const { return known() && number.sign() != 0; }
  bool is_false() const { return known() && number.sign() == 0; }
};

struct UsedCell {
  std::size_t table = 0, row = 0, field = 0;
  Cell cell;
  bool operator==(const UsedCell& o) const { return table == o.table && row == o.row && field == o.field; }
};

// Where an expression stands: a row of a table; for a unit also a stage.
struct RowScope {
  const Dataset* data = nullptr;
  const Children* children = nullptr;
  std::size_t table = 0;
  std::size_t row = 0;
  std::size_t stage = 0;
};

// Arithmetic with a missing part is missing; `false and missing` is false, `true or missing` is true; an aggregate over
// a table without rows is missing, and so is one over a school's rows where that school has none; `a else b` is b where
// a is not known, unless a counts rows that are there; a cell marked not applicable counts as 0 in numbers. Cells read
// are appended to `used` (once each) unless it is null.
Value evaluate(const Expression& expression, const RowScope& scope, std::vector<UsedCell>* used = nullptr);

// The expression with the numbers put in: "67 人 ÷ 614 人". A missing cell shows as ？. As a factor it is bracketed
// where a product or quotient is to follow: "（300 ㎡ − 12 ㎡）".
enum class Standing : std::uint8_t { alone, factor };
std::string with_numbers(const Expression& expression, const RowScope& scope, Standing standing = Standing::alone);

}  // namespace junheng
