// Any bytes in each encoding: what comes out is UTF-8, and is itself when it is read as such again.
#include <cstdint>
#include <string>

#include "core/codec/encoding.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace junheng;
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  Problems problems;
  std::size_t invalid = 0;
  for (const std::string& text :
       {decode_text(input, "fuzz.csv", problems).text, decode_utf16(input, false, invalid),
        decode_utf16(input, true, invalid), decode_gb18030(input, invalid), checked_utf8(input, invalid)}) {
    std::size_t wrong = 0;
    if (checked_utf8(text, wrong) != text || wrong > 0) __builtin_trap();
  }
  if (problems.size() > 1) __builtin_trap();
  return 0;
}
