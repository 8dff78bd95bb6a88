// The items of a part: each with its clauses and, where a clause is judged school by school, their rows.
#include <string>
#include <utility>

#include "core/report/assessment_parts.h"
#include "core/report/explanation_table.h"
#include "core/report/summary_words.h"
#include "core/report/words.h"

namespace junheng {

using namespace document;

namespace {

// What a clause asks somebody to attest stands below its title.
Text clause_name(const Explanation& clause) {
  Text name(clause.id + " " + clause.title);
  if (!clause.official_text.empty()) name += {"\n" + clause.official_text};
  return name;
}

Text caption_of(const Explanation& clause) {
  const std::size_t all = rows_told(clause), listed = clause.children.size();
  const std::string unit = " " + (clause.rows.empty() ? "项" : clause.rows);
  std::string caption = clause.id + " " + clause.title + "：共 " + std::to_string(all) + unit;
  if (listed < all + clause.incomplete) caption += "，列出 " + std::to_string(listed) + " 项，不达标的和无法判定的在前";
  return caption;
}

Block item_details(const Assessment& a, const Explanation& item) {
  Details details;
  details.anchor = anchor_of(item.id);
  details.summary += verdict_run(item.verdict);
  details.summary += {" " + item.id + " " + item.title, Mark::none, true};
  if (const std::string reason = item_reason(a, item); !reason.empty()) details.summary += {"\n" + reason};

  details.blocks.push_back(basis(a, item.official_text, item.cite));
  ExplanationTable clauses(a, item.id + " " + item.title + "：各款", "条款", item.cite);
  for (const Explanation& clause : item.children) clauses.add(clause, clause_name(clause), clause.about);
  details.blocks.push_back(std::move(clauses).take());
  for (const Explanation& clause : item.children) {
    if (clause.children.empty()) continue;
    ExplanationTable rows(a, caption_of(clause), "对象", nullptr);
    for (const Explanation& row : clause.children) rows.add(row, row.about, row.about);
    details.blocks.push_back(std::move(rows).take());
  }
  return {std::move(details)};
}

}  // namespace

void add_items(Blocks& blocks, const Assessment& a, const SectionResult& section, const Narrative& narrative,
               MissingData& missing) {
  for (const ItemResult& result : section.items) {
    const auto item = explain(a, result.item->id);
    if (!item) continue;
    blocks.push_back(item_details(a, *item));
    add_text(blocks, narrative, item->id);  // not among the details: it is printed where they are closed
    for (const Explanation& clause : item->children) missing.add(a, clause, item->id);
  }
}

}  // namespace junheng
