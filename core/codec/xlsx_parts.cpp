#include "core/codec/xlsx_parts.h"

#include <charconv>
#include <map>

#include "core/base/limits.h"
#include "core/codec/xlsx_text.h"

namespace junheng {
namespace {

unsigned format_id(const XmlReader& xml) {
  const std::string_view text = xml.attribute("numFmtId");
  unsigned id = 0;
  std::from_chars(text.data(), text.data() + text.size(), id);
  return id;
}

}  // namespace

bool read_shared_strings(XmlReader& xml, SharedStrings& strings) {
  xml.next();
  for (const std::size_t depth = xml.depth(); xml.next_child(depth);) {
    if (xml.name() != "si") continue;
    if (strings.size() == limits::workbook_strings) return false;
    append_rich_text(xml, strings.text);
    strings.begin.push_back(static_cast<std::uint32_t>(strings.text.size()));
  }
  return true;
}

std::vector<NumberLook> read_number_looks(XmlReader& xml) {
  std::map<unsigned, NumberLook> own;  // formats that the workbook spells out
  std::vector<unsigned> formats;
  xml.next();
  for (const std::size_t depth = xml.depth(); xml.next_child(depth);) {
    const bool codes = xml.name() == "numFmts", cells = xml.name() == "cellXfs";
    if (!codes && !cells) continue;
    for (const std::size_t list = xml.depth(); xml.next_child(list);) {
      if (codes) own.emplace(format_id(xml), number_look(xml.attribute("formatCode")));
      if (cells) formats.push_back(format_id(xml));
    }
  }
  std::vector<NumberLook> looks;
  for (const unsigned id : formats) {
    const auto at = own.find(id);
    looks.push_back(at == own.end() ? number_look(id) : at->second);
  }
  return looks;
}

}  // namespace junheng
