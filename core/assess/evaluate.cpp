#include "core/assess/evaluate.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>

namespace junheng {
namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);

Value known(Rational number) { return {Value::Kind::known, std::move(number)}; }
Value truth(bool b) { return known(b ? 1 : 0); }

struct CellAt {
  std::size_t table = 0, row = 0, field = npos;
};

// Which cell a leaf reads here; field npos = there is none (a stage without such a field).
CellAt locate(const ExpressionNode& n, const RowScope& s) {
  switch (n.op) {
    case Op::field:
      return {s.table, s.row, n.field};
    case Op::stage_field:
      return {s.table, s.row, n.by_stage[s.stage]};
    case Op::county_field:
      return {n.table, 0, n.field};
    case Op::school_field:
      return {n.table, s.data->tables[s.table].parent[s.row], n.field};
    default:
      return {};
  }
}

class Evaluation {
 public:
  Evaluation(const Expression& expression, std::vector<UsedCell>* used) : nodes_(expression.nodes), used_(used) {}

  Value of(std::uint32_t index, const RowScope& s) const {
    const ExpressionNode& n = nodes_[index];
    switch (n.op) {
      case Op::number:
      case Op::flag:
      case Op::choice:
        return known(n.number);
      case Op::stage:
        return known(static_cast<std::int64_t>(s.stage));
      case Op::field:
      case Op::stage_field:
      case Op::county_field:
      case Op::school_field:
        return cell(n, s);
      case Op::both:
      case Op::either:
        return logical(n, s);
      case Op::otherwise: {
        return of(n.arguments[takes_first(n, s) ? 0 : 1], s);
      }
      case Op::sum:
      case Op::count:
        return over_rows(n, s);
      case Op::negate:
      case Op::ceil:
      case Op::logical_not: {
        Value x = of(n.arguments[0], s);
        if (!x.known()) return x;
        if (n.op == Op::ceil) return known(x.number.ceil());
        return n.op == Op::negate ? known(Rational(0) - x.number) : truth(x.number.sign() == 0);
      }
      default:
        return binary(n, s);
    }
  }

  // Of `a else b`: what is printed elsewhere stands in where a is not known, but not for rows that are there and
  // incomplete.
  bool takes_first(const ExpressionNode& n, const RowScope& s) const {
    return of(n.arguments[0], s).known() || has_rows(n.arguments[0], s);
  }

 private:
  Value cell(const ExpressionNode& n, const RowScope& s) const {
    const CellAt at = locate(n, s);
    if (at.field == npos) return {};
    const Cell c = s.data->tables[at.table].cell(at.field, at.row);
    if (used_) use({at.table, at.row, at.field, c});
    if (c.state == CellState::value) return known(c.number);
    return c.state == CellState::not_applicable && n.type == ValueType::number ? known(0) : Value{};
  }

  // Each cell once. A sum over a province's schools uses very many: those are found by a set.
  void use(const UsedCell& u) const {
    constexpr std::size_t few = 64;
    if (used_->size() < few) {
      if (std::find(used_->begin(), used_->end(), u) == used_->end()) used_->push_back(u);
      return;
    }
    if (seen_.empty()) {
      for (const UsedCell& known : *used_) seen_.insert(key_of(known));
    }
    if (seen_.insert(key_of(u)).second) used_->push_back(u);
  }
  static std::uint64_t key_of(const UsedCell& u) {
    return static_cast<std::uint64_t>(u.row) << 20 | static_cast<std::uint64_t>(u.table) << 14 | u.field;
  }

  Value logical(const ExpressionNode& n, const RowScope& s) const {
    const bool deciding = n.op == Op::either;  // true decides an or, false an and
    Value a = of(n.arguments[0], s);
    if (a.known() && a.is_true() == deciding) return a;
    Value b = of(n.arguments[1], s);
    if (b.known() && b.is_true() == deciding) return b;
    return a.known() ? b : a;
  }

  Value binary(const ExpressionNode& n, const RowScope& s) const {
    Value a = of(n.arguments[0], s);
    Value b = of(n.arguments[1], s);
    if (a.kind == Value::Kind::missing || !b.known()) return a.kind == Value::Kind::missing ? a : b;
    if (!a.known()) return a;
    switch (n.op) {
      case Op::add:
        return known(a.number + b.number);
      case Op::subtract:
        return known(a.number - b.number);
      case Op::multiply:
        return known(a.number * b.number);
      case Op::divide:
        return b.number.sign() == 0 ? Value{Value::Kind::division_by_zero, {}} : known(a.number / b.number);
      case Op::minimum:
        return known(std::min(a.number, b.number));
      case Op::maximum:
        return known(std::max(a.number, b.number));
      case Op::equal:
        return truth(a.number == b.number);
      case Op::unequal:
        return truth(a.number != b.number);
      case Op::less:
        return truth(a.number < b.number);
      case Op::at_most:
        return truth(a.number <= b.number);
      case Op::greater:
        return truth(a.number > b.number);
      case Op::at_least:
        return truth(a.number >= b.number);
      default:
        return {};
    }
  }

  // Of a school without rooms in the list nobody can say whether it has none or they were not entered.
  static bool rows_present(const ExpressionNode& n, const RowScope& s) {
    return n.own_children ? !s.children->of(n.table, s.row).empty() : s.data->tables[n.table].rows > 0;
  }
  bool has_rows(std::uint32_t index, const RowScope& s) const {
    const ExpressionNode& n = nodes_[index];
    if (n.op == Op::sum || n.op == Op::count) return rows_present(n, s);
    return std::any_of(n.arguments.begin(), n.arguments.end(), [&](std::uint32_t i) { return has_rows(i, s); });
  }

