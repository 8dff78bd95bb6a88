#include "core/codec/xlsx_styles.h"

#include <algorithm>
#include <array>

namespace junheng {
namespace {

constexpr std::uint8_t most_places = 9;
// Numbers of formats that Excel has built in (ECMA-376 part 1, 18.8.30), and the first of our own.
constexpr unsigned general = 0, whole = 1, whole_percent = 9, text = 49, own_date = 164, own_decimal = 170,
                   own_percent = 180;

struct Look {
  std::size_t font, fill;
  bool border, centred, wrapped;
};
// In the order of CellStyle; numbers of the fonts and fills below.
constexpr std::array<Look, 11> looks = {{
    {0, 0, true, false, false},   // text
    {1, 0, false, false, false},  // title
    {2, 2, true, true, true},     // header
    {3, 3, true, true, true},     // required_header
    {4, 0, false, false, true},   // help
    {0, 0, true, false, false},   // integer
    {0, 0, true, false, false},   // decimal
    {0, 0, true, false, false},   // percent
    {0, 0, true, false, false},   // date
    {0, 4, true, false, true},    // note
    {5, 5, true, false, true},    // warning
}};

constexpr std::string_view fonts_and_fills =
    R"(<fonts count="6">)"
    R"(<font><sz val="11"/><color rgb="FF000000"/><name val="宋体"/><charset val="134"/></font>)"
    R"(<font><b/><sz val="16"/><color rgb="FF000000"/><name val="宋体"/><charset val="134"/></font>)"
    R"(<font><b/><sz val="11"/><color rgb="FF1F3A5F"/><name val="宋体"/><charset val="134"/></font>)"
    R"(<font><b/><sz val="11"/><color rgb="FF9C2F00"/><name val="宋体"/><charset val="134"/></font>)"
    R"(<font><sz val="9"/><color rgb="FF666666"/><name val="宋体"/><charset val="134"/></font>)"
    R"(<font><sz val="11"/><color rgb="FF9C0006"/><name val="宋体"/><charset val="134"/></font>)"
    R"(</fonts><fills count="6">)"
    R"(<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>)"
    R"(<fill><patternFill patternType="solid"><fgColor rgb="FFDDE8F5"/><bgColor indexed="64"/></patternFill></fill>)"
    R"(<fill><patternFill patternType="solid"><fgColor rgb="FFFCE8D9"/><bgColor indexed="64"/></patternFill></fill>)"
    R"(<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill></fill>)"
    R"(<fill><patternFill patternType="solid"><fgColor rgb="FFFFE3E3"/><bgColor indexed="64"/></patternFill></fill>)"
    R"(</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>)"
    R"(<border><left style="thin"><color rgb="FFBFBFBF"/></left><right style="thin"><color rgb="FFBFBFBF"/></right>)"
    R"(<top style="thin"><color rgb="FFBFBFBF"/></top><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/>)"
    R"(</border></borders>)";

unsigned number_format(CellStyle style, unsigned places) {
  switch (style) {
    case CellStyle::text:
      return text;
    case CellStyle::integer:
      return whole;
    case CellStyle::decimal:
      return places == 0 ? whole : own_decimal + places;
    case CellStyle::percent:
      return places == 0 ? whole_percent : own_percent + places;
    case CellStyle::date:
      return own_date;
    default:
      return general;
  }
}

std::string attribute(const char* name, std::size_t value) {
  return std::string(" ") + name + "=\"" + std::to_string(value) + "\"";
}

}  // namespace

std::size_t XlsxStyles::index(CellStyle style, std::uint8_t places, bool quoted) {
  const bool has_places = style == CellStyle::decimal || style == CellStyle::percent;
  const Format format{style, has_places ? std::min(places, most_places) : std::uint8_t{0}, quoted};
  const auto at = std::find(formats_.begin(), formats_.end(), format);
  const auto number = static_cast<std::size_t>(at - formats_.begin()) + 1;
  if (at == formats_.end()) formats_.push_back(format);
  return number;
}

std::string XlsxStyles::xml() const {
  std::string codes = "<numFmt" + attribute("numFmtId", own_date) + " formatCode=\"yyyy\\-mm\\-dd\"/>";
  for (std::size_t places = 1; places <= most_places; ++places) {
    const std::string digits = "0." + std::string(places, '0');
    codes += "<numFmt" + attribute("numFmtId", own_decimal + places) + " formatCode=\"" + digits + "\"/>";
    codes += "<numFmt" + attribute("numFmtId", own_percent + places) + " formatCode=\"" + digits + "%\"/>";
  }
  std::string xml = R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts)" +
                    attribute("count", 1 + 2 * most_places) + ">" + codes + "</numFmts>";
  xml += fonts_and_fills;
  xml += R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs)" +
         attribute("count", formats_.size() + 1) + R"(><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)";
  for (const Format& format : formats_) {
    const Look& look = looks[static_cast<std::size_t>(format.style)];
    xml += "<xf" + attribute("numFmtId", number_format(format.style, format.places)) + attribute("fontId", look.font) +
           attribute("fillId", look.fill) + attribute("borderId", look.border ? 1 : 0) + attribute("xfId", 0);
    if (format.quoted) xml += R"( quotePrefix="1")";
    xml += R"( applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment)";
    if (look.centred) xml += R"( horizontal="center")";
    xml += R"( vertical="center")";
    if (look.wrapped) xml += R"( wrapText="1")";
    xml += "/></xf>";
  }
  xml +=
      R"(</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";
  return xml;
}

}  // namespace junheng
