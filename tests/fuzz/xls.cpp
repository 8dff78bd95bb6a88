// Any bytes as a .xls; what it holds is counted, and must keep to the limits.
#include <cstdint>

#include "core/base/limits.h"
#include "core/codec/xls.h"
#include "core/report/problem_words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace junheng;
  Problems problems;
  const Workbook workbook = read_xls({reinterpret_cast<const char*>(bytes), size}, "fuzz.xls", problems);
  for (const Problem& p : problems) problem_line(p);
  if (workbook.sheets.empty() && !has_error(problems)) __builtin_trap();
  std::size_t cells = 0, text = 0;
  for (const Sheet& sheet : workbook.sheets) {
    if (sheet.rows() > 65536 || sheet.columns() > 256) __builtin_trap();
    for (std::size_t r = 0; r < sheet.rows(); ++r) {
      cells += sheet.columns(r);
      for (std::size_t c = 0; c < sheet.columns(r); ++c) {
        const SheetCell cell = sheet.at(r, c);
        if ((cell.kind == SheetCellKind::empty) != cell.text.empty()) __builtin_trap();
        text += cell.text.size();
      }
    }
  }
  if (cells > limits::workbook_cells || text > limits::workbook_text_bytes) __builtin_trap();
  return 0;
}
