// Bytes of a text file as UTF-8, whatever Excel, WPS or an old system saved it in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/problem.h"

namespace junheng {

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, gb18030 };

struct DecodedText {
  Encoding encoding = Encoding::utf8;
  std::string text;  // UTF-8, without a byte order mark
};

// A byte order mark decides; else zero bytes at every other place mean UTF-16, else what is no UTF-8, or would be other
// scripts without any Chinese, is GB18030 (and so GBK and GB2312). Characters that cannot be read become U+FFFD and are
// reported: encoding.invalid, a warning (arguments: how many, the line of the first).
DecodedText decode_text(std::string_view bytes, std::string_view file, Problems& problems);

// One encoding at a time. `invalid` counts the sequences that became U+FFFD.
std::string decode_utf16(std::string_view bytes, bool big_endian, std::size_t& invalid);
// GB18030 of 2022: core/codec/gb18030.h.
std::string decode_gb18030(std::string_view bytes, std::size_t& invalid);
// UTF-8 checked: no overlong forms, no surrogates, nothing above U+10FFFF.
std::string checked_utf8(std::string_view bytes, std::size_t& invalid);
bool is_utf8(std::string_view bytes);
// `c` up to U+10FFFF and no surrogate.
void append_utf8(std::string& out, std::uint32_t c);

}  // namespace junheng
