#include "ui/core_table.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/assess/assessment.h"
#include "core/assess/doubtful_cells.h"
#include "core/codec/cell_text.h"
#include "core/session/edits.h"
#include "core/standards/used_fields.h"
#include "ui/parent_names.h"
#include "ui/strings.h"
#include "ui/typed_cell.h"

namespace junheng::ui {
namespace {

constexpr std::size_t county_value = 2;  // the column of the county's form in which figures stand

class CoreTable : public TableSource {
 public:
  CoreTable(std::shared_ptr<const Dataset> data, std::size_t table, std::span<const std::uint32_t> fields,
            const Problems& problems)
      : data_(std::move(data)), t_(table), fields_(fields.begin(), fields.end()), parents_(*data_, table) {
    for (const std::uint32_t f : fields_) {
      const Field& field = schema().fields[f];
      GridColumn column{.title = field.title, .unit = field.unit, .group = field.group, .help = field.help};
      column.number = !field.is_text();
      if (parents_.is_field(f)) column.title = parents_.title();
      for (const auto& choice : field.choices) column.choices.push_back(choice.title);
      if (field.kind == FieldKind::flag) column.choices = {std::string(strings::yes), std::string(strings::no)};
      if (!column.choices.empty()) column.number = false;
      columns_.push_back(std::move(column));
    }
    const std::string rows = "/tables/" + schema().id + "/rows/";
    for (const Problem& problem : problems) {
      if (!problem.place.pointer.starts_with(rows)) continue;
      const auto row = parse_decimal(problem.place.pointer.substr(rows.size()));
      if (row && row->places == 0)
        row_problems_.emplace(static_cast<std::size_t>(row->coefficient), what_and_remedy(problem));
    }
  }

  std::size_t rows() const override { return table().rows; }
  std::span<const GridColumn> columns() const override { return columns_; }
  std::size_t names() const override {
    const auto names = [&](std::uint32_t f) {
      const std::string& key = schema().fields[f].key;
      return !key.empty() && (key == schema().name || (schema().name.empty() && key == schema().parent));
    };
    return static_cast<std::size_t>(std::count_if(fields_.begin(), fields_.end(), names));
  }

  std::optional<CellPlace> find(std::size_t row, std::string_view field) const override {
    const auto f = schema().find(field);
    const auto at = f ? std::find(fields_.begin(), fields_.end(), *f) : fields_.end();
    if (at == fields_.end() || row >= rows()) return std::nullopt;
    return CellPlace{row, static_cast<std::size_t>(at - fields_.begin())};
  }

  std::string text(std::size_t row, std::size_t column) const override {
    const std::uint32_t f = fields_[column];
    std::string text = cell_text(table().content(f, row), schema().fields[f]);
    return parents_.is_field(f) ? parents_.shown(text) : text;
  }

  std::string problem(std::size_t row, std::size_t column) const override {
    const Field& field = schema().fields[fields_[column]];
    if (std::string why = why_unread(table().unread_text(fields_[column], row), field); !why.empty()) return why;
    if (const auto over = over_100(*data_, t_, row, fields_[column])) return what_and_remedy(*over);
    const bool names = field.key == schema().key || field.key == schema().name || field.key == schema().parent;
    const auto at = names ? row_problems_.find(row) : row_problems_.end();
    return at == row_problems_.end() ? std::string() : at->second;
  }

  std::string origin(std::size_t row, std::size_t column) const override {
    const Origin at = table().origin(fields_[column], row);
    if (!at.known()) return {};
    const Document& document = data_->documents[at.document - 1];
    std::string place = "“" + document.file + "”";
    if (!document.sheet.empty()) place += "“" + document.sheet + "”";
    if (at.has_cell()) place += cell_address(at.row(), at.column());
    return place;
  }

  std::string row_name(std::size_t row) const override { return junheng::row_name(*data_, t_, row); }
  std::string hidden_text(std::size_t row) const override {
    const auto f = schema().find(schema().parent);
    return f && parents_.is_field(static_cast<std::uint32_t>(*f)) ? std::string(table().text(*f, row)) : std::string();
  }

  int compare(std::size_t row, std::size_t other, std::size_t column) const override {
    const Content a = table().content(fields_[column], row), b = table().content(fields_[column], other);
    const bool a_value = a.cell.state == CellState::value, b_value = b.cell.state == CellState::value;
    if (a_value && b_value) {
      const double x = a.cell.number.to_double(), y = b.cell.number.to_double();
      return x < y ? -1 : x > y ? 1 : 0;
    }
    const std::string x = text(row, column), y = text(other, column);
    if (x.empty() || y.empty()) return static_cast<int>(x.empty()) - static_cast<int>(y.empty());
    if (a_value != b_value) return a_value ? -1 : 1;
    return x.compare(y);
  }

