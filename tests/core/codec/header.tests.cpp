#include "core/codec/header.h"

#include <catch2/catch_test_macros.hpp>

#include "core/codec/csv.h"

using namespace junheng;

namespace {

const FieldNames& names() {
  static const FieldNames all(dictionary());
  return all;
}

Sheet sheet(const std::string& csv) {
  Problems problems;
  return read_csv(csv, "表.csv", problems);
}

Header recognised(const std::string& csv, const std::string& name = "", const std::string& file = "表.csv",
                  std::span<const Mapping> remembered = {}) {
  Sheet made = sheet(csv);
  made.name = name;
  const auto found = recognise_sheet(made, file, remembered, names());
  REQUIRE(found);
  return found->header;
}

// "key" of each column, "key*10^n" with a power, "?" for candidates, "" for what is not known.
std::vector<std::string> keys(const std::string& csv) {
  const Header header = recognised(csv);
  std::vector<std::string> result;
  for (const ColumnMeaning& column : header.columns) {
    const auto& table = dictionary().tables[header.table].fields;
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
  const Header header = recognised("学校名称,学校标识码,教学及辅助用房面积（间）\n");
  CHECK_FALSE(header.columns[2].field);
  CHECK(header.columns[2].candidates.size() == 1);
  CHECK(header.columns[2].unit == "间");
}

TEST_CASE("merged cells over two and three rows, below a title", "[header]") {
  const std::string csv =
      "云溪县学校情况表（2024年）,,,,,\n"
      "学校名称,在校生数,,专任教师,,\n"
      ",小学,初中,小学,,初中\n"
      "一小,812,,40,,\n";
  const Header header = recognised(csv);
  CHECK(header.first_row == 1);
  CHECK(header.rows == 2);
  CHECK(header.columns[1].path == "在校生数→小学");
  CHECK(keys(csv)[0] == "name");
  CHECK(keys(csv)[1] == "pupils.primary");
  CHECK(keys(csv)[2] == "pupils.junior");
}

TEST_CASE("a name that any stage may bear is left to each row", "[header]") {
  const Header header = recognised("学校名称,学段,在校生数\n");
  CHECK(header.columns[1].tells_stage);
  CHECK_FALSE(header.columns[2].field);
  CHECK(header.columns[2].by_stage == "pupils");
  CHECK(header.stage.empty());
}

TEST_CASE("a total of columns that are there by stage is not read", "[header]") {
  const std::string csv = "学校名称,在校生数,,,专任教师数,\n,小学,初中,合计,计,初中\n";
  const Header header = recognised(csv);
  CHECK(keys(csv) == Keys{"name", "pupils.primary", "pupils.junior", "", "", "teachers_total.junior"});
  CHECK(header.columns[3].by_stage.empty());
}

TEST_CASE("what a sheet is about stands in its name, its title or its file's name", "[header]") {
  const std::string table = "学校名称,在校生数,班级数\n";
  CHECK(recognised("云溪县小学一览表,,\n" + table).stage == "primary");
  CHECK(recognised(table, "初中").stage == "junior");
  CHECK(recognised(table, "", "2024年小学.csv").stage == "primary");
  CHECK(recognised("云溪县小学、初中一览表,,\n" + table, "", "小学.csv").stage.empty());
  CHECK(recognised(table).stage.empty());
}

TEST_CASE("tables of results are told from figures and named", "[header]") {
  const Header now =
      recognised("学校名称,每百名学生拥有高于规定学历教师数,每百名学生拥有县级以上骨干教师数,生均教学仪器设备值(元)\n");
  REQUIRE(now.indicators);
  CHECK(dictionary().indicator_tables[*now.indicators].title == "优质均衡七项指标");
  CHECK(now.recognised() == 0);
  const Header then =
      recognised("学校名称,生均图书册数(册),师生比,生均教学及辅助用房面积(㎡),生均体育运动场馆面积(㎡)\n");
  REQUIRE(then.indicators);
  CHECK(dictionary().indicator_tables[*then.indicators].title == "基本均衡八项指标（2012 年）");
  CHECK_FALSE(recognised("学校标识码,学校名称,小学在校生数,教学及辅助用房面积,师生比,生均图书册数,生均教学仪器设备值\n")
                  .indicators);
}

TEST_CASE("forms: the header at the side, or labels beside their values", "[header]") {
  const Header form = recognised("序号,项目,数值,单位\n1,常住人口,201440,人\n2,实际交流轮岗教师数,57,人\n");
  CHECK(form.layout == Layout::sideways);
  CHECK(dictionary().tables[form.table].id == "county");
  CHECK(form.recognised() == 2);
  const Header pair = recognised("学校名称,一小,学校标识码,21\n办学类型,小学,小学在校生数,812\n");
  CHECK(pair.layout == Layout::pairs);
  CHECK(dictionary().tables[pair.table].id == "school");
  CHECK(pair.recognised() == 4);
}

TEST_CASE("a header is remembered as the user corrected it", "[header]") {
  const std::string csv = "云溪县,,,\n学校名称,学生,若干,备注\n一小,812,20,\n";
  Mapping mapping = mapping_of(recognised("学校名称,学校标识码\n"), dictionary());
  CHECK(mapping.columns == std::vector<ColumnMapping>{{"学校名称", "name"}, {"学校标识码", "code"}});
  mapping.columns = {{"学校名称", "name"}, {"学生", "pupils.*"}, {"若干", "classes.primary", "个"}, {"备注", ""}};
  const std::vector<Mapping> remembered = {Mapping{"", Layout::rows, 1, "", {{"甲", ""}}}, mapping};
  const Header header = recognised(csv, "", "表.csv", remembered);
  CHECK(header.first_row == 1);
  CHECK(header.columns[0].field);
  CHECK(header.columns[1].by_stage == "pupils");
  CHECK(header.columns[2].field);
  CHECK_FALSE(header.columns[3].is_read());
  CHECK(mapping_of(header, dictionary()) == mapping);
  // Not for another header, nor for a sheet about one stage.
  CHECK_FALSE(recognise_sheet(sheet("学校名称,学生,若干\n"), "", remembered, names()));
  CHECK_FALSE(recognise_sheet(sheet(csv), "小学.csv", remembered, names()));
  const std::vector<Mapping> none = {
      Mapping{"", Layout::rows, 1, "", {{"学校名称", ""}, {"学生", ""}, {"若干", ""}, {"备注", ""}}}};
  CHECK(recognised(csv, "", "表.csv", none).left_out);
}

TEST_CASE("a field given twice keeps its first column", "[header]") {
  CHECK(keys("学校名称,学校标识码,学校\n") == Keys{"name", "code", "?"});
}

TEST_CASE("other tables are known by their columns", "[header]") {
  const Header rooms = recognised("学校标识码,教室类别,教室名称,单间面积\n1,音乐,音乐教室1,96\n");
  CHECK(dictionary().tables[rooms.table].id == "room");
}

TEST_CASE("a sheet without a header has none", "[header]") {
  CHECK_FALSE(recognise_sheet(sheet("1,2,3\n4,5,6\n"), "", {}, names()));
  CHECK_FALSE(recognise_sheet(sheet(""), "", {}, names()));
  CHECK_FALSE(recognise_sheet(sheet("说明：本表由学校填写\n"), "", {}, names()));
}

TEST_CASE("a wide and nearly empty sheet is looked through like any other", "[header]") {
  // 2000 columns: what is tried often must not look back over all of them each time.
  std::string row(1997, ',');
  std::string csv;
  for (int i = 0; i < 20; ++i) csv += row + "\n";
  const Header header = recognised(row + "学校名称,学校标识码\n" + csv);
  CHECK(header.columns.size() == 1999);
  CHECK(header.columns[1997].field);
}
