#include "core/codec/xlsx_sheet.h"

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/codec/xlsx_text.h"

namespace junheng {
namespace {

struct Position {
  std::size_t row = 0, column = 0;
};

// Nothing that is an address lies further out; how much of it is read is the grid's to say.
constexpr std::size_t most_rows = 999'999'999, most_columns = 18'278;  // column ZZZ
constexpr std::size_t excel_rows = 1'048'576, excel_columns = 16'384;

// "B7".
std::optional<Position> position(std::string_view address) {
  std::size_t at = 0, column = 0;
  for (; at < address.size() && at < 3 && address[at] >= 'A' && address[at] <= 'Z'; ++at)
    column = column * 26 + static_cast<std::size_t>(address[at] - 'A') + 1;
  std::size_t row = 0;
  const auto [stop, error] = std::from_chars(address.data() + at, address.data() + address.size(), row);
  if (at == 0 || error != std::errc() || stop != address.data() + address.size()) return std::nullopt;
  if (row == 0 || row > most_rows) return std::nullopt;
  return Position{row - 1, column - 1};
}

std::optional<MergedCells> range(std::string_view address) {
  const std::size_t colon = address.find(':');
  const auto first = position(address.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : position(address.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
  if (last->row >= excel_rows || last->column >= excel_columns) return std::nullopt;
  return MergedCells{first->row, first->column, last->row - first->row + 1, last->column - first->column + 1};
}

std::optional<std::size_t> whole(std::string_view text) {
  std::size_t number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return !text.empty() && error == std::errc() && stop == text.data() + text.size() ? std::optional(number)
                                                                                    : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t from = text.find_first_not_of(space);
  return from == std::string_view::npos ? std::string_view{}
                                        : text.substr(from, text.find_last_not_of(space) - from + 1);
}

class SheetReader {
 public:
  SheetReader(XmlReader& xml, const XlsxParts& parts, CellGrid& grid) : xml_(xml), parts_(parts), grid_(grid) {}

  bool run() {
    if (xml_.next() != XmlReader::Token::begin) return true;  // the fault is reported by its part
    if (xml_.name() != "worksheet") return false;
    for (const std::size_t depth = xml_.depth(); xml_.next_child(depth);) {
      if (xml_.name() == "sheetData") rows();
      if (xml_.name() == "mergeCells") merged();
    }
    return true;
  }

 private:
  // Rows and cells without an address come after the last ones.
  void rows() {
    std::size_t next = 0;
    for (const std::size_t depth = xml_.depth(); xml_.next_child(depth);) {
      if (xml_.name() != "row") continue;
      const std::string_view written = xml_.attribute("r");
      const auto number = written.empty() ? std::optional(next + 1) : whole(written);
      if (!number || *number == 0 || *number > most_rows) {
        grid_.report("xlsx.reference", {std::string(written.empty() ? std::to_string(next + 1) : written)});
        continue;
      }
      const std::string_view hidden = xml_.attribute("hidden");
      if (hidden == "1" || hidden == "true") grid_.hide_row(*number - 1);
      row(*number - 1);
      next = *number;
    }
  }

  void row(std::size_t row) {
    Position at{row, 0};
    for (const std::size_t depth = xml_.depth(); xml_.next_child(depth);) {
      if (xml_.name() != "c") continue;
      const std::string_view written = xml_.attribute("r");
      const auto here = written.empty() ? std::optional(at) : position(written);
      if (!here || here->column >= most_columns) {
        grid_.report("xlsx.reference", {std::string(written)});
        continue;
      }
      cell(*here);
      at = {here->row, here->column + 1};
    }
  }

  void cell(const Position& at) {
    const std::string type(xml_.attribute("t"));
    const auto format = whole(xml_.attribute("s"));
    const NumberLook look = format && *format < parts_.looks.size() ? parts_.looks[*format] : NumberLook::plain;
    bool has_value = false, has_formula = false, has_inline = false;
    value_.clear();
    inline_.clear();
    formula_.clear();
    for (const std::size_t depth = xml_.depth(); xml_.next_child(depth);) {
      if (xml_.name() == "v") {
        has_value = true;
        type == "str" ? append_plain_text(xml_, value_) : xml_.read_text(value_);
      } else if (xml_.name() == "is") {
        has_inline = true;
        append_rich_text(xml_, inline_);
      } else if (xml_.name() == "f") {
        has_formula = true;
        formula();
      }
    }
    // A formula whose result is an empty text says so by its type.
    const bool computed = has_inline || (type == "str" ? has_value : !value_.empty());
    if (has_formula && !computed) {
      add(at, SheetCellKind::formula, formula_.empty() ? "=" : formula_);
    } else if (has_inline && type == "inlineStr") {
      add(at, SheetCellKind::text, inline_);
    } else {
      value(at, type, look);
    }
  }

  // Of formulas that many cells share only the first has the text.
  void formula() {
    const std::string_view shared = xml_.attribute("si");
    const auto index = whole(shared);
    xml_.read_text(formula_);
    if (!index) return;
    if (!formula_.empty()) {
      shared_formulas_.emplace(*index, formula_);
    } else if (const auto at = shared_formulas_.find(*index); at != shared_formulas_.end()) {
      formula_ = at->second;
    }
  }

  void value(const Position& at, std::string_view type, NumberLook look) {
    if (type == "str") return add(at, SheetCellKind::text, value_);
    const std::string_view written = trimmed(value_);
    if (written.empty()) return;
    if (type == "s") return shared_string(at, written);
    if (type == "b") return add(at, SheetCellKind::flag, written == "1" || written == "true" ? "1" : "0");
    if (type == "e") return add(at, SheetCellKind::error, written);
    if (type == "d") {
      const std::string_view day = written.substr(0, written.find('T'));
      return date_serial(day).empty() ? add(at, SheetCellKind::text, written) : add(at, SheetCellKind::date, day);
    }
    if (type == "n" || type.empty()) return number(at, written, look);
    add(at, SheetCellKind::text, written);
  }

  void shared_string(const Position& at, std::string_view written) {
    const auto index = whole(written);
    if (index && *index < parts_.strings.size()) return add(at, SheetCellKind::text, parts_.strings.at(*index));
    grid_.report("xlsx.string_index", {std::string(written)}, cell_address(at.row, at.column));
    add(at, SheetCellKind::error, "#REF!");
  }

  void number(const Position& at, std::string_view written, NumberLook look) {
    if (look == NumberLook::date) {
      const std::string day = date_text(written, parts_.from_1904);
      if (!day.empty()) return add(at, SheetCellKind::date, day);
    }
    const std::string plain = look == NumberLook::percent ? percent_number(written) : plain_number(written);
    plain.empty() ? add(at, SheetCellKind::text, written) : add(at, SheetCellKind::number, plain);
  }

  void add(const Position& at, SheetCellKind kind, std::string_view text) { grid_.add(at.row, at.column, kind, text); }

  void merged() {
    for (const std::size_t depth = xml_.depth(); xml_.next_child(depth);) {
      if (xml_.name() != "mergeCell") continue;
      const auto cells = range(xml_.attribute("ref"));
      cells ? grid_.merge(*cells) : grid_.report("xlsx.reference", {std::string(xml_.attribute("ref"))});
    }
  }

  XmlReader& xml_;
  const XlsxParts& parts_;
  CellGrid& grid_;
  std::map<std::size_t, std::string> shared_formulas_;
  std::string value_, inline_, formula_;  // of the cell at hand
};

}  // namespace

bool read_xlsx_sheet(XmlReader& xml, const XlsxParts& parts, CellGrid& grid) {
  return SheetReader(xml, parts, grid).run();
}

}  // namespace junheng
