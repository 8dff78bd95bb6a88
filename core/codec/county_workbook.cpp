#include "core/codec/county_workbook.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/codec/cell_text.h"

namespace junheng {
namespace {

constexpr std::size_t blank_rows = 2000;  // in which a blank page checks what is typed
constexpr std::size_t least_width = 12, most_width = 26;

std::string with_unit(const Field& field) {
  return field.unit.empty() ? field.title : field.title + "（" + field.unit + "）";
}

StyledCell cell_of(const Table& table, const Field& field, std::size_t f, std::size_t row) {
  const Content content = table.content(f, row);
  std::string text = cell_text(content, field);
  if (text.empty()) return field.is_text() ? StyledCell{SheetCellKind::text, {}, CellStyle::text} : StyledCell{};
  const bool number = content.cell.state == CellState::value && field.kind != FieldKind::flag &&
                      field.kind != FieldKind::choice && !field.is_text();
  if (!number) return {SheetCellKind::text, std::move(text), CellStyle::text};
  const std::uint8_t places = std::min<std::uint8_t>(content.cell.number.places, 9);
  if (field.kind == FieldKind::ratio)
    return {SheetCellKind::number, std::move(text), CellStyle::percent,
            places > 2 ? static_cast<std::uint8_t>(places - 2) : std::uint8_t{0}};
  return {SheetCellKind::number, std::move(text), places > 0 ? CellStyle::decimal : CellStyle::integer, places};
}

// A year is no 2,024.
CellStyle style_of(const Field& field) {
  switch (field.kind) {
    case FieldKind::count:
    case FieldKind::grade:
      return CellStyle::integer;
    case FieldKind::area:
    case FieldKind::money:
    case FieldKind::number:
      return CellStyle::decimal;
    case FieldKind::ratio:
      return CellStyle::percent;
    default:
      return CellStyle::text;
  }
}

// What may be typed for a field; nullopt for a text.
std::optional<InputRule> rule_of(const Field& field, CellRange range) {
  InputRule rule;
  rule.range = range;
  rule.error_title = field.title;
  rule.prompt_title = field.title;
  rule.prompt_text = field.help;
  switch (field.kind) {
    case FieldKind::text:
      return std::nullopt;
    case FieldKind::flag:
      rule.kind = InputRule::Kind::choice;
      rule.choices = {"是", "否"};
      break;
    case FieldKind::choice:
      rule.kind = InputRule::Kind::choice;
      for (const Choice& c : field.choices) rule.choices.push_back(c.title);
      break;
    case FieldKind::count:
    case FieldKind::grade:
      rule.kind = InputRule::Kind::whole;
      break;
    case FieldKind::year:
      rule.kind = InputRule::Kind::year;
      break;
    case FieldKind::ratio:
      rule.kind = InputRule::Kind::ratio;
      break;
    default:
      rule.kind = InputRule::Kind::decimal;
  }
  constexpr std::array<std::string_view, 6> allowed = {
      "请从列表中选择。", "请填写整数。", "请填写数字，不带单位。", "请填写比例，如 98.5%。", "请填写四位数年份。", ""};
  rule.error_text = std::string(allowed[static_cast<std::size_t>(rule.kind)]) + "没有数据请留空，不要填 0。";
  return rule;
}

class Page {
 public:
  Page(const CountyPages& pages, std::size_t t)
      : pages_(pages), t_(t), schema_(pages.data->fields->tables[t]), table_(pages.data->tables[t]) {
    sheet_.name = schema_.title;
    for (std::size_t f = 0; f < schema_.fields.size(); ++f) {
      if (pages.shown.empty() || pages.shown[t][f]) fields_.push_back(f);
    }
  }

  StyledSheet form() {
    title(schema_.title + "：每项一行，在“数值”一列填写。没有数据请留空，不要填 0。");
    row({{SheetCellKind::text, "项目", CellStyle::header},
         {SheetCellKind::text, "数值", CellStyle::required_header},
         {SheetCellKind::text, "单位", CellStyle::header},
         {SheetCellKind::text, "填写说明", CellStyle::header}});
    for (const std::size_t f : fields_) {
      const Field& field = schema_.fields[f];
      StyledCell value = cell_of(table_, field, f, 0);
      if (value.kind == SheetCellKind::empty) value.style = style_of(field);
      if (auto rule = rule_of(field, {sheet_.rows.size(), 1, 1, 1})) sheet_.rules.push_back(std::move(*rule));
      row({{SheetCellKind::text, field.title, CellStyle::text},
           std::move(value),
           {SheetCellKind::text, field.unit, CellStyle::text},
           {SheetCellKind::text, field.help, CellStyle::help}});
    }
    sheet_.columns = {{44}, {16}, {10}, {70}};
    sheet_.landscape = false;
    constexpr std::size_t title_height = 26, header_height = 20;
    constexpr std::size_t row_height = 18;
    sheet_.row_heights.assign(sheet_.rows.size(), row_height);
    sheet_.row_heights[0] = title_height;
    sheet_.row_heights[1] = header_height;
    merge_title();
    sheet_.frozen_rows = sheet_.repeated_rows = 2;
    sheet_.frozen_columns = 1;
    return std::move(sheet_);
  }

