#include "core/data/merge.h"

#include <catch2/catch_test_macros.hpp>

#include "core/data/county_file.h"
#include "core/data/county_writer.h"

using namespace junheng;

namespace {

// Tables as in a county file, every given cell from a cell of `file` (row and field in its sheet "表").
Dataset county(const std::string& tables, const std::string& file = "") {
  Problems problems;
  Dataset data = read_county(R"({"junheng":1,"tables":{)" + tables + "}}", file, dictionary(), problems);
  if (file.empty()) return data;
  data.documents = {{file, "表"}};
  for (Table& table : data.tables) {
    for (std::size_t f = 0; f < table.origins.size(); ++f) {
      for (std::size_t r = 0; r < table.rows; ++r) {
        if (table.is_given(f, r)) table.set_origin(f, r, origin_of(0, r + 1, f));
      }
    }
  }
  return data;
}
Dataset schools(const std::string& rows, const std::string& file = "") {
  return county(R"("school":{"columns":["code","name","pupils.primary","teaching_area"],"rows":)" + rows + "}", file);
}

// Of one table's field, a row each.
std::vector<std::string> column(const Dataset& data, const char* table, const char* key) {
  const std::size_t t = *data.fields->find(table), f = *data.fields->tables[t].find(key);
  std::vector<std::string> all;
  for (std::size_t r = 0; r < data.tables[t].rows; ++r) {
    const Cell cell = data.tables[t].cell(f, r);
    all.push_back(cell.state == CellState::value ? cell.number.to_text() : std::string(data.tables[t].text(f, r)));
  }
  return all;
}
using Texts = std::vector<std::string>;

Merged merged(Dataset& into, const Dataset& from) {
  Problems problems;
  Merged result = merge(into, from, problems);
  CHECK(problems.empty());
  return result;
}

}  // namespace

TEST_CASE("what one file lacks the other fills in", "[merge]") {
  Dataset data = schools(R"([["21","一小",320,null],["22","二小",null,900]])", "甲.xlsx");
  const Merged m = merged(data, schools(R"([["22",null,45,null],["23","三小",60,null]])", "乙.xlsx"));
  CHECK(m.new_rows == 1);
  CHECK(m.conflicts.empty());
  CHECK(column(data, "school", "code") == Texts{"21", "22", "23"});
  CHECK(column(data, "school", "pupils.primary") == Texts{"320", "45", "60"});
  CHECK(column(data, "school", "teaching_area") == Texts{"", "900", ""});
  const std::size_t pupils = *dictionary().tables[dictionary().school].find("pupils.primary");
  CHECK(data.documents == std::vector<Document>{{"甲.xlsx", "表"}, {"乙.xlsx", "表"}});
  CHECK(data.table("school").origin(pupils, 0) == origin_of(0, 1, pupils));
  CHECK(data.table("school").origin(pupils, 1) == origin_of(1, 1, pupils));
}

TEST_CASE("schools are the same by code, else by name", "[merge]") {
  Dataset data = schools(R"([["21","云溪县第一小学",320,null],[null,"二小",45,null],["24","同名",null,null]])");
  const Merged m =
      merged(data, schools(R"([[null,"云溪县 第一小学",null,1],["22","二小",null,2],["25","同名",null,3]])"));
  CHECK(m.conflicts.empty());
  CHECK(column(data, "school", "code") == Texts{"21", "22", "24", "25"});
  CHECK(column(data, "school", "name") == Texts{"云溪县第一小学", "二小", "同名", "同名"});
  CHECK(column(data, "school", "teaching_area") == Texts{"1", "2", "", "3"});
  // The code that came by name is known from then on.
  merged(data, schools(R"([["22",null,null,2],[null,"二小",45,null]])"));
  CHECK(data.table("school").rows == 4);
}

TEST_CASE("two values of one cell: the first stays, the second is listed and may be accepted", "[merge]") {
  Dataset data = schools(R"([["21","一小",320,900]])", "甲.xlsx");
  const Merged m = merged(data, schools(R"([["21","一 小",321,900.0]])", "乙.xlsx"));
  REQUIRE(m.conflicts.size() == 1);
  CHECK(m.updates.empty());
  CHECK(column(data, "school", "pupils.primary") == Texts{"320"});
  CHECK(m.conflicts[0].cell.number == Decimal{321, 0});
  CHECK(data.documents[m.conflicts[0].origin.document - 1].file == "乙.xlsx");
  accept(data, m.conflicts[0]);
  CHECK(column(data, "school", "pupils.primary") == Texts{"321"});
  CHECK(data.table("school").origin(m.conflicts[0].field, 0) == m.conflicts[0].origin);
}

