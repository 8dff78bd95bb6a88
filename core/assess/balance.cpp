#include "core/assess/balance.h"

#include <cmath>

#include "core/base/rounding.h"

namespace junheng {
namespace {

BalanceResult judge_one(const Standard& standard, const Ground& ground, const Units& units, const Groups& groups,
                        BalanceResult b, std::size_t size, const SquareEstimate& estimate, double bar) {
  const auto& limit = standard.balance.limits[b.stage];
  const bool judged = limit && !standard.balance.composite;
  if (size == 0) {
    b.reason = Reason::no_units;
    return b;
  }
  b.square = estimate.square;
  const bool known = estimate.square == estimate.square;  // not NaN
  const double slack = estimate.error + 4 * rounding * bar;
  if (known && (!judged || std::fabs(estimate.square - bar) > slack)) {
    b.reason = Reason::compared;
    b.verdict = !judged ? Verdict::not_applicable : estimate.square < bar ? Verdict::met : Verdict::unmet;
    return b;
  }
  const Coefficient exact = coefficient(standard, ground, units, groups, b.group, b.indicator);
  if (!exact.square) {
    const bool missing = exact.units.empty() || !exact.mean;
    b.reason = missing ? Reason::missing_cells : Reason::division_by_zero;
    return b;
  }
  b.square = exact.square->to_double();
  b.reason = Reason::compared;
  b.verdict = !judged ? Verdict::not_applicable : *exact.square <= *limit * *limit ? Verdict::met : Verdict::unmet;
  return b;
}

}  // namespace

Groups by_stage(const Standard& standard, const Units& units) {
  Groups groups;
  for (const Unit& u : units.all) groups.of_unit.push_back(u.stage);
  for (std::size_t s = 0; s < standard.stages.size(); ++s) groups.stage.push_back(static_cast<std::uint8_t>(s));
  return groups;
}

std::vector<BalanceResult> judge_balance(const Standard& standard, const Ground& ground, const Units& units,
                                         const Groups& groups) {
  const std::size_t indicators = standard.resources.indicators.size();
  std::vector<std::size_t> sizes(groups.stage.size());
  for (const std::uint32_t g : groups.of_unit) ++sizes[g];
  std::vector<BalanceResult> results(groups.stage.size() * indicators);
  std::vector<double> bars;  // squared limits, by stage
  for (const auto& limit : standard.balance.limits) bars.push_back(limit ? (*limit * *limit).to_double() : 0);
  const VariationEstimator estimator(units.pupils, groups.of_unit, groups.stage.size());
  for (std::size_t i = 0; i < indicators; ++i) {
    const auto estimates = estimator.run(units.amounts[i], units.amount_error[i]);
    for (std::size_t g = 0; g < estimates.size(); ++g) {
      BalanceResult b;
      b.group = static_cast<std::uint32_t>(g);
      b.stage = groups.stage[g];
      b.indicator = static_cast<std::uint8_t>(i);
      results[g * indicators + i] =
          judge_one(standard, ground, units, groups, b, sizes[g], estimates[g], bars[b.stage]);
    }
  }
  return results;
}

Coefficient coefficient(const Standard& standard, const Ground& ground, const Units& units, const Groups& groups,
                        std::size_t group, std::size_t indicator) {
  Coefficient c;
  std::vector<UnitAmount> amounts;
  bool complete = true;
  for (std::size_t u = 0; u < units.all.size(); ++u) {
    if (groups.of_unit[u] != group) continue;
    c.units.push_back(u);
    auto amount = measure(standard, ground, units.all[u], indicator).amount;
    auto pupils = figures(standard, ground, units.all[u]).pupils;
    complete &= amount && pupils;
    if (amount && pupils) amounts.push_back({std::move(*pupils), std::move(*amount)});
  }
  if (!complete || amounts.empty()) return c;
  c.variation = variation(amounts);
  c.mean = Rational(0);
  if (!c.variation) return c;
  c.mean = c.variation->mean * standard.resources.indicators[indicator].per;
  c.square = c.variation->weighted;
  c.cv = root(*c.square);
  c.contributions = contributions(amounts);
  return c;
}

}  // namespace junheng
