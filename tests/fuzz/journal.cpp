// Any lines as a journal: each body gets the chain it would have, so that the bodies themselves are tried.
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/sha256.h"
#include "core/data/county_writer.h"
#include "core/session/journal.h"
#include "core/session/session.h"
#include "tests/fuzz/small_county.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace junheng;
  static const std::string base = write_project({*small_county(), {}, {}});
  std::string chain = sha256(base), body;
  std::vector<std::string> records;
  const auto add = [&] {
    chain = next_chain(chain, body);
    records.push_back(chain + " " + body);
    body.clear();
  };
  for (std::size_t i = 0; i < size; ++i) {
    if (bytes[i] == '\n')
      add();
    else
      body += static_cast<char>(bytes[i]);
  }
  add();
  Problems problems;
  auto session = replay(base, records, dictionary(), problems);
  if (!session) __builtin_trap();
  // What it became can be written, and taken back.
  while (session->undo()) {
  }
  if (write_project(*session->project()).empty()) __builtin_trap();
  return 0;
}
