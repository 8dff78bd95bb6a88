// Any bytes as a text file; what was read is written, and reads as the same cells again.
#include <cstdint>
#include <string>
#include <vector>

#include "core/codec/csv.h"
#include "core/codec/encoding.h"
#include "core/report/problem_words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace junheng;
  Problems problems;
  const DecodedText decoded = decode_text({reinterpret_cast<const char*>(bytes), size}, "fuzz.csv", problems);
  const Sheet sheet = read_csv(decoded.text, "fuzz.csv", problems);
  for (const Problem& p : problems) problem_line(p);
  // Which separator a text has is a guess, so it is named; a first line does not count as a row.
  std::vector<std::vector<std::string>> rows(sheet.rows());
  for (std::size_t r = 0; r < sheet.rows(); ++r) {
    for (std::size_t c = 0; c < sheet.columns(r); ++c) rows[r].emplace_back(sheet.at(r, c).text);
  }
  Problems again;
  const Sheet same = read_csv("sep=,\r\n" + write_csv(rows), "again.csv", again);
  if (!again.empty() || same.rows() != sheet.rows()) __builtin_trap();
  for (std::size_t r = 0; r < sheet.rows(); ++r) {
    if (same.columns(r) != sheet.columns(r)) __builtin_trap();
    for (std::size_t c = 0; c < sheet.columns(r); ++c) {
      if (same.at(r, c).text != sheet.at(r, c).text || same.at(r, c).kind != sheet.at(r, c).kind) __builtin_trap();
    }
  }
  return 0;
}