  Value over_rows(const ExpressionNode& n, const RowScope& s) const {
    const Table& table = s.data->tables[n.table];
    if (!rows_present(n, s)) return {};
    RowScope inner = s;
    inner.table = n.table;
    Rational total;
    Value trouble = truth(true);
    const std::size_t where_at = n.op == Op::sum ? 1 : 0;
    const auto take = [&](std::size_t row) {
      inner.row = row;
      if (n.arguments.size() > where_at) {
        const Value where = of(n.arguments[where_at], inner);
        if (!where.known()) trouble = where;
        if (!where.is_true()) return;
      }
      if (n.op == Op::count) {
        total += 1;
        return;
      }
      const Value amount = of(n.arguments[0], inner);
      if (amount.known()) {
        total += amount.number;
      } else {
        trouble = amount;
      }
    };
    if (n.own_children) {
      for (const std::uint32_t row : s.children->of(n.table, s.row)) take(row);
    } else {
      for (std::size_t row = 0; row < table.rows; ++row) take(row);
    }
    return trouble.known() ? known(std::move(total)) : trouble;
  }

  const std::vector<ExpressionNode>& nodes_;
  std::vector<UsedCell>* used_;
  mutable std::unordered_set<std::uint64_t> seen_;  // of used_, once they are many
};

// Binding strength, for brackets.
int strength(Op op) {
  switch (op) {
    case Op::otherwise:
      return 1;
    case Op::either:
      return 2;
    case Op::both:
      return 3;
    case Op::logical_not:
      return 4;
    case Op::equal:
    case Op::unequal:
    case Op::less:
    case Op::at_most:
    case Op::greater:
    case Op::at_least:
      return 5;
    case Op::add:
    case Op::subtract:
      return 6;
    case Op::multiply:
    case Op::divide:
      return 7;
    case Op::negate:
      return 8;
    default:
      return 9;
  }
}

std::string number_text(const Rational& value, const MeasureUnit& unit) {
  return unit.is_dimensionless() ? value.to_text() : value.to_text() + " " + unit.to_text();
}

class Writer {
 public:
  Writer(const Expression& e, const RowScope& s) : e_(e), s_(s), evaluation_(e, nullptr) {}

  std::string of(std::uint32_t index) const {
    const ExpressionNode& n = e_.nodes[index];
    switch (n.op) {
      case Op::otherwise:
        return of(taken(n));
      case Op::add:
        return two(n, " + ");
      case Op::subtract:
        return two(n, " − ");
      case Op::multiply:
        return two(n, " × ");
      case Op::divide:
        return two(n, " ÷ ");
      case Op::equal:
        return two(n, " = ");
      case Op::unequal:
        return two(n, " ≠ ");
      case Op::less:
        return two(n, " < ");
      case Op::at_most:
        return two(n, " ≤ ");
      case Op::greater:
        return two(n, " > ");
      case Op::at_least:
        return two(n, " ≥ ");
      case Op::both:
        return two(n, " 且 ");
      case Op::either:
        return two(n, " 或 ");
      case Op::ceil:
        return "⌈" + of(n.arguments[0]) + "⌉";
      case Op::negate:
        return "−" + bracketed(n.arguments[0], 8);
      case Op::logical_not:
        return "非 " + bracketed(n.arguments[0], 4);
      case Op::minimum:
        return "较小者（" + of(n.arguments[0]) + "，" + of(n.arguments[1]) + "）";
      case Op::maximum:
        return "较大者（" + of(n.arguments[0]) + "，" + of(n.arguments[1]) + "）";
      default:
        return leaf(index, n);
    }
  }

  std::string as_factor(std::uint32_t index) const { return bracketed(index, strength(Op::multiply)); }

 private:
  std::string leaf(std::uint32_t index, const ExpressionNode& n) const {
    const Value v = evaluation_.of(index, s_);
    if (!v.known()) return "？";
    if (n.type == ValueType::flag) return v.is_true() ? "是" : "否";
    if (n.type == ValueType::choice) return choice_title(n, v);
    return number_text(v.number, n.unit);
  }
  std::string choice_title(const ExpressionNode& n, const Value& v) const {
    const CellAt at = locate(n, s_);
    if (at.field == npos) return v.number.to_text();
    const auto& choices = s_.data->fields->tables[at.table].fields[at.field].choices;
    const auto i = static_cast<std::size_t>(v.number.to_double());
    return i < choices.size() ? choices[i].title : v.number.to_text();
  }
  std::string two(const ExpressionNode& n, std::string_view sign) const {
    const int own = strength(n.op);
    const bool strict = n.op == Op::subtract || n.op == Op::divide;
    return bracketed(n.arguments[0], own) + std::string(sign) + bracketed(n.arguments[1], own + strict);
  }
  // Of an `else` only the side that counts is written.
  std::uint32_t taken(const ExpressionNode& n) const {
    return evaluation_.takes_first(n, s_) ? n.arguments[0] : n.arguments[1];
  }
  Op shown(std::uint32_t index) const {
    const ExpressionNode& n = e_.nodes[index];
    if (n.op != Op::otherwise) return n.op;
    return shown(taken(n));
  }
  std::string bracketed(std::uint32_t index, int least) const {
    const std::string inner = of(index);
    return strength(shown(index)) < least ? "（" + inner + "）" : inner;
  }

  const Expression& e_;
  const RowScope& s_;
  Evaluation evaluation_;
};

}  // namespace

Value evaluate(const Expression& expression, const RowScope& scope, std::vector<UsedCell>* used) {
  return Evaluation(expression, used).of(expression.root, scope);
}

std::string with_numbers(const Expression& expression, const RowScope& scope, Standing standing) {
  const Writer writer(expression, scope);
  return standing == Standing::factor ? writer.as_factor(expression.root) : writer.of(expression.root);
}

}  // namespace junheng
