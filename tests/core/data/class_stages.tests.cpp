#include "core/data/class_stages.h"

#include <catch2/catch_test_macros.hpp>

#include "core/data/county_file.h"

using namespace junheng;

TEST_CASE("a class has its stage by its school's type, else by its grade", "[class_stages]") {
  Problems problems;
  Dataset data = read_county(R"({"junheng":1,"tables":{
    "school":{"columns":["code","type"],"rows":[["1","primary"],["2","junior"],["3","nine_year"],["4",null],["5","special"]]},
    "class":{"columns":["school","stage","grade"],"rows":[["1",null,6],["2",null,null],["3",null,5],["3",null,6],["3",null,7],
      ["4",null,null],["4",null,9],["5",null,3],["3","junior",6],["1","junior",1]]}}})",
                             "", dictionary(), problems);
  REQUIRE(problems.empty());
  const TableSchema& schema = dictionary().tables[*dictionary().find("class")];
  const std::size_t stage = *schema.find("stage"), grade = *schema.find("grade");
  data.documents = {{"班级.xlsx", ""}};
  Table& classes = data.tables[*dictionary().find("class")];
  classes.set_origin(grade, 2, origin_of(0, 4, 1));
  fill_class_stages(data);
  std::string told;
  for (std::size_t r = 0; r < classes.rows; ++r) {
    const Cell cell = classes.cell(stage, r);
    told += cell.state == CellState::value ? cell.number.to_text() : "?";
  }
  // A special school's grades are no primary ones to be judged by size: its type tells, and there is no such choice.
  CHECK(told == "010?1?1?11");
  CHECK(classes.origin(stage, 2) == origin_of(0, 4, 1));
}
