#include "core/codec/table_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/codec/cell_value.h"
#include "core/codec/form.h"

namespace junheng {
namespace {

using Kind = CellReading::Kind;

class Reader {
 public:
  Reader(const SheetView& view, Header header, std::string_view file, const Dictionary& fields, Problems& problems)
      : view_(view),
        sheet_(view.sheet()),
        header_(std::move(header)),
        file_(file),
        fields_(fields),
        schema_(fields.tables[header_.table]),
        problems_(problems),
        merged_(sheet_.columns()) {
    result_.data = empty_dataset(fields);
    result_.data.file = file;
    result_.data.documents = {{file_, sheet_.name}};
    // Only where something is read: ranges may be very many and very wide.
    for (const MergedCells& m : sheet_.merged) {
      if (m.rows == 1 || m.row >= sheet_.rows()) continue;
      for (std::size_t c = m.column; c < std::min(m.column + m.columns, header_.columns.size()); ++c) {
        if (header_.columns[c].is_read()) merged_[c].push_back({m.row, m.row + m.rows, m.column});
      }
    }
    for (auto& ranges : merged_) {
      std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.first < b.first; });
    }
    for (std::size_t c = 0; c < header_.columns.size(); ++c) {
      const ColumnMeaning& meaning = header_.columns[c];
      if (meaning.field && is_name(*meaning.field)) names_.push_back(c);
      if (meaning.tells_stage) stage_column_ = c;
      if (meaning.field && schema_.fields[*meaning.field].key == "type") type_column_ = c;
    }
  }

  TableReading run() {
    if (header_.layout == Layout::sideways) {
      for (const std::size_t row : form_rows(sheet_, header_, fields_)) data_row(row);
    } else {
      for (std::size_t row = header_.first_row + header_.rows; row < sheet_.rows(); ++row) {
        const RowKind kind = row_kind(sheet_, row, header_);
        if (kind == RowKind::data)
          data_row(row);
        else if (kind != RowKind::empty)
          result_.left_out.push_back({row, kind});
      }
    }
    Table& table = result_.data.tables[header_.table];
    for (std::size_t f = 0; f < schema_.fields.size(); ++f) {
      if (table.columns[f].size() > 0) table.columns[f].resize(table.rows);
      if (!table.texts[f].empty()) table.texts[f].resize(table.rows);
      if (!table.origins[f].empty()) table.origins[f].resize(table.rows);
    }
    table.parent.assign(schema_.parent.empty() ? 0 : table.rows, 0);
    result_.rows = table.rows;
    return std::move(result_);
  }

 private:
  struct Range {
    std::size_t first, end, column;
  };

  // Fields by which others name the row: its code and name, or its school.
  bool is_name(std::size_t f) const {
    const std::string& key = schema_.fields[f].key;
    return key == schema_.key || key == schema_.name || key == schema_.parent;
  }

  const Range* merged_over(std::size_t row, std::size_t column) const {
    if (column >= merged_.size()) return nullptr;
    const auto& ranges = merged_[column];
    auto at =
        std::upper_bound(ranges.begin(), ranges.end(), row, [](std::size_t r, const Range& m) { return r < m.first; });
    if (at == ranges.begin()) return nullptr;
    --at;
    return row < at->end ? &*at : nullptr;
  }

  // What stands in the cell; for a name, a choice or the like also what is merged over it.
  struct Found {
    SheetCell cell;
    std::size_t row, column;
    bool several_rows = false;
  };
  Found found(std::size_t row, std::size_t column) const {
    if (const Range* range = merged_over(row, column))
      return {sheet_.at(range->first, range->column), range->first, range->column, true};
    return {sheet_.at(row, column), row, column, false};
  }

  void data_row(std::size_t row) {
    const bool named = std::any_of(names_.begin(), names_.end(),
                                   [&](std::size_t c) { return !trimmed(found(row, c).cell.text).empty(); });
    if (!named && !names_.empty()) return unnamed_row(row);
    Table& table = result_.data.tables[header_.table];
    ++table.rows;
    bool given = false;
    for (std::size_t c = 0; c < header_.columns.size(); ++c) {
      const ColumnMeaning& meaning = header_.columns[c];
      if (meaning.field) {
        given |= cell(row, c, *meaning.field, meaning);
      } else if (!meaning.by_stage.empty() && !trimmed(sheet_.at(row, c).text).empty()) {
        if (const auto field = field_of_stage(row, c, meaning.by_stage)) given |= cell(row, c, *field, meaning);
      }
    }
    if (!given) --table.rows;
  }

