#include "core/data/row_name.h"

namespace junheng {

namespace {

std::string identifying_text(const Content& content, const Field& field) {
  if (field.is_text()) return content.text;
  if (content.cell.state != CellState::value) return {};
  if (field.kind == FieldKind::choice)
    return field.choices[static_cast<std::size_t>(content.cell.number.coefficient)].title;
  return content.cell.number.to_text() + (field.kind == FieldKind::grade ? "年级" : "");
}

// "（数学，8年级）"; empty where a part of it is not known, or the row belongs to a school, which may have many alike.
std::string identity_of(const Dataset& data, std::size_t table, std::size_t row) {
  const TableSchema& schema = data.fields->tables[table];
  if (!schema.parent.empty() || schema.identity.empty()) return {};
  std::string all;
  for (const std::size_t f : schema.identity) {
    const std::string part = identifying_text(data.tables[table].content(f, row), schema.fields[f]);
    if (part.empty()) return {};
    all += (all.empty() ? "（" : "，") + part;
  }
  return all + "）";
}

}  // namespace

std::string row_name(const Dataset& data, std::size_t table, std::size_t row) {
  const TableSchema& schema = data.fields->tables[table];
  std::string name;
  if (schema.parent == "school" && row < data.tables[table].parent.size()) {
    name = row_name(data, data.fields->school, data.tables[table].parent[row]);
  }
  const auto field = schema.find("name");
  const std::string_view own = field ? data.tables[table].text(*field, row) : std::string_view{};
  if (!own.empty()) return name + std::string(own);
  if (schema.id == "county") return name + schema.title;
  const std::string identity = row < data.tables[table].rows ? identity_of(data, table, row) : std::string();
  return name + schema.title + (identity.empty() ? "第" + std::to_string(row + 1) + "行" : identity);
}

}  // namespace junheng
