#include "core/standards/expression.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/limits.h"
#include "core/standards/lexer.h"

namespace junheng {
namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);

// Recursive descent; every rule returns a node or nothing once a problem is reported.
class Compiler {
 public:
  Compiler(const ExpressionScope& scope, const Place& place, Problems& problems)
      : scope_(scope), place_(place), problems_(problems) {}

  std::optional<Expression> run(std::string_view text) {
    result_.text = text;
    const auto root = parse_text(text);
    if (!root) return std::nullopt;
    result_.root = *root;
    return std::move(result_);
  }

 private:
  using Index = std::uint32_t;
  using Maybe = std::optional<Index>;

  Maybe parse_text(std::string_view text) {
    if (text.size() > limits::expression_bytes)
      return fail("expression.too_long", std::to_string(limits::expression_bytes), 0);
    Lexer outer = std::exchange(lexer_, Lexer(text));
    const std::string_view outer_text = std::exchange(text_, text);
    Maybe root = expression();
    if (root && lexer_.peek().kind != Token::Kind::end)
      root = fail("expression.syntax", std::string(lexer_.peek().text), lexer_.peek().offset);
    // Definitions are put in where they are named: without a limit they could double at each step.
    if (root && result_.nodes.size() > limits::expression_nodes) root = too_deep(0);
    lexer_ = outer;
    text_ = outer_text;
    return root;
  }

  Maybe expression() {
    if (++depth_ > limits::expression_depth) return too_deep(lexer_.peek().offset);
    Maybe left = disjunction();
    while (left && take("else")) {
      const std::uint32_t at = lexer_.peek().offset;
      const Maybe right = disjunction();
      if (!right || !alike(*left, *right, at)) return std::nullopt;
      left = make(Op::otherwise, node(*left).type, common_unit(*left, *right), at, {*left, *right});
    }
    --depth_;
    return left;
  }

  Maybe disjunction() {
    return logical("or", Op::either, [this] { return conjunction(); });
  }
  Maybe conjunction() {
    return logical("and", Op::both, [this] { return negation(); });
  }

  template <class Operand>
  Maybe logical(std::string_view word, Op op, Operand operand) {
    Maybe left = operand();
    while (left && take(word)) {
      const std::uint32_t at = lexer_.peek().offset;
      const Maybe right = operand();
      if (!right || !is(*left, ValueType::flag, at) || !is(*right, ValueType::flag, at)) return std::nullopt;
      left = make(op, ValueType::flag, {}, at, {*left, *right});
    }
    return left;
  }

  Maybe negation() {
    const std::uint32_t at = lexer_.peek().offset;
    if (!take("not")) return comparison();
    if (++depth_ > limits::expression_depth) return too_deep(at);
    const Maybe operand = negation();
    --depth_;
    if (!operand || !is(*operand, ValueType::flag, at)) return std::nullopt;
    return make(Op::logical_not, ValueType::flag, {}, at, {*operand});
  }

  Maybe comparison() {
    const Maybe left = sum();
    if (!left) return left;
    const Token token = lexer_.peek();
    const auto op = comparison_of(token);
    if (!op) return left;
    lexer_.next();
    Maybe right;
    if (lexer_.peek().kind == Token::Kind::quoted) {
      right = choice_literal(*left);
    } else {
      right = sum();
    }
    if (!right || !alike(*left, *right, token.offset)) return std::nullopt;
    const bool ranked = *op != Op::equal && *op != Op::unequal;
    if (ranked && !is_ranked(*left)) return fail("expression.type", std::string(token.text), token.offset);
    return make(*op, ValueType::flag, {}, token.offset, {*left, *right});
  }

  Maybe choice_literal(Index left) {
    const Token token = lexer_.next();
    const ExpressionNode& cell = node(left);
    if (cell.type != ValueType::choice) return fail("expression.type", std::string(token.text), token.offset);
    std::optional<std::size_t> index;
    if (cell.op == Op::stage) {
      const auto at = std::find(scope_.stages.begin(), scope_.stages.end(), token.text);
      if (at != scope_.stages.end()) index = static_cast<std::size_t>(at - scope_.stages.begin());
    } else {
      index = scope_.fields->tables[cell.table].fields[cell.field].find_choice(token.text);
    }
    if (!index) return fail("expression.unknown_choice", std::string(token.text), token.offset);
    const Index literal = make(Op::choice, ValueType::choice, {}, token.offset, {});
    node(literal).number = static_cast<std::int64_t>(*index);
    return literal;
  }

