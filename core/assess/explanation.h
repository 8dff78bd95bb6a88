// Why a part of an assessment has its verdict: a tree of what was compared with what, down to the cells. Made by the
// code that judged, on demand for one part. core/report/words.h turns it into sentences.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess/assessment.h"

namespace junheng {

// What an explanation is about, for those who reckon further with it; null where it is about something else.
struct Subject {
  const Clause* clause = nullptr;
  std::size_t row = 0;         // of the clause's table
  const Unit* unit = nullptr;  // with `indicator`
  std::size_t indicator = 0;
  const BalanceResult* coefficient = nullptr;
};

struct Explanation {
  std::string id;  // item, clause, indicator, "B.primary.R4" for a coefficient
  std::string title;
  std::string about;  // the row it is about: a school, a class; empty = the county
  Verdict verdict = Verdict::undetermined;
  Reason reason = Reason::rows;
  std::string official_text;       // empty = the parent's
  const Citation* cite = nullptr;  // nullptr = the parent's
  std::string formula;             // as the standard writes it
  std::string filled;              // with the numbers put in
  std::optional<Rational> value, threshold, margin;
  Op op = Op::at_least;                            // value op threshold
  std::string show, unit;                          // how to print the numbers
  ValueType type = ValueType::number;              // of the value: a yes is 1, a choice its index
  const std::vector<Choice>* choices = nullptr;    // of a choice: those of its field; of the dictionary
  std::string rows;                                // what the children are counted in, where they are rows: 所, 班
  std::array<std::size_t, verdict_count> tally{};  // of all rows, by verdict: of many not all are children
  std::size_t incomplete = 0;           // schools of which not all rows are given; they are no rows themselves
  const CarveOut* carve_out = nullptr;  // applied, or of which only the document is missing; has its own cite
  std::vector<UsedCell> cells;
  Subject subject;                     // of one comparison; of a sum of several nothing is set
  std::optional<Variation> variation;  // of a coefficient: the official one and its look-alikes
  std::vector<std::string> campuses;   // names of those merged into the school it is about
  std::vector<Explanation> children;
};

// Most rows listed under one clause; the tally is of all.
inline constexpr std::size_t explained_rows = 200;

// Explains an item (G4), a clause (G4.1), an indicator (R4), or a coefficient (B.primary.R4). With a school (its code
// or its name) only what concerns it. nullopt when there is no such id or the school has no part in it.
std::optional<Explanation> explain(const Assessment& assessment, std::string_view id, std::string_view school = {});

// One indicator of one unit.
Explanation explain(const Assessment& assessment, const Unit& unit, std::size_t indicator);

// The numbers of one row of a clause alone, for those who print many.
Explanation numbers_of(const Clause& clause, const RowJudgement& row, const Dictionary& fields);
// Of a coefficient, without its schools.
Explanation numbers_of(const Assessment& assessment, const BalanceResult& result);

// What a measure that is a choice may be: nullptr for any other. Where several cells are compared they have the same.
const std::vector<Choice>* choices_of(const Expression& measure, const Dictionary& fields);

// Missing cells among those used, once each.
std::vector<UsedCell> missing_cells(const Explanation& explanation);

}  // namespace junheng
