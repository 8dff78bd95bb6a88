// The characters of GB18030, by their codes: those of the edition of 2022 where earlier ones gave places of the private
// use area. The same natively and in WebAssembly.
#pragma once

#include <cstdint>

namespace junheng::gb18030 {

// 0 for bytes that are no code.
std::uint32_t two_bytes(unsigned a, unsigned b);
std::uint32_t four_bytes(unsigned a, unsigned b, unsigned c, unsigned d);

}  // namespace junheng::gb18030