  StyledSheet list() {
    title(schema_.title + "：每行一" + (schema_.unit.empty() ? "条" : schema_.unit) + "。没有数据请留空，不要填 0。");
    std::vector<StyledCell> help, header;
    for (const std::size_t f : fields_) {
      const Field& field = schema_.fields[f];
      const bool names = field.key == schema_.key || field.key == schema_.name || field.key == schema_.parent;
      help.push_back({SheetCellKind::text, field.help, CellStyle::help});
      header.push_back({SheetCellKind::text, with_unit(field), names ? CellStyle::required_header : CellStyle::header});
      sheet_.columns.push_back(
          {std::clamp(shown_width(with_unit(field)) + 2, least_width, most_width), style_of(field)});
    }
    const auto remarks = pages_.remarks.find(t_);
    if (remarks != pages_.remarks.end()) {
      help.emplace_back();
      header.push_back({SheetCellKind::text, "条款内容", CellStyle::header});
      sheet_.columns.push_back({70, CellStyle::help});
    }
    row(std::move(help));
    row(std::move(header));
    constexpr std::size_t title_height = 26, help_line = 12, header_line = 16;
    sheet_.row_heights = {title_height};
    set_height(1, help_line);
    set_height(2, header_line);
    merge_title();
    const std::size_t first = sheet_.rows.size();
    for (std::size_t r = 0; r < table_.rows; ++r) {
      std::vector<StyledCell> cells;
      for (const std::size_t f : fields_) cells.push_back(cell_of(table_, schema_.fields[f], f, r));
      if (remarks != pages_.remarks.end() && r < remarks->second.size())
        cells.push_back({SheetCellKind::text, remarks->second[r], CellStyle::help});
      row(std::move(cells));
    }
    const std::size_t rows = table_.rows + (pages_.blank_rows ? blank_rows : 0);
    for (std::size_t c = 0; c < fields_.size() && rows > 0; ++c) {
      if (auto rule = rule_of(schema_.fields[fields_[c]], {first, c, rows, 1}))
        sheet_.rules.push_back(std::move(*rule));
    }
    sheet_.frozen_rows = first;
    sheet_.repeated_rows = first;
    sheet_.frozen_columns = schema_.key.empty() ? 1 : 2;
    return std::move(sheet_);
  }

 private:
  void merge_title() {
    if (sheet_.columns.size() > 1) sheet_.merged.push_back({0, 0, 1, sheet_.columns.size()});
  }
  // As high as the fullest of its cells: Excel measures rows of a new file only when somebody edits them.
  void set_height(std::size_t row, std::size_t line_height) {
    std::size_t lines = 1;
    for (std::size_t c = 0; c < sheet_.rows[row].size() && c < sheet_.columns.size(); ++c) {
      constexpr std::size_t margin = 2;
      const std::size_t width = std::max(sheet_.columns[c].width, least_width) - margin;
      lines = std::max(lines, (shown_width(sheet_.rows[row][c].text) + width - 1) / width);
    }
    sheet_.row_heights.resize(std::max(sheet_.row_heights.size(), row + 1));
    sheet_.row_heights[row] = lines * line_height + 4;
  }
  void title(std::string text) { row({{SheetCellKind::text, std::move(text), CellStyle::title}}); }
  void row(std::vector<StyledCell> cells) { sheet_.rows.push_back(std::move(cells)); }

  const CountyPages& pages_;
  std::size_t t_;
  const TableSchema& schema_;
  const Table& table_;
  std::vector<std::size_t> fields_;
  StyledSheet sheet_;
};

}  // namespace

StyledWorkbook county_workbook(const CountyPages& pages) {
  StyledWorkbook book;
  for (const std::size_t t : pages.tables) {
    Page page(pages, t);
    const bool form = t == pages.data->fields->county || (t == pages.data->fields->school && pages.school_as_form);
    book.sheets.push_back(form ? page.form() : page.list());
  }
  return book;
}

StyledWorkbook blank_workbook(const Dictionary& fields, std::vector<std::vector<bool>> shown,
                              const std::vector<AttestedClause>& attested) {
  Dataset blank = empty_dataset(fields);
  CountyPages pages;
  pages.data = &blank;
  pages.shown = std::move(shown);
  for (std::size_t t = 0; t < fields.tables.size(); ++t) {
    if (fields.tables[t].id != "claim") pages.tables.push_back(t);
    const auto clause = fields.tables[t].find("clause");
    if (fields.tables[t].id != "attestation" || !clause) continue;
    for (const AttestedClause& a : attested) {
      blank.tables[t].texts[*clause].push_back(a.id);
      pages.remarks[t].push_back(a.sentence);
    }
    blank.tables[t].rows = attested.size();
  }
  return county_workbook(pages);
}

std::vector<std::vector<std::string>> county_rows(const Dataset& data, std::size_t table) {
  const TableSchema& schema = data.fields->tables[table];
  std::vector<std::vector<std::string>> rows(1);
  for (const Field& field : schema.fields) rows.front().push_back(with_unit(field));
  for (std::size_t r = 0; r < data.tables[table].rows; ++r) {
    auto& row = rows.emplace_back();
    for (std::size_t f = 0; f < schema.fields.size(); ++f)
      row.push_back(cell_of(data.tables[table], schema.fields[f], f, r).text);
  }
  return rows;
}

}  // namespace junheng
