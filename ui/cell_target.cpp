#include "ui/cell_target.h"

#include "core/base/decimal.h"
#include "ui/import_strings.h"
#include "ui/strings.h"

namespace junheng::ui {

CellTarget target_of(const Dataset& data, const junheng::UsedCell& cell) {
  const TableSchema& schema = data.fields->tables[cell.table];
  std::size_t row = cell.row;
  if (cell.table == data.fields->school) row = data.given_row(row);
  return {schema.id, row, schema.fields[cell.field].key};
}

std::optional<CellTarget> target_of(const Dictionary& fields, const Place& place) {
  constexpr std::string_view tables = "/tables/", rows = "rows/";
  std::string_view rest = place.pointer;
  if (!rest.starts_with(tables)) return std::nullopt;
  rest.remove_prefix(tables.size());
  const std::size_t end = rest.find('/');
  const auto table = fields.find(rest.substr(0, end));
  if (!table || end == std::string_view::npos) return std::nullopt;
  rest.remove_prefix(end + 1);
  const TableSchema& schema = fields.tables[*table];
  CellTarget target{schema.id, 0, {}};
  if (rest.starts_with(rows)) {
    rest.remove_prefix(rows.size());
    const std::size_t stop = rest.find('/');
    const auto row = parse_decimal(rest.substr(0, stop));
    if (!row || row->places != 0 || row->coefficient < 0) return std::nullopt;
    target.row = static_cast<std::size_t>(row->coefficient);
    rest = stop == std::string_view::npos ? std::string_view{} : rest.substr(stop + 1);
  }
  if (const auto field = schema.find(rest))
    target.field = schema.fields[*field].key;
  else  // a whole row: the cell by which it goes
    target.field = !schema.name.empty()     ? schema.name
                   : !schema.parent.empty() ? schema.parent
                                            : schema.fields.front().key;
  return target;
}

std::string words_of(const Dictionary& fields, const CellTarget& target) {
  const auto table = fields.find(target.table);
  if (!table) return {};
  std::string words = fields.tables[*table].title;
  if (*table != fields.county)
    words += std::string(strings::table_word) + std::string(strings::row_ordinal_before) +
             std::to_string(target.row + 1) + std::string(strings::row_after);
  return words;
}

}  // namespace junheng::ui
