#include "core/assess/ground.h"

namespace junheng {

Children::Children(const Dataset& data) : rows_(data.tables.size()) {
  for (std::size_t t = 0; t < data.tables.size(); ++t) {
    const std::string& parent = data.fields->tables[t].parent;
    if (parent.empty()) continue;
    rows_[t].resize(data.table(parent).rows);
    for (std::size_t r = 0; r < data.tables[t].parent.size(); ++r) {
      rows_[t][data.tables[t].parent[r]].push_back(static_cast<std::uint32_t>(r));
    }
  }
}

const std::vector<std::uint32_t>& Children::of(std::size_t child_table, std::size_t parent_row) const {
  static const std::vector<std::uint32_t> none;
  return parent_row < rows_[child_table].size() ? rows_[child_table][parent_row] : none;
}

std::size_t Ground::documents_for(std::string_view id) const {
  const auto t = data->fields->find("evidence");
  if (!t) return 0;
  const TableSchema& schema = data->fields->tables[*t];
  const auto item = schema.find("item");
  const auto name = schema.find("name");
  const Table& table = data->tables[*t];
  std::size_t count = 0;
  for (std::size_t r = 0; r < table.rows && item && name; ++r) {
    count += table.text(*item, r) == id && !table.text(*name, r).empty();
  }
  return count;
}

}  // namespace junheng
