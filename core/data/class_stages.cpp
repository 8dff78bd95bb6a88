#include "core/data/class_stages.h"

#include <optional>
#include <string_view>

namespace junheng {

void fill_class_stages(Dataset& data) {
  const auto t = data.fields->find("class");
  if (!t) return;
  const TableSchema& schema = data.fields->tables[*t];
  const TableSchema& school_schema = data.fields->tables[data.fields->school];
  const auto stage = schema.find("stage"), grade = schema.find("grade");
  const auto type = school_schema.find("type");
  if (!stage || !grade || !type) return;
  Table& classes = data.tables[*t];
  const Table& schools = data.tables[data.fields->school];
  for (std::size_t r = 0; r < classes.rows; ++r) {
    if (classes.is_given(*stage, r)) continue;
    std::string_view told;
    Origin origin;
    const std::uint32_t school = classes.parent[r];
    if (const Cell cell = schools.cell(*type, school); cell.state == CellState::value) {
      told = school_schema.fields[*type].choices[static_cast<std::size_t>(cell.number.coefficient)].stage;
      origin = schools.origin(*type, school);
    }
    if (const Cell cell = classes.cell(*grade, r); told.empty() && cell.state == CellState::value) {
      constexpr std::int64_t last_primary = 5, first_junior = 7;
      if (cell.number.coefficient <= last_primary) told = "primary";
      if (cell.number.coefficient >= first_junior) told = "junior";
      origin = classes.origin(*grade, r);
    }
    const auto choice = schema.fields[*stage].find_choice(told);
    if (!choice) continue;
    const Cell cell{CellState::value, {static_cast<std::int64_t>(*choice), 0}};
    classes.put(*stage, schema.fields[*stage].kind, r, {cell, {}, {}, origin});
  }
}

}  // namespace junheng
