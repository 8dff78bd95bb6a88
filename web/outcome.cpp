#include "web/outcome.h"

#include <string>
#include <string_view>
#include <utility>

#include "ui/import_strings.h"
#include "ui/strings.h"
#include "web/document_marks.h"

namespace junheng::web {

using document::Block;
using document::Mark;
using document::Table;
namespace strings = ui::strings;

namespace {

Table sheets_table(const ui::ImportView& view) {
  Table table =
      document::table_of(strings::page_sheets, {{strings::sheet}, {strings::fact_result}, {strings::fact_recognised}});
  for (const ui::ImportSheet& sheet : view.sheets) {
    std::string facts;
    for (const ui::Fact& fact : sheet.facts) facts += (facts.empty() ? "" : "\n") + fact.label + "：" + fact.value;
    table.add_row()
        .add(sheet.file.empty() ? sheet.title : sheet.title + "（" + sheet.file + "）")
        .add(sheet.brief, mark_of(sheet.mark))
        .add(std::move(facts));
  }
  return table;
}

Table conflicts_table(const ui::ImportView& view) {
  Table table = document::table_of(
      strings::page_conflicts,
      {{strings::column_row}, {strings::column_field}, {strings::value_kept}, {strings::column_other}});
  for (const ui::ImportConflict& conflict : view.conflicts) {
    table.add_row()
        .add(conflict.row)
        .add(conflict.field)
        .add(conflict.kept + "\n" + conflict.kept_from)
        .add(conflict.other + "\n" + conflict.other_from);
  }
  return table;
}

Table updates_table(const ui::ImportView& view) {
  Table table = document::table_of(strings::page_updates, {{strings::column_row},
                                                           {strings::column_field},
                                                           {strings::column_before},
                                                           {strings::column_now},
                                                           {strings::column_place}});
  for (const ui::ImportUpdate& update : view.updates)
    table.add_row().add(update.row).add(update.field).add(update.before).add(update.now).add(update.place);
  return table;
}

// "不一致（11）": a large import has thousands.
Block folded(Table table) {
  document::Details details;
  details.summary = table.caption;
  details.summary += {"（" + std::to_string(table.rows.size()) + "）"};
  details.blocks.push_back({std::move(table)});
  return {std::move(details)};
}

}  // namespace

std::vector<Block> import_outcome(const ui::ImportView& view) {
  std::vector<Block> blocks;
  blocks.push_back({document::Paragraph{view.summary}});
  if (view.takes && !view.problems.empty())
    blocks.push_back(
        {document::Paragraph{document::Run{std::string(strings::see_problems), Mark::none, false, "problems"}}});
  if (!view.conflicts.empty()) {
    blocks.push_back({document::Note{strings::conflicts_kept, Mark::conditional}});
    blocks.push_back(folded(conflicts_table(view)));
  }
  if (!view.updates.empty()) {
    blocks.push_back({document::Paragraph{strings::updates_hint}});
    blocks.push_back(folded(updates_table(view)));
  }
  blocks.push_back(folded(sheets_table(view)));
  return blocks;
}

Block problem_lines(std::span<const ui::ProblemLine> problems) {
  Table table = document::table_of(
      strings::problems,
      {{strings::column_severity}, {strings::column_place}, {strings::column_what}, {strings::column_remedy}});
  for (const ui::ProblemLine& line : problems) {
    table.add_row()
        .add(line.error ? strings::error : strings::warning, line.error ? Mark::bad : Mark::conditional)
        .add(line.place)
        .add(line.what)
        .add(line.remedy);
  }
  return {std::move(table)};
}

}  // namespace junheng::web
