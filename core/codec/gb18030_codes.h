// The characters of GB18030's two-byte codes, in 14 KB: most follow the order of Unicode, but for those of GB2312.
#pragma once

#include <cstdint>
#include <span>

namespace junheng {

// First those of GB2312 (A1A1 to F7FE, both bytes from A1), then all others, both by rising code; no code ends in 7F.
// A value from 80 is a character. A value n below 80 stands for n characters: each is the least one that is above the
// one before and has not come yet.
// Made at build time by gb18030.mjs.
std::span<const std::uint16_t> gb18030_codes();

}  // namespace junheng
