#include "core/assess/doubtful_cells.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/assess/assessment.h"
#include "core/data/county_file.h"
#include "tests/core/fixtures.h"

using namespace junheng;

namespace {

Problems doubts(const std::string& tables) {
  Problems problems;
  const Dataset data = read_county(R"({"junheng":1,"tables":{)" + tables + "}}", "县.json", dictionary(), problems);
  REQUIRE(problems.empty());
  report_doubtful_cells(data, problems);
  return problems;
}

}  // namespace

TEST_CASE("a share above 100 % is judged as it stands and named, 100 % is no problem", "[doubtful_cells]") {
  const Problems found = doubts(R"("county":{"training360.rate":98.5,"survey.rate":1})");
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "cell.over_100");
  CHECK(found[0].severity == Severity::warning);
  CHECK(found[0].arguments.back() == "9850%");
  CHECK(found[0].place.pointer == "/tables/county/rows/0/training360.rate");
  CHECK(doubts(R"("county":{"training360.rate":1.0000001})").front().arguments.back() == "100.00001%");
}

TEST_CASE("what could not be read is named with its row and its text", "[doubtful_cells]") {
  const Problems found =
      doubts(R"("school":{"columns":["code","name","pupils.primary"],"rows":[["1","一小",{"unread":"约60"}]]})");
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "cell.unread");
  CHECK(found[0].arguments.front() == "一小");
  CHECK(found[0].arguments.back() == "约60");
  CHECK(found[0].place.pointer == "/tables/school/rows/0/pupils.primary");
}
