#include "core/report/explanation_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/report/chart_parts.h"
#include "core/report/remedy_words.h"
#include "core/report/words.h"

namespace junheng {

using namespace document;

Run verdict_run(Verdict verdict) {
  constexpr std::array marks{Mark::good, Mark::conditional, Mark::bad, Mark::unknown, Mark::outside};
  return {std::string(verdict_symbol(verdict)) + " " + std::string(verdict_title(verdict)),
          marks[static_cast<std::size_t>(verdict)]};
}

document::Row& add_verdict(document::Row& row, Verdict verdict) {
  Run run = verdict_run(verdict);
  return row.add(std::move(run.text), run.mark);
}

LevelWords level_words(const Assessment& assessment, const Unit& unit, const IndicatorResult& result,
                       std::size_t indicator) {
  constexpr std::array<std::string_view, 4> signs{"✓", "▽", "✗", "?"};
  constexpr std::array marks{Mark::good, Mark::conditional, Mark::bad, Mark::unknown};
  const bool has_standard = assessment.standard->resources.indicators[indicator].thresholds[unit.stage].has_value();
  if (!has_standard && result.value) return {"—", charts::not_judged.word, Mark::outside};
  const Level level = result.value ? result.level : Level::missing;
  const auto at = static_cast<std::size_t>(level);
  return {signs[at], charts::look_of(level).word, marks[at]};
}

std::string anchor_of(std::string_view id) { return "item/" + std::string(id); }
std::string part_anchor(std::string_view section_id) { return "part/" + std::string(section_id); }

Block basis(const Assessment& assessment, std::string_view official_text, const Citation* cite) {
  Terms terms;
  if (!official_text.empty()) terms.add("标准原文", official_text);
  if (cite != nullptr) {
    const Mark mark = cite->verified ? Mark::none : Mark::conditional;
    terms.add("依据", Run{citation_text(*assessment.standard, *cite), mark});
  }
  return {std::move(terms)};
}

ExplanationTable::ExplanationTable(const Assessment& assessment, Text caption, std::string_view about,
                                   const Citation* cite)
    : assessment_(assessment),
      cite_(cite),
      table_(table_of(std::move(caption), {{about}, {"结论"}, {"理由"}, {"算式"}, {"用到的数据和出处"}})) {}

void ExplanationTable::add(const Explanation& e, Text about, std::string_view own_row) {
  std::string sentence = reason_sentence(assessment_, e);
  if (e.cite != nullptr && cite_ != nullptr) {
    const std::string own = citation_text(*assessment_.standard, *e.cite);
    if (own != citation_text(*assessment_.standard, *cite_)) sentence += "\n依据：" + own;
  }
  if (e.carve_out != nullptr) sentence += "\n例外的依据：" + citation_text(*assessment_.standard, e.carve_out->cite);
  if (Remedies::applies(e)) {
    if (!remedies_) remedies_.emplace(assessment_);
    sentence += "\n最小改动：" + remedy_sentence(assessment_, e, *remedies_);
  }
  document::Row& row = table_.add_row().add(std::move(about));
  if (const Unit* unit = e.subject.unit) {
    const std::size_t indicator = e.subject.indicator;
    const LevelWords level = level_words(assessment_, *unit, measure(assessment_, *unit, indicator), indicator);
    row.add(std::string(level.sign) + " " + std::string(level.word), level.mark);
  } else {
    add_verdict(row, e.verdict);
  }
  row.add(std::move(sentence)).add(e.filled).add(cells(e, own_row));
}

Block ExplanationTable::take() && {
  for (std::size_t column = table_.columns.size(); column-- > 0;) {
    const auto is_empty = [column](const document::Row& row) { return row.cells[column].text.empty(); };
    if (!std::all_of(table_.rows.begin(), table_.rows.end(), is_empty)) continue;
    const auto at = static_cast<std::ptrdiff_t>(column);
    table_.columns.erase(table_.columns.begin() + at);
    table_.head[0].cells.erase(table_.head[0].cells.begin() + at);
    for (document::Row& row : table_.rows) row.cells.erase(row.cells.begin() + at);
  }
  return {std::move(table_)};
}

Text ExplanationTable::cells(const Explanation& e, std::string_view own_row) const {
  const Dataset& data = *assessment_.data;
  Text text;
  for (const UsedCell& cell : e.cells) {
    // The county's place says whose they are.
    const bool own =
        cell.table == data.fields->county || (!own_row.empty() && row_name(data, cell.table, cell.row) == own_row);
    const std::string name = own ? data.fields->tables[cell.table].fields[cell.field].title : cell_name(data, cell);
    const bool missing = cell.cell.state == CellState::missing;
    text += {(text.empty() ? "" : "\n") + name + " "};
    text += {cell_value(data, cell), missing ? Mark::unknown : Mark::none};
    text += {"（" + cell_place(data, cell) + "）"};
  }
  return text;
}

}  // namespace junheng
