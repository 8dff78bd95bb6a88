// A county judged by a standard: the whole result, and the explanation of any part of it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess/balance.h"
#include "core/assess/clause.h"
#include "core/assess/units.h"
#include "core/data/row_name.h"

namespace junheng {

inline constexpr std::string_view engine_version = "0.1.0";

struct ItemResult {
  const Item* item = nullptr;
  Verdict verdict = Verdict::not_applicable;
  std::vector<ClauseJudgement> clauses;  // parallel to item->clauses
};

struct SectionResult {
  std::string id, title;  // apply, resources, balance, guarantee, quality, recognition, veto
  Verdict verdict = Verdict::not_applicable;
  std::vector<ItemResult> items;  // empty for resources and balance
};

struct Assessment {
  const Standard* standard = nullptr;        // outlives the assessment
  std::shared_ptr<const Dataset> data;       // campuses merged
  std::shared_ptr<const Children> children;  // of data
  std::string county;
  std::string year;
  Verdict verdict = Verdict::undetermined;
  std::vector<SectionResult> sections;  // in the order of the official report
  Units units;
  Groups groups;                                                   // the stages
  std::vector<BalanceResult> balance;                              // by stage, then indicator
  std::shared_ptr<std::vector<std::optional<Coefficient>>> exact;  // parallel to balance: those made so far
  std::vector<CompositeResult> composites;
  Problems problems;  // those known before, and those found while judging: campuses, a changed standard, unread cells

  Ground ground() const { return {data.get(), children.get()}; }
  const ItemResult* find_item(std::string_view id) const;
};

// Judges. `known` are the problems of the rows of `data`, which must have been read without other errors; with an error
// among them, or in campuses, the county is at best undetermined. Cells that could not be read are listed (cell.unread,
// a warning) and count as missing.
Assessment assess(std::shared_ptr<const Dataset> data, const Standard& standard, Problems known = {});

// Exact figures of parts of it, made on demand. A coefficient is kept for the next time, since a report asks six times
// for each and it is a sum of fractions over all schools: so an assessment and its copies are for one thread.
UnitFigures figures(const Assessment& assessment, const Unit& unit);
IndicatorResult measure(const Assessment& assessment, const Unit& unit, std::size_t indicator);
const Coefficient& coefficient(const Assessment& assessment, const BalanceResult& result);  // one of its own
// 综合差异系数: the mean of a stage's coefficients, each to 16 digits; nullopt while one of them is unknown.
std::optional<Rational> composite(const Assessment& assessment, std::size_t stage);

}  // namespace junheng
