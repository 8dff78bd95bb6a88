// Workbooks made by hand, part by part, for what no well-behaved program writes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/codec/zip_writer.h"

namespace junheng::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::string relationships(const std::vector<std::pair<std::string, std::string>>& types_and_targets) {
  std::string xml = "<Relationships>";
  int id = 0;
  for (const auto& [type, target] : types_and_targets)
    xml += "<Relationship Id='rId" + std::to_string(++id) + "' Type='http://x/relationships/" + type + "' Target='" +
           target + "'/>";
  return xml + "</Relationships>";
}

inline std::string worksheet(const std::string& inside) { return "<worksheet>" + inside + "</worksheet>"; }
inline std::string sheet_data(const std::string& rows) { return worksheet("<sheetData>" + rows + "</sheetData>"); }

// One sheet 表, shared texts 甲 and 乙, cell formats 0 plain, 1 per cent, 2 date, 3 年月日 spelt out.
inline Parts parts_of(const std::string& sheet) {
  return {
      {"_rels/.rels", relationships({{"officeDocument", "xl/workbook.xml"}})},
      {"xl/workbook.xml",
       "<workbook xmlns:r='r'><sheets><sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       relationships(
           {{"worksheet", "worksheets/sheet1.xml"}, {"sharedStrings", "strings.xml"}, {"styles", "styles.xml"}})},
      {"xl/strings.xml", "<sst><si><t>甲</t></si><si><t>乙</t></si></sst>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/>"
       "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
       "<cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>"},
      {"xl/worksheets/sheet1.xml", sheet},
  };
}

inline void replace(Parts& parts, const std::string& name, const std::string& content) {
  for (auto& part : parts) {
    if (part.first == name) part.second = content;
  }
}

inline std::string zipped(const Parts& parts) {
  ZipWriter writer;
  for (const auto& [name, bytes] : parts) writer.add(name, bytes);
  return writer.finish();
}

}  // namespace junheng::test
