// Verdicts and explanations as pieces of a document.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess/explanation.h"
#include "core/document/document.h"
#include "core/plan/remedy.h"

namespace junheng {

document::Run verdict_run(Verdict verdict);  // ✗ 不达标
document::Row& add_verdict(document::Row& row, Verdict verdict);

// How one school's figure stands to its standard, which is what is said of it: the verdict is the school's.
struct LevelWords {
  std::string_view sign, word;  // ▽, 低于标准，但不低于下限
  document::Mark mark;
};
LevelWords level_words(const Assessment& assessment, const Unit& unit, const IndicatorResult& result,
                       std::size_t indicator);

// Where the item, indicator or coefficient of that id is explained, and where the part of the report begins.
std::string anchor_of(std::string_view id);
std::string part_anchor(std::string_view section_id);

// 标准原文 and 依据; what is empty is left out.
document::Block basis(const Assessment& assessment, std::string_view official_text, const Citation* cite);

// One row for each explanation: what it is about, verdict, sentence, the smallest
// change that would pass, formula with its numbers, cells with their places.
// Their children are not in it. Of what differs from `cite` the citation is said too.
class ExplanationTable {
 public:
  ExplanationTable(const Assessment& assessment, document::Text caption, std::string_view about, const Citation* cite);

  // `own_row`: the name of the row it is about, which is not said again with each of its cells.
  void add(const Explanation& explanation, document::Text about, std::string_view own_row);
  document::Block take() &&;  // without the columns in which nothing stands

 private:
  document::Text cells(const Explanation& explanation, std::string_view own_row) const;

  const Assessment& assessment_;
  const Citation* cite_;
  document::Table table_;
  std::optional<Remedies> remedies_;  // made for the first thing that is unmet
};

}  // namespace junheng
