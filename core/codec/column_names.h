// What columns are called: the names and aliases of a table's fields, and how a header's texts are compared with them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/data/dictionary.h"

namespace junheng {

// A header text as it is compared: "教学及辅助用房面积（㎡）" gives its name and the unit "m2".
struct HeaderText {
  std::string name, unit;
};
HeaderText header_text(std::string_view written);

// Does the text name a unit: 万元, 元/人, %?
bool is_unit(std::string_view half_width_text);

class ColumnNames {
 public:
  ColumnNames(const TableSchema& table, const Dictionary& fields);

  // The field that the name is for, with the unit as part of the name where it has one (小学(所)).
  std::optional<std::size_t> certain(const std::string& name, const std::string& unit) const;
  // Fields that it may be for: those of several stages, or of several fields with one alias.
  std::vector<std::size_t> possible(const std::string& name) const;
  // Does any name end so? Much quicker than the others: few texts of a sheet can stand lowest in a header.
  bool any_ends_with(std::string_view name) const;

 private:
  using Map = std::unordered_map<std::string, std::vector<std::size_t>>;
  void add(Map& map, std::string_view written, std::size_t field);
  Map certain_, possible_;
  std::vector<std::string> backwards_;  // the names, without units, last byte first; sorted
};

// Of all tables of a dictionary, which outlives it. Made once for many sheets: it takes as long as a small sheet.
struct FieldNames {
  explicit FieldNames(const Dictionary& dictionary);

  const Dictionary& fields;
  std::vector<ColumnNames> tables;
  std::vector<std::vector<std::string>> indicators;  // by indicator table: names of its columns
};

}  // namespace junheng