 private:
  const TableSchema& schema() const { return data_->fields->tables[t_]; }
  const Table& table() const { return data_->tables[t_]; }

  std::shared_ptr<const Dataset> data_;
  std::size_t t_;
  std::vector<std::uint32_t> fields_;
  mutable ParentNames parents_;  // indexes names when first asked
  std::vector<GridColumn> columns_;
  std::map<std::size_t, std::string> row_problems_;
};

// The county's one row set upright: a line for each figure, with what to fill in beside it.
class CountyForm : public TableSource {
 public:
  explicit CountyForm(std::unique_ptr<TableSource> row) : row_(std::move(row)) {
    columns_ = {{.title = std::string(strings::column_group), .fixed = true, .width = 122, .least = 84},
                {.title = std::string(strings::column_item), .fixed = true, .width = 216, .least = 150},
                {.title = std::string(strings::column_number), .number = true, .width = 132},
                {.title = std::string(strings::column_measure), .fixed = true, .width = 60},
                {.title = std::string(strings::column_help), .fixed = true, .width = 440, .least = 200}};
  }

  std::size_t rows() const override { return row_->columns().size(); }
  std::span<const GridColumn> columns() const override { return columns_; }
  std::size_t names() const override { return 0; }
  bool can_add() const override { return false; }

  std::optional<CellPlace> find(std::size_t row, std::string_view field) const override {
    const auto at = row_->find(row, field);
    return at ? std::optional(CellPlace{at->column, county_value}) : std::nullopt;
  }

  std::string text(std::size_t row, std::size_t column) const override {
    const GridColumn& field = row_->columns()[row];
    switch (column) {
      case 0:
        return field.group;
      case 1:
        return field.title;
      case county_value:
        return row_->rows() > 0 ? row_->text(0, row) : std::string();
      case 3:
        return field.unit;
      default:
        return field.help;
    }
  }
  std::string problem(std::size_t row, std::size_t column) const override {
    return column == county_value && row_->rows() > 0 ? row_->problem(0, row) : std::string();
  }
  std::string origin(std::size_t row, std::size_t column) const override {
    return column == county_value && row_->rows() > 0 ? row_->origin(0, row) : std::string();
  }
  std::string row_name(std::size_t row) const override { return row_->columns()[row].title; }
  int compare(std::size_t row, std::size_t other, std::size_t column) const override {
    const std::string a = text(row, column), b = text(other, column);
    const auto x = column == county_value ? parse_decimal(a) : std::nullopt,
               y = column == county_value ? parse_decimal(b) : std::nullopt;
    if (!x || !y) return x ? -1 : y ? 1 : a.compare(b);  // figures before words
    return Rational(*x) < Rational(*y) ? -1 : Rational(*y) < Rational(*x) ? 1 : 0;
  }

 private:
  std::unique_ptr<TableSource> row_;
  std::vector<GridColumn> columns_;
};

Change named(const Dataset& data, std::size_t table, const SetTexts& set, const SetCells& cells,
             const ParentNames& parents) {
  const std::string count = std::to_string(cells.cells.size());
  switch (set.how) {
    case SetTexts::How::typed: {
      const CellChange& first = cells.cells.front();
      const std::string& field = data.fields->tables[table].fields[first.field].title;
      const std::string& title = parents.is_field(first.field) ? parents.title() : field;
      const bool there = first.row < data.tables[table].rows;
      return {Command::type, {there ? row_name(data, table, first.row) : std::string(), title}, {}};
    }
    case SetTexts::How::cleared:
      return {Command::clear, {count}, {}};
    case SetTexts::How::cut:
      return {Command::cut, {count}, {}};
    case SetTexts::How::filled:
      return {Command::fill, {count}, {}};
    case SetTexts::How::pasted:
      break;
  }
  return {Command::paste, {std::to_string(set.height), std::to_string(set.width)}, {}};
}

class Changing {
 public:
  Changing(const Dataset& data, std::size_t table, std::span<const std::uint32_t> fields)
      : data_(data), t_(table), schema_(data.fields->tables[table]), fields_(fields) {}

