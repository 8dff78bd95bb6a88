// A county judged by a standard: the whole result, and the explanation of any part of it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess/units.h"
#include "core/assess/variation.h"

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

struct BalanceResult {
  std::size_t stage = 0;
  std::size_t indicator = 0;
  Verdict verdict = Verdict::undetermined;
  Reason reason = Reason::missing_cells;
  std::optional<Rational> mean;         // pooled, in the indicator's unit
  std::optional<Rational> square;       // CV², exact: what is compared with the squared limit
  std::optional<Rational> cv;           // √ of it, 16 digits
  std::optional<Variation> variation;   // all variants, squared
  std::vector<std::size_t> units;       // indices into units.all
  std::vector<Rational> contributions;  // parallel to units; empty when the CV is unknown
};

struct CompositeResult {
  std::size_t stage = 0;
  Verdict verdict = Verdict::not_applicable;  // judged only where the standard says composite
  std::optional<Rational> value;              // mean of the stage's CVs
};

struct Assessment {
  const Standard* standard = nullptr;  // outlives the assessment
  std::shared_ptr<const Dataset> data; // campuses merged
  std::string county;
  std::string year;
  Verdict verdict = Verdict::undetermined;
  std::vector<SectionResult> sections;  // in the order of the official report
  Units units;
  std::vector<BalanceResult> balance;   // by stage, then indicator
  std::vector<CompositeResult> composites;
  Problems problems;                    // found while judging: campuses of unknown schools

  const ItemResult* find_item(std::string_view id) const;
};

// Judges. `data` must have been read without errors. Problems in campuses end in a county verdict of undetermined.
Assessment assess(std::shared_ptr<const Dataset> data, const Standard& standard);

// Variation of one indicator over the units of one stage.
BalanceResult judge_balance(const Standard& standard, const Units& units, std::size_t stage, std::size_t indicator);

// Name of a row for people: the school's name, the school's and the class's, or 第 n 行.
std::string row_name(const Dataset& data, std::size_t table, std::size_t row);

}  // namespace junheng