  // Figures that nobody can be given, or a line of text under the table.
  void unnamed_row(std::size_t row) {
    for (std::size_t c = 0; c < header_.columns.size(); ++c) {
      const ColumnMeaning& meaning = header_.columns[c];
      const SheetCell at = sheet_.at(row, c);
      if (!meaning.field || schema_.fields[*meaning.field].is_text() || trimmed(at.text).empty()) continue;
      if (read_cell_value(at, schema_.fields[*meaning.field], meaning.power).kind != Kind::value) continue;
      return report("table.no_key", row, c,
                    {schema_.title, schema_.fields[*header_.columns[names_.front()].field].title});
    }
    result_.left_out.push_back({row, RowKind::note});
  }

  // Whether something came in: a value, or what stands there and cannot be read.
  bool cell(std::size_t row, std::size_t column, std::size_t f, const ColumnMeaning& meaning) {
    const Field& field = schema_.fields[f];
    const Found at = found(row, column);
    const bool figure = field.kind == FieldKind::count || field.kind == FieldKind::area ||
                        field.kind == FieldKind::money || field.kind == FieldKind::ratio ||
                        field.kind == FieldKind::number;
    if (at.several_rows && figure) {
      if (at.row == row) report("table.merged_number", row, at.column, {field.title, std::string(at.cell.text)});
      return false;
    }
    CellReading reading = read_cell_value(at.cell, field, meaning.power);
    if (reading.kind == Kind::problem) {
      report(std::move(reading.code), at.row, at.column, std::move(reading.arguments));
      return !field.is_text() && keep_unread(at, f, meaning);
    }
    if (reading.kind == Kind::missing) return false;
    Table& table = result_.data.tables[header_.table];
    const CellState state = reading.kind == Kind::not_applicable ? CellState::not_applicable : CellState::value;
    const CellAddress from = view_.place(at.row, at.column);
    table.put(f, field.kind, table.rows - 1,
              {{state, reading.number}, std::move(reading.text), {}, origin_of(0, from.row, from.column)});
    return true;
  }

  // As it stands, for somebody to mend; with the unit where it is not the field's own.
  bool keep_unread(const Found& at, std::size_t f, const ColumnMeaning& meaning) {
    std::string text(trimmed(at.cell.text));
    if (meaning.power != 0) text += "（" + meaning.unit + "）";
    Table& table = result_.data.tables[header_.table];
    const CellAddress from = view_.place(at.row, at.column);
    table.put(f, schema_.fields[f].kind, table.rows - 1,
              {{}, {}, std::move(text), origin_of(0, from.row, from.column)});
    return true;
  }

  // By the row's own word for it, else by what the sheet is about, else by the type of the school.
  std::optional<std::size_t> field_of_stage(std::size_t row, std::size_t column, const std::string& base) {
    std::string stage = header_.stage, type;
    if (type_column_) {
      const Field& field = schema_.fields[*header_.columns[*type_column_].field];
      const CellReading reading = read_cell_value(found(row, *type_column_).cell, field);
      if (reading.kind == Kind::value) {
        const Choice& choice = field.choices[static_cast<std::size_t>(reading.number.coefficient)];
        type = choice.title;
        if (stage.empty()) stage = choice.stage;
      }
    }
    if (stage_column_) {
      const std::string told = compared_name(found(row, *stage_column_).cell.text);
      for (const FieldStage& s : fields_.stages) {
        if (told == s.title || told == s.title + "段" || told == s.title + "部") stage = s.id;
      }
    }
    auto field = schema_.find(base + "." + stage);
    if (!field) report("table.stage", row, column, {header_.columns[column].path, type.empty() ? "未填" : type});
    return field;
  }

  void report(std::string code, std::size_t row, std::size_t column, std::vector<std::string> arguments) {
    const CellAddress at = view_.place(row, column);
    add_problem(problems_, {std::move(code),
                            Severity::error,
                            std::move(arguments),
                            {file_, "", -1, sheet_.name, cell_address(at.row, at.column)}});
  }

  const SheetView& view_;
  const Sheet& sheet_;
  Header header_;
  std::string file_;
  const Dictionary& fields_;
  const TableSchema& schema_;
  Problems& problems_;
  std::vector<std::vector<Range>> merged_;  // by column: cells over several rows
  std::vector<std::size_t> names_;          // columns of names
  std::optional<std::size_t> stage_column_, type_column_;
  TableReading result_;
};

}  // namespace

TableReading read_table(const SheetView& view, const Header& header, std::string_view file, const Dictionary& fields,
                        Problems& problems) {
  return Reader(view, header, file, fields, problems).run();
}

}  // namespace junheng
