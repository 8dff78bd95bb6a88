#include "core/codec/xlsx_writer.h"

#include <algorithm>
#include <set>

#include "core/codec/encoding.h"
#include "core/codec/xlsx_sheet_writer.h"
#include "core/codec/xlsx_text.h"
#include "core/codec/zip_writer.h"

namespace junheng {
namespace {

constexpr std::string_view main_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relationship_types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view content_types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
constexpr std::size_t most_name_characters = 31;

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

std::string valid_name(std::string_view wanted) {
  std::size_t invalid = 0;
  std::string name;
  for (const char c : checked_utf8(wanted, invalid)) {
    const bool control = static_cast<unsigned char>(c) < ' ';
    if (!control) name += std::string_view("[]:*?/\\").find(c) == std::string_view::npos ? c : '_';
  }
  name = first_characters(name, most_name_characters);
  if (name.empty()) return "Sheet1";
  if (name.front() == '\'') name.front() = '_';
  if (name.back() == '\'') name.back() = '_';
  return lower(name) == "history" ? name + "_" : name;  // Excel keeps that name for itself
}

struct Part {
  std::string name, content_type, relationship, target, xml;
};

std::string relationships(const std::vector<Part>& parts) {
  std::string xml(xlsx_head);
  xml += R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  for (std::size_t i = 0; i < parts.size(); ++i)
    xml += "<Relationship Id=\"rId" + std::to_string(i + 1) + "\" Type=\"" + parts[i].relationship + "\" Target=\"" +
           parts[i].target + "\"/>";
  return xml + "</Relationships>";
}

std::string content_types_xml(const std::vector<const std::vector<Part>*>& all) {
  std::string xml(xlsx_head);
  xml += R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
         R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
         R"(<Default Extension="xml" ContentType="application/xml"/>)";
  for (const auto* parts : all) {
    for (const Part& part : *parts)
      xml += "<Override PartName=\"/" + part.name + "\" ContentType=\"" + part.content_type + "\"/>";
  }
  return xml + "</Types>";
}

struct Tab {
  const StyledSheet* sheet = nullptr;
  bool hidden = false;
  std::string name;
};

// Rows that are repeated on every page, and what a filter works on.
std::string defined_names(const std::vector<Tab>& tabs) {
  std::string xml;
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const StyledSheet& sheet = *tabs[i].sheet;
    const std::string place = xlsx_escaped(quoted_sheet_name(tabs[i].name)) + "!", local = std::to_string(i);
    if (sheet.filter)
      xml += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + local + "\" hidden=\"1\">" + place +
             absolute_range(*sheet.filter) + "</definedName>";
    if (sheet.repeated_rows > 0)
      xml += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + local + "\">" + place + "$1:$" +
             std::to_string(sheet.repeated_rows) + "</definedName>";
  }
  return xml.empty() ? xml : "<definedNames>" + xml + "</definedNames>";
}

std::string workbook_xml(const std::vector<Tab>& tabs, std::size_t first) {
  std::string xml(xlsx_head);
  xml += "<workbook xmlns=\"" + std::string(main_namespace) + "\" xmlns:r=\"" + std::string(relationship_types) +
         "\"><workbookPr/><bookViews><workbookView activeTab=\"" + std::to_string(first) + "\"/></bookViews><sheets>";
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    xml += "<sheet name=\"" + xlsx_attribute(tabs[i].name) + "\" sheetId=\"" + number + "\"" +
           (tabs[i].hidden ? " state=\"hidden\"" : "") + " r:id=\"rId" + number + "\"/>";
  }
  return xml + "</sheets>" + defined_names(tabs) + "</workbook>";
}

std::string strings_xml(const XlsxOutput& output) {
  return std::string(xlsx_head) + "<sst xmlns=\"" + std::string(main_namespace) + "\" count=\"" +
         std::to_string(output.string_uses) + "\" uniqueCount=\"" + std::to_string(output.strings.size()) + "\">" +
         output.strings_xml + "</sst>";
}

