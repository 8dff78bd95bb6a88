#include "core/codec/sheet_view.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"

namespace junheng {
namespace {

constexpr std::size_t most_rows = 400, most_columns = 60;

bool is_form(const Sheet& sheet) { return sheet.rows() <= most_rows && sheet.columns() <= most_columns; }

// The first column right of a cell and of what is merged with it.
std::size_t right_of(const Sheet& sheet, std::size_t row, std::size_t column) {
  for (const MergedCells& m : sheet.merged) {
    if (row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns)
      return m.column + m.columns;
  }
  return column + 1;
}

// Which columns have names of this table's fields, and how many fields in all.
struct LabelColumns {
  std::vector<bool> columns;
  std::size_t fields = 0;
};
LabelColumns label_columns(const Sheet& sheet, const std::vector<HeaderText>& texts, const ColumnNames& names,
                           std::size_t fields) {
  LabelColumns result;
  result.columns.resize(sheet.columns());
  std::vector<bool> met(fields);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].name.empty()) continue;
    auto field = names.certain(texts[i].name, texts[i].unit);
    const auto possible = field ? std::vector<std::size_t>{} : names.possible(texts[i].name);
    if (!possible.empty()) field = possible.front();
    if (!field) continue;
    result.columns[i % sheet.columns()] = true;
    result.fields += !met[*field];
    met[*field] = true;
  }
  return result;
}

}  // namespace

CellAddress SheetView::place(std::size_t row, std::size_t column) const {
  if (layout_ == Layout::rows) return {row, column};
  if (layout_ == Layout::sideways) return {column, row};
  const auto& places = row == 0 ? labels_ : values_;
  return column < places.size() ? places[column] : CellAddress{};
}

SheetView sideways(const Sheet& sheet) {
  SheetView view;
  view.layout_ = Layout::sideways;
  view.own_.name = sheet.name;
  if (!is_form(sheet)) return view;
  for (std::size_t c = 0; c < sheet.columns(); ++c) {
    view.own_.begin_row();
    for (std::size_t r = 0; r < sheet.rows(); ++r) view.own_.add(sheet.at(r, c).kind, sheet.at(r, c).text);
  }
  for (const MergedCells& m : sheet.merged) view.own_.merged.push_back({m.column, m.row, m.columns, m.rows});
  return view;
}

SheetView pairs(const Sheet& sheet, const FieldNames& names) {
  constexpr std::size_t fewest_names = 3;
  SheetView view;
  view.layout_ = Layout::pairs;
  view.own_.name = sheet.name;
  if (!is_form(sheet)) return view;
  std::vector<HeaderText> texts;
  for (std::size_t r = 0; r < sheet.rows(); ++r) {
    for (std::size_t c = 0; c < sheet.columns(); ++c) texts.push_back(header_text(sheet.at(r, c).text));
  }
  LabelColumns best;
  for (std::size_t t = 0; t < names.tables.size(); ++t) {
    LabelColumns labels = label_columns(sheet, texts, names.tables[t], names.fields.tables[t].fields.size());
    if (labels.fields > best.fields) best = std::move(labels);
  }
  if (best.fields < fewest_names) return view;
  for (std::size_t r = 0; r < sheet.rows(); ++r) {
    for (std::size_t c = 0; c < sheet.columns(); ++c) {
      const bool label = best.columns[c] && sheet.at(r, c).kind == SheetCellKind::text;
      if (!label || trimmed(sheet.at(r, c).text).empty()) continue;
      const std::size_t value = right_of(sheet, r, c);
      if (value >= sheet.columns()) continue;
      view.labels_.push_back({r, c});
      view.values_.push_back({r, value});
    }
  }
  for (const auto& places : {view.labels_, view.values_}) {
    view.own_.begin_row();
    for (const CellAddress& at : places)
      view.own_.add(sheet.at(at.row, at.column).kind, sheet.at(at.row, at.column).text);
  }
  return view;
}

}  // namespace junheng