  std::optional<Change> operator()(const SetTexts& set) const {
    SetCells cells{t_, {}};
    const Table& table = data_.tables[t_];
    ParentNames parents(data_, t_);
    std::size_t rows = table.rows;
    for (CellText cell : set.cells) {
      if (t_ == data_.fields->county) {
        if (cell.column != county_value) continue;
        cell = {0, cell.row, std::move(cell.text)};
      }
      if (cell.column >= fields_.size() || (cell.row >= table.rows && t_ == data_.fields->county)) continue;
      const std::uint32_t f = fields_[cell.column];
      Content content = typed_cell(cell.text, schema_.fields[f]);
      const bool there = cell.row < table.rows;
      if (parents.is_field(f))
        content.text = parents.stored(content.text, there ? table.text(f, cell.row) : std::string_view{});
      if (!there && content == Content{}) continue;
      if (there) {
        // What says the same keeps where it came from.
        Content was = table.content(f, cell.row);
        was.origin = {};
        if (content == was) continue;
      }
      rows = std::max(rows, cell.row + 1);
      cells.cells.push_back({static_cast<std::uint32_t>(cell.row), f, std::move(content)});
    }
    if (cells.cells.empty()) return std::nullopt;
    Change change = named(data_, t_, set, cells, parents);
    if (rows > table.rows) {
      InsertRows insert{t_, {}};
      for (std::size_t row = table.rows; row < rows; ++row) insert.rows.push_back(static_cast<std::uint32_t>(row));
      change.steps.emplace_back(std::move(insert));
    }
    for (Step& step : set_cells(data_, std::move(cells))) change.steps.push_back(std::move(step));
    return change;
  }

  std::optional<Change> operator()(const AddRows& add) const {
    if (add.count == 0 || t_ == data_.fields->county) return std::nullopt;
    InsertRows insert{t_, {}};
    for (std::size_t i = 0; i < add.count; ++i) insert.rows.push_back(static_cast<std::uint32_t>(add.at + i));
    return Change{Command::add_rows, {std::to_string(add.count), schema_.title}, {std::move(insert)}};
  }

  std::optional<Change> operator()(const DeleteRows& remove) const {
    if (remove.rows.empty() || t_ == data_.fields->county) return std::nullopt;
    const std::vector<std::uint32_t> rows(remove.rows.begin(), remove.rows.end());
    Change change{Command::remove_rows, {std::to_string(rows.size()), schema_.title}, remove_rows(data_, t_, rows)};
    for (const Step& step : change.steps) {
      const auto* with_them = std::get_if<RemoveRows>(&step);
      if (with_them == nullptr || with_them->table == t_) continue;
      change.arguments.push_back(data_.fields->tables[with_them->table].title);
      change.arguments.push_back(std::to_string(with_them->rows.size()));
    }
    return change;
  }

 private:
  const Dataset& data_;
  std::size_t t_;
  const TableSchema& schema_;
  std::span<const std::uint32_t> fields_;
};

}  // namespace

std::vector<std::uint32_t> shown_fields(const Dataset& data, std::size_t table, const Standard& standard,
                                        std::span<const std::uint32_t> before) {
  const TableSchema& schema = data.fields->tables[table];
  const auto used = used_fields(standard, *data.fields);
  std::vector<std::uint32_t> fields;
  for (std::uint32_t f = 0; f < schema.fields.size(); ++f) {
    bool shown = used[table][f] || std::find(before.begin(), before.end(), f) != before.end();
    for (std::size_t row = 0; row < data.tables[table].rows && !shown; ++row)
      shown = data.tables[table].is_given(f, row) || !data.tables[table].unread_text(f, row).empty();
    if (shown) fields.push_back(f);
  }
  const auto names_row = [&](std::uint32_t f) {
    const std::string& key = schema.fields[f].key;
    return key == schema.name ? 0 : key == schema.key || key == schema.parent ? 1 : 2;
  };
  std::stable_sort(fields.begin(), fields.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return names_row(a) < names_row(b); });
  return fields;
}

std::unique_ptr<TableSource> make_core_table(std::shared_ptr<const Dataset> data, std::size_t table,
                                             std::span<const std::uint32_t> fields, const Problems& problems) {
  const bool form = table == data->fields->county;
  auto rows = std::make_unique<CoreTable>(std::move(data), table, fields, problems);
  if (form) return std::make_unique<CountyForm>(std::move(rows));
  return rows;
}

std::optional<Change> change_of(const Dataset& data, std::size_t table, std::span<const std::uint32_t> fields,
                                const TableEdit& edit) {
  return std::visit(Changing(data, table, fields), edit);
}

}  // namespace junheng::ui
