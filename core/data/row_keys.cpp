#include "core/data/row_keys.h"

#include "core/base/text.h"

namespace junheng {

RowKeys::RowKeys(const Dataset& data, std::size_t table) : table_(data.tables[table]) {
  const TableSchema& schema = data.fields->tables[table];
  key_ = schema.find(schema.key);
  name_ = schema.find(schema.name);
  keys_.reserve(table_.rows);
  for (std::size_t row = 0; row < table_.rows; ++row) {
    const std::string_view key = key_ ? table_.text(*key_, row) : std::string_view{};
    if (!key.empty()) keys_.emplace(key, static_cast<std::uint32_t>(row));
  }
}

std::optional<std::uint32_t> RowKeys::find(std::string_view key_or_name) {
  const auto row = find_key(key_or_name);
  return row ? row : find_name(key_or_name);
}

std::optional<std::uint32_t> RowKeys::find_key(std::string_view key) const {
  const auto at = keys_.find(std::string(key));
  return at == keys_.end() ? std::nullopt : std::optional(at->second);
}

std::optional<std::uint32_t> RowKeys::find_name(std::string_view name) {
  if (name.empty() || !name_) return std::nullopt;
  index_names();
  const auto at = names_.find(compared_name(name));
  return at == names_.end() || at->second == several ? std::nullopt : std::optional(at->second);
}

void RowKeys::add(std::uint32_t row) {
  const std::string_view key = key_ ? table_.text(*key_, row) : std::string_view{};
  if (!key.empty()) keys_.emplace(key, row);
  if (names_indexed_) add_name(row);
}

std::string_view RowKeys::key_of(std::size_t row) const {
  const std::string_view key = key_ ? table_.text(*key_, row) : std::string_view{};
  return key.empty() && name_ ? table_.text(*name_, row) : key;
}

void RowKeys::index_names() {
  if (names_indexed_) return;
  names_indexed_ = true;
  for (std::size_t row = 0; row < table_.rows; ++row) add_name(static_cast<std::uint32_t>(row));
}

void RowKeys::add_name(std::uint32_t row) {
  const std::string_view name = name_ ? table_.text(*name_, row) : std::string_view{};
  if (name.empty()) return;
  const auto [at, fresh] = names_.emplace(compared_name(name), row);
  if (!fresh) at->second = several;
}

}  // namespace junheng
