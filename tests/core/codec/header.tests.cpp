#include "core/codec/header.h"

#include <catch2/catch_test_macros.hpp>

#include "core/codec/csv.h"

using namespace junheng;

namespace {

Sheet sheet(const std::string& csv) {
  Problems problems;
  return read_csv(csv, "表.csv", problems);
}

// "key" of each column, "key*10^n" with a power, "?" for candidates, "" for what is not known.
std::vector<std::string> keys(const std::string& csv) {
  const auto header = recognise_header(sheet(csv), dictionary());
  REQUIRE(header);
  std::vector<std::string> result;
  for (const ColumnMeaning& column : header->columns) {
    const auto& table = dictionary().tables[header->table].fields;
    std::string key = column.field ? table[*column.field].key : column.candidates.empty() ? "" : "?";
    if (column.power != 0) key += "*10^" + std::to_string(column.power);
    result.push_back(std::move(key));
  }
  return result;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("one row of titles and their variants", "[header]") {
  CHECK(keys("序号,学校标识码,学校名称,办学类型,小学在校生数\n1,1,一小,小学,812\n") ==
        Keys{"", "code", "name", "type", "pupils.primary"});
  CHECK(keys("学校代码, 学 校 ,建校时间\n1,一小,2016\n") == Keys{"code", "name", "built_year"});
}

TEST_CASE("units in brackets are converted, foreign ones refused", "[header]") {
  CHECK(keys("学校名称,教学及辅助用房面积（㎡）,教学仪器设备资产值(元),网络多媒体教室（间）\n") ==
        Keys{"name", "teaching_area", "equipment_value*10^-4", "multimedia_rooms"});
  CHECK(keys("学校名称,学校标识码,教学仪器设备资产值（万元）\n") == Keys{"name", "code", "equipment_value"});
  const auto header = recognise_header(sheet("学校名称,学校标识码,教学及辅助用房面积（间）\n"), dictionary());
  REQUIRE(header);
  CHECK_FALSE(header->columns[2].field);
  CHECK(header->columns[2].candidates.size() == 1);
  CHECK(header->columns[2].foreign_unit == "间");
}

TEST_CASE("merged cells over two and three rows, below a title", "[header]") {
  const std::string csv =
      "云溪县学校情况表（2024年）,,,,,\n"
      "学校名称,在校生数,,专任教师,,\n"
      ",小学,初中,小学,,初中\n"
      "一小,812,,40,,\n";
  const auto header = recognise_header(sheet(csv), dictionary());
  REQUIRE(header);
  CHECK(header->first_row == 1);
  CHECK(header->rows == 2);
  CHECK(header->columns[1].path == "在校生数→小学");
  CHECK(keys(csv)[0] == "name");
  CHECK(keys(csv)[1] == "pupils.primary");
  CHECK(keys(csv)[2] == "pupils.junior");
}

TEST_CASE("a name that any stage may bear is not guessed", "[header]") {
  const auto header = recognise_header(sheet("学校名称,学校标识码,在校生数\n"), dictionary());
  REQUIRE(header);
  CHECK_FALSE(header->columns[2].field);
  CHECK(header->columns[2].candidates.size() == 4);
}

TEST_CASE("a field given twice keeps its first column", "[header]") {
  CHECK(keys("学校名称,学校标识码,学校\n") == Keys{"name", "code", "?"});
}

TEST_CASE("other tables are known by their columns", "[header]") {
  const auto rooms =
      recognise_header(sheet("学校标识码,教室类别,教室名称,单间面积\n1,音乐,音乐教室1,96\n"), dictionary());
  REQUIRE(rooms);
  CHECK(dictionary().tables[rooms->table].id == "room");
}

TEST_CASE("a sheet without a header has none", "[header]") {
  CHECK_FALSE(recognise_header(sheet("1,2,3\n4,5,6\n"), dictionary()));
  CHECK_FALSE(recognise_header(sheet(""), dictionary()));
  CHECK_FALSE(recognise_header(sheet("说明：本表由学校填写\n"), dictionary()));
}

TEST_CASE("a wide and nearly empty sheet is looked through like any other", "[header]") {
  // 2000 columns: what is tried often must not look back over all of them each time.
  std::string row(1997, ',');
  std::string csv;
  for (int i = 0; i < 20; ++i) csv += row + "\n";
  const auto header = recognise_header(sheet(row + "学校名称,学校标识码\n" + csv), dictionary());
  REQUIRE(header);
  CHECK(header->columns.size() == 1999);
  CHECK(header->columns[1997].field);
}
