// Any bytes as JSON.
#include <cstdint>

#include "core/base/tree.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace junheng;
  Problems problems;
  const auto root = parse_json({reinterpret_cast<const char*>(bytes), size}, "fuzz.json", problems);
  if (root.has_value() == has_error(problems)) __builtin_trap();
  return 0;
}
