#include "core/codec/xls_sheet.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/codec/little_endian.h"

namespace junheng {
namespace {

enum Record : std::uint32_t {
  formula = 0x0006,
  short_real = 0x007E,   // RK, of Excel 2 to 4; later ones as below
  short_reals = 0x00BD,  // MULRK
  rich_label = 0x00D6,
  merged_cells = 0x00E5,
  shared_label = 0x00FD,
  number = 0x0203,
  label = 0x0204,
  flag_or_error = 0x0205,
  text_result = 0x0207,
  row_facts = 0x0208,
  short_real_cell = 0x027E
};

constexpr std::size_t most_columns = 256;

struct Cell {
  std::uint32_t place;  // row * 256 + column
  std::uint32_t offset;
  std::uint32_t length : 24;
  std::uint32_t kind : 8;
};

std::string_view error_text(std::uint32_t code) {
  switch (code) {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0F:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1D:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    default:
      return "#N/A";
  }
}

// Half a double, or 30 bits of a whole number; each may stand for a hundredth.
double short_number(std::uint32_t bits) {
  const double value =
      (bits & 2) != 0 ? static_cast<std::int32_t>(bits) >> 2 : std::bit_cast<double>(std::uint64_t{bits & ~3u} << 32);
  return (bits & 1) != 0 ? value / 100 : value;
}

class Reader {
 public:
  Reader(const XlsBook& book, const Place& place, XlsRoom& room, Sheet& sheet, Problems& problems)
      : book_(book), place_(place), room_(room), sheet_(sheet), problems_(problems) {}

  bool run(BiffRecords records) {
    int depth = 0;  // a chart within a sheet has a beginning and an end of its own
    bool more = records.next();
    for (; more && !full_; more = records.next()) {
      if (records.id() == biff_begin) ++depth;
      if (records.id() == biff_end && --depth <= 0) break;
      if (depth == 1) record(records);
    }
    fill();
    return more;
  }

 private:
  void record(BiffRecords& records) {
    const std::string_view data = records.data();
    switch (records.id()) {
      case number:
        real(data, double_at(data, 6));
        break;
      case short_real:
      case short_real_cell:
        real(data, short_number(u32_at(data, 6)));
        break;
      case short_reals:
        for (std::size_t at = 4, column = u16_at(data, 2); at + 8 <= data.size(); at += 6, ++column)
          real(u16_at(data, 0), column, u16_at(data, at), short_number(u32_at(data, at + 2)));
        break;
      case shared_label:
        text(data, book_.texts.at(u32_at(data, 6)));
        break;
      case label:
      case rich_label:
        text(data, own_text(records, 6));
        break;
      case flag_or_error:
        flag(data, byte_at(data, 7) != 0, byte_at(data, 6));
        break;
      case formula:
        result(data);
        break;
      case text_result:
        if (waiting_) add(waiting_row_, waiting_column_, SheetCellKind::text, own_text(records, 0));
        waiting_ = false;
        break;
      case merged_cells:
        merge(data);
        break;
      case row_facts:
        if ((u16_at(data, 12) & 0x20) != 0) sheet_.hidden_rows.push_back(u16_at(data, 0));
        break;
      default:
        break;
    }
  }

  void real(std::string_view data, double value) { real(u16_at(data, 0), u16_at(data, 2), u16_at(data, 4), value); }
  void real(std::size_t row, std::size_t column, std::size_t format, double value) {
    const NumberLook look = book_.look(format);
    if (look == NumberLook::date) {
      const std::string date = date_text(value, book_.from_1904);
      if (!date.empty()) return add(row, column, SheetCellKind::date, date);
    }
    const std::string digits = look == NumberLook::percent ? percent_number(value) : plain_number(value);
    if (digits.empty()) return add(row, column, SheetCellKind::error, "#NUM!");
    add(row, column, SheetCellKind::number, digits);
  }
  void text(std::string_view data, std::string_view value) {
    add(u16_at(data, 0), u16_at(data, 2), SheetCellKind::text, value);
  }
  void flag(std::string_view data, bool error, std::uint32_t value) {
    add(u16_at(data, 0), u16_at(data, 2), error ? SheetCellKind::error : SheetCellKind::flag,
        error        ? error_text(value)
        : value != 0 ? "1"
                     : "0");
  }

