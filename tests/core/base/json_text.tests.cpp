#include "core/base/json_text.h"

#include <catch2/catch_test_macros.hpp>

namespace {
std::string json(std::string_view text) {
  std::string out;
  junheng::append_json(out, text);
  return out;
}
}  // namespace

TEST_CASE("text becomes a JSON string") {
  CHECK(json("均衡") == "\"均衡\"");
  CHECK(json("a\"b\\c") == R"("a\"b\\c")");
  CHECK(json(std::string_view("\n\x01", 2)) == R"("\u000a\u0001")");
}
