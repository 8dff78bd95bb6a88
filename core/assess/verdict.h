// What a judgement can say, how verdicts combine, and why a clause has the one it has.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace junheng {

enum class Verdict : std::uint8_t {
  met,            // 达标
  conditional,    // 有条件达标: a named carve-out was used
  unmet,          // 不达标
  undetermined,   // 无法判定: something named is missing; never zero, never a pass
  not_applicable  // 不适用
};

inline constexpr std::size_t verdict_count = 5;

// What needs attention first: lists are in this order.
inline constexpr std::array<Verdict, verdict_count> most_urgent_first = {
    Verdict::unmet, Verdict::undetermined, Verdict::conditional, Verdict::met, Verdict::not_applicable};

constexpr bool more_urgent(Verdict a, Verdict b) {
  for (const Verdict v : most_urgent_first) {
    if (a == v || b == v) return a != b && a == v;
  }
  return false;
}

// All must hold: clauses of an item, items of a section, sections of a county, rows of a clause. One breach decides
// whatever else is missing; what does not apply decides nothing. Row and column in the order of Verdict.
inline constexpr std::array<std::array<Verdict, 5>, 5> all_must_hold = {{
    {Verdict::met, Verdict::conditional, Verdict::unmet, Verdict::undetermined, Verdict::met},
    {Verdict::conditional, Verdict::conditional, Verdict::unmet, Verdict::undetermined, Verdict::conditional},
    {Verdict::unmet, Verdict::unmet, Verdict::unmet, Verdict::unmet, Verdict::unmet},
    {Verdict::undetermined, Verdict::undetermined, Verdict::unmet, Verdict::undetermined, Verdict::undetermined},
    {Verdict::met, Verdict::conditional, Verdict::unmet, Verdict::undetermined, Verdict::not_applicable},
}};

constexpr Verdict both_hold(Verdict a, Verdict b) {
  return all_must_hold[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)];
}

enum class Reason : std::uint8_t {
  compared,           // value against threshold
  rows,               // from the rows below
  no_rows,            // the table has none
  refuted_by_totals,  // printed totals prove a breach though the rows are absent
  incomplete_rows,    // not all rows of a school are there
  missing_cells,      // cells that are needed are empty
  division_by_zero,   // a denominator is zero
  not_in_scope,       // the clause does not apply here
  attested,           // holds, with evidence
  denied,             // attested not to hold
  not_attested,       // nobody has said
  no_evidence,        // said to hold, no document named
  excused,            // a carve-out frees the row
  carve_out,          // passes by a carve-out's own measure
  document_missing,   // a carve-out would apply, its document is not named
  six_plus_85,        // the rule over a unit's indicators
  no_units,           // no school is counted
  units_unknown       // of a coefficient: a school may count or not
};

}  // namespace junheng