  Maybe sum() {
    Maybe left = product();
    while (left) {
      const Token token = lexer_.peek();
      const bool minus = token.is_symbol("-");
      if (!minus && !token.is_symbol("+")) break;
      lexer_.next();
      const Maybe right = product();
      if (!right || !is(*left, ValueType::number, token.offset) || !alike(*left, *right, token.offset))
        return std::nullopt;
      left = make(minus ? Op::subtract : Op::add, ValueType::number, common_unit(*left, *right), token.offset,
                  {*left, *right});
    }
    return left;
  }

  Maybe product() {
    Maybe left = unary();
    while (left) {
      const Token token = lexer_.peek();
      const bool over = token.is_symbol("/");
      if (!over && !token.is_symbol("*")) break;
      lexer_.next();
      const Maybe right = unary();
      if (!right || !is(*left, ValueType::number, token.offset) || !is(*right, ValueType::number, token.offset))
        return std::nullopt;
      if (over && node(*right).op == Op::number && node(*right).number.sign() == 0)
        return fail("expression.division_by_zero", "", token.offset);
      const MeasureUnit unit =
          over ? node(*left).unit.over(node(*right).unit) : node(*left).unit.times(node(*right).unit);
      left = make(over ? Op::divide : Op::multiply, ValueType::number, unit, token.offset, {*left, *right});
    }
    return left;
  }

  Maybe unary() {
    const Token token = lexer_.peek();
    if (!token.is_symbol("-")) return primary();
    lexer_.next();
    if (++depth_ > limits::expression_depth) return too_deep(token.offset);
    const Maybe operand = unary();
    --depth_;
    if (!operand || !is(*operand, ValueType::number, token.offset)) return std::nullopt;
    return make(Op::negate, ValueType::number, node(*operand).unit, token.offset, {*operand});
  }

  Maybe primary() {
    const Token token = lexer_.next();
    switch (token.kind) {
      case Token::Kind::number: {
        const auto unit = MeasureUnit::parse(token.unit);
        if (!unit) return fail("expression.unknown_unit", std::string(token.unit), token.offset);
        const Index literal = make(Op::number, ValueType::number, *unit, token.offset, {});
        node(literal).number = token.number;
        return literal;
      }
      case Token::Kind::name:
        return name(token);
      case Token::Kind::symbol:
        if (token.text == "(") {
          const Maybe inner = expression();
          if (!inner || !expect(")")) return std::nullopt;
          return inner;
        }
        break;
      default:
        break;
    }
    return fail("expression.syntax", std::string(token.text), token.offset);
  }

  Maybe name(const Token& token) {
    if (token.text == "true" || token.text == "false") {
      const Index literal = make(Op::flag, ValueType::flag, {}, token.offset, {});
      node(literal).number = token.text == "true";
      return literal;
    }
    if (lexer_.peek().is_symbol("(")) return call(token);
    const auto definition = scope_.definitions.find(std::string(token.text));
    if (definition != scope_.definitions.end() && !inside_rows_) return defined(token, definition->second);
    return cell(token);
  }

  Maybe defined(const Token& token, const std::string& text) {
    const std::string id(token.text);
    if (std::find(open_definitions_.begin(), open_definitions_.end(), id) != open_definitions_.end())
      return fail("expression.circular", id, token.offset);
    open_definitions_.push_back(id);
    const Maybe inner = parse_text(text);
    open_definitions_.pop_back();
    return inner;
  }

  Maybe cell(const Token& token) {
    const Dictionary& fields = *scope_.fields;
    const TableSchema& own = fields.tables[scope_.table];
    if (scope_.unit && !inside_rows_ && token.text == "stage")
      return make(Op::stage, ValueType::choice, {}, token.offset, {});
    if (const auto f = own.find(token.text)) return make_cell(Op::field, scope_.table, *f, token);
    if (scope_.unit && !inside_rows_ && own.has_base(token.text)) {
      std::vector<std::size_t> by_stage;
      std::size_t any = npos;
      for (const std::string& stage : scope_.stages) {
        const auto f = own.find(std::string(token.text) + "." + stage);
        by_stage.push_back(f.value_or(npos));
        if (f) any = *f;
      }
      if (any != npos) {
        const Maybe made = make_cell(Op::stage_field, scope_.table, any, token);
        if (made) node(*made).by_stage = std::move(by_stage);
        return made;
      }
    }
    const auto prefixed = [&](std::string_view prefix, std::string_view table, Op op) -> Maybe {
      if (!token.text.starts_with(prefix)) return std::nullopt;
      const auto t = fields.find(table);
      const auto f = t ? fields.tables[*t].find(token.text.substr(prefix.size())) : std::nullopt;
      return f ? make_cell(op, *t, *f, token) : std::nullopt;
    };
    const std::size_t before = problems_.size();
    if (const Maybe found = prefixed("county.", "county", Op::county_field)) return found;
    if (own.parent == "school") {
      if (const Maybe found = prefixed("school.", "school", Op::school_field)) return found;
    }
    if (problems_.size() > before) return std::nullopt;
    return fail("expression.unknown_name", std::string(token.text), token.offset);
  }

