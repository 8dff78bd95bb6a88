// What became of a part of an assessment, in the words of case files: "met", "undetermined, no evidence".
#pragma once

#include <optional>
#include <string>

#include "core/assess/explanation.h"

namespace junheng::test {

std::string in_words(Verdict verdict, Reason reason = Reason::compared, const CarveOut* carve_out = nullptr);
// Of a clause; where rows are judged one by one, with the reason of the first row that decided.
std::string outcome_of(const Clause& clause, const ClauseJudgement& judgement);
// What a case calls by this id, see README.md. nullopt when the assessment has no such part.
std::optional<std::string> outcome_of(const Assessment& assessment, const std::string& id);

// "R4/3/junior" is R4 in the junior stage of school 3; the parts that are absent are empty.
struct CaseId {
  std::string id, school, stage;
};
CaseId parse_id(const std::string& id);
// The explanation of what concerns a school: of its stage, of its only row, or of the whole.
std::optional<Explanation> explain_part(const Assessment& assessment, const CaseId& id);

// Calls act(clause, judgement) for every clause that was judged.
template <class Act>
void each_clause(const Assessment& assessment, Act act) {
  for (const SectionResult& section : assessment.sections) {
    for (const ItemResult& item : section.items) {
      for (std::size_t c = 0; c < item.clauses.size(); ++c) act(item.item->clauses[c], item.clauses[c]);
    }
  }
}

}  // namespace junheng::test
