#include "core/codec/xls.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/limits.h"
#include "core/codec/encoding.h"
#include "core/codec/little_endian.h"
#include "core/codec/ole.h"
#include "core/codec/xls_book.h"
#include "core/codec/xls_sheet.h"

namespace junheng {
namespace {

constexpr std::uint32_t sheet_of_cells = 0x10;

bool contains(std::string_view text, std::string_view part) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

// What bears the name .xls and is none. Web systems "export to Excel" by naming a page so.
std::string_view foreign(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return "xls.zip";
  Problems ignored;
  const std::string begin = decode_text(bytes.substr(0, 4096), {}, ignored).text;
  const std::string_view text =
      std::string_view(begin).substr(std::min(begin.find_first_not_of(" \t\r\n"), begin.size()));
  if (contains(text, "urn:schemas-microsoft-com:office:spreadsheet") && text.starts_with("<?xml")) return "xls.xml";
  const bool marked = contains(text, "<html") || contains(text, "<table") || contains(text, "<!doctype html");
  if (marked && (text.starts_with('<') || contains(text, "mime-version:"))) return "xls.html";
  const auto control = [](char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\r' && c != '\n';
  };
  const bool readable = !text.empty() && std::none_of(text.begin(), text.end(), control);
  return readable && !text.starts_with("%PDF") ? "xls.text" : "xls.other";
}

class Reader {
 public:
  Reader(std::string_view file, Problems& problems) : problems_(problems) { workbook_.file = file; }

  Workbook run(std::string_view bytes) {
    if (bytes.size() > limits::xls_bytes) {
      report("xls.too_large", {std::to_string(bytes.size() >> 20), std::to_string(limits::xls_bytes >> 20)});
    } else if (is_ole(bytes)) {
      container(bytes);
    } else if (u16_at(bytes, 0) == biff_begin) {
      stream(bytes);
    } else if (const auto begin = u32_at(bytes, 0); begin == 0x00040009 || begin == 0x00060209 || begin == 0x00060409) {
      report("xls.too_old");  // Excel 2, 3 and 4 begin so
    } else {
      report(std::string(foreign(bytes)));
    }
    return std::move(workbook_);
  }

 private:
  void container(std::string_view bytes) {
    const auto file = OleFile::open(bytes);
    if (!file) return report("xls.damaged");
    if (file->has("EncryptedPackage")) return report("xls.locked");  // a locked .xlsx
    auto content = file->stream("Workbook");
    if (!content) content = file->stream("Book");  // until Excel 95
    if (!content) return report("xls.other");
    stream(content->bytes);
    if (!content->whole) damaged({});
  }

  void stream(std::string_view content) {
    BiffRecords first(content, 0);
    if (!first.next() || first.id() != biff_begin) return damaged({});
    if (u16_at(first.data(), 2) == sheet_of_cells) {  // no workbook around it: what web systems write by hand
      XlsBook book;
      book.unicode = u16_at(first.data(), 0) == 0x0600;
      return sheet(content, {}, book);
    }
    const XlsBook book = read_xls_book(content);
    if (book.locked) return report("xls.locked");
    if (!book.whole) damaged({});
    if (book.whole && book.sheets.empty()) report("xls.no_sheets");
    // Each sheet ends where another begins, and none is read twice.
    std::set<std::size_t> begins;
    for (const XlsSheetEntry& entry : book.sheets) begins.insert(entry.begin);
    for (const XlsSheetEntry& entry : book.sheets) {
      if (workbook_.sheets.size() == limits::workbook_sheets)
        return report("xls.too_many_sheets", {std::to_string(limits::workbook_sheets)});
      const auto next = begins.upper_bound(entry.begin);
      const std::size_t end = next == begins.end() ? content.size() : std::min(*next, content.size());
      const bool good = seen_.insert(entry.begin).second && u16_at(content, entry.begin) == biff_begin;
      if (good) {
        sheet(content.substr(0, end), entry, book);
      } else {
        damaged(entry.name);
      }
    }
  }

  void sheet(std::string_view content, const XlsSheetEntry& entry, const XlsBook& book) {
    Sheet& sheet = workbook_.sheets.emplace_back();
    sheet.name = entry.name;
    sheet.hidden = entry.hidden;
    const Place place{workbook_.file, "", -1, entry.name, ""};
    if (!read_xls_sheet(content, entry, book, place, room_, sheet, problems_)) damaged(entry.name);
  }

  // Of what is broken in many places the first is told.
  void damaged(const std::string& sheet) {
    if (!std::exchange(damaged_, true))
      add_problem(problems_, {"xls.damaged", Severity::error, {}, {workbook_.file, "", -1, sheet, ""}});
  }
  void report(std::string code, std::vector<std::string> arguments = {}) {
    add_problem(problems_, {std::move(code), Severity::error, std::move(arguments), {workbook_.file, "", -1}});
  }

  Problems& problems_;
  Workbook workbook_;
  XlsRoom room_;
  std::set<std::size_t> seen_;
  bool damaged_ = false;
};

}  // namespace

Workbook read_xls(std::string_view bytes, std::string_view file, Problems& problems) {
  return Reader(file, problems).run(bytes);
}

}  // namespace junheng