  Maybe make_cell(Op op, std::size_t table, std::size_t field, const Token& token) {
    const Field& f = scope_.fields->tables[table].fields[field];
    if (f.is_text()) return fail("expression.type", std::string(token.text), token.offset);
    const ValueType type = f.kind == FieldKind::flag     ? ValueType::flag
                           : f.kind == FieldKind::choice ? ValueType::choice
                                                         : ValueType::number;
    const auto unit = MeasureUnit::parse(f.unit);
    if (!unit) return fail("expression.unknown_unit", f.unit, token.offset);
    const Index made = make(op, type, *unit, token.offset, {});
    node(made).table = table;
    node(made).field = field;
    return made;
  }

  Maybe call(const Token& token) {
    lexer_.next();  // (
    if (token.text == "ceil") {
      const Maybe x = expression();
      if (!x || !is(*x, ValueType::number, token.offset) || !expect(")")) return std::nullopt;
      return make(Op::ceil, ValueType::number, node(*x).unit, token.offset, {*x});
    }
    if (token.text == "min" || token.text == "max") {
      const Maybe a = expression();
      if (!a || !is(*a, ValueType::number, token.offset) || !expect(",")) return std::nullopt;
      const Maybe b = expression();
      if (!b || !alike(*a, *b, token.offset) || !expect(")")) return std::nullopt;
      return make(token.text == "min" ? Op::minimum : Op::maximum, ValueType::number, common_unit(*a, *b), token.offset,
                  {*a, *b});
    }
    if (token.text == "sum" || token.text == "count") return over_rows(token);
    return fail("expression.unknown_name", std::string(token.text), token.offset);
  }

  // sum(TABLE, amount[, where]) and count(TABLE[, where]): the names inside are that table's.
  Maybe over_rows(const Token& token) {
    const Token table_name = lexer_.next();
    const auto table = scope_.fields->find(table_name.text);
    if (!table || inside_rows_)
      return fail("expression.unknown_table", std::string(table_name.text), table_name.offset);
    const TableSchema& schema = scope_.fields->tables[*table];
    const bool own_children = schema.parent == scope_.fields->tables[scope_.table].id;

    ExpressionScope inner = scope_;
    inner.table = *table;
    inner.unit = false;
    std::swap(inner, scope_);
    inside_rows_ = true;
    std::vector<Index> arguments;
    bool good = true;
    while (good && take_symbol(",")) {
      const Maybe argument = expression();
      good = argument.has_value();
      if (good) arguments.push_back(*argument);
    }
    inside_rows_ = false;
    std::swap(inner, scope_);
    if (!good || !expect(")")) return std::nullopt;

    const bool summing = token.text == "sum";
    const std::size_t least = summing ? 1 : 0;
    if (arguments.size() < least || arguments.size() > least + 1)
      return fail("expression.syntax", std::string(token.text), token.offset);
    if (summing && !is(arguments[0], ValueType::number, token.offset)) return std::nullopt;
    if (arguments.size() > least && !is(arguments[least], ValueType::flag, token.offset)) return std::nullopt;
    const MeasureUnit unit =
        summing ? node(arguments[0]).unit : MeasureUnit::parse(schema.unit).value_or(MeasureUnit{});
    const Index made = make(summing ? Op::sum : Op::count, ValueType::number, unit, token.offset, std::move(arguments));
    node(made).table = *table;
    node(made).own_children = own_children;
    return made;
  }

  static std::optional<Op> comparison_of(const Token& token) {
    static constexpr std::array<std::pair<std::string_view, Op>, 6> symbols = {{{"=", Op::equal},
                                                                                {"!=", Op::unequal},
                                                                                {"<", Op::less},
                                                                                {"<=", Op::at_most},
                                                                                {">", Op::greater},
                                                                                {">=", Op::at_least}}};
    for (const auto& [symbol, op] : symbols) {
      if (token.is_symbol(symbol)) return op;
    }
    return std::nullopt;
  }

