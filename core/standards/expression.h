// The closed expression language of standards: what a clause measures and compares. Grammar, in falling order of
// binding: literal, field, call · unary - · * / · + - · = != < <= > >= · not · and · or · else.
// Compiling checks names, types, units and nesting, with the position of each fault; evaluation is core/assess.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/base/rational.h"
#include "core/data/dictionary.h"
#include "core/standards/measure_unit.h"

namespace junheng {

enum class Op : std::uint8_t {
  number,
  flag,
  choice,  // literals
  field,
  stage_field,
  county_field,
  school_field,
  stage,  // cells: of the row, of the unit's stage, of the county, of the row's school
  negate,
  ceil,
  logical_not,
  add,
  subtract,
  multiply,
  divide,
  minimum,
  maximum,
  equal,
  unequal,
  less,
  at_most,
  greater,
  at_least,
  both,
  either,
  otherwise,  // and, or, else
  sum,
  count  // over rows of a table; arguments: sum: amount, where; count: where (may be absent)
};

enum class ValueType : std::uint8_t { number, flag, choice };

struct ExpressionNode {
  Op op = Op::number;
  ValueType type = ValueType::number;
  MeasureUnit unit;                      // of a number
  std::uint32_t offset = 0;              // byte in the text
  Rational number;                       // literal; choice: the index; flag: 0 or 1
  std::size_t table = 0;                 // of a cell, or of sum and count
  std::size_t field = 0;                 // of a cell
  std::vector<std::size_t> by_stage;     // stage_field: field by stage of the standard; npos where there is none
  bool own_children = false;             // sum and count inside a school: only that school's rows
  std::vector<std::uint32_t> arguments;  // nodes of the same expression
};

struct Expression {
  std::string text;
  std::vector<ExpressionNode> nodes;  // children before parents
  std::uint32_t root = 0;

  const ExpressionNode& top() const { return nodes[root]; }
};

// What names mean while compiling.
struct ExpressionScope {
  const Dictionary* fields = nullptr;
  std::size_t table = 0;                           // rows the expression is evaluated for
  bool unit = false;                               // one school in one stage: `pupils` is that stage's
  std::vector<std::string> stages;                 // ids, in the standard's order
  std::map<std::string, std::string> definitions;  // named sub-expressions of this scope
};

// Problems: expression.syntax, .too_long, .too_deep, .unknown_name, .unknown_table, .unknown_unit, .unknown_choice,
// .unit_mismatch, .type, .division_by_zero, .circular. Arguments: the fault, the text. nullopt after any.
std::optional<Expression> compile(std::string_view text, const ExpressionScope& scope, const Place& place,
                                  Problems& problems);

}  // namespace junheng
