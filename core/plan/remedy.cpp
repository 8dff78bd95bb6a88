#include "core/plan/remedy.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

namespace junheng {
namespace {

constexpr std::int64_t most_coefficient = 1'000'000'000'000'000;  // far beyond any figure of a county
constexpr std::uint8_t fine_places = 2;                           // of areas and money; more where the figure has more
constexpr std::uint8_t ratio_places = 4;                          // 98.76 %

bool is_amount(FieldKind kind) {
  return kind == FieldKind::count || kind == FieldKind::area || kind == FieldKind::money || kind == FieldKind::ratio ||
         kind == FieldKind::number;
}

std::uint8_t places_of(FieldKind kind, const Decimal& number) {
  if (kind == FieldKind::count) return 0;
  return std::max(kind == FieldKind::ratio ? ratio_places : fine_places, number.places);
}

std::int64_t power_of_ten(unsigned places) {
  std::int64_t power = 1;
  for (; places > 0; --places) power *= 10;
  return power;
}

// In the form that tables keep: no zeros at the end.
Decimal decimal(std::int64_t coefficient, std::uint8_t places) {
  for (; places > 0 && coefficient % 10 == 0; --places) coefficient /= 10;
  return {coefficient, places};
}

// How a figure does: exactly whether it passes, and about how far it is beyond what is asked (negative: short of it).
struct Trial {
  bool met;
  double beyond;
};
using Try = std::function<Trial(std::int64_t)>;

// The first of begin + step, begin + 2·step, … up to `end` that passes, where all behind it do. `begin` does not.
std::optional<std::int64_t> first_met(std::int64_t begin, std::int64_t step, std::int64_t end, const Try& at) {
  const std::int64_t most = step > 0 ? end - begin : begin - end;  // steps
  if (most <= 0) return std::nullopt;
  const auto met = [&](std::int64_t steps) { return at(begin + step * steps).met; };
  std::int64_t unmet = 0, reach = 1;
  // Most of what is asked grows evenly: then the first steps tell where it is reached.
  const double now = at(begin).beyond, next = at(begin + step).beyond;
  const double guess = std::ceil(now / (now - next));
  if (next > now && guess >= 1 && guess <= static_cast<double>(most)) {
    reach = static_cast<std::int64_t>(guess);
    if (met(reach) && !met(reach - 1)) return begin + step * reach;
    reach = 1;
  }
  for (; !met(std::min(reach, most)); reach *= 2) {
    if (reach >= most) return std::nullopt;
    unmet = reach;
  }
  for (reach = std::min(reach, most); reach - unmet > 1;) {
    const std::int64_t middle = unmet + (reach - unmet) / 2;
    (met(middle) ? reach : unmet) = middle;
  }
  return begin + step * reach;
}

double relative_size(const Remedy& r) {
  const double from = r.from.to_double();
  return std::fabs(r.to.to_double() - from) / std::max(std::fabs(from), 1.0);
}

// +1 where a figure must rise, -1 where it must fall, 0 where neither is what the text asks for.
std::int64_t direction(Op op) {
  if (op == Op::at_least || op == Op::greater) return 1;
  return op == Op::at_most || op == Op::less ? -1 : 0;
}

}  // namespace

Remedies::Remedies(const Assessment& assessment) : assessment_(assessment), data_(*assessment.data) {}

bool Remedies::applies(const Explanation& e) {
  const Subject& subject = e.subject;
  if (!e.value || !e.threshold || !e.margin || e.margin->sign() >= 0) return false;
  if (e.verdict != Verdict::unmet) return false;
  if (subject.coefficient) return true;
  if (!subject.clause && !subject.unit) return false;
  if (subject.clause && direction(e.op) == 0) return false;
  const auto figures = std::count_if(e.cells.begin(), e.cells.end(),
                                     [](const UsedCell& cell) { return cell.cell.state == CellState::value; });
  return figures > 0 && static_cast<std::size_t>(figures) <= most_cells;
}

std::optional<Remedy> Remedies::of(const Explanation& e) {
  if (!applies(e)) return std::nullopt;
  return e.subject.coefficient ? of_coefficient(*e.subject.coefficient) : of_cells(e);
}

std::optional<Remedy> Remedies::of_cells(const Explanation& e) {
  const Subject& subject = e.subject;
  const Ground ground{&data_, assessment_.children.get()};
  const auto trial = [&]() -> Trial {
    if (subject.unit) {
      const IndicatorResult r = measure(*assessment_.standard, ground, *subject.unit, subject.indicator);
      return {r.level == Level::full, r.value ? (*r.value - *e.threshold).to_double() : 0};
    }
    const RowScope scope{&data_, assessment_.children.get(), subject.clause->table, subject.row, 0};
    const Value value = evaluate(*subject.clause->measure, scope),
                threshold = evaluate(subject.clause->test.threshold, scope);
    if (!value.known() || !threshold.known()) return {false, 0};
    return {holds(subject.clause->test.op, value.number, threshold.number),
            margin(subject.clause->test.op, value.number, threshold.number).to_double()};
  };
  const std::int64_t step = subject.unit ? 1 : direction(e.op);
  std::optional<Remedy> best;
  for (const UsedCell& cell : e.cells) {
    const Field& field = data_.fields->tables[cell.table].fields[cell.field];
    if (cell.cell.state != CellState::value || !is_amount(field.kind)) continue;
    // More pupils or fewer are no remedy for what each of them has.
    if (subject.unit && cell.field == assessment_.standard->stages[subject.unit->stage].pupils) continue;
    const Decimal from = cell.cell.number;
    const std::uint8_t places = places_of(field.kind, from);
    if (places - from.places > 6 || from.coefficient > most_coefficient / power_of_ten(places - from.places)) continue;
    const std::int64_t begin = from.coefficient * power_of_ten(places - from.places);
    const std::int64_t end = step < 0 ? 0 : field.kind == FieldKind::ratio ? power_of_ten(places) : most_coefficient;
    const auto put = [&](Decimal number) {
      data_.tables[cell.table].put(cell.field, field.kind, cell.row, {{CellState::value, number}, {}, {}, {}});
    };
    const auto to = first_met(begin, step, end, [&](std::int64_t coefficient) {
      put(decimal(coefficient, places));
      return trial();
    });
    put(from);
    if (!to) continue;
    Remedy found{cell, 0, Rational(from), Rational(decimal(*to, places))};
    if (!best || relative_size(found) < relative_size(*best)) best = std::move(found);
  }
  return best;
}

// With x the amount of one school and p its pupils, S = Σx²/p and T = Σx of the others, N all pupils and K = 1 + L²,
// the coefficient is within its limit L where N·(S + x²/p) <= K·(T + x)²: a quadratic in x, whose roots are the nearest
// amounts that pass (core/assess/variation.h has the coefficient).
std::optional<Remedy> Remedies::of_coefficient(const BalanceResult& result) const {
  const Coefficient& whole = coefficient(assessment_, result);
  const auto& limit = assessment_.standard->balance.limits[result.stage];
  if (!whole.square || !limit) return std::nullopt;
  std::vector<UnitAmount> amounts;
  std::vector<Rational> shares;  // of each school's own amount
  for (const std::size_t u : whole.units) {
    const Unit& unit = assessment_.units.all[u];
    const UnitFigures figures = junheng::figures(assessment_, unit);
    const auto amount = measure(assessment_, unit, result.indicator).amount;
    if (!figures.pupils || !amount) return std::nullopt;
    amounts.push_back({*figures.pupils, *amount});
    const bool divided = assessment_.standard->resources.indicators[result.indicator].divided;
    shares.push_back(divided && figures.share ? *figures.share : Rational(1));
  }
  double pupils = 0, squares = 0, total = 0;
  for (const UnitAmount& u : amounts) {
    const double p = u.pupils.to_double(), x = u.amount.to_double();
    pupils += p, squares += x * x / p, total += x;
  }
  const double l = limit->to_double(), k = 1 + l * l;
  struct Candidate {
    std::size_t at;
    double to, size;
    bool raises;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const double p = amounts[i].pupils.to_double(), x = amounts[i].amount.to_double();
    const double s = squares - x * x / p, t = total - x;
    const double a = pupils / p - k, b = -2 * k * t, c = pupils * s - k * t * t;
    const double inside = b * b - 4 * a * c;
    if (inside < 0) continue;
    for (const double sign : {-1.0, 1.0}) {
      const double root = a != 0 ? (-b + sign * std::sqrt(inside)) / (2 * a) : -c / b;
      if (root >= 0) candidates.push_back({i, root, std::fabs(root - x) / std::max(x, 1.0), root > x});
    }
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    if (a.raises != b.raises) return a.raises;
    return a.size != b.size ? a.size < b.size : a.at < b.at;
  });
  constexpr std::size_t tries = 4;
  for (std::size_t i = 0; i < std::min(tries, candidates.size()); ++i) {
    const std::size_t at = candidates[i].at;
    const auto passes = [&](const Rational& own) {
      std::vector<UnitAmount> changed = amounts;
      changed[at].amount = own * shares[at];
      const auto v = variation(changed);
      return v && v->weighted <= *limit * *limit;
    };
    const Rational own = amounts[at].amount / shares[at];
    const std::int64_t step = candidates[i].raises ? 1 : -1;
    // The estimate is right to within one: the whole number before it, it, or the one behind it.
    Rational to = static_cast<std::int64_t>(std::floor(candidates[i].to / shares[at].to_double())) - step;
    for (int n = 0; n < 4; ++n, to += step) {
      if (step > 0 ? to <= own : to >= own || to.sign() < 0) continue;
      if (passes(to)) return Remedy{std::nullopt, whole.units[at], own, to};
    }
  }
  return std::nullopt;
}

}  // namespace junheng
