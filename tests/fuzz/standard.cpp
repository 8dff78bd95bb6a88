// Any bytes as a standard; a good one judges a small county.
#include <cstdint>

#include "core/report/assessment_json.h"
#include "core/report/problem_words.h"
#include "core/standards/loader.h"
#include "tests/fuzz/small_county.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace junheng;
  Problems problems;
  const auto standard =
      load_standard({reinterpret_cast<const char*>(bytes), size}, "fuzz.json", dictionary(), problems);
  for (const Problem& p : problems) problem_line(p);
  if (standard.has_value() == has_error(problems)) __builtin_trap();
  if (standard && assessment_json(assess(small_county(), *standard)).empty()) __builtin_trap();
  return 0;
}
