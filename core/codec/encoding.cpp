#include "core/codec/encoding.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/codec/gb18030.h"

namespace junheng {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// Length of the well-formed sequence at the beginning; 0 where there is none (Unicode, table 3-7).
std::size_t utf8_length(std::string_view s) {
  const auto byte = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
  const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return byte(i) >= low && byte(i) <= high;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xED ? 0x9F : 0xBF;
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
    return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

// Zero bytes at every other place: Latin text, digits and separators in UTF-16.
bool looks_like_utf16(std::string_view bytes, std::size_t zero_at) {
  const std::size_t looked_at = std::min<std::size_t>(bytes.size(), 400);
  std::size_t zeros = 0, others = 0;
  for (std::size_t i = 0; i < looked_at; ++i) {
    if (bytes[i] == 0) (i % 2 == zero_at ? zeros : others)++;
  }
  return bytes.size() % 2 == 0 && others == 0 && zeros * 8 >= looked_at && zeros > 0;
}

// Greek, Cyrillic or the like without a single Chinese character: "学校" in GBK has such bytes. Signs like ² and ×
// count for nothing.
bool is_odd_utf8(std::string_view bytes) {
  bool odd = false;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xE0) return false;
    odd = odd || byte >= 0xC4;
  }
  return odd;
}

}  // namespace

void append_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
  } else {
    out += {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 0x3F)),
            static_cast<char>(0x80 | (c >> 6 & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  }
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = utf8_length(bytes.substr(at));
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string checked_utf8(std::string_view bytes, std::size_t& invalid) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t ascii = at;
    while (ascii < bytes.size() && static_cast<unsigned char>(bytes[ascii]) < 0x80) ++ascii;
    out.append(bytes.substr(at, ascii - at));
    at = ascii;
    if (at == bytes.size()) break;
    const std::size_t length = utf8_length(bytes.substr(at));
    if (length == 0) {
      ++invalid;
      out += replacement;
      ++at;
    } else {
      out.append(bytes.substr(at, length));
      at += length;
    }
  }
  return out;
}

std::string decode_utf16(std::string_view bytes, bool big_endian, std::size_t& invalid) {
  const auto unit = [&](std::size_t at) -> std::uint32_t {
    const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return big_endian ? a << 8u | b : b << 8u | a;
  };
  std::string out;
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const std::uint32_t c = unit(at);
    const bool high = c >= 0xD800 && c < 0xDC00, low = c >= 0xDC00 && c < 0xE000;
    const std::uint32_t next = high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (high && next >= 0xDC00 && next < 0xE000) {
      append_utf8(out, 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00));
      at += 2;
    } else if (high || low) {
      ++invalid;
      out += replacement;
    } else {
      append_utf8(out, c);
    }
  }
  if (at < bytes.size()) {
    ++invalid;
    out += replacement;
  }
  return out;
}

std::string decode_gb18030(std::string_view bytes, std::size_t& invalid) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = [&](std::size_t i) {
      return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u;
    };
    if (byte(0) < 0x80) {
      out += bytes[at++];
      continue;
    }
    const bool four = byte(1) >= 0x30 && byte(1) <= 0x39;
    const std::uint32_t c =
        four ? gb18030::four_bytes(byte(0), byte(1), byte(2), byte(3)) : gb18030::two_bytes(byte(0), byte(1));
    if (c == 0) {
      ++invalid;
      out += replacement;
      ++at;
    } else {
      append_utf8(out, c);
      at += four ? 4 : 2;
    }
  }
  return out;
}

DecodedText decode_text(std::string_view bytes, std::string_view file, Problems& problems) {
  DecodedText result;
  std::size_t invalid = 0;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    result.text = checked_utf8(bytes.substr(3), invalid);
  } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    result.encoding = bytes.starts_with("\xFF\xFE") ? Encoding::utf16_le : Encoding::utf16_be;
    result.text = decode_utf16(bytes.substr(2), result.encoding == Encoding::utf16_be, invalid);
  } else if (looks_like_utf16(bytes, 1) || looks_like_utf16(bytes, 0)) {
    result.encoding = looks_like_utf16(bytes, 1) ? Encoding::utf16_le : Encoding::utf16_be;
    result.text = decode_utf16(bytes, result.encoding == Encoding::utf16_be, invalid);
  } else {
    result.text = checked_utf8(bytes, invalid);
    const bool odd = invalid == 0 && is_odd_utf8(bytes);
    if (invalid > 0 || odd) {
      std::size_t invalid_gb = 0;
      std::string text = decode_gb18030(bytes, invalid_gb);
      if (odd ? invalid_gb == 0 : invalid_gb < invalid) {
        result = {Encoding::gb18030, std::move(text)};
        invalid = invalid_gb;
      }
    }
  }
  if (invalid > 0) {
    const auto first =
        result.text.begin() + static_cast<std::ptrdiff_t>(std::min(result.text.find(replacement), result.text.size()));
    const auto line = 1 + std::count(result.text.begin(), first, '\n');
    problems.push_back({"encoding.invalid",
                        Severity::warning,
                        {std::to_string(invalid), std::to_string(line)},
                        {std::string(file), "", -1}});
  }
  return result;
}

}  // namespace junheng