TEST_CASE("a school twice in one file", "[merge]") {
  Dataset data = empty_dataset(dictionary());
  const Merged m = merged(data, schools(R"([["21","一小",320,null],["21","一小",null,900],["21","一小",300,null]])"));
  CHECK(column(data, "school", "pupils.primary") == Texts{"320"});
  CHECK(column(data, "school", "teaching_area") == Texts{"900"});
  CHECK(m.conflicts.size() == 1);
  CHECK(m.new_rows == 1);
}

TEST_CASE("a corrected cell of the same file counts and is listed", "[merge]") {
  Dataset data = schools(R"([["21","一小",320,900]])", "甲.xlsx");
  const Merged m = merged(data, schools(R"([["21","一小",321,900]])", "甲.xlsx"));
  CHECK(m.conflicts.empty());
  REQUIRE(m.updates.size() == 1);
  CHECK(m.updates[0].cell.number == Decimal{320, 0});
  CHECK(column(data, "school", "pupils.primary") == Texts{"321"});
  CHECK(data.documents.size() == 1);
}

TEST_CASE("不适用 is a value that may disagree", "[merge]") {
  Dataset data = schools(R"([["21","一小","不适用",900]])");
  CHECK(merged(data, schools(R"([["21","一小",null,"不适用"]])")).conflicts.size() == 1);
  CHECK(merged(data, schools(R"([["21","一小","不适用",null]])")).conflicts.empty());
  CHECK(merged(data, schools(R"([["21","一小",3,null]])")).conflicts.size() == 1);
}

TEST_CASE("classes and unnamed rooms: the same twice changes nothing", "[merge]") {
  const std::string all = R"("county":{"name":"云溪县","population":9},
    "school":{"columns":["code","name"],"rows":[["21","一小"],[null,"二小"]]},
    "class":{"columns":["school","grade","name","pupils"],"rows":[["21",1,"1班",40],["二小",1,"1班",41],["21",1,"2班",42]]},
    "room":{"columns":["school","kind","area"],"rows":[["21","music",96],["21","music",73],["二小","music",96],["21","art",96]]},
    "survey":{"columns":["group","sent"],"rows":[["parents",100],["students",50]]},
    "evidence":{"columns":["item","name"],"rows":[["G1","通知"],["G1","通知"]]})";
  Dataset data = county(all, "全.xlsx");
  const std::string before = write_county(data);
  for (const char* file : {"全.xlsx", "又.xlsx"}) {
    const Merged m = merged(data, county(all, file));
    CHECK(m.new_rows == 0);
    CHECK(m.conflicts.empty());
    CHECK(m.updates.empty());
    CHECK(write_county(data) == before);
  }
  CHECK(column(data, "room", "area") == Texts{"96", "73", "96", "96"});
  CHECK(data.table("room").parent == std::vector<std::uint32_t>{0, 0, 1, 0});

  Dataset empty = empty_dataset(dictionary());
  CHECK(merged(empty, data).new_rows == 2 + 3 + 4 + 2 + 2);
  CHECK(write_county(empty) == before);
}

TEST_CASE("classes of a school that one file names and the other codes", "[merge]") {
  Dataset data = county(R"("school":{"columns":["code","name"],"rows":[["21","一小"]]},
    "class":{"columns":["school","name","pupils"],"rows":[["21","1班",40]]})");
  const Dataset by_name = county(R"("school":{"columns":["name"],"rows":[["一小"]]},
    "class":{"columns":["school","name","pupils"],"rows":[["一小","1班",40],["一小","2班",41]]})");
  const Merged m = merged(data, by_name);
  CHECK(m.new_rows == 1);
  CHECK(m.conflicts.empty());
  CHECK(column(data, "class", "school") == Texts{"21", "21"});
  CHECK(column(data, "class", "pupils") == Texts{"40", "41"});
}

TEST_CASE("rows of unknown schools are left out and listed with their cell", "[merge]") {
  Dataset data = schools(R"([["21","一小",320,null]])");
  Problems problems;
  const Dataset classes =
      county(R"("class":{"columns":["school","pupils"],"rows":[["21",40],["三小",41],[null,42]]})", "班级.xlsx");
  const Merged m = merge(data, classes, problems);
  CHECK(m.new_rows == 1);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].code == "row.unknown_school");
  CHECK(problems[0].arguments.back() == "三小");
  CHECK(problems[0].place.file == "班级.xlsx");
  CHECK(problems[0].place.sheet == "表");
  CHECK(problems[0].place.cell == "A3");
  CHECK(column(data, "class", "pupils") == Texts{"40"});
  CHECK(data.table("class").parent == std::vector<std::uint32_t>{0});
}

TEST_CASE("rows without code and name are left out and listed", "[merge]") {
  Dataset data = empty_dataset(dictionary());
  Problems problems;
  const Merged m = merge(data, schools(R"([[null,null,320,null],["21",null,45,null]])", "甲.xlsx"), problems);
  CHECK(m.new_rows == 1);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "row.no_key");
  CHECK(problems[0].place.file == "甲.xlsx");
}
