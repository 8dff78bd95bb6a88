#include "core/codec/gb18030.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/codec/gb18030_codes.h"

namespace junheng::gb18030 {
namespace {

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

// Its four-byte codes need no list: in order they are what the two-byte ones leave of the basic plane, then all planes
// above.
class Table {
 public:
  Table() : two_(126 * row), taken_(0x10000) {
    auto next = gb18030_codes().begin();
    const auto fill = [&](bool gb2312) {
      for (unsigned a = 0x81; a <= 0xFE; ++a) {
        for (unsigned b = 0x40; b <= 0xFE; ++b) {
          if (b != 0x7F && is_gb2312(a, b) == gb2312) two_[index(a, b)] = character(next);
        }
      }
    };
    fill(true);
    fill(false);
    std::fill(taken_.begin(), taken_.end(), false);
    for (std::uint16_t& c : two_) {
      c = static_cast<std::uint16_t>(oldest(c));
      taken_[c] = true;
    }
    for (std::uint32_t c = 0x80; c < taken_.size(); ++c) {
      if (!taken_[c] && (c < 0xD800 || c > 0xDFFF)) four_.push_back(static_cast<std::uint16_t>(c));
    }
  }
  std::uint32_t two(unsigned a, unsigned b) const { return newest(two_[index(a, b)]); }
  std::uint32_t four(std::size_t linear) const { return linear < four_.size() ? newest(four_[linear]) : 0; }

 private:
  static constexpr std::size_t row = 190;  // second bytes 0x40 to 0xFE without 0x7F
  static std::size_t index(unsigned a, unsigned b) { return (a - 0x81) * row + b - 0x40 - (b > 0x7F); }
  static bool is_gb2312(unsigned a, unsigned b) { return a >= 0xA1 && a <= 0xF7 && b >= 0xA1; }

  std::uint16_t character(std::span<const std::uint16_t>::iterator& next) {
    if (following_ == 0) {
      const std::uint16_t value = *next++;
      if (value >= 0x80) {
        last_ = value;
        taken_[last_] = true;
        return last_;
      }
      following_ = value;
    }
    --following_;
    do {
      ++last_;
    } while (taken_[last_]);
    taken_[last_] = true;
    return last_;
  }

  std::vector<std::uint16_t> two_, four_;
  std::vector<bool> taken_;
  std::uint16_t last_ = 0;
  unsigned following_ = 0;
};

const Table& table() {
  static const Table one;
  return one;
}

}  // namespace

std::uint32_t two_bytes(unsigned a, unsigned b) {
  const bool in_range = a >= 0x81 && a <= 0xFE && b >= 0x40 && b <= 0xFE && b != 0x7F;
  return in_range ? table().two(a, b) : 0;
}

std::uint32_t four_bytes(unsigned a, unsigned b, unsigned c, unsigned d) {
  const auto digit = [](unsigned x) { return x >= 0x30 && x <= 0x39; };
  if (a < 0x81 || a > 0xFE || !digit(b) || c < 0x81 || c > 0xFE || !digit(d)) return 0;
  const std::size_t linear = ((a - 0x81) * 10 + b - 0x30) * 1260 + (c - 0x81) * 10 + d - 0x30;
  constexpr std::size_t above = std::size_t{0x90 - 0x81} * 12600;  // 0x90308130 is U+10000
  if (linear >= above) return linear - above <= 0xFFFFF ? static_cast<std::uint32_t>(0x10000 + linear - above) : 0;
  return table().four(linear);
}

}  // namespace junheng::gb18030
