#include "core/assess/doubtful_cells.h"

#include <string>
#include <utility>

#include "core/data/row_name.h"

namespace junheng {
namespace {

// `words`: what the cell has, last of the arguments.
Problem of_cell(std::string code, const Dataset& data, std::size_t t, std::size_t row, std::size_t f,
                std::string words) {
  const TableSchema& schema = data.fields->tables[t];
  return {std::move(code),
          Severity::warning,
          {t == data.fields->county ? schema.title : row_name(data, t, row), schema.fields[f].title, std::move(words)},
          {data.file, "/tables/" + schema.id + "/rows/" + std::to_string(row) + "/" + schema.fields[f].key}};
}

}  // namespace

std::optional<Problem> over_100(const Dataset& data, std::size_t table, std::size_t row, std::size_t field) {
  if (data.fields->tables[table].fields[field].kind != FieldKind::ratio) return std::nullopt;
  const Cell cell = data.tables[table].cell(field, row);
  if (cell.state != CellState::value || cell.number.to_double() <= 1) return std::nullopt;
  const auto percent = parse_decimal(cell.number.to_text() + "e2");
  return of_cell("cell.over_100", data, table, row, field, percent ? percent->to_text() + "%" : cell.number.to_text());
}

void report_doubtful_cells(const Dataset& data, Problems& problems) {
  for (std::size_t t = 0; t < data.tables.size(); ++t) {
    for (const auto& [at, text] : data.tables[t].unread)
      add_problem(problems, of_cell("cell.unread", data, t, at.first, at.second, text));
    for (std::size_t f = 0; f < data.fields->tables[t].fields.size(); ++f) {
      if (data.fields->tables[t].fields[f].kind != FieldKind::ratio) continue;
      for (std::size_t row = 0; row < data.tables[t].rows; ++row) {
        if (auto problem = over_100(data, t, row, f)) add_problem(problems, std::move(*problem));
      }
    }
  }
}

}  // namespace junheng
