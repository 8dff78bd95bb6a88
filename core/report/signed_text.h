// Numbers whose sign matters.
#pragma once

#include <string>

namespace junheng {

// A number's text with a typographic sign: "+0.91", "−34 人". Zero has none.
inline std::string signed_text(const std::string& text, int sign) {
  if (text.starts_with('-')) return "−" + text.substr(1);
  return sign > 0 ? "+" + text : text;
}

}  // namespace junheng
