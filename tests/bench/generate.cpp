#include <array>

#include "tests/bench/rows.h"

namespace junheng::bench {
namespace {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t n) {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    z ^= z >> 31;
    return (z >> 33) % n;
  }

 private:
  std::uint64_t state_;
};

struct SizeClass {
  std::uint64_t up_to;  // percent, cumulative
  std::uint64_t least, span, richness;
};
constexpr std::array<SizeClass, 4> sizes = {
    {{30, 50, 150, 170}, {68, 200, 600, 125}, {90, 800, 700, 105}, {100, 1500, 1101, 95}}};

// Tenths of a person, hundredths of a ㎡, 元, tenths of a room.
constexpr std::array<std::array<std::uint64_t, 7>, 2> norms = {
    {{42, 10, 9, 450, 750, 2000, 23}, {53, 10, 9, 580, 1020, 2500, 24}}};

std::string amount(std::size_t k, std::uint64_t product) {
  if (k < 3 || k == 6) return std::to_string((product + 5'000'000) / 10'000'000);
  const std::uint64_t whole = (product + 5'000) / 10'000;
  if (k == 5) return std::to_string(whole);
  const std::string cents = std::to_string(whole % 100);
  return std::to_string(whole / 100) + (cents.size() < 2 ? ".0" : ".") + cents;
}

}  // namespace

std::string generate(std::size_t rows, std::size_t counties, std::uint64_t seed) {
  Random random(seed);
  std::string csv = "county,school,stage,students,x1,x2,x3,x4,x5,x6,x7\n";
  for (std::size_t i = 0; i < rows; ++i) {
    const std::size_t junior = random.below(100) < 68 ? 0 : 1;
    const std::uint64_t t = random.below(100);
    std::size_t size = 0;
    while (t >= sizes[size].up_to) ++size;
    const std::uint64_t students = sizes[size].least + random.below(sizes[size].span);
    csv += std::to_string(100001 + i % counties) + ',' + std::to_string(i + 1) + (junior ? ",J," : ",P,") +
           std::to_string(students);
    for (std::size_t k = 0; k < 7; ++k) {
      const std::uint64_t noise = 50 + random.below(131);
      csv += ',' + amount(k, students * norms[junior][k] * sizes[size].richness * noise);
    }
    csv += '\n';
  }
  return csv;
}

}  // namespace junheng::bench