  // What Excel computed last: a double, or in its place two bytes of ones and what it is. A text comes in a record
  // after this one.
  void result(std::string_view data) {
    waiting_ = false;
    if (u16_at(data, 12) != 0xFFFF) return real(data, double_at(data, 6));
    const std::uint32_t kind = byte_at(data, 6);
    if (kind == 1 || kind == 2) flag(data, kind == 2, byte_at(data, 8));
    waiting_ = kind == 0;
    waiting_row_ = u16_at(data, 0);
    waiting_column_ = u16_at(data, 2);
  }

  std::string own_text(BiffRecords& records, std::size_t at) {
    BiffData data(records.pieces());
    data.skip(at);
    const std::uint32_t length = data.u16();
    return book_.unicode ? data.unicode_text(length) : data.narrow_text(length, book_.code_page);
  }

  void merge(std::string_view data) {
    for (std::size_t at = 2, left = u16_at(data, 0); left > 0 && at + 8 <= data.size(); --left, at += 8) {
      const std::size_t row = u16_at(data, at), last_row = u16_at(data, at + 2);
      const std::size_t column = u16_at(data, at + 4), last_column = u16_at(data, at + 6);
      if (last_row < row || last_column < column || last_column >= most_columns) continue;
      if (!take(4, 0)) return;
      sheet_.merged.push_back({row, column, last_row - row + 1, last_column - column + 1});
    }
  }

  void add(std::size_t row, std::size_t column, SheetCellKind kind, std::string_view value) {
    if (value.empty() || column >= most_columns) return;
    if (value.size() > limits::sheet_cell_bytes) {
      Place place = place_;
      place.cell = cell_address(row, column);
      add_problem(problems_, {"xls.long_cell", Severity::error, {std::to_string(limits::sheet_cell_bytes)}, place});
      return;
    }
    if (!take(1, value.size())) return;
    cells_.push_back({static_cast<std::uint32_t>(row * most_columns + column), static_cast<std::uint32_t>(text_.size()),
                      static_cast<std::uint32_t>(value.size()) & 0xFFFFFF, static_cast<std::uint8_t>(kind)});
    text_ += value;
  }

  bool take(std::size_t cells, std::size_t text) {
    if (cells > room_.cells || text > room_.text) {
      const std::vector<std::string> most = {std::to_string(limits::workbook_cells),
                                             std::to_string(limits::workbook_text_bytes >> 20)};
      if (!full_) add_problem(problems_, {"xls.too_many_cells", Severity::error, most, place_});
      full_ = true;
      return false;
    }
    room_.cells -= cells;
    room_.text -= text;
    return true;
  }

  // Cells stand in order in what Excel writes; of two in one place the last one counts.
  void fill() {
    std::sort(cells_.begin(), cells_.end(), [](const Cell& a, const Cell& b) {
      return a.place != b.place ? a.place < b.place : a.offset < b.offset;  // texts are in the order of the file
    });
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if (i + 1 < cells_.size() && cells_[i + 1].place == cell.place) continue;
      const std::size_t row = cell.place / most_columns, column = cell.place % most_columns;
      const std::size_t here = row < sheet_.rows() ? sheet_.columns(row) : 0;
      if (!take(row + 1 - std::min(row + 1, sheet_.rows()) + column - here, 0)) break;  // empty ones count as well
      while (sheet_.rows() <= row) sheet_.begin_row();
      while (sheet_.columns(row) < column) sheet_.add(SheetCellKind::empty, {});
      sheet_.add(static_cast<SheetCellKind>(cell.kind), std::string_view(text_).substr(cell.offset, cell.length));
    }
    std::sort(sheet_.hidden_rows.begin(), sheet_.hidden_rows.end());
    const auto [first, last] = std::ranges::unique(sheet_.hidden_rows);
    sheet_.hidden_rows.erase(first, last);
  }

  const XlsBook& book_;
  const Place& place_;
  XlsRoom& room_;
  Sheet& sheet_;
  Problems& problems_;
  std::vector<Cell> cells_;
  std::string text_;
  bool full_ = false;
  bool waiting_ = false;  // for the text of a formula's cell
  std::size_t waiting_row_ = 0, waiting_column_ = 0;
};

}  // namespace

bool read_xls_sheet(std::string_view stream, const XlsSheetEntry& entry, const XlsBook& book, const Place& place,
                    XlsRoom& room, Sheet& sheet, Problems& problems) {
  return Reader(book, place, room, sheet, problems).run(BiffRecords(stream, entry.begin));
}

}  // namespace junheng
