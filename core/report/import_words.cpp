#include "core/report/import_words.h"

#include <string>
#include <utility>

#include "core/report/words.h"

namespace junheng {
namespace {

std::string value_text(const Dataset& data, std::size_t table, std::size_t row, std::size_t field, const Cell& cell,
                       std::string_view text) {
  return data.fields->tables[table].fields[field].is_text() ? std::string(text)
                                                            : cell_value(data, {table, row, field, cell});
}

std::string value_there(const Dataset& data, const Disagreement& d) {
  const Table& table = data.tables[d.table];
  return value_text(data, d.table, d.row, d.field, table.cell(d.field, d.row), table.text(d.field, d.row));
}

std::string subject(const Dataset& data, const Disagreement& d) {
  const TableSchema& schema = data.fields->tables[d.table];
  return d.table == data.fields->county ? schema.title : row_name(data, d.table, d.row);
}

Place place_of(const Dataset& data, const Origin& origin) {
  if (!origin.known()) return {};
  const Document& document = data.documents[origin.document - 1];
  return {document.file, "", -1, document.sheet, origin.has_cell() ? cell_address(origin.row(), origin.column()) : ""};
}

}  // namespace

Problem conflict_problem(const Dataset& data, const Disagreement& other) {
  const Origin own = data.tables[other.table].origin(other.field, other.row);
  return {"merge.conflict",
          Severity::warning,
          {subject(data, other), data.fields->tables[other.table].fields[other.field].title,
           value_text(data, other.table, other.row, other.field, other.cell, other.text), value_there(data, other),
           own.known() ? origin_text(data, own) : "手工填写"},
          place_of(data, other.origin)};
}

Problem update_problem(const Dataset& data, const Disagreement& before) {
  return {
      "merge.updated",
      Severity::warning,
      {subject(data, before), data.fields->tables[before.table].fields[before.field].title,
       value_text(data, before.table, before.row, before.field, before.cell, before.text), value_there(data, before)},
      place_of(data, before.origin)};
}

}  // namespace junheng
