#include "core/assess/assessment.h"

#include "core/assess/campuses.h"

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
  bool unknown = units.all.empty();
  for (const NotCounted& n : units.not_counted) unknown |= n.unknown;
  if (unknown) result.verdict = both_hold(result.verdict, Verdict::undetermined);
  return result;
}

SectionResult balance_section(Assessment& a) {
  const Standard& s = *a.standard;
  SectionResult result{"balance", s.balance.title, Verdict::not_applicable, {}};
  for (std::size_t stage = 0; stage < s.stages.size(); ++stage) {
    CompositeResult composite{stage, Verdict::not_applicable, std::nullopt};
    std::vector<Rational> squares;
    Rational sum;
    for (std::size_t i = 0; i < s.resources.indicators.size(); ++i) {
      const BalanceResult& b = a.balance.emplace_back(judge_balance(s, a.units, stage, i));
      if (b.square) squares.push_back(*b.square), sum += *b.cv;
      if (!s.balance.composite) result.verdict = both_hold(result.verdict, b.verdict);
    }
    const bool complete = !squares.empty() && squares.size() == s.resources.indicators.size();
    if (complete) composite.value = sum / static_cast<std::int64_t>(squares.size());
    if (s.balance.composite && s.balance.limits[stage]) {
      composite.verdict = !complete                                                 ? Verdict::undetermined
                          : mean_root_at_most(squares, *s.balance.limits[stage]) ? Verdict::met
                                                                                    : Verdict::unmet;
      result.verdict = both_hold(result.verdict, composite.verdict);
    }
    a.composites.push_back(std::move(composite));
  }
  // A school of unknown type may belong in: no coefficient is final.
  for (const NotCounted& n : a.units.not_counted) {
    if (n.unknown && result.verdict != Verdict::unmet) result.verdict = Verdict::undetermined;
  }
  return result;
}

}  // namespace

BalanceResult judge_balance(const Standard& standard, const Units& units, std::size_t stage, std::size_t indicator) {
  BalanceResult b;
  b.stage = stage;
  b.indicator = indicator;
  std::vector<UnitAmount> amounts;
  bool complete = true;
  for (std::size_t i = 0; i < units.all.size(); ++i) {
    const Unit& u = units.all[i];
    if (u.stage != stage) continue;
    const auto& amount = u.indicators[indicator].amount;
    b.units.push_back(i);
    complete &= amount && u.pupils;
    if (amount && u.pupils) amounts.push_back({*u.pupils, *amount});
  }
  if (b.units.empty()) {
    b.reason = Reason::no_units;
    return b;
  }
  if (!complete) return b;
  b.variation = variation(amounts);
  if (!b.variation) {
    b.reason = Reason::division_by_zero;
    return b;
  }
  b.mean = b.variation->mean * standard.resources.indicators[indicator].per;
  b.square = b.variation->weighted;
  b.cv = root(*b.square);
  b.contributions = contributions(amounts);
  b.reason = Reason::compared;
  const auto& limit = standard.balance.limits[stage];
  if (standard.balance.composite || !limit) {
    b.verdict = Verdict::not_applicable;
  } else {
    b.verdict = *b.square <= *limit * *limit ? Verdict::met : Verdict::unmet;
  }
  return b;
}

Assessment assess(std::shared_ptr<const Dataset> data, const Standard& standard) {
  Assessment a;
  a.standard = &standard;
  if (auto merged = merge_campuses(*data, a.problems)) {
    a.data = std::make_shared<const Dataset>(std::move(*merged));
  } else {
    a.data = std::move(data);
  }
  a.county = a.data->county_text("name");
  if (const Cell year = a.data->county_cell("year"); year.state == CellState::value) a.year = year.number.to_text();

  const Children children(*a.data);
  const Ground ground{a.data.get(), &children};
  a.units = judge_units(standard, ground);
  for (const Section& section : standard.sections) {
    a.sections.push_back(judge_section(section, ground));
    if (section.id == "apply") {
      a.sections.push_back(resources_section(standard, a.units));
      a.sections.push_back(balance_section(a));
    }
  }
  if (a.balance.empty()) {
    a.sections.insert(a.sections.begin(), balance_section(a));
    a.sections.insert(a.sections.begin(), resources_section(standard, a.units));
  }
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

std::string row_name(const Dataset& data, std::size_t table, std::size_t row) {
  const TableSchema& schema = data.fields->tables[table];
  std::string name;
  if (schema.parent == "school" && row < data.tables[table].parent.size()) {
    name = row_name(data, data.fields->find("school").value_or(0), data.tables[table].parent[row]);
  }
  const auto field = schema.find("name");
  const std::string_view own = field ? data.tables[table].text(*field, row) : std::string_view{};
  if (!own.empty()) return name + std::string(own);
  return name + (schema.id == "county" ? schema.title : schema.title + "第" + std::to_string(row + 1) + "行");
}

}  // namespace junheng
