#include "core/assess/assessment.h"

#include <algorithm>

#include "core/assess/campuses.h"
#include "core/assess/doubtful_cells.h"

namespace junheng {
namespace {

SectionResult judge_section(const Section& section, const Ground& ground) {
  SectionResult result{section.id, section.title, Verdict::not_applicable, {}};
  for (const Item& item : section.items) {
    ItemResult& r = result.items.emplace_back();
    r.item = &item;
    for (const Clause& clause : item.clauses) {
      r.clauses.push_back(judge(clause, item, ground));
      r.verdict = both_hold(r.verdict, r.clauses.back().verdict);
    }
    result.verdict = both_hold(result.verdict, r.verdict);
  }
  return result;
}

SectionResult resources_section(const Standard& standard, const Units& units) {
  SectionResult result{"resources", standard.resources.title, Verdict::not_applicable, {}};
  if (standard.resources.min_full == 0) return result;
  for (const Unit& u : units.all) result.verdict = both_hold(result.verdict, u.verdict);
  if (units.all.empty() || units.undecided()) result.verdict = both_hold(result.verdict, Verdict::undetermined);
  return result;
}

// Judged as a whole only where the standard says so: the mean of the roots against the limit, exactly.
CompositeResult judge_composite(const Assessment& a, std::size_t stage) {
  const Balance& balance = a.standard->balance;
  CompositeResult result{stage, Verdict::not_applicable};
  if (!balance.composite || !balance.limits[stage]) return result;
  std::vector<Rational> squares;
  result.verdict = Verdict::undetermined;
  for (const BalanceResult& b : a.balance) {
    if (b.stage != stage) continue;
    const auto& square = coefficient(a, b).square;
    if (!square) return result;
    squares.push_back(*square);
  }
  if (!squares.empty())
    result.verdict = mean_root_at_most(squares, *balance.limits[stage]) ? Verdict::met : Verdict::unmet;
  return result;
}

SectionResult balance_section(Assessment& a) {
  SectionResult result{"balance", a.standard->balance.title, Verdict::not_applicable, {}};
  a.groups = by_stage(*a.standard, a.units);
  a.balance = judge_balance(*a.standard, a.ground(), a.units, a.groups);
  // A school of which it is not known whether it counts may change any coefficient: none is proved, above its limit or
  // below.
  const bool open = a.units.undecided();
  for (BalanceResult& b : a.balance) {
    if (!open || (b.verdict != Verdict::met && b.verdict != Verdict::unmet)) continue;
    b.verdict = Verdict::undetermined;
    b.reason = Reason::units_unknown;
  }
  a.exact = std::make_shared<std::vector<std::optional<Coefficient>>>(a.balance.size());
  if (!a.standard->balance.composite) {
    for (const BalanceResult& b : a.balance) result.verdict = both_hold(result.verdict, b.verdict);
  }
  for (std::size_t stage = 0; stage < a.standard->stages.size(); ++stage) {
    CompositeResult& composite = a.composites.emplace_back(judge_composite(a, stage));
    if (open && composite.verdict != Verdict::not_applicable) composite.verdict = Verdict::undetermined;
    result.verdict = both_hold(result.verdict, composite.verdict);
  }
  if (open) result.verdict = Verdict::undetermined;
  return result;
}

}  // namespace

UnitFigures figures(const Assessment& a, const Unit& unit) { return figures(*a.standard, a.ground(), unit); }

IndicatorResult measure(const Assessment& a, const Unit& unit, std::size_t indicator) {
  return measure(*a.standard, a.ground(), unit, indicator);
}

const Coefficient& coefficient(const Assessment& a, const BalanceResult& b) {
  auto& kept = (*a.exact)[b.group * a.standard->resources.indicators.size() + b.indicator];
  if (!kept) kept = coefficient(*a.standard, a.ground(), a.units, a.groups, b.group, b.indicator);
  return *kept;
}

std::optional<Rational> composite(const Assessment& a, std::size_t stage) {
  Rational sum;
  std::int64_t count = 0;
  for (const BalanceResult& b : a.balance) {
    if (b.stage != stage) continue;
    const auto& cv = coefficient(a, b).cv;
    if (!cv) return std::nullopt;
    sum += *cv;
    ++count;
  }
  return count > 0 ? std::optional(sum / count) : std::nullopt;
}

Assessment assess(std::shared_ptr<const Dataset> data, const Standard& standard, Problems known) {
  Assessment a;
  a.problems = std::move(known);
  a.standard = &standard;
  if (data->standard == standard.id && !data->standard_sha256.empty() && data->standard_sha256 != standard.sha256) {
    a.problems.push_back(
        {"standard.changed", Severity::warning, {standard.title}, {data->file, "/standard_sha256", -1}});
  }
  report_doubtful_cells(*data, a.problems);
  if (auto merged = merge_campuses(*data, a.problems)) {
    a.data = std::make_shared<const Dataset>(std::move(*merged));
  } else {
    a.data = std::move(data);
  }
  a.children = std::make_shared<const Children>(*a.data);
  a.county = a.data->county_text("name");
  if (const Cell year = a.data->county_cell("year"); year.state == CellState::value) a.year = year.number.to_text();

  const Ground ground = a.ground();
  a.units = judge_units(standard, ground);
  const SectionResult resources = resources_section(standard, a.units);
  const SectionResult balance = balance_section(a);
  for (const Section& section : standard.sections) {
    a.sections.push_back(judge_section(section, ground));
    if (section.id == "apply") a.sections.insert(a.sections.end(), {resources, balance});
  }
  const bool applied =
      std::any_of(a.sections.begin(), a.sections.end(), [](const SectionResult& s) { return s.id == "balance"; });
  if (!applied) a.sections.insert(a.sections.begin(), {resources, balance});
  a.verdict = Verdict::not_applicable;
  for (const SectionResult& s : a.sections) a.verdict = both_hold(a.verdict, s.verdict);
  if (has_error(a.problems) && a.verdict != Verdict::unmet) a.verdict = Verdict::undetermined;
  return a;
}

const ItemResult* Assessment::find_item(std::string_view id) const {
  for (const SectionResult& s : sections) {
    for (const ItemResult& i : s.items) {
      if (i.item->id == id) return &i;
    }
  }
  return nullptr;
}

}  // namespace junheng
