// Texts as .xlsx writes them: characters that XML cannot hold stand as _x0007_ (ECMA-376 part 1, 22.9.2.19).
#pragma once

#include <string>
#include <string_view>

#include "core/codec/xml_reader.h"

namespace junheng {

// _x000D_ as a carriage return, pairs of surrogates as one character, half a pair as U+FFFD.
std::string xlsx_unescaped(std::string_view text);

// The way back, as the content of an XML element: control characters and what would be read as an escape are escaped,
// and so are < > & and ". `text` is UTF-8.
std::string xlsx_escaped(std::string_view text);

// Appends the text of the element that has begun (si, is): its own or of its runs, without the reading aids beside
// Chinese characters (rPh). Spaces at the ends of a run count only where xml:space says so.
void append_rich_text(XmlReader& xml, std::string& out);
// The same of one element without runs: t, v of a formula's text.
void append_plain_text(XmlReader& xml, std::string& out);

}  // namespace junheng
