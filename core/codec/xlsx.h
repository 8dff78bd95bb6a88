// Workbooks of Excel, WPS and LibreOffice: .xlsx and .xlsm, transitional and strict (ECMA-376).
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "core/base/problem.h"
#include "core/codec/sheet.h"

namespace junheng {

// Reads all sheets in the order of their tabs; sheets of charts are left out. What a cell holds is its value as the
// program saved it, as sheet.h says; formulas are not computed. A sheet with an error keeps what was read until there,
// and does not hinder the others. What is no such workbook is told by its content, whatever its name (each an error):
// xlsx.locked, xlsx.xls, xlsx.xlsb, xlsx.html, xlsx.text, xlsx.empty, xlsx.other. Further
// problems: xlsx.no_sheets, xlsx.too_many_sheets, xlsx.too_many_strings, xlsx.wrong_part (a sheet whose part is no
// sheet, or another one's too), and those of zip_archive.h, office_package.h, cell_grid.h and xlsx_sheet.h.
Workbook read_xlsx(std::string_view bytes, std::string_view file, Problems& problems);

// The same, a sheet at a time: each may take long. `bytes` and `problems` outlive the reader.
class XlsxReader {
 public:
  XlsxReader(std::string_view bytes, std::string_view file, Problems& problems);
  XlsxReader(XlsxReader&&) noexcept;
  ~XlsxReader();

  std::size_t sheets() const;   // that the workbook lists
  std::optional<Sheet> next();  // nullopt: there are no more

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

}  // namespace junheng
