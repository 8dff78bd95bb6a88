// The school a class or a room belongs to, as people see and write it: by its name, where that is enough to tell it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/data/row_keys.h"

namespace junheng::ui {

class ParentNames {
 public:
  // Of a table whose rows belong to those of another one; of any other no field is theirs. The data outlive it.
  ParentNames(const Dataset& data, std::size_t table);

  bool is_field(std::uint32_t field) const { return keys_ && field_ == field; }
  const std::string& title() const { return title_; }  // of the column: 学校

  // The name of what is stored (a code, or a name already); as it stands where that is unknown or the name is another's
  // too.
  const std::string& shown(std::string_view stored);
  // What to store for a text that was typed over `before`: what others name the row by. As it stands where it is
  // unknown.
  std::string stored(std::string_view typed, std::string_view before);

 private:
  const Table* parents_ = nullptr;
  std::optional<std::size_t> name_;
  std::optional<RowKeys> keys_;
  std::unordered_map<std::string, std::string> shown_;  // by what is stored: many rows have one school
  std::uint32_t field_ = 0;
  std::string title_;
};

}  // namespace junheng::ui
