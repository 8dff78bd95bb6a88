#include "core/data/dataset.h"

namespace junheng {

Cell Column::at(std::size_t row) const {
  if (row >= state_.size() || state_[row] == missing) return {};
  if (state_[row] == not_applicable) return {CellState::not_applicable, {}};
  return {CellState::value, {coefficient_[row], state_[row]}};
}

void Column::set(std::size_t row, Decimal value) {
  coefficient_[row] = value.coefficient;
  state_[row] = value.places;
}

Cell Table::cell(std::size_t field, std::size_t row) const {
  return field < columns.size() ? columns[field].at(row) : Cell{};
}

std::string_view Table::text(std::size_t field, std::size_t row) const {
  if (field >= texts.size() || row >= texts[field].size()) return {};
  return texts[field][row];
}

const Table& Dataset::table(std::string_view id) const {
  static const Table none;
  const auto at = fields ? fields->find(id) : std::nullopt;
  return at && *at < tables.size() ? tables[*at] : none;
}

std::string_view Dataset::county_text(std::string_view key) const {
  const auto t = fields ? fields->find("county") : std::nullopt;
  const auto f = t ? fields->tables[*t].find(key) : std::nullopt;
  return f ? tables[*t].text(*f, 0) : std::string_view{};
}

Cell Dataset::county_cell(std::string_view key) const {
  const auto t = fields ? fields->find("county") : std::nullopt;
  const auto f = t ? fields->tables[*t].find(key) : std::nullopt;
  return f ? tables[*t].cell(*f, 0) : Cell{};
}

Dataset empty_dataset(const Dictionary& fields) {
  Dataset data;
  data.fields = &fields;
  for (const TableSchema& schema : fields.tables) {
    Table& t = data.tables.emplace_back();
    t.columns.resize(schema.fields.size());
    t.texts.resize(schema.fields.size());
  }
  return data;
}

}  // namespace junheng
