// How much room a text takes where no font is known. An approximation: a full-width character is 1 em wide, any other
// 0.6 em. Digits of the usual fonts have 0.5 to 0.56 em, so there is nearly always room to spare; only rows of wide
// Latin capitals need more. The same everywhere, so that the page, the report and every machine lay a chart out alike.
#pragma once

#include <string>
#include <string_view>

#include "core/document/shapes.h"

namespace junheng {

// Of one line. `text` is UTF-8; an invalid byte counts as one narrow character.
double text_width(std::string_view text, double em);

// `text` itself if it fits, else its beginning and its end with … between, as long as `width` allows: names of schools
// begin with the county's and end with what they are. At least the … is left.
std::string shortened(std::string_view text, double em, double width);

// The line's box: 1.25 em high.
Box box_of(const shape::Text& text);

}  // namespace junheng
