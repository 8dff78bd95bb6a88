#include "core/codec/xlsx_sheet_writer.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/codec/encoding.h"
#include "core/codec/number_format.h"
#include "core/codec/xlsx_text.h"

namespace junheng {
namespace {

constexpr std::size_t most_cell_characters = 32'767, most_list_characters = 255, most_title = 32, most_text = 255;

std::string number_attribute(const char* name, std::size_t value) {
  return std::string(" ") + name + "=\"" + std::to_string(value) + "\"";
}

std::string range_name(const CellRange& r) {
  return cell_address(r.row, r.column) + ":" + cell_address(r.row + r.rows - 1, r.column + r.columns - 1);
}

class SheetWriter {
 public:
  SheetWriter(const StyledSheet& sheet, const std::string& name, XlsxOutput& output, Problems& problems)
      : sheet_(sheet), name_(name), output_(output), problems_(problems) {}

  std::string run(bool first) {
    xml_ = xlsx_head;
    xml_ +=
        R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>)";
    view(first);
    columns();
    xml_ += "<sheetData>";
    for (std::size_t r = 0; r < std::max(sheet_.rows.size(), sheet_.row_heights.size()); ++r) {
      if (r == limits::sheet_rows) {
        cut(cell_address(r, 0));
        break;
      }
      row(r);
    }
    xml_ += "</sheetData>";
    if (sheet_.filter) xml_ += "<autoFilter ref=\"" + range_name(*sheet_.filter) + "\"/>";
    merged();
    rules();
    xml_ += R"(<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>)";
    xml_ += std::string(R"(<pageSetup paperSize="9" orientation=")") + (sheet_.landscape ? "landscape" : "portrait") +
            R"(" fitToWidth="1" fitToHeight="0"/></worksheet>)";
    return std::move(xml_);
  }

 private:
  void cut(std::string cell) {
    add_problem(problems_, {"xlsx.cut", Severity::warning, {}, {"", "", -1, name_, std::move(cell)}});
  }

  void view(bool first) {
    xml_ += std::string("<sheetViews><sheetView") + (first ? " tabSelected=\"1\"" : "") + " workbookViewId=\"0\">";
    const std::size_t rows = sheet_.frozen_rows, columns = sheet_.frozen_columns;
    if (rows > 0 || columns > 0) {
      const char* pane = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight";
      xml_ += "<pane" + (columns > 0 ? number_attribute("xSplit", columns) : "") +
              (rows > 0 ? number_attribute("ySplit", rows) : "") + " topLeftCell=\"" + cell_address(rows, columns) +
              "\" activePane=\"" + pane + "\" state=\"frozen\"/><selection pane=\"" + pane + "\"/>";
    }
    xml_ += "</sheetView></sheetViews>";
  }

  void columns() {
    if (sheet_.columns.empty()) return;
    xml_ += "<cols>";
    for (std::size_t c = 0; c < std::min(sheet_.columns.size(), limits::sheet_columns); ++c) {
      const StyledColumn& column = sheet_.columns[c];
      constexpr std::size_t most_width = 254, own_width = 9;  // Excel's bound, and what it takes without one
      const std::size_t width = std::min(column.width == 0 ? own_width : column.width, most_width);
      xml_ += "<col" + number_attribute("min", c + 1) + number_attribute("max", c + 1) + " width=\"" +
              std::to_string(width) + ".71\"" +  // with the margins of a cell
              number_attribute("style", output_.styles.index(column.style, column.places)) +
              (column.width == 0 ? "" : " customWidth=\"1\"") + "/>";
    }
    xml_ += "</cols>";
  }

  void row(std::size_t r) {
    const std::size_t height = r < sheet_.row_heights.size() ? sheet_.row_heights[r] : 0;
    xml_ += "<row" + number_attribute("r", r + 1);
    if (height > 0) xml_ += number_attribute("ht", height) + " customHeight=\"1\"";
    xml_ += '>';
    for (std::size_t c = 0; r < sheet_.rows.size() && c < sheet_.rows[r].size(); ++c) {
      if (c == limits::sheet_columns) {
        cut(cell_address(r, c));
        break;
      }
      cell(sheet_.rows[r][c], cell_address(r, c));
    }
    xml_ += "</row>";
  }