  bool take(std::string_view word) {
    if (lexer_.peek().kind != Token::Kind::name || lexer_.peek().text != word) return false;
    lexer_.next();
    return true;
  }
  bool take_symbol(std::string_view symbol) {
    if (!lexer_.peek().is_symbol(symbol)) return false;
    lexer_.next();
    return true;
  }
  bool expect(std::string_view symbol) {
    if (take_symbol(symbol)) return true;
    fail("expression.syntax", std::string(lexer_.peek().text), lexer_.peek().offset);
    return false;
  }
  bool is(Index i, ValueType type, std::uint32_t offset) {
    if (node(i).type == type) return true;
    fail("expression.type", excerpt(offset), offset);
    return false;
  }
  // Same type and unit; a bare 0 goes with any unit.
  bool alike(Index a, Index b, std::uint32_t offset) {
    if (node(a).type != node(b).type) {
      fail("expression.type", excerpt(offset), offset);
      return false;
    }
    if (node(a).type == ValueType::choice && !same_choices(a, b)) {
      fail("expression.type", excerpt(offset), offset);
      return false;
    }
    if (node(a).unit == node(b).unit || is_bare_zero(a) || is_bare_zero(b)) return true;
    fail("expression.unit_mismatch", "“" + unit_text(a) + "”与“" + unit_text(b) + "”", offset);
    return false;
  }
  bool is_bare_zero(Index i) {
    return node(i).op == Op::number && node(i).number.sign() == 0 && node(i).unit.is_dimensionless();
  }
  MeasureUnit common_unit(Index a, Index b) { return is_bare_zero(a) ? node(b).unit : node(a).unit; }
  // Cells with the same list of choices, or such a cell and a literal checked against it.
  bool same_choices(Index a, Index b) {
    if (node(a).op == Op::choice || node(b).op == Op::choice) return true;
    if (node(a).op == Op::stage || node(b).op == Op::stage) return node(a).op == node(b).op;
    const auto& left = scope_.fields->tables[node(a).table].fields[node(a).field].choices;
    const auto& right = scope_.fields->tables[node(b).table].fields[node(b).field].choices;
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Choice& x, const Choice& y) { return x.id == y.id; });
  }
  bool is_ranked(Index i) {
    if (node(i).type != ValueType::choice) return node(i).type == ValueType::number;
    return node(i).op != Op::stage && node(i).op != Op::choice &&
           scope_.fields->tables[node(i).table].fields[node(i).field].ordered;
  }
  // A few words of the text from here, whole characters.
  std::string excerpt(std::uint32_t offset) {
    std::size_t end = std::min<std::size_t>(text_.size(), offset + 20);
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
    return std::string(text_.substr(std::min<std::size_t>(offset, text_.size()), end - offset));
  }
  std::string unit_text(Index i) { return node(i).unit.is_dimensionless() ? "1" : node(i).unit.to_text(); }

  ExpressionNode& node(Index i) { return result_.nodes[i]; }
  Index make(Op op, ValueType type, MeasureUnit unit, std::uint32_t offset, std::vector<Index> arguments) {
    ExpressionNode& n = result_.nodes.emplace_back();
    n.op = op;
    n.type = type;
    n.unit = std::move(unit);
    n.offset = offset;
    n.arguments = std::move(arguments);
    return static_cast<Index>(result_.nodes.size() - 1);
  }
  Maybe fail(std::string code, std::string what, std::uint32_t offset) {
    Place at = place_;
    at.offset = offset;
    add_problem(problems_, {std::move(code), Severity::error, {std::move(what), std::string(text_)}, std::move(at)});
    return std::nullopt;
  }
  Maybe too_deep(std::uint32_t offset) {
    return fail("expression.too_deep", std::to_string(limits::expression_depth), offset);
  }

  ExpressionScope scope_;
  Place place_;
  Problems& problems_;
  Lexer lexer_{""};
  std::string_view text_;
  Expression result_;
  std::size_t depth_ = 0;
  bool inside_rows_ = false;
  std::vector<std::string> open_definitions_;
};

}  // namespace

std::optional<Expression> compile(std::string_view text, const ExpressionScope& scope, const Place& place,
                                  Problems& problems) {
  return Compiler(scope, place, problems).run(text);
}

}  // namespace junheng
