#include "core/codec/encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

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

// Where editions before 2022 gave a place of the private use area.
constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 25> moved = {{
    {0xE78D, 0xFE10},  {0xE78E, 0xFE12},  {0xE78F, 0xFE11},  {0xE790, 0xFE13},  {0xE791, 0xFE14},
    {0xE792, 0xFE15},  {0xE793, 0xFE16},  {0xE794, 0xFE17},  {0xE795, 0xFE18},  {0xE796, 0xFE19},
    {0xE7C7, 0x1E3F},  {0xE816, 0x20087}, {0xE817, 0x20089}, {0xE818, 0x200CC}, {0xE81E, 0x9FB4},
    {0xE826, 0x9FB5},  {0xE82B, 0x9FB6},  {0xE82C, 0x9FB7},  {0xE831, 0x215D7}, {0xE832, 0x9FB8},
    {0xE83B, 0x2298F}, {0xE843, 0x9FB9},  {0xE854, 0x9FBA},  {0xE855, 0x241FE}, {0xE864, 0x9FBB},
}};
std::uint32_t newest(std::uint32_t c) {
  const auto at = std::find_if(moved.begin(), moved.end(), [&](const auto& m) { return m.first == c; });
  return at == moved.end() ? c : at->second;
}
std::uint32_t oldest(std::uint32_t c) {
  const auto at = std::find_if(moved.begin(), moved.end(), [&](const auto& m) { return m.second == c; });
  return at == moved.end() ? c : at->first;
}

// The characters of GB18030. Its two-byte codes are a list, which the C library's iconv knows (in the edition it was
// made for; `moved` evens that out). Its four-byte codes need none: in order they are what the two-byte ones leave of
// the basic plane, then all planes above.
class Gb18030 {
 public:
  static const Gb18030& table() {
    static const Gb18030 one;
    return one;
  }
  std::uint32_t two_bytes(unsigned a, unsigned b) const {
    const bool in_range = a >= 0x81 && a <= 0xFE && b >= 0x40 && b <= 0xFE && b != 0x7F;
    return in_range && !two_.empty() ? newest(two_[index(a, b)]) : 0;
  }
  std::uint32_t four_bytes(unsigned a, unsigned b, unsigned c, unsigned d) const {
    const auto digit = [](unsigned x) { return x >= 0x30 && x <= 0x39; };
    if (a < 0x81 || a > 0xFE || !digit(b) || c < 0x81 || c > 0xFE || !digit(d)) return 0;
    const std::size_t linear = ((a - 0x81) * 10 + b - 0x30) * 1260 + (c - 0x81) * 10 + d - 0x30;
    constexpr std::size_t above = std::size_t{0x90 - 0x81} * 12600;  // 0x90308130 is U+10000
    if (linear >= above) return linear - above <= 0xFFFFF ? static_cast<std::uint32_t>(0x10000 + linear - above) : 0;
    return linear < four_.size() ? newest(four_[linear]) : 0;
  }

 private:
  static constexpr std::size_t row = 190;  // second bytes 0x40 to 0xFE without 0x7F
  static std::size_t index(unsigned a, unsigned b) { return (a - 0x81) * row + b - 0x40 - (b > 0x7F); }

  Gb18030() {
    std::string codes;
    for (unsigned a = 0x81; a <= 0xFE; ++a) {
      for (unsigned b = 0x40; b <= 0xFE; ++b) {
        if (b != 0x7F) codes += {static_cast<char>(a), static_cast<char>(b)};
      }
    }
    for (const std::uint32_t c : by_iconv(codes)) two_.push_back(oldest(c));
    if (two_.size() != 126 * row) two_.clear();  // a C library without it
    std::vector<bool> taken(0x10000);
    for (const std::uint32_t c : two_) {
      if (c < taken.size()) taken[c] = true;
    }
    for (std::uint32_t c = 0x80; c < 0x10000 && !two_.empty(); ++c) {
      if (!taken[c] && (c < 0xD800 || c > 0xDFFF)) four_.push_back(c);
    }
  }

  static std::vector<std::uint32_t> by_iconv(std::string& codes) {
    std::vector<std::uint32_t> characters;
    const iconv_t converter = iconv_open("UTF-8", "GB18030");
    if (reinterpret_cast<std::intptr_t>(converter) == -1) return characters;
    std::string text(codes.size() * 2, '\0');
    char* in = codes.data();
    char* out = text.data();
    std::size_t left = codes.size(), room = text.size();
    const std::size_t done = iconv(converter, &in, &left, &out, &room);
    iconv_close(converter);
    if (done == static_cast<std::size_t>(-1)) return characters;
    text.resize(text.size() - room);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = std::max<std::size_t>(1, utf8_length(std::string_view(text).substr(at)));
      std::uint32_t c = static_cast<unsigned char>(text[at]) & (length == 1 ? 0x7Fu : 0xFFu >> (length + 1));
      for (std::size_t i = 1; i < length; ++i) c = c << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
      characters.push_back(c);
      at += length;
    }
    return characters;
  }

  std::vector<std::uint32_t> two_, four_;
};

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
  const Gb18030& table = Gb18030::table();
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
        four ? table.four_bytes(byte(0), byte(1), byte(2), byte(3)) : table.two_bytes(byte(0), byte(1));
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
