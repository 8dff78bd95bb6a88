#include "core/report/closest.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/assess/explanation.h"
#include "core/report/part_key.h"
#include "core/report/words.h"

namespace junheng {
namespace {

bool passes(Verdict verdict) { return verdict == Verdict::met || verdict == Verdict::conditional; }

// How far a value is from its limit, as a share of that. nullopt where that says nothing.
std::optional<double> nearness(const std::optional<Rational>& value, const std::optional<Rational>& limit, Op op,
                               std::string_view show) {
  if (!value || !limit || op == Op::equal) return std::nullopt;
  const double have = value->to_double(), need = limit->to_double();
  const bool cannot_be_better = show == "percent" && (op == Op::at_least || op == Op::greater) && have >= 1;
  if (need == 0 || cannot_be_better) return std::nullopt;
  return std::fabs((have - need) / need);
}
std::optional<double> nearness_of(const Explanation& e) { return nearness(e.value, e.threshold, e.op, e.show); }

std::string sentence_of(const Assessment& a, Explanation numbers) {
  numbers.reason = Reason::compared;
  numbers.margin = margin(numbers.op, *numbers.value, *numbers.threshold);
  return reason_sentence(a, numbers);
}

void keep_closest(std::vector<Closest>& all, std::size_t most) {
  std::stable_sort(all.begin(), all.end(), [](const Closest& a, const Closest& b) { return a.nearness < b.nearness; });
  if (all.size() > most) all.resize(most);
}

std::vector<Closest> clauses(const Assessment& a) {
  std::vector<Closest> found;
  for (const SectionResult& section : a.sections) {
    for (const ItemResult& item : section.items) {
      for (std::size_t c = 0; c < item.clauses.size(); ++c) {
        const Clause& clause = item.item->clauses[c];
        if (!passes(item.clauses[c].verdict) || !clause.measure) continue;
        if (clause.measure->top().type != ValueType::number) continue;
        const RowJudgement* best = nullptr;
        double nearest = 0;
        for (const RowJudgement& row : item.clauses[c].rows) {
          if (!passes(row.verdict) || row.of_parent || row.carve_out >= 0) continue;
          const auto near = nearness(row.value, row.threshold, clause.test.op, clause.show);
          if (!near || (best != nullptr && nearest <= *near)) continue;
          best = &row;
          nearest = *near;
        }
        if (best == nullptr) continue;
        Explanation numbers = numbers_of(clause, *best, *a.data->fields);
        const std::string about = clause.county ? "" : "：" + row_name(*a.data, clause.table, best->row);
        found.push_back(
            {section.id, clause.id, clause.id, clause.title + about, sentence_of(a, std::move(numbers)), nearest});
      }
    }
  }
  return found;
}

std::vector<Closest> coefficients(const Assessment& a) {
  std::vector<Closest> found;
  for (const BalanceResult& b : a.balance) {
    if (b.verdict != Verdict::met) continue;
    Explanation numbers = numbers_of(a, b);
    const auto near = nearness_of(numbers);
    if (!near) continue;
    std::string title = std::move(numbers.title);
    found.push_back({"balance",
                     coefficient_key(a, b.stage, b.indicator),
                     {},
                     std::move(title),
                     sentence_of(a, std::move(numbers)),
                     *near});
  }
  return found;
}

// Chosen by what the judging estimated, then measured exactly: a nation has a million of them.
std::vector<Closest> figures_of_schools(const Assessment& a, std::size_t most) {
  struct Candidate {
    double nearness;
    std::size_t unit, indicator;
  };
  std::vector<Candidate> all;
  const auto& indicators = a.standard->resources.indicators;
  for (std::size_t i = 0; a.standard->resources.min_full > 0 && i < indicators.size(); ++i) {
    for (std::size_t u = 0; u < a.units.all.size(); ++u) {
      const auto& threshold = indicators[i].thresholds[a.units.all[u].stage];
      if (!threshold || a.units.levels[i][u] != Level::full) continue;
      const double value = a.units.amounts[i][u] / a.units.pupils[u] * indicators[i].per.to_double();
      const double near = value / threshold->to_double() - 1;
      if (near == near) all.push_back({near, u, i});  // not NaN
    }
  }
  const std::size_t count = std::min(most, all.size());
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(),
                    [](const Candidate& x, const Candidate& y) {
                      return std::pair(x.nearness, x.unit) < std::pair(y.nearness, y.unit);
                    });
  std::vector<Closest> found;
  for (std::size_t n = 0; n < count; ++n) {
    const Unit& unit = a.units.all[all[n].unit];
    const Explanation e = explain(a, unit, all[n].indicator);
    const auto near = nearness_of(e);
    if (!near || e.carve_out != nullptr) continue;
    found.push_back(
        {"resources", cell_key(a, unit, all[n].indicator), {}, e.title + "：" + e.about, sentence_of(a, e), *near});
  }
  return found;
}

}  // namespace

std::vector<Closest> closest(const Assessment& a, std::size_t of_a_kind) {
  std::vector<Closest> all;
  for (std::vector<Closest> kind : {clauses(a), figures_of_schools(a, of_a_kind), coefficients(a)}) {
    keep_closest(kind, of_a_kind);
    std::move(kind.begin(), kind.end(), std::back_inserter(all));
  }
  keep_closest(all, all.size());
  return all;
}

}  // namespace junheng
