// A small county for tests: JSON in, assessment out.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

#include "core/assess/explanation.h"
#include "core/data/county_file.h"
#include "core/standards/loader.h"

namespace junheng::test {

inline std::shared_ptr<const Dataset> county(const std::string& tables) {
  Problems problems;
  auto data = std::make_shared<Dataset>(
      read_county(R"({"junheng":1,"tables":{)" + tables + "}}", "test.json", dictionary(), problems));
  for (const Problem& p : problems) UNSCOPED_INFO(p.code << " " << p.place.pointer);
  REQUIRE_FALSE(has_error(problems));
  return data;
}

inline Assessment judged(const std::string& tables, const char* standard = "national-2017") {
  const Standard* s = builtin_standard(standard);
  REQUIRE(s);
  return assess(county(tables), *s);
}

inline Verdict verdict_of(const Assessment& a, const std::string& id) {
  const auto e = explain(a, id);
  REQUIRE(e);
  return e->verdict;
}

}  // namespace junheng::test
