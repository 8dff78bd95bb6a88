// The benchmark's rows: 200 000 invented schools of 2 800 counties, the same on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/dataset.h"

namespace junheng::bench {

inline constexpr std::uint64_t usual_seed = 20170426;

// CSV "county,school,stage,students,x1,…,x7": stage P or J, x1–x3 teachers, x4 teaching area, x5 sports area (㎡, two
// decimals), x6 equipment (元), x7 multimedia rooms. Random source: splitmix64, the upper 31 bits of each number.
std::string generate(std::size_t rows, std::size_t counties, std::uint64_t seed = usual_seed);

// The rows as a school table: exact cells, each school in one stage. `county` numbers the counties from 0 in order of
// appearance. The text must be as generate() writes it.
struct Nation {
  Dataset data;
  std::vector<std::uint32_t> county;  // by school
  std::size_t counties = 0;
};
Nation load(std::string_view csv);

}  // namespace junheng::bench
