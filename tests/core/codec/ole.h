// Containers and records as a test wants them, also such as no program writes.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace junheng::test {

inline std::string le(std::uint64_t value, std::size_t bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(i < 8 ? value >> 8 * i & 0xFF : 0);
  return out;
}

inline void put(std::string& bytes, std::size_t at, std::string_view part) { bytes.replace(at, part.size(), part); }

struct OleEntry {
  std::string name;
  int kind = 2;  // 1 a storage, 2 a stream, 5 the root
  std::uint32_t before = ~0u, after = ~0u, inner = ~0u;
  std::uint32_t first = 0, size = 0;
};

// Sector 0 is the table of chains (`next`), sector 1 the directory, the others are `data`.
inline std::string ole_file(const std::vector<OleEntry>& entries, std::vector<std::uint32_t> next, std::string data,
                            std::uint32_t first_of_short_table = ~1u) {
  std::string file(512, '\0');
  put(file, 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  put(file, 0x18, le(0x0003003E, 4) + le(0xFFFE, 2) + le(9, 2) + le(6, 2));
  put(file, 0x2C, le(1, 4) + le(1, 4));
  put(file, 0x38, le(4096, 4) + le(first_of_short_table, 4));
  put(file, 0x44, le(0xFFFFFFFE, 4) + le(0, 4) + le(0, 4));
  for (std::size_t i = 1; i < 109; ++i) put(file, 0x4C + 4 * i, le(0xFFFFFFFF, 4));
  next.resize(128, 0xFFFFFFFF);
  for (const std::uint32_t n : next) file += le(n, 4);
  std::string directory;
  for (const OleEntry& e : entries) {
    std::string entry(128, '\0');
    for (std::size_t i = 0; i < e.name.size(); ++i) entry[2 * i] = e.name[i];
    put(entry, 0x40, le(2 * e.name.size() + 2, 2) + le(static_cast<std::uint64_t>(e.kind), 1));
    put(entry, 0x44, le(e.before, 4) + le(e.after, 4) + le(e.inner, 4));
    put(entry, 0x74, le(e.first, 4) + le(e.size, 4));
    directory += entry;
  }
  directory.resize(512);
  data.resize((data.size() + 511) / 512 * 512);
  return file + directory + data;
}

inline constexpr std::uint32_t ole_end = 0xFFFFFFFE;

}  // namespace junheng::test
