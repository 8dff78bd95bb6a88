// Finding a row of a keyed table by what people write for it: a school by its code or, failing that, by its name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/data/dataset.h"

namespace junheng {

class RowKeys {
 public:
  // Of the rows that are there now; rows added later are told by add().
  RowKeys(const Dataset& data, std::size_t table);

  // By key; else by name as compared_name() has it, where only one row has it. nullopt for an empty text.
  std::optional<std::uint32_t> find(std::string_view key_or_name);
  std::optional<std::uint32_t> find_key(std::string_view key) const;
  std::optional<std::uint32_t> find_name(std::string_view name);
  void add(std::uint32_t row);

  // What others name the row by: its key, else its name.
  std::string_view key_of(std::size_t row) const;

 private:
  static constexpr std::uint32_t several = 0xFFFFFFFF;
  void index_names();
  void add_name(std::uint32_t row);

  const Table& table_;
  std::optional<std::size_t> key_, name_;
  std::unordered_map<std::string, std::uint32_t> keys_, names_;  // a name of several rows has `several`
  bool names_indexed_ = false;  // only when a name is first asked for: a nation's names take as long as its keys
};

}  // namespace junheng
