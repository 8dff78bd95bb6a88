#include "core/codec/styled_sheet.h"

#include <algorithm>

namespace junheng {

std::size_t shown_width(std::string_view text) {
  std::size_t widest = 0, width = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '\n') width = 0;
    // From U+2E80 on three bytes and more: radicals, ideographs, full-width forms.
    const bool wide = c > 0xE2 || (c == 0xE2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xBA);
    if (c >= ' ' && (c < 0x80 || c >= 0xC0)) width += wide ? 2 : 1;
    widest = std::max(widest, width);
  }
  return widest;
}

}  // namespace junheng
