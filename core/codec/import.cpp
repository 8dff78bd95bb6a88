#include "core/codec/import.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/base/tree.h"
#include "core/data/class_stages.h"
#include "core/data/county_file.h"
#include "core/data/row_keys.h"

namespace junheng {
namespace {

// Rows that belong to schools, and nothing else.
bool only_children(const Dataset& part) {
  for (std::size_t t = 0; t < part.tables.size(); ++t) {
    if (part.tables[t].rows > 0 && part.fields->tables[t].parent.empty()) return false;
  }
  return true;
}

bool is_empty(const Sheet& sheet) {
  for (std::size_t r = 0; r < sheet.rows(); ++r) {
    for (std::size_t c = 0; c < sheet.columns(r); ++c) {
      if (sheet.at(r, c).kind != SheetCellKind::empty) return false;
    }
  }
  return true;
}

// By which the only school of these parts goes; empty where they have none, or several.
std::string only_school(const Dataset* first, const Dataset* end) {
  std::string school;
  for (; first != end; ++first) {
    const std::size_t t = first->fields->school;
    const RowKeys keys(*first, t);
    for (std::size_t r = 0; r < first->tables[t].rows; ++r) {
      const std::string_view key = keys.key_of(r);
      if (!school.empty() && key != school) return {};
      school = key;
    }
  }
  return school;
}

std::optional<FirstValue> first_value(const Dataset& data, std::size_t t, const ColumnMeaning& column) {
  const std::vector<Field>& fields = data.fields->tables[t].fields;
  const Table& table = data.tables[t];
  for (std::size_t f = 0; f < fields.size(); ++f) {
    if (column.field ? *column.field != f : column.by_stage.empty() || fields[f].base != column.by_stage) continue;
    for (std::size_t r = 0; r < table.rows; ++r) {
      if (table.is_given(f, r)) return FirstValue{f, table.cell(f, r), std::string(table.text(f, r))};
    }
  }
  return std::nullopt;
}

}  // namespace

Importer::Importer(Dataset base, std::vector<Mapping> mappings) : names_(*base.fields), mappings_(std::move(mappings)) {
  result_.data = std::move(base);
}

void Importer::add(std::string_view file, std::string_view bytes) {
  open(file, bytes);
  while (read_sheet()) {
  }
}

void Importer::add_county(std::string_view file, std::string_view bytes) {
  Problems problems;
  Project county = read_project(bytes, file, *result_.data.fields, problems);
  if (!has_error(problems)) {
    for (Mapping& mapping : county.mappings) remember(mappings_, std::move(mapping));
    result_.narrative.merge(county.narrative);
    for (const auto& [item, text] : county.narrative)  // what was there already
      if (result_.narrative[item] != text)
        add_problem(problems, {"merge.narrative",
                               Severity::warning,
                               {item},
                               {std::string(file), "/narrative/" + pointer_part(item), -1}});
    for (Problem& p : county.unsettled) add_problem(problems, std::move(p));
    if (result_.data.note.empty()) result_.data.note = county.data.note;
    parts_.push_back(std::move(county.data));
  }
  for (Problem& p : problems) add_problem(result_.problems, std::move(p));
}

void Importer::open(std::string_view file, std::string_view bytes) {
  result_.files.emplace_back(file);
  if (begins_as_county(bytes)) return add_county(file, bytes);
  const std::size_t problems = result_.problems.size();
  opened_.emplace(Opened{std::string(file), parts_.size(), result_.sheets.size(), problems,
                         WorkbookReader(bytes, file, result_.problems)});
}

bool Importer::read_sheet() {
  if (!opened_) return false;
  if (const auto sheet = opened_->reader.next()) {
    ++opened_->read;
    add_sheet(*sheet, opened_->file);
    return true;
  }
  if (result_.sheets.size() == opened_->reports && result_.problems.size() == opened_->problems)
    add_problem(result_.problems, {"file.empty", Severity::warning, {}, {opened_->file, "", -1}});
  name_school(opened_->first_part, opened_->file);
  opened_.reset();
  return false;
}

void Importer::add_sheet(const Sheet& sheet, std::string_view file) {
  if (is_empty(sheet)) return;
  const Dictionary& fields = *result_.data.fields;
  const auto warn = [&](std::string code, std::vector<std::string> arguments) {
    add_problem(result_.problems,
                {std::move(code), Severity::warning, std::move(arguments), {std::string(file), "", -1, sheet.name}});
  };
  SheetReport& report = result_.sheets.emplace_back();
  report.document = {std::string(file), sheet.name};
  report.hidden = sheet.hidden;
  report.hidden_rows = sheet.hidden_rows.size();
  auto recognised = recognise_sheet(sheet, file, mappings_, names_);
  if (!recognised) return warn("sheet.unknown", {});
  report.header = recognised->header;
  if (report.header->left_out) return;
  if (report.header->indicators)
    return warn("sheet.indicators", {fields.indicator_tables[*report.header->indicators].title});
  report_columns(*recognised, file);
  TableReading reading = read_table(recognised->view, recognised->header, file, fields, result_.problems);
  report.rows = reading.rows;
  report.left_out = std::move(reading.left_out);
  for (const ColumnMeaning& column : report.header->columns)
    report.first_values.push_back(first_value(reading.data, report.header->table, column));
  if (reading.rows > 0) parts_.push_back(std::move(reading.data));
}

void Importer::report_columns(const RecognisedSheet& recognised, std::string_view file) {
  const Header& header = recognised.header;
  for (std::size_t c = 0; c < header.columns.size(); ++c) {
    const ColumnMeaning& column = header.columns[c];
    if (column.is_read() || column.candidates.empty()) continue;
    const Field& field = result_.data.fields->tables[header.table].fields[column.candidates.front()];
    const CellAddress at = recognised.view.place(header.first_row + header.rows - 1, c);
    Problem p{"column.twice",
              Severity::warning,
              {column.path, field.title},
              {std::string(file), "", -1, recognised.view.sheet().name, cell_address(at.row, at.column)}};
    if (!column.unit.empty()) {
      p.code = "column.unit";
      p.arguments.push_back(column.unit);
      p.arguments.push_back(field.unit);
    }
    add_problem(result_.problems, std::move(p));
  }
}

// Lists of classes and rooms without a column of schools are of the workbook's only school.
void Importer::name_school(std::size_t first_part, std::string_view file) {
  const Dictionary& fields = *result_.data.fields;
  for (std::size_t i = first_part; i < parts_.size(); ++i) {
    for (std::size_t t = 0; t < fields.tables.size(); ++t) {
      Table& table = parts_[i].tables[t];
      const auto parent = fields.tables[t].find(fields.tables[t].parent);
      if (!parent || table.rows == 0 || !table.texts[*parent].empty()) continue;
      const std::string school = only_school(parts_.data() + first_part, parts_.data() + parts_.size());
      if (school.empty()) {
        add_problem(result_.problems, {"sheet.no_school",
                                       Severity::error,
                                       {fields.tables[t].title},
                                       {std::string(file), "", -1, parts_[i].documents.front().sheet}});
        table.rows = 0;
      }
      table.texts[*parent].assign(table.rows, school);
    }
  }
}

Import Importer::finish() {
  std::vector<Dataset*> order;
  for (const bool children : {false, true}) {
    for (Dataset& part : parts_) {
      if (only_children(part) == children) order.push_back(&part);
    }
  }
  for (Dataset* part : order) {
    if (result_.data.standard.empty()) result_.data.standard = part->standard;
    Merged merged = merge(result_.data, std::move(*part), result_.problems);
    result_.merged.new_rows += merged.new_rows;
    for (auto [from, to] :
         {std::pair{&merged.conflicts, &result_.merged.conflicts}, std::pair{&merged.updates, &result_.merged.updates}})
      to->insert(to->end(), std::make_move_iterator(from->begin()), std::make_move_iterator(from->end()));
  }
  fill_class_stages(result_.data);
  return std::move(result_);
}

Problems unsettled_after(Problems before, const Import& import) {
  std::erase_if(before, [&](const Problem& p) {
    return std::find(import.files.begin(), import.files.end(), p.place.file) != import.files.end();
  });
  std::set<std::tuple<std::string_view, std::string_view, std::string>> kept;  // file, sheet, cell
  for (const Table& table : import.data.tables) {
    for (const auto& [at, text] : table.unread) {
      const Origin from = table.origin(at.second, at.first);
      if (!from.known() || !from.has_cell()) continue;
      const Document& document = import.data.documents[from.document - 1];
      kept.emplace(document.file, document.sheet, cell_address(from.row(), from.column()));
    }
  }
  for (const Problem& p : import.problems) {
    if (p.code.starts_with("cell_value.") && kept.contains({p.place.file, p.place.sheet, p.place.cell})) continue;
    const bool said = std::find(before.begin(), before.end(), p) != before.end();  // the same file twice
    if (!said) add_problem(before, p);
  }
  return before;
}

}  // namespace junheng