  void cell(const StyledCell& cell, const std::string& address) {
    std::string value;
    if (cell.kind == SheetCellKind::number) {
      const bool percent = cell.text.ends_with('%');
      value = percent ? ratio(cell.text) : digits(cell.text);
      if (value.empty()) return text(cell, address);
      if (!percent || cell.style == CellStyle::percent) return number(address, cell.style, cell.places, value);
      // A per cent sign is read again only from a format that has it.
      const std::size_t point = cell.text.find('.');
      const std::size_t places = point == std::string::npos ? 0 : cell.text.size() - point - 2;
      return number(address, CellStyle::percent, static_cast<std::uint8_t>(std::min<std::size_t>(places, 9)), value);
    } else if (cell.kind == SheetCellKind::date) {
      value = date_serial(cell.text);
      if (!value.empty()) return number(address, CellStyle::date, 0, value);
    } else if (cell.kind == SheetCellKind::flag) {
      xml_ += open(address, output_.styles.index(cell.style, cell.places)) + " t=\"b\"><v>" +
              (cell.text == "1" ? "1" : "0") + "</v></c>";
      return;
    }
    text(cell, address);
  }

  // All digits as they are; another way of writing a number becomes plain. Empty where it is none.
  static std::string digits(const std::string& text) {
    std::string plain = plain_number(std::string_view(text));
    const bool as_it_is = text.find_first_not_of("-0123456789.") == std::string::npos && !text.starts_with('.') &&
                          !text.starts_with("-.") && !text.ends_with('.');
    return plain.empty() || !as_it_is ? plain : text;
  }

  // "98.5%" as 0.985.
  static std::string ratio(const std::string& text) {
    const std::string shown = text.substr(0, text.size() - 1);
    return shown.find_first_of("eE") == std::string::npos ? plain_number(std::string_view(shown + "E-2")) : "";
  }

  static std::string open(const std::string& address, std::size_t format) {
    return "<c r=\"" + address + "\"" + number_attribute("s", format);
  }

  void number(const std::string& address, CellStyle style, std::uint8_t places, const std::string& value) {
    xml_ += open(address, output_.styles.index(style, places)) + "><v>" + value + "</v></c>";
  }

  void text(const StyledCell& cell, const std::string& address) {
    if (cell.text.empty() || cell.kind == SheetCellKind::empty) {
      xml_ += open(address, output_.styles.index(cell.style, cell.places)) + "/>";
      return;
    }
    std::size_t invalid = 0;
    const std::string checked = checked_utf8(cell.text, invalid);
    const std::string_view shown = first_characters(checked, most_cell_characters);
    if (shown.size() < checked.size()) cut(address);
    const bool quoted = std::string_view("=+-@").find(shown[0]) != std::string_view::npos;
    xml_ += open(address, output_.styles.index(cell.style, cell.places, quoted)) + " t=\"s\"><v>" +
            std::to_string(string_number(std::string(shown))) + "</v></c>";
  }

  std::size_t string_number(const std::string& text) {
    ++output_.string_uses;
    const auto [at, is_new] = output_.strings.emplace(text, output_.strings.size());
    if (is_new) {
      constexpr std::string_view space = " \t\n\r";
      const bool keeps_space =
          space.find(text.front()) != std::string_view::npos || space.find(text.back()) != std::string_view::npos;
      output_.strings_xml +=
          std::string("<si><t") + (keeps_space ? " xml:space=\"preserve\">" : ">") + xlsx_escaped(text) + "</t></si>";
    }
    return at->second;
  }

  void merged() {
    if (sheet_.merged.empty()) return;
    xml_ += "<mergeCells" + number_attribute("count", sheet_.merged.size()) + ">";
    for (const MergedCells& m : sheet_.merged)
      xml_ += "<mergeCell ref=\"" + range_name({m.row, m.column, m.rows, m.columns}) + "\"/>";
    xml_ += "</mergeCells>";
  }

