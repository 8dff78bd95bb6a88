#include "core/session/edits.h"

#include <algorithm>
#include <map>

#include "core/data/row_keys.h"

namespace junheng {
namespace {

// By table of those that have `table` for a parent: the field in which they name it.
std::vector<std::pair<std::size_t, std::size_t>> children_of(const Dictionary& fields, std::size_t table) {
  std::vector<std::pair<std::size_t, std::size_t>> children;
  for (std::size_t t = 0; t < fields.tables.size(); ++t) {
    const TableSchema& schema = fields.tables[t];
    if (schema.parent.empty() || fields.find(schema.parent) != table) continue;
    if (const auto field = schema.find(schema.parent)) children.emplace_back(t, *field);
  }
  return children;
}

}  // namespace

Steps set_cells(const Dataset& data, SetCells cells) {
  const TableSchema& schema = data.fields->tables[cells.table];
  const Table& table = data.tables[cells.table];
  std::map<std::pair<std::uint32_t, std::string>, std::string> renamed;  // row and what it was called
  for (const CellChange& change : cells.cells) {
    const std::string& key = schema.fields[change.field].key;
    if (key != schema.key && key != schema.name) continue;
    const std::string before(table.text(change.field, change.row));
    if (!before.empty() && !change.content.text.empty() && before != change.content.text)
      renamed[{change.row, before}] = change.content.text;
  }
  Steps steps;
  const std::size_t parent = cells.table;
  steps.emplace_back(std::move(cells));
  if (renamed.empty()) return steps;
  for (const auto& [t, field] : children_of(*data.fields, parent)) {
    SetCells follow{t, {}};
    const Table& child = data.tables[t];
    for (std::uint32_t row = 0; row < child.rows; ++row) {
      const auto at = renamed.find({child.parent[row], std::string(child.text(field, row))});
      if (at == renamed.end()) continue;
      Content content = child.content(field, row);
      content.text = at->second;
      follow.cells.push_back({row, static_cast<std::uint32_t>(field), std::move(content)});
    }
    if (!follow.cells.empty()) steps.emplace_back(std::move(follow));
  }
  return steps;
}

Steps remove_rows(const Dataset& data, std::size_t table, std::span<const std::uint32_t> rows) {
  Steps steps;
  RowKeys keys(data, table);
  for (const auto& [t, field] : children_of(*data.fields, table)) {
    RemoveRows with{t, {}};
    const Table& child = data.tables[t];
    for (std::uint32_t row = 0; row < child.rows; ++row) {
      // By its name, not by Table::parent, which is row 0 for a row of no known school.
      const auto parent = keys.find(child.text(field, row));
      if (parent && std::binary_search(rows.begin(), rows.end(), *parent)) with.rows.push_back(row);
    }
    if (!with.rows.empty()) steps.emplace_back(std::move(with));
  }
  steps.emplace_back(RemoveRows{table, {rows.begin(), rows.end()}});
  return steps;
}

}  // namespace junheng
