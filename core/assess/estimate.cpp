#include "core/assess/estimate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/base/rounding.h"

namespace junheng {
namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double never = std::numeric_limits<double>::infinity();

// A sum or difference this much smaller than its parts is left to the exact evaluation; others keep the bound.
constexpr double cancellation = 1e6;
// A product outside is left to the exact evaluation: near the ends of a double's range the model of rounding fails.
constexpr double least = 1e-200, most = 1e200;

// Powers of ten up to this one are exact in a double.
constexpr std::uint8_t most_places = 22;

double in_range(double x) {
  const double size = std::fabs(x);
  return x == 0 || (size > least && size < most) ? x : unknown;
}

double sum(double a, double b) {
  const double r = a + b;
  return std::fabs(r) * cancellation >= std::fabs(a) + std::fabs(b) ? r : unknown;
}
double product(double a, double b) {
  const double r = a * b;
  return r != 0 || a == 0 || b == 0 ? in_range(r) : unknown;
}
double quotient(double a, double b) {
  const double r = a / b;
  return b != 0 && (r != 0 || a == 0) ? in_range(r) : unknown;
}

// One side of an operation: the values of a node, times a power of ten.
struct Side {
  double* values;
  Scaled scaled;
};

template <class Combine>
void combine(std::size_t count, double* left, const double* right, Combine of) {
  for (std::size_t i = 0; i < count; ++i) left[i] = of(left[i], right[i]);
}

void unscale(std::size_t count, Side& side) {
  const double power = power_of_ten(side.scaled.places);
  for (std::size_t i = 0; i < count; ++i) side.values[i] /= power;
  side.scaled = {};
}

// Brings both sides to the same power of ten.
void align(std::size_t count, Side& a, Side& b) {
  const std::uint8_t places = std::max(a.scaled.places, b.scaled.places);
  Side& less = a.scaled.places < places ? a : b;
  if (less.scaled.places == places) return;
  const double factor = power_of_ten(static_cast<std::uint8_t>(places - less.scaled.places));
  for (std::size_t i = 0; i < count; ++i) less.values[i] *= factor;
  less.scaled.places = places;
  less.scaled.most *= factor;
}

}  // namespace

double power_of_ten(std::uint8_t places) {
  double power = 1;
  for (; places > 0; --places) power *= 10;
  return power;
}

Estimator::Estimator(const Expression& expression, const Ground& ground, std::size_t table)
    : expression_(expression), ground_(ground), table_(table) {
  for (const ExpressionNode& n : expression.nodes) {  // children stand before parents
    error_.push_back(bound(n));
    signed_.push_back(may_be_negative(n));
  }
}

bool Estimator::usable() const {
  // Above this the products of errors, which the bounds leave out, would count.
  constexpr double useful = 1e-6;
  return error_[expression_.root] < useful;
}

double Estimator::bound(const ExpressionNode& n) const {
  if (n.type != ValueType::number) return never;
  const auto of = [&](std::size_t i) { return error_[n.arguments[i]]; };
  switch (n.op) {
    case Op::number:  // one rounding, or one more where the fraction's parts are rounded themselves
    case Op::field:   // coefficient rounded, then divided by an exact power of ten
    case Op::stage_field:
    case Op::county_field:
      return 2 * rounding;
    case Op::negate:
      return of(0);
    case Op::minimum:
    case Op::maximum:
      return std::max(of(0), of(1)) + rounding;  // both are scaled alike first, which may round
    case Op::add:
      if (!signed_[n.arguments[0]] && !signed_[n.arguments[1]]) return std::max(of(0), of(1)) + 2 * rounding;
      [[fallthrough]];
    case Op::subtract:
      return cancellation * (std::max(of(0), of(1)) + rounding) + rounding;
    case Op::multiply:
      return of(0) + of(1) + 3 * rounding;
    case Op::divide:
      return of(0) + of(1) + 3 * rounding;
    default:
      return never;
  }
}

bool Estimator::may_be_negative(const ExpressionNode& n) const {
  if (n.op == Op::negate || n.op == Op::subtract) return true;
  return std::any_of(n.arguments.begin(), n.arguments.end(), [&](std::uint32_t i) { return signed_[i]; });
}

Scaled Estimator::run(std::span<const std::uint32_t> rows, std::size_t stage, double* out) const {
  if (usable()) return node(expression_.root, rows, stage, out);
  std::fill_n(out, rows.size(), unknown);
  return {};
}

Scaled Estimator::node(std::uint32_t index, std::span<const std::uint32_t> rows, std::size_t stage, double* out) const {
  const ExpressionNode& n = expression_.nodes[index];
  const std::size_t count = rows.size();
  const auto cells = [&](std::size_t field) {
    if (field != npos) return ground_.data->tables[table_].columns[field].estimate(rows, out);
    std::fill_n(out, count, unknown);
    return Scaled{};
  };
  switch (n.op) {
    case Op::number: {
      const double value = n.number.to_double();
      std::fill_n(out, count, value);
      return {n.number.is_whole() && value < largest_whole, 0, value};
    }
    case Op::field:
      return cells(n.field);
    case Op::stage_field:
      return cells(n.by_stage[stage]);
    case Op::county_field: {
      constexpr std::array<std::uint32_t, 1> first = {0};
      double value = unknown;
      const Scaled scaled = ground_.data->tables[n.table].columns[n.field].estimate(first, &value);
      std::fill_n(out, count, value);
      return scaled;
    }
    default:
      break;
  }
  Side left = {out, node(n.arguments[0], rows, stage, out)};
  if (n.op == Op::negate) {
    std::for_each(out, out + count, [](double& x) { x = -x; });
    return left.scaled;
  }
  std::array<double, estimate_rows> buffer;
  Side right = {buffer.data(), node(n.arguments[1], rows, stage, buffer.data())};
  const bool scaled_alike = n.op != Op::multiply && n.op != Op::divide;
  if (scaled_alike) align(count, left, right);
  Scaled result = {left.scaled.exact && right.scaled.exact, left.scaled.places, left.scaled.most + right.scaled.most};
  switch (n.op) {
    case Op::add:
      combine(count, out, right.values, sum);
      break;
    case Op::subtract:
      combine(count, out, right.values, [](double a, double b) { return sum(a, -b); });
      break;
    case Op::minimum:
      combine(count, out, right.values, [](double a, double b) { return a < b ? a : b <= a ? b : unknown; });
      break;
    case Op::maximum:
      combine(count, out, right.values, [](double a, double b) { return a > b ? a : b >= a ? b : unknown; });
      break;
    case Op::multiply:
      if (left.scaled.places + right.scaled.places > most_places) unscale(count, right);
      combine(count, out, right.values, product);
      result.exact = left.scaled.exact && right.scaled.exact;
      result.places = static_cast<std::uint8_t>(left.scaled.places + right.scaled.places);
      result.most = left.scaled.most * right.scaled.most;
      break;
    default: {
      combine(count, out, right.values, quotient);
      // The divisor's power of ten is put back: powers are never negative.
      const double power = power_of_ten(right.scaled.places);
      std::for_each(out, out + count, [&](double& x) { x *= power; });
      result.exact = false;
    }
  }
  result.exact = result.exact && result.most <= largest_whole && result.places <= most_places;
  return result;
}

}  // namespace junheng
