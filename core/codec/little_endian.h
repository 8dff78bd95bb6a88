// Numbers in the bytes of a file that may end anywhere: what lies beyond its end is zero.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace junheng {

inline std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u;
}
inline std::uint32_t u16_at(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8;
}
inline std::uint32_t u32_at(std::string_view bytes, std::size_t at) {
  return u16_at(bytes, at) | u16_at(bytes, at + 2) << 16;
}
inline double double_at(std::string_view bytes, std::size_t at) {
  return std::bit_cast<double>(std::uint64_t{u32_at(bytes, at)} | std::uint64_t{u32_at(bytes, at + 4)} << 32);
}

}  // namespace junheng
