#include "core/codec/workbook_file.h"

#include <utility>

#include "core/base/text.h"
#include "core/codec/csv.h"
#include "core/codec/encoding.h"
#include "core/codec/xls.h"
#include "core/codec/xlsx.h"

namespace junheng {

Workbook read_workbook(std::string_view bytes, std::string_view file, Problems& problems) {
  // What begins like a web page or another kind of XML is told from tables by the reader of .xls.
  if (bytes.starts_with("\xD0\xCF\x11\xE0") || trimmed(bytes.substr(0, 4096)).starts_with('<'))
    return read_xls(bytes, file, problems);
  if (bytes.starts_with("PK")) return read_xlsx(bytes, file, problems);
  Workbook book{std::string(file), {}};
  const DecodedText decoded = decode_text(bytes, file, problems);
  book.sheets.push_back(read_csv(decoded.text, file, problems));
  return book;
}

}  // namespace junheng
