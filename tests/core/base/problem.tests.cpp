#include "core/base/problem.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"

using namespace junheng;

TEST_CASE("a list of problems ends with one that says so", "[problem]") {
  Problems problems;
  for (std::size_t i = 0; i < limits::problems + 50; ++i)
    add_problem(problems, {"a", Severity::warning, {}, {"f", "/x", 7}});
  REQUIRE(problems.size() == limits::problems + 1);
  CHECK(problems[limits::problems - 1].code == "a");
  CHECK(problems.back().code == "problems.more");
  CHECK(problems.back().place.file == "f");
  CHECK(has_error(problems));
}

TEST_CASE("what a problem quotes is cut between characters", "[problem]") {
  Problems problems;
  std::string text;
  while (text.size() < limits::argument_bytes + 10) text += "均";
  add_problem(problems, {"a", Severity::error, {text, "short"}, {}});
  const std::string& cut = problems[0].arguments[0];
  CHECK(cut.size() <= limits::argument_bytes + 3);
  CHECK(cut.ends_with("均…"));
  CHECK((cut.size() - 3) % 3 == 0);
  CHECK(problems[0].arguments[1] == "short");
}
