#include "tests/bench/sheets.h"

#include "core/codec/csv.h"
#include "core/codec/styled_sheet.h"
#include "core/codec/xlsx_writer.h"
#include "core/data/dictionary.h"

namespace junheng::bench {
namespace {

const TableSchema& table() { return dictionary().tables[dictionary().school]; }

// Plausible and different in every row; the same on every machine.
std::string figure(const Field& field, std::size_t row, std::size_t column) {
  const std::size_t some = (row * 7919 + column * 104729) % 997;
  switch (field.kind) {
    case FieldKind::text:
      return field.key == "code"   ? std::to_string(3100000000 + row)
             : field.key == "name" ? "第" + std::to_string(row) + "小学"
                                   : "";
    case FieldKind::choice:
      return field.choices[0].title;
    case FieldKind::flag:
      return some % 2 ? "是" : "否";
    case FieldKind::year:
      return std::to_string(1980 + some % 40);
    case FieldKind::area:
    case FieldKind::money:
      return std::to_string(1000 + some * 9) + "." + std::to_string(some % 9 + 1);
    default:
      return std::to_string(some);
  }
}

}  // namespace

std::string school_workbook(std::size_t schools) {
  constexpr std::size_t columns = 60;
  StyledSheet sheet;
  sheet.name = "学校";
  sheet.rows.push_back({{SheetCellKind::text, "学校基本情况一览表"}});
  std::vector<StyledCell> header;
  for (std::size_t c = 0; c < columns; ++c) {
    const bool ours = c < table().fields.size();
    const std::string unit = ours && !table().fields[c].unit.empty() ? "（" + table().fields[c].unit + "）" : "";
    header.push_back({SheetCellKind::text, ours ? table().fields[c].title + unit : "其他" + std::to_string(c)});
  }
  sheet.rows.push_back(header);
  for (std::size_t r = 0; r < schools; ++r) {
    std::vector<StyledCell> row;
    for (std::size_t c = 0; c < columns; ++c) {
      const Field& field = table().fields[c < table().fields.size() ? c : table().fields.size() - 3];
      const bool number =
          field.kind == FieldKind::count || field.kind == FieldKind::area || field.kind == FieldKind::money;
      std::string text = figure(field, r, c);
      row.push_back({text.empty() ? SheetCellKind::empty : number ? SheetCellKind::number : SheetCellKind::text, text});
    }
    sheet.rows.push_back(std::move(row));
  }
  Problems none;
  return write_xlsx({{std::move(sheet)}}, none);
}

std::string school_csv(std::size_t schools) {
  std::vector<std::size_t> fields;
  for (const char* key : {"code", "name", "type", "pupils.primary", "teachers_above.primary",
                          "backbone_teachers.primary", "sports_arts_teachers.primary", "teaching_area",
                          "sports_ground_area", "equipment_value", "multimedia_rooms", "classes.primary"})
    fields.push_back(*table().find(key));
  std::vector<std::vector<std::string>> rows(1);
  for (const std::size_t f : fields) rows.front().push_back(table().fields[f].title);
  for (std::size_t r = 0; r < schools; ++r) {
    auto& row = rows.emplace_back();
    for (const std::size_t f : fields) row.push_back(figure(table().fields[f], r, f));
  }
  return write_csv(rows);
}

}  // namespace junheng::bench
