#include "core/cli/import_text.h"

#include <array>
#include <string_view>
#include <utility>

namespace junheng::cli {
namespace {

std::string numbers(const std::vector<LeftOutRow>& rows, RowKind kind) {
  constexpr std::size_t most = 10;
  std::string text;
  std::size_t count = 0;
  for (const LeftOutRow& row : rows) {
    if (row.kind != kind) continue;
    if (++count <= most) text += (text.empty() ? "" : "、") + std::to_string(row.row + 1);
  }
  if (count > most) text += " …";
  return count == 0 ? "" : std::to_string(count) + " 行（第 " + text + " 行）";
}

}  // namespace

std::string sheet_text(const SheetReport& report, const Dictionary& fields) {
  std::string text = "“" + report.document.file + "”";
  if (!report.document.sheet.empty()) text += "工作表“" + report.document.sheet + "”";
  if (report.hidden) text += "（隐藏）";
  text += "：";
  if (!report.header) return text + "没有认出表头，没有读入\n";
  const Header& header = *report.header;
  if (header.indicators) return text + fields.indicator_tables[*header.indicators].title + "的结果表，没有读入\n";
  if (header.left_out) return text + "按列对应关系不读入\n";
  text += fields.tables[header.table].title + "表，读入 " + std::to_string(report.rows) + " 行";
  if (report.hidden_rows > 0) text += "（其中隐藏的也读入，共隐藏 " + std::to_string(report.hidden_rows) + " 行）";
  text += "\n";
  constexpr std::array<std::pair<RowKind, std::string_view>, 4> kinds = {{{RowKind::total, "合计、小计"},
                                                                          {RowKind::note, "注释"},
                                                                          {RowKind::header, "重复的表头"},
                                                                          {RowKind::numbering, "列号"}}};
  for (const auto& [kind, word] : kinds) {
    const std::string rows = numbers(report.left_out, kind);
    if (!rows.empty()) text += "  略过" + std::string(word) + " " + rows + "\n";
  }
  std::string unread;
  for (const ColumnMeaning& column : header.columns) {
    if (!column.path.empty() && !column.is_read()) unread += (unread.empty() ? "" : "、") + column.path;
  }
  if (!unread.empty()) text += "  没有读入的列：" + unread + "\n";
  return text;
}

}  // namespace junheng::cli
