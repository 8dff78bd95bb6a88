#include "core/codec/row_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/text.h"

namespace junheng {
namespace {

constexpr std::array<std::string_view, 6> total_ends = {"合计", "小计", "总计", "合计数", "共计", "汇总"};
constexpr std::array<std::string_view, 11> total_words = {
    "全县", "全区", "全市", "全县平均", "全县平均值", "县平均", "平均值", "标准差", "差异系数", "综合差异系数", "平均"};
constexpr std::array<std::string_view, 14> note_begins = {"注:",  "注1",   "备注:", "说明:",  "填表",
                                                          "填报", "审核",  "制表",  "负责人", "单位负责人",
                                                          "联系", "校长:", "(盖章", "(公章"};

template <class List>
bool is_one_of(const List& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool is_number(const SheetCell& cell) {
  if (cell.kind == SheetCellKind::number) return true;
  return cell.kind == SheetCellKind::text && !cell.text.empty() &&
         cell.text.find_first_not_of("0123456789.,-% ") == std::string_view::npos &&
         cell.text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_total(const std::string& text) {
  constexpr std::size_t longest_place = 30;  // 东镇小计; a longer text is a sentence or a name
  if (is_one_of(total_words, text)) return true;
  return text.size() <= longest_place &&
         std::any_of(total_ends.begin(), total_ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

// 甲, 乙, 1, 2, 3 …: each number one more than the one before.
bool is_numbering(const Sheet& sheet, std::size_t row) {
  std::size_t numbers = 0;
  long expected = 0;
  for (std::size_t c = 0; c < sheet.columns(row); ++c) {
    const std::string text = compared_name(sheet.at(row, c).text);
    if (text.empty()) continue;
    if (numbers == 0 && (text == "甲" || text == "乙" || text == "丙" || text == "丁")) continue;
    const std::string next = std::to_string(expected + 1), bracketed = "(" + next + ")";
    if (numbers > 0 ? text != next && text != bracketed : text != "1" && text != "(1)" && text != "0") return false;
    expected = numbers > 0 ? expected + 1 : (text == "0" ? 0 : 1);
    ++numbers;
  }
  return numbers >= 3;
}

}  // namespace

RowKind row_kind(const Sheet& sheet, std::size_t row, const Header& header) {
  std::string first;
  std::size_t texts = 0, numbers = 0;
  bool total = false, again = true;
  for (std::size_t c = 0; c < sheet.columns(row); ++c) {
    const SheetCell cell = sheet.at(row, c);
    if (cell.kind == SheetCellKind::empty || cell.text.empty()) continue;
    if (is_number(cell)) {
      ++numbers;
      again = false;
      continue;
    }
    std::string text = compared_name(cell.text);
    if (text.empty()) continue;
    // Where a total says what it is: before the first number.
    if (numbers <= 1) total = total || is_total(text);
    again = again && c < header.columns.size() && compared_name(header.columns[c].path).ends_with(text);
    if (texts == 0 && numbers == 0) first = std::move(text);
    ++texts;
  }
  if (texts + numbers == 0) return RowKind::empty;
  if (texts > 1 && numbers == 0 && again) return RowKind::header;
  if (total) return RowKind::total;
  const bool note =
      std::any_of(note_begins.begin(), note_begins.end(), [&](std::string_view s) { return first.starts_with(s); });
  constexpr std::size_t most_texts = 2, table_columns = 4;
  if (note || (numbers == 0 && texts <= most_texts && header.recognised() >= table_columns &&
               first.find(':') != std::string::npos))
    return RowKind::note;
  if (row == header.first_row + header.rows && is_numbering(sheet, row)) return RowKind::numbering;
  return RowKind::data;
}

}  // namespace junheng
