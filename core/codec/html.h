// A document as HTML: h1 … h6, tables with caption, head and scope, details, anchors. No script, no style: what it
// looks like is the reader's. The same document gives the same bytes everywhere.
//
// A mark is a class of that name (good, conditional, bad, unknown, outside), the alignment of a cell one too (right,
// centre). A note is a p of class "note", terms a dl. An anchor becomes an id in the form of html_anchor().
//
// Every text goes through one function: < > & " ' become references, and what HTML has no character for (control
// characters) becomes U+FFFD. Nothing that a file says can become markup.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/document/document.h"

namespace junheng {

// To be put into a page. Its headings of level 1 become those of `first_level`, those beyond the sixth the sixth.
std::string html_fragment(const document::Document& document, std::size_t first_level = 1);

// A file of its own.
std::string html_page(const document::Document& document);

// The id of an anchor: "at-" and the anchor with each byte other than A–Z a–z 0–9 - . as _ and two hexadecimal digits.
// It is no other id of the page, and different for different anchors.
std::string html_anchor(std::string_view anchor);

}  // namespace junheng
