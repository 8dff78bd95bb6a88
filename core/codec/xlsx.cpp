#include "core/codec/xlsx.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/limits.h"
#include "core/codec/encoding.h"
#include "core/codec/office_package.h"
#include "core/codec/xlsx_sheet.h"
#include "core/codec/xlsx_text.h"

namespace junheng {
namespace {

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

std::string utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) wide += {c, '\0'};
  return wide;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

// What the bytes are instead of a zip archive.
std::string_view what_else(std::string_view bytes) {
  constexpr std::size_t looked_at = 4096;
  if (bytes.empty()) return "xlsx.empty";
  if (bytes.starts_with(compound_file))
    return bytes.find(utf16("EncryptedPackage")) != std::string_view::npos ? "xlsx.locked" : "xlsx.xls";
  if (bytes.starts_with("\x09\x08") || bytes.starts_with("\x09\x04")) return "xlsx.xls";  // without a container
  const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  std::size_t invalid = 0;
  std::string begin(bytes.substr(0, looked_at));
  if (wide) begin = decode_utf16(begin.substr(2), begin[0] == '\xFE', invalid);
  const bool text = std::none_of(begin.begin(), begin.end(),
                                 [](char c) { return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r'; });
  if (!text) return "xlsx.other";
  for (char& c : begin) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const bool html = contains_any(begin, {"<html", "<table", "<!doctype html", "microsoft-com:office:spreadsheet"});
  return html ? "xlsx.html" : "xlsx.text";
}

struct SheetEntry {
  std::string name, id;
  bool hidden = false;
};

// Of a reasonable length: it is the place of every problem.
std::string sheet_name(std::string_view written) {
  std::string name = xlsx_unescaped(written);
  std::size_t bytes = std::min(name.size(), limits::sheet_name_bytes);
  while (bytes < name.size() && bytes > 0 && (static_cast<unsigned char>(name[bytes]) & 0xC0) == 0x80) --bytes;
  name.resize(bytes);
  return name;
}

}  // namespace

class XlsxReader::Reading {
 public:
  Reading(std::string_view bytes, std::string_view file, Problems& problems) : file_(file), listed_(problems) {
    if (bytes.size() <= limits::zip_bytes && !bytes.starts_with("PK"))
      report(std::string(what_else(bytes)));
    else if (package_ = OfficePackage::open(bytes, file, problems_); package_)
      open();
    tell();
  }

  std::size_t sheets() const { return entries_.size(); }

  std::optional<Sheet> next() {
    std::optional<Sheet> sheet;
    while (next_ < entries_.size() && !sheet) sheet = read_sheet(entries_[next_++]);
    any_ = any_ || sheet;
    if (!sheet && package_ && !any_ && !has_error(problems_)) report("xlsx.no_sheets");
    tell();
    return sheet;
  }

 private:
  static std::string target(const std::vector<Relationship>& all, std::string_view type) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const Relationship& r) { return r.type == type; });
    return at == all.end() ? std::string() : at->target;
  }

  void report(std::string code, std::vector<std::string> arguments = {}, const std::string& sheet = {}) {
    add_problem(problems_, {std::move(code), Severity::error, std::move(arguments), {file_, "", -1, sheet}});
  }

  // What was found since then goes into the list of the caller.
  void tell() {
    for (; told_ < problems_.size(); ++told_) add_problem(listed_, problems_[told_]);
  }

  void open() {
    const std::string part = target(package_->relationships("", problems_), "officeDocument");
    if (part.ends_with(".bin")) return report("xlsx.xlsb");
    if (part.empty()) return report("xlsx.other");
    if (!read_workbook(part)) return;
    relationships_ = package_->relationships(part, problems_);
    read_parts();
  }

  bool read_workbook(const std::string& part) {
    const auto text = package_->text(part, problems_);
    if (!text) return false;
    XmlReader xml(*text);
    xml.next();
    if (xml.fault() == XmlReader::Fault::none && xml.name() != "workbook") return report("xlsx.other"), false;
    for (const std::size_t depth = xml.depth(); xml.next_child(depth);) {
      if (xml.name() == "workbookPr") {
        const std::string_view from_1904 = xml.attribute("date1904");
        parts_.from_1904 = from_1904 == "1" || from_1904 == "true";
      }
      if (xml.name() == "sheets") read_entries(xml);
    }
    package_->report_fault(xml, part, problems_);
    return true;
  }

  void read_entries(XmlReader& xml) {
    for (const std::size_t depth = xml.depth(); xml.next_child(depth);) {
      if (xml.name() != "sheet") continue;
      if (entries_.size() == limits::workbook_sheets)
        return report("xlsx.too_many_sheets", {std::to_string(limits::workbook_sheets)});
      const std::string_view state = xml.attribute("state");
      entries_.push_back({sheet_name(xml.attribute("name")), std::string(xml.qualified_attribute("id")),
                          state == "hidden" || state == "veryHidden"});
    }
  }

  void read_parts() {
    if (const std::string part = target(relationships_, "sharedStrings"); !part.empty()) {
      if (const auto text = package_->text(part, problems_)) {
        XmlReader xml(*text);
        if (!read_shared_strings(xml, parts_.strings))
          report("xlsx.too_many_strings", {std::to_string(limits::workbook_strings)});
        package_->report_fault(xml, part, problems_);
      }
    }
    if (const std::string part = target(relationships_, "styles"); !part.empty()) {
      if (const auto text = package_->text(part, problems_)) {
        XmlReader xml(*text);
        parts_.looks = read_number_looks(xml);
        package_->report_fault(xml, part, problems_);
      }
    }
  }

  std::optional<Sheet> read_sheet(const SheetEntry& entry) {
    const auto at = std::find_if(relationships_.begin(), relationships_.end(),
                                 [&](const Relationship& r) { return r.id == entry.id; });
    if (at == relationships_.end()) return refused({entry.id}, entry);
    constexpr std::array<std::string_view, 4> others = {"chartsheet", "dialogsheet", "xlMacrosheet",
                                                        "xlIntlMacrosheet"};
    if (std::find(others.begin(), others.end(), at->type) != others.end()) return std::nullopt;
    // One large part named by many sheets would be expanded as often.
    if (!used_.insert(at->target).second) return refused({at->target}, entry);
    auto text = package_->text(at->target, problems_, entry.name);
    if (!text) return std::nullopt;
    CellGrid grid(file_, entry.name, budget_, problems_);
    {
      XmlReader xml(*text);
      if (!read_xlsx_sheet(xml, parts_, grid)) return refused({at->target}, entry);
      package_->report_fault(xml, at->target, problems_, entry.name);
    }
    text.reset();  // before the sheet takes its room
    Sheet sheet;
    sheet.name = entry.name;
    sheet.hidden = entry.hidden;
    grid.finish(sheet);
    return sheet;
  }

  std::optional<Sheet> refused(std::string part, const SheetEntry& entry) {
    report("xlsx.wrong_part", {std::move(part)}, entry.name);
    return std::nullopt;
  }

  std::string file_;
  Problems& listed_;   // where problems go in the end
  Problems problems_;  // of this file alone
  std::size_t told_ = 0;
  std::optional<OfficePackage> package_;
  std::vector<SheetEntry> entries_;
  std::size_t next_ = 0;
  bool any_ = false;  // sheet was read
  std::vector<Relationship> relationships_;
  XlsxParts parts_;
  WorkbookBudget budget_;
  std::set<std::string> used_;
};

XlsxReader::XlsxReader(std::string_view bytes, std::string_view file, Problems& problems)
    : reading_(std::make_unique<Reading>(bytes, file, problems)) {}
XlsxReader::XlsxReader(XlsxReader&&) noexcept = default;
XlsxReader::~XlsxReader() = default;
std::size_t XlsxReader::sheets() const { return reading_->sheets(); }
std::optional<Sheet> XlsxReader::next() { return reading_->next(); }

Workbook read_xlsx(std::string_view bytes, std::string_view file, Problems& problems) {
  Workbook workbook{std::string(file), {}};
  XlsxReader reader(bytes, file, problems);
  while (auto sheet = reader.next()) workbook.sheets.push_back(std::move(*sheet));
  return workbook;
}

}  // namespace junheng
