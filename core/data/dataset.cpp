#include "core/data/dataset.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace junheng {

Cell Column::at(std::size_t row) const {
  if (row >= state_.size() || state_[row] == missing) return {};
  if (state_[row] == not_applicable) return {CellState::not_applicable, {}};
  return {CellState::value, {coefficient_[row], state_[row]}};
}

void Column::reorder(std::span<const std::uint32_t> from) {
  std::vector<std::int64_t> coefficients(from.size());
  std::vector<std::uint8_t> states(from.size(), missing);
  for (std::size_t row = 0; row < from.size(); ++row) {
    if (from[row] >= size()) continue;
    coefficients[row] = coefficient_[from[row]];
    states[row] = state_[from[row]];
  }
  coefficient_ = std::move(coefficients);
  state_ = std::move(states);
}

Scaled Column::estimate(std::span<const std::uint32_t> rows, double* out) const {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  if (state_.empty()) return std::fill_n(out, rows.size(), unknown), Scaled{};
  // By state: what a coefficient is multiplied with. Scaled up by few places whole numbers stay whole and exact; else
  // each is divided by its own power of ten, which rounds.
  constexpr std::uint8_t few_places = 6;
  const bool exact = digits_ < (1u << 31) && places_ <= few_places;
  std::array<double, 256> factor, divisor;
  factor[missing] = unknown;
  factor[not_applicable] = 0;
  double power = 1;
  if (exact) {
    for (int p = places_; p >= 0; --p, power *= 10) factor[static_cast<std::size_t>(p)] = power;
    for (std::size_t i = 0; i < rows.size(); ++i)
      out[i] = static_cast<double>(coefficient_[rows[i]]) * factor[state_[rows[i]]];
    return {true, places_, static_cast<double>(digits_) * factor[0]};
  }
  divisor[missing] = divisor[not_applicable] = 1;
  for (std::size_t p = 0; p <= places_; ++p, power *= 10) factor[p] = 1, divisor[p] = power;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint8_t state = state_[rows[i]];
    const double size = static_cast<double>(coefficient_[rows[i]]) / divisor[state];
    out[i] = (coefficient_[rows[i]] < 0 ? unknown : size) * factor[state];
  }
  return {};
}

Cell Table::cell(std::size_t field, std::size_t row) const {
  return field < columns.size() ? columns[field].at(row) : Cell{};
}

std::string_view Table::text(std::size_t field, std::size_t row) const {
  if (field >= texts.size() || row >= texts[field].size()) return {};
  return texts[field][row];
}

Origin Table::origin(std::size_t field, std::size_t row) const {
  return field < origins.size() && row < origins[field].size() ? origins[field][row] : Origin{};
}

void Table::set_origin(std::size_t field, std::size_t row, Origin origin) {
  if (origins[field].empty() && !origin.known()) return;
  if (origins[field].size() < rows) origins[field].resize(rows);
  origins[field][row] = origin;
}

bool Table::is_given(std::size_t field, std::size_t row) const {
  return !text(field, row).empty() || cell(field, row).state != CellState::missing;
}

std::string_view Table::unread_text(std::size_t field, std::size_t row) const {
  if (unread.empty()) return {};
  const auto at = unread.find({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(field)});
  return at == unread.end() ? std::string_view{} : std::string_view(at->second);
}

Content Table::content(std::size_t field, std::size_t row) const {
  return {cell(field, row), std::string(text(field, row)), std::string(unread_text(field, row)), origin(field, row)};
}

void Table::put(std::size_t field, FieldKind kind, std::size_t row, Content content) {
  if (kind == FieldKind::text) {
    if (texts[field].size() < rows) texts[field].resize(rows);
    texts[field][row] = std::move(content.text);
  } else {
    Column& column = columns[field];
    if (column.size() < rows) column.resize(rows);
    if (content.cell.state == CellState::value)
      column.set(row, content.cell.number);
    else if (content.cell.state == CellState::not_applicable)
      column.set_not_applicable(row);
    else
      column.set_missing(row);
  }
  const std::pair at{static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(field)};
  if (!content.unread.empty())
    unread[at] = std::move(content.unread);
  else if (!unread.empty())
    unread.erase(at);
  set_origin(field, row, content.origin);
}

namespace {

template <class Value>
void reorder_values(std::vector<Value>& values, std::span<const std::uint32_t> from) {
  if (values.empty()) return;
  std::vector<Value> made(from.size());
  for (std::size_t row = 0; row < from.size(); ++row) {
    if (from[row] < values.size()) made[row] = std::move(values[from[row]]);
  }
  values = std::move(made);
}

}  // namespace

void Table::reorder(std::span<const std::uint32_t> from) {
  for (Column& column : columns) {
    if (column.size() > 0) column.reorder(from);
  }
  for (auto& column : texts) reorder_values(column, from);
  for (auto& column : origins) reorder_values(column, from);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> moved;
  for (std::uint32_t row = 0; row < from.size() && !unread.empty(); ++row) {
    const auto first = unread.lower_bound({from[row], 0});
    for (auto at = first; at != unread.end() && at->first.first == from[row]; ++at)
      moved.emplace(std::pair{row, at->first.second}, std::move(at->second));
  }
  unread = std::move(moved);
  rows = from.size();
}

const Table& Dataset::table(std::string_view id) const {
  static const Table none;
  const auto at = fields ? fields->find(id) : std::nullopt;
  return at && *at < tables.size() ? tables[*at] : none;
}

std::string_view Dataset::county_text(std::string_view key) const {
  const auto f = fields->tables[fields->county].find(key);
  return f ? tables[fields->county].text(*f, 0) : std::string_view{};
}

Cell Dataset::county_cell(std::string_view key) const {
  const auto f = fields->tables[fields->county].find(key);
  return f ? tables[fields->county].cell(*f, 0) : Cell{};
}

Dataset empty_dataset(const Dictionary& fields) {
  Dataset data;
  data.fields = &fields;
  for (const TableSchema& schema : fields.tables) {
    Table& t = data.tables.emplace_back();
    t.columns.resize(schema.fields.size());
    t.texts.resize(schema.fields.size());
    t.origins.resize(schema.fields.size());
  }
  return data;
}

}  // namespace junheng
