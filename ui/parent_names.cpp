#include "ui/parent_names.h"

namespace junheng::ui {

ParentNames::ParentNames(const Dataset& data, std::size_t table) {
  const TableSchema& schema = data.fields->tables[table];
  const auto parent = data.fields->find(schema.parent);
  const auto field = schema.find(schema.parent);
  if (schema.parent.empty() || !parent || !field) return;
  const TableSchema& of = data.fields->tables[*parent];
  parents_ = &data.tables[*parent];
  name_ = of.find(of.name);
  keys_.emplace(data, *parent);
  field_ = static_cast<std::uint32_t>(*field);
  title_ = of.title;
}

const std::string& ParentNames::shown(std::string_view stored) {
  const auto [at, fresh] = shown_.try_emplace(std::string(stored), stored);
  if (!fresh) return at->second;
  const auto row = keys_->find(stored);
  const std::string_view name = row && name_ ? parents_->text(*name_, *row) : std::string_view{};
  if (!name.empty() && keys_->find(name) == row) at->second = name;
  return at->second;
}

std::string ParentNames::stored(std::string_view typed, std::string_view before) {
  const auto row = keys_->find(typed);
  if (!row) return std::string(typed);
  return std::string(keys_->find(before) == row ? before : keys_->key_of(*row));
}

}  // namespace junheng::ui
