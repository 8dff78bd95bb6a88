// Records of a .xls as a test wants them.
#pragma once

#include <bit>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/core/codec/ole.h"

namespace junheng::test {

inline std::string record(unsigned id, std::string_view data) {
  return le(id, 2) + le(data.size(), 2) + std::string(data);
}
inline std::string real(double value) { return le(std::bit_cast<std::uint64_t>(value), 8); }
inline std::string at(unsigned row, unsigned column, unsigned format = 0) {
  return le(row, 2) + le(column, 2) + le(format, 2);
}
inline std::string utf16(std::u16string_view text) {
  std::string out;
  for (const char16_t c : text) out += le(c, 2);
  return out;
}
// Count, flags, characters.
inline std::string wide(std::u16string_view text) { return le(text.size(), 2) + le(1, 1) + utf16(text); }

inline const std::string end_record = record(0x000A, "");
inline std::string begin_record(unsigned version, unsigned kind) {
  return record(0x0809, le(version, 2) + le(kind, 2) + std::string(version == 0x0600 ? 12 : 4, '\0'));
}

struct XlsPart {
  std::string name, records;
  unsigned hidden = 0, kind = 0;
};

// A stream without a container around it, which readers take as well.
inline std::string xls(const std::string& facts, const std::vector<XlsPart>& sheets, unsigned version = 0x0600) {
  const auto entries = [&](std::size_t begin) {
    std::string all;
    for (const XlsPart& s : sheets) {
      const std::string flags = version == 0x0600 ? le(0, 1) : "";
      all += record(0x0085, le(begin, 4) + le(s.hidden, 1) + le(s.kind, 1) + le(s.name.size(), 1) + flags + s.name);
      begin += begin_record(version, 0x10).size() + s.records.size() + end_record.size();
    }
    return all;
  };
  const std::string head = begin_record(version, 5) + facts;
  std::string stream = head + entries(head.size() + entries(0).size() + end_record.size()) + end_record;
  for (const XlsPart& s : sheets) stream += begin_record(version, 0x10) + s.records + end_record;
  return stream;
}

}  // namespace junheng::test
