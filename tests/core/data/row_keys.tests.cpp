#include "core/data/row_keys.h"

#include <catch2/catch_test_macros.hpp>

#include "core/data/county_file.h"

using namespace junheng;

namespace {

Dataset schools(const char* rows) {
  Problems problems;
  Dataset data =
      read_county(R"({"junheng":1,"tables":{"school":{"columns":["code","name"],"rows":)" + std::string(rows) + "}}}",
                  "县.json", dictionary(), problems);
  CHECK(problems.empty());
  return data;
}

}  // namespace

TEST_CASE("a school goes by its code, else by its name", "[row_keys]") {
  const Dataset data = schools(
      R"([["21","云溪县第一小学"],["22","云溪县第二小学"],[null,"新村 教学点（东）"],["24","同名"],["25","同名"],["26",null]])");
  RowKeys keys(data, data.fields->school);
  CHECK(keys.find("22") == 1u);
  CHECK(keys.find("云溪县第一小学") == 0u);
  CHECK(keys.find(" 云溪县 第一小学") == 0u);
  CHECK(keys.find("新村教学点(东)") == 2u);
  CHECK_FALSE(keys.find("同名"));
  CHECK_FALSE(keys.find("三小"));
  CHECK_FALSE(keys.find(""));
  CHECK_FALSE(keys.find_key("云溪县第一小学"));
  CHECK_FALSE(keys.find_name("22"));
  CHECK(keys.key_of(0) == "21");
  CHECK(keys.key_of(2) == "新村 教学点（东）");
  CHECK(keys.key_of(5) == "26");
}

TEST_CASE("rows added later are found", "[row_keys]") {
  Dataset data = schools(R"([["21","一小"],["22","二小"]])");
  RowKeys keys(data, data.fields->school);
  CHECK_FALSE(keys.find("三小"));
  Table& table = data.tables[data.fields->school];
  ++table.rows;
  table.texts[0].push_back("23");
  table.texts[1].push_back("三小");
  keys.add(2);
  CHECK(keys.find("三小") == 2u);
  CHECK(keys.find("23") == 2u);
  keys.add(2);
  CHECK(keys.find("23") == 2u);
}

TEST_CASE("classes name their school by code or name", "[link]") {
  Problems problems;
  const Dataset data = read_county(R"({"junheng":1,"tables":{
    "school":{"columns":["code","name"],"rows":[["21","一小"],[null,"二 小"]]},
    "class":{"columns":["school","pupils"],"rows":[["一小",40],["21",41],["二小",42]]}}})",
                                   "县.json", dictionary(), problems);
  CHECK(problems.empty());
  CHECK(data.table("class").parent == std::vector<std::uint32_t>{0, 0, 1});
}