StyledSheet choices_sheet(const std::vector<std::vector<std::string>>& columns) {
  StyledSheet sheet;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (sheet.rows.size() < columns[c].size()) sheet.rows.resize(columns[c].size());
    for (std::size_t r = 0; r < columns[c].size(); ++r) {
      if (sheet.rows[r].size() <= c) sheet.rows[r].resize(c + 1);
      sheet.rows[r][c] = {SheetCellKind::text, columns[c][r]};
    }
  }
  return sheet;
}

// The first to be seen; a workbook without one does not open.
std::size_t first_shown(std::vector<Tab>& tabs) {
  const auto at = std::find_if(tabs.begin(), tabs.end(), [](const Tab& t) { return !t.hidden; });
  if (at != tabs.end()) return static_cast<std::size_t>(at - tabs.begin());
  tabs.front().hidden = false;
  return 0;
}

std::string core_properties() {
  return std::string(xlsx_head) +
         R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" )"
         R"(xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>均衡</dc:creator></cp:coreProperties>)";
}

}  // namespace

std::vector<std::string> valid_sheet_names(const std::vector<std::string>& wanted) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const std::string& one : wanted) {
    const std::string base = valid_name(one);
    std::string name = base;
    for (std::size_t n = 2; !taken.insert(lower(name)).second; ++n) {
      const std::string suffix = "(" + std::to_string(n) + ")";
      name = std::string(first_characters(base, most_name_characters - suffix.size())) + suffix;
    }
    names.push_back(name);
  }
  return names;
}

std::string write_xlsx(const StyledWorkbook& workbook, Problems& problems) {
  static const StyledSheet nothing;
  std::vector<Tab> tabs;
  std::vector<std::string> names;
  for (const StyledSheet& sheet : workbook.sheets) {
    tabs.push_back({&sheet, sheet.hidden, {}});
    names.push_back(sheet.name);
  }
  if (tabs.empty()) {
    tabs.push_back({&nothing, false, {}});
    names.emplace_back();
  }
  names.push_back(workbook.choices_name);
  names = valid_sheet_names(names);
  for (std::size_t i = 0; i < tabs.size(); ++i) tabs[i].name = names[i];
  const std::size_t first = first_shown(tabs);

  XlsxOutput output;
  output.choices_sheet = names.back();
  std::vector<Part> parts;
  const auto add_sheet = [&](std::size_t i) {
    const std::string target = "worksheets/sheet" + std::to_string(i + 1) + ".xml";
    parts.push_back({"xl/" + target, std::string(content_types) + "worksheet+xml",
                     std::string(relationship_types) + "/worksheet", target,
                     xlsx_sheet_xml(*tabs[i].sheet, tabs[i].name, i == first, output, problems)});
  };
  for (std::size_t i = 0; i < tabs.size(); ++i) add_sheet(i);
  const StyledSheet choices = choices_sheet(output.choices);
  if (!output.choices.empty()) {
    tabs.push_back({&choices, true, output.choices_sheet});
    add_sheet(tabs.size() - 1);
  }
  parts.push_back({"xl/styles.xml", std::string(content_types) + "styles+xml",
                   std::string(relationship_types) + "/styles", "styles.xml",
                   std::string(xlsx_head) + output.styles.xml()});
  parts.push_back({"xl/sharedStrings.xml", std::string(content_types) + "sharedStrings+xml",
                   std::string(relationship_types) + "/sharedStrings", "sharedStrings.xml", strings_xml(output)});
  const std::vector<Part> roots = {
      {"xl/workbook.xml", std::string(content_types) + "sheet.main+xml",
       std::string(relationship_types) + "/officeDocument", "xl/workbook.xml", workbook_xml(tabs, first)},
      {"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
       "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml",
       core_properties()}};

  ZipWriter zip;
  zip.add("[Content_Types].xml", content_types_xml({&roots, &parts}));
  zip.add("_rels/.rels", relationships(roots));
  for (const Part& part : roots) zip.add(part.name, part.xml);
  zip.add("xl/_rels/workbook.xml.rels", relationships(parts));
  for (const Part& part : parts) zip.add(part.name, part.xml);
  return zip.finish();
}

}  // namespace junheng
