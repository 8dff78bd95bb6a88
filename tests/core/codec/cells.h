// A workbook as the lines of tests/fixtures/sheets/NAME.cells.tsv: what the program that wrote it was given.
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "core/codec/sheet.h"

namespace junheng::test {

inline std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\')
      out += "\\\\";
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out;
}

inline std::vector<std::string> listed_cells(const Workbook& workbook) {
  constexpr const char* kinds[] = {"empty", "text", "number", "flag", "date", "error", "formula"};
  std::vector<std::string> lines;
  for (const Sheet& sheet : workbook.sheets) {
    lines.push_back("sheet\t" + sheet.name + (sheet.hidden ? "\thidden" : ""));
    std::vector<std::string> merged;
    for (const MergedCells& m : sheet.merged)
      merged.push_back("merged\t" + cell_address(m.row, m.column) + ":" +
                       cell_address(m.row + m.rows - 1, m.column + m.columns - 1));
    std::sort(merged.begin(), merged.end());
    lines.insert(lines.end(), merged.begin(), merged.end());
    for (const std::size_t row : sheet.hidden_rows) lines.push_back("hidden row\t" + std::to_string(row + 1));
    for (std::size_t r = 0; r < sheet.rows(); ++r) {
      for (std::size_t c = 0; c < sheet.columns(r); ++c) {
        const SheetCell cell = sheet.at(r, c);
        if (cell.kind == SheetCellKind::empty) continue;
        lines.push_back(cell_address(r, c) + "\t" + kinds[static_cast<std::size_t>(cell.kind)] + "\t" +
                        escaped(cell.text));
      }
    }
  }
  return lines;
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace junheng::test