  void rules() {
    if (sheet_.rules.empty()) return;
    xml_ += "<dataValidations" + number_attribute("count", sheet_.rules.size()) + ">";
    for (const InputRule& rule : sheet_.rules) {
      xml_ += "<dataValidation" + condition(rule) + R"( allowBlank="1" showInputMessage="1" showErrorMessage="1")";
      message("errorTitle", rule.error_title, most_title);
      message("error", rule.error_text, most_text);
      message("promptTitle", rule.prompt_title, most_title);
      message("prompt", rule.prompt_text, most_text);
      xml_ += " sqref=\"" + range_name(rule.range) + "\">" + bounds(rule) + "</dataValidation>";
    }
    xml_ += "</dataValidations>";
  }

  void message(const char* name, const std::string& text, std::size_t most) {
    std::size_t invalid = 0;
    if (!text.empty())
      xml_ +=
          std::string(" ") + name + "=\"" + xlsx_attribute(first_characters(checked_utf8(text, invalid), most)) + "\"";
  }

  static std::string condition(const InputRule& rule) {
    switch (rule.kind) {
      case InputRule::Kind::choice:
        return R"( type="list")";
      case InputRule::Kind::whole:
        return R"( type="whole" operator="greaterThanOrEqual")";
      case InputRule::Kind::decimal:
        return R"( type="decimal" operator="greaterThanOrEqual")";
      case InputRule::Kind::ratio:
        return R"( type="decimal" operator="between")";
      case InputRule::Kind::year:
        return R"( type="whole" operator="between")";
      case InputRule::Kind::text_length:
        return R"( type="textLength" operator="lessThanOrEqual")";
    }
    return {};
  }

  std::string bounds(const InputRule& rule) {
    switch (rule.kind) {
      case InputRule::Kind::choice:
        return "<formula1>" + choices(rule.choices) + "</formula1>";
      case InputRule::Kind::ratio:
        return "<formula1>0</formula1><formula2>1</formula2>";
      case InputRule::Kind::year:
        return "<formula1>1900</formula1><formula2>2100</formula2>";
      case InputRule::Kind::text_length:
        return "<formula1>" + std::to_string(rule.most) + "</formula1>";
      default:
        return "<formula1>0</formula1>";
    }
  }

  // In the rule itself, or where they are too long or have commas, on the hidden sheet.
  std::string choices(const std::vector<std::string>& all) {
    std::string list;
    bool plain = !all.empty();
    for (const std::string& choice : all) {
      list += (list.empty() ? "" : ",") + choice;
      plain = plain && !choice.empty() && choice.find_first_of(",\"\n_") == std::string::npos &&
              choice.front() != ' ' && choice.back() != ' ';
    }
    if (plain && first_characters(list, most_list_characters).size() == list.size())
      return "&quot;" + xlsx_escaped(list) + "&quot;";
    auto& columns = output_.choices;
    const auto at = std::find(columns.begin(), columns.end(), all);
    const auto column = static_cast<std::size_t>(at - columns.begin());
    if (at == columns.end()) columns.push_back(all);
    return xlsx_escaped(quoted_sheet_name(output_.choices_sheet)) + "!" +
           absolute_range({0, column, std::max<std::size_t>(all.size(), 1), 1});
  }

  const StyledSheet& sheet_;
  const std::string& name_;
  XlsxOutput& output_;
  Problems& problems_;
  std::string xml_;
};

}  // namespace

std::string xlsx_sheet_xml(const StyledSheet& sheet, const std::string& name, bool first, XlsxOutput& output,
                           Problems& problems) {
  return SheetWriter(sheet, name, output, problems).run(first);
}

std::string_view first_characters(std::string_view text, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x80 && c < 0xC0) continue;
    count += c >= 0xF0 ? 2 : 1;
    if (count > most) return text.substr(0, i);
  }
  return text;
}

std::string xlsx_attribute(std::string_view text) {
  std::string out;
  for (const char c : xlsx_escaped(text)) {
    if (c == '\n') {
      out += "&#10;";
    } else if (c == '\t') {
      out += "&#9;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string absolute_range(const CellRange& range) {
  std::string out;
  const std::string name = range_name(range);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool letter = name[i] >= 'A', before_letter = i == 0 || name[i - 1] == ':';
    const bool first_digit = i > 0 && name[i - 1] >= 'A' && !letter;
    if ((letter && before_letter) || first_digit) out += '$';
    out += name[i];
  }
  return out;
}

std::string quoted_sheet_name(std::string_view name) {
  std::string out = "'";
  for (const char c : name) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

}  // namespace junheng
