#include "core/codec/workbook_file.h"

#include <string>
#include <string_view>
#include <utility>

#include "core/base/text.h"
#include "core/codec/csv.h"
#include "core/codec/encoding.h"
#include "core/codec/xls.h"

namespace junheng {

namespace {

// A PDF, JPEG, PNG or GIF: what people take for a table because it shows one.
bool shows_a_table(std::string_view bytes) {
  return bytes.starts_with("%PDF-") || bytes.starts_with("\xFF\xD8\xFF") || bytes.starts_with("\x89PNG") ||
         bytes.starts_with("GIF8");
}

}  // namespace

WorkbookReader::WorkbookReader(std::string_view bytes, std::string_view file, Problems& problems) {
  // What begins like a web page or another kind of XML is told from tables by the reader of .xls.
  if (bytes.starts_with("\xD0\xCF\x11\xE0") || trimmed(bytes.substr(0, 4096)).starts_with('<')) {
    read_ = read_xls(bytes, file, problems).sheets;
  } else if (bytes.starts_with("PK")) {
    xlsx_.emplace(bytes, file, problems);
  } else if (shows_a_table(bytes)) {
    problems.push_back({"file.not_table", Severity::error, {}, {std::string(file), "", -1}});
  } else {
    const DecodedText decoded = decode_text(bytes, file, problems);
    read_.push_back(read_csv(decoded.text, file, problems));
  }
}

std::size_t WorkbookReader::sheets() const { return xlsx_ ? xlsx_->sheets() : read_.size(); }

std::optional<Sheet> WorkbookReader::next() {
  if (xlsx_) return xlsx_->next();
  return next_ < read_.size() ? std::optional(std::move(read_[next_++])) : std::nullopt;
}

Workbook read_workbook(std::string_view bytes, std::string_view file, Problems& problems) {
  Workbook book{std::string(file), {}};
  WorkbookReader reader(bytes, file, problems);
  while (auto sheet = reader.next()) book.sheets.push_back(std::move(*sheet));
  return book;
}

}  // namespace junheng
