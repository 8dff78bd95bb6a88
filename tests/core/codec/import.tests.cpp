#include "core/codec/import.h"

#include <catch2/catch_test_macros.hpp>

#include "core/data/county_file.h"
#include "core/data/county_writer.h"
#include "tests/core/fixtures.h"

using namespace junheng;

namespace {

struct File {
  std::string name, bytes;
};

Import imported(const std::vector<File>& files, Dataset base = empty_dataset(dictionary()),
                std::vector<Mapping> mappings = {}) {
  Importer importer(std::move(base), std::move(mappings));
  for (const File& f : files) importer.add(f.name, f.bytes);
  return importer.finish();
}
Import imported(const std::string& csv) { return imported({{"表.csv", csv}}); }

File fixture(const std::string& name) { return {name, test::fixture_bytes("sheets/" + name)}; }

// Of one table's field, a row each; "—" for a missing one.
std::vector<std::string> column(const Dataset& data, const char* table, const char* key) {
  const std::size_t t = *data.fields->find(table), f = *data.fields->tables[t].find(key);
  const Field& field = data.fields->tables[t].fields[f];
  std::vector<std::string> all;
  for (std::size_t r = 0; r < data.tables[t].rows; ++r) {
    const Cell cell = data.tables[t].cell(f, r);
    if (!data.tables[t].is_given(f, r))
      all.emplace_back("—");
    else if (field.is_text())
      all.emplace_back(data.tables[t].text(f, r));
    else
      all.push_back(field.kind == FieldKind::choice
                        ? field.choices[static_cast<std::size_t>(cell.number.coefficient)].id
                        : cell.number.to_text());
  }
  return all;
}

// "code 表 B3", a line each.
std::vector<std::string> listed(const Problems& problems) {
  std::vector<std::string> lines;
  for (const Problem& p : problems)
    lines.push_back(p.code + (p.place.sheet.empty() ? "" : " " + p.place.sheet) +
                    (p.place.cell.empty() ? "" : " " + p.place.cell));
  return lines;
}
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a sheet of schools comes in with the cells it came from", "[import]") {
  const Import i =
      imported("学校标识码,学校名称,小学在校生数,教学仪器设备值(元)\n21,一小,812,1050800\n22,二小,\"1,045\",—\n");
  CHECK(listed(i.problems).empty());
  CHECK(i.merged.new_rows == 2);
  CHECK(column(i.data, "school", "name") == Texts{"一小", "二小"});
  CHECK(column(i.data, "school", "pupils.primary") == Texts{"812", "1045"});
  CHECK(column(i.data, "school", "equipment_value") == Texts{"105.08", "—"});
  const TableSchema& schema = dictionary().tables[dictionary().school];
  CHECK(i.data.table("school").origin(*schema.find("pupils.primary"), 1) == origin_of(0, 2, 2));
  CHECK(i.data.documents == std::vector<Document>{{"表.csv", ""}});
  REQUIRE(i.sheets.size() == 1);
  CHECK(i.sheets[0].rows == 2);
  REQUIRE(i.sheets[0].first_values.size() == 4);
  CHECK(i.sheets[0].first_values[1]->text == "一小");
  CHECK(i.sheets[0].first_values[3]->cell.number.to_text() == "105.08");
}

TEST_CASE("totals, notes and repeated headers are left out and said so", "[import]") {
  const Import i = imported(
      "云溪县学校一览表,,,\n"
      "学校名称,学校标识码,小学在校生数,初中在校生数\n"
      "甲,1,2,3\n"
      "一小,21,812,\n"
      "东镇小计,,812,0\n"
      "学校名称,学校标识码,小学在校生数,初中在校生数\n"
      "二中,22,,600\n"
      ",,,\n"
      "合计,,812,600\n"
      "注：数据截至9月1日,,,\n"
      "填表人：李某某,,审核人：王某某,\n");
  CHECK(listed(i.problems).empty());
  CHECK(column(i.data, "school", "name") == Texts{"一小", "二中"});
  std::vector<std::pair<std::size_t, RowKind>> left;
  for (const LeftOutRow& row : i.sheets.at(0).left_out) left.emplace_back(row.row, row.kind);
  CHECK(left == std::vector<std::pair<std::size_t, RowKind>>{{2, RowKind::numbering},
                                                             {4, RowKind::total},
                                                             {5, RowKind::header},
                                                             {8, RowKind::total},
                                                             {9, RowKind::note},
                                                             {10, RowKind::note}});
}

TEST_CASE("what cannot be read is listed with its cell; all else comes in", "[import]") {
  const Import i = imported(
      "学校名称,学校标识码,小学在校生数,初中在校生数\n一小,21,约800,\n二小,22,300,无\n,,45,\n三小,2.2E+09,60,\n");
  CHECK(listed(i.problems) == Texts{"cell_value.not_number C2", "cell_value.none_or_unknown D3", "table.no_key C4",
                                    "cell_value.shortened B5"});
  CHECK(column(i.data, "school", "name") == Texts{"一小", "二小", "三小"});
  CHECK(column(i.data, "school", "pupils.primary") == Texts{"—", "300", "60"});
}

TEST_CASE("figures without a stage go by the row's stage, the sheet's, or the school's type", "[import]") {
  const Import by_row = imported("学校名称,学段,在校生数\n九年制,小学,300\n九年制,初中,200\n");
  CHECK(listed(by_row.problems).empty());
  CHECK(column(by_row.data, "school", "pupils.primary") == Texts{"300"});
  CHECK(column(by_row.data, "school", "pupils.junior") == Texts{"200"});
  const Import by_type = imported(
      "学校名称,办学类型,在校生数\n一小,小学,300\n二中,初中,200\n教学点,教学点,9\n九年制,九年一贯制学校,500\n");
  CHECK(listed(by_type.problems) == Texts{"table.stage C5"});
  CHECK(column(by_type.data, "school", "pupils.primary") == Texts{"300", "—", "9", "—"});
  CHECK(column(by_type.data, "school", "pupils.junior") == Texts{"—", "200", "—", "—"});
  const Import by_title = imported("云溪县小学情况,,\n学校名称,在校生数,班级数\n九年制,300,6\n");
  CHECK(column(by_title.data, "school", "pupils.primary") == Texts{"300"});
}

TEST_CASE("several files: filled in, conflicts listed, the same twice changes nothing", "[import]") {
  const File a{"甲.csv", "学校标识码,学校名称,小学在校生数\n21,一小,812\n22,二小,300\n"};
  const File b{"乙.csv", "学校名称,教学及辅助用房面积(㎡),小学在校生数\n一 小,4000,815\n三小,900,\n"};
  const File classes{"班级.csv", "学校名称,年级,班级名称,人数\n一小,一年级,1班,40\n二小,初一,1班,41\n四小,1,1班,9\n"};
  const Import once = imported({classes, a, b});
  CHECK(listed(once.problems) == Texts{"row.unknown_school A4"});
  CHECK(column(once.data, "school", "name") == Texts{"一小", "二小", "三小"});
  CHECK(column(once.data, "school", "teaching_area") == Texts{"4000", "—", "900"});
  CHECK(column(once.data, "class", "grade") == Texts{"1", "7"});
  REQUIRE(once.merged.conflicts.size() == 1);
  CHECK(once.merged.conflicts[0].cell.number == Decimal{815, 0});
  const std::string before = write_county(once.data);
  const Import twice = imported({b, classes, a, a}, once.data);
  CHECK(write_county(twice.data) == before);
  CHECK(twice.merged.new_rows == 0);
  CHECK(twice.merged.updates.empty());
  // A county file is merged like any other.
  Problems none;
  const Import again = imported({{"县.json", before}, {"丙.csv", "学校名称,学校标识码,小学在校生数\n三小,23,60\n"}});
  CHECK(column(again.data, "school", "code") == Texts{"21", "22", "23"});
  CHECK(column(again.data, "class", "pupils") == Texts{"40", "41"});
}

TEST_CASE("sheets that are no tables of figures", "[import]") {
  const Import i = imported({{"说明.csv", "本表由学校填写\n请于9月30日前报送\n"},
                             {"空.csv", "\n\n"},
                             {"指标.csv",
                              "学校名称,每百名学生拥有高于规定学历教师数,生均教学仪器设备值(元),生均体育运动场馆面积("
                              "㎡)\n一小,4.2,2000,7.5\n"},
                             {"坏.json", "{\"junheng\":1,\"tabels\":{}}"}});
  CHECK(listed(i.problems) == Texts{"sheet.unknown", "file.empty", "sheet.indicators", "file.unknown_key"});
  CHECK(i.sheets.size() == 2);
  CHECK(i.merged.new_rows == 0);
}

TEST_CASE("columns that are not read are said with the reason", "[import]") {
  const Import i =
      imported("学校名称,学校标识码,小学在校生数,教学及辅助用房面积(间),小学在校生数,备注\n一小,21,812,4000,900,x\n");
  CHECK(listed(i.problems) == Texts{"column.unit D1", "column.twice E1"});
  CHECK(column(i.data, "school", "pupils.primary") == Texts{"812"});
}

TEST_CASE("a remembered mapping decides", "[import]") {
  const Mapping mapping{
      "school", Layout::rows, 1, "", {{"校名", "name"}, {"人头", "pupils.primary"}, {"设备", "equipment_value", "元"}}};
  const Import i = imported({{"表.csv", "校名,人头,设备\n一小,812,1050800\n"}}, empty_dataset(dictionary()), {mapping});
  CHECK(listed(i.problems).empty());
  CHECK(column(i.data, "school", "pupils.primary") == Texts{"812"});
  CHECK(column(i.data, "school", "equipment_value") == Texts{"105.08"});
}

TEST_CASE("merged headers in three encodings and in a workbook: the same nine schools", "[import]") {
  std::string first;
  for (const char* name :
       {"merged-headers-gb18030.csv", "merged-headers-utf8-mark.csv", "merged-headers-utf16-tabs.txt",
        "merged-headers.xls", "merged-headers.xlsx", "merged-headers-libreoffice.xlsx"}) {
    INFO(name);
    const Import i = imported({fixture(name)});
    const Texts unclear(2, "table.stage");
    std::vector<std::string> codes;
    for (const Problem& p : i.problems) codes.push_back(p.code);
    CHECK(codes == unclear);  // 专任教师数 of two 九年一贯制 schools
    CHECK(column(i.data, "school", "name").size() == 9);
    CHECK(column(i.data, "school", "pupils.junior") == Texts{"—", "—", "—", "1504", "—", "262", "683", "—", "121"});
    CHECK(column(i.data, "school", "teachers_total.primary") ==
          Texts{"98", "71", "52", "—", "33", "—", "—", "16", "—"});
    CHECK(column(i.data, "school", "teaching_area").front() == "8935.5");
    CHECK(column(i.data, "school", "built_year").front() == "1958");
    CHECK(i.sheets.at(0).left_out.size() == 6);
    Dataset anonymous = i.data;
    for (Table& t : anonymous.tables) t.origins.assign(t.origins.size(), {});
    const std::string written = write_county(anonymous);
    if (first.empty()) first = written;
    CHECK(written == first);
  }
}

TEST_CASE("a form of the county, from top to bottom", "[import]") {
  const Import i = imported({fixture("county-form.xls")});
  CHECK(column(i.data, "county", "rotation.moved") == Texts{"57"});
  CHECK(column(i.data, "county", "rotation.moved_backbone") == Texts{"13"});
  CHECK(column(i.data, "county", "wage.teacher") == Texts{"9.86"});
  CHECK(column(i.data, "county", "nearby.primary.rate") == Texts{"1"});
  CHECK(column(i.data, "county", "schools.primary") == Texts{"5"});
  CHECK(column(i.data, "county", "schools.nine_year") == Texts{"2"});
  CHECK(listed(i.problems).empty());
}

TEST_CASE("classes below the merged name of their school, rooms on a second sheet", "[import]") {
  const Import i = imported({fixture("merged-headers.xls"), fixture("classes-and-rooms.xls")});
  CHECK(i.data.table("class").rows == 30);
  CHECK(column(i.data, "class", "school").at(5) == "3199000201");
  CHECK(column(i.data, "class", "grade").at(5) == "6");
  CHECK(i.data.table("room").rows > 3);
  for (const Problem& p : i.problems) CHECK(p.code == "table.stage");
}

TEST_CASE("a workbook for each school, labels beside their values", "[import]") {
  const Import i = imported({fixture("one-school-1.xlsx"), fixture("one-school-2.xlsx"), fixture("one-school-3.xlsx")});
  CHECK(column(i.data, "school", "code").size() == 3);
  CHECK(column(i.data, "school", "pupils.primary").front() == "516");
  CHECK(column(i.data, "school", "equipment_value").front() == "105.08");
  CHECK(column(i.data, "school", "teachers_total.primary").front() == "33");
  for (const Problem& p : i.problems) CHECK(p.code == "table.stage");
}

TEST_CASE("tables of results are named and left out", "[import]") {
  for (const char* name : {"indicators-2017.xlsx", "indicators-2012.xlsx", "indicators-2012.xls"}) {
    INFO(name);
    const Import i = imported({fixture(name)});
    CHECK(i.merged.new_rows == 0);
    REQUIRE(i.problems.size() == 1);
    CHECK(i.problems[0].code == "sheet.indicators");
    CHECK((i.problems[0].arguments[0].find("八项") != std::string::npos) ==
          (std::string(name).find("2012") != std::string::npos));
  }
}

TEST_CASE("hidden sheets and rows come in and are said", "[import]") {
  const Import i = imported({fixture("hidden-parts.xlsx")});
  std::size_t rows = 0, sheets = 0;
  for (const SheetReport& sheet : i.sheets) rows += sheet.hidden_rows, sheets += sheet.hidden;
  CHECK(rows > 0);
  CHECK(sheets > 0);
}

TEST_CASE("files that are not what they are called, locked, or cut off", "[import]") {
  for (const auto& [name, code] :
       std::vector<std::pair<std::string, std::string>>{{"locked.xlsx", "locked"},
                                                        {"locked.xls", "locked"},
                                                        {"named-xls-but-html.xls", "xls.html"},
                                                        {"truncated.xlsx", "zip"}}) {
    INFO(name);
    const Import i = imported({fixture(name), fixture("plain-list.xlsx")});
    REQUIRE_FALSE(i.problems.empty());
    CHECK(i.problems[0].code.find(code) != std::string::npos);
    CHECK(i.problems[0].place.file == name);
    CHECK(column(i.data, "school", "name").size() == 9);
  }
  for (const char* name : {"named-xls-but-csv.xls", "named-xls-but-xlsx.xls", "named-xlsx-but-xls.xlsx"}) {
    INFO(name);
    CHECK(imported({fixture(name)}).merged.new_rows > 0);
  }
}

TEST_CASE("what else county files hold comes in with them", "[import]") {
  const auto county = [](const std::string& note, const std::string& text) {
    return R"({"junheng":2,"note":")" + note +
           R"(","tables":{},"mappings":[{"table":"school","columns":[{"header":"校名","field":"name"},{"header":"人头","field":"pupils.primary"}]}],"narrative":{"G4":")" +
           text + R"(","G5":"同"}})";
  };
  const Import i =
      imported({{"甲.json", county("先", "一")}, {"乙.json", county("后", "二")}, {"表.csv", "校名,人头\n一小,812\n"}});
  CHECK(listed(i.problems) == Texts{"merge.narrative"});
  CHECK(i.narrative == std::map<std::string, std::string>{{"G4", "一"}, {"G5", "同"}});
  CHECK(i.data.note == "先");
  CHECK(column(i.data, "school", "pupils.primary") == Texts{"812"});
}

TEST_CASE("sheet by sheet, a file gives the same as at once", "[import]") {
  for (const char* name :
       {"classes-and-rooms.xlsx", "classes-and-rooms.xls", "merged-headers-gb18030.csv", "locked.xlsx"}) {
    INFO(name);
    const File file = fixture(name);
    const Import whole = imported({file});
    Importer importer(empty_dataset(dictionary()), {});
    importer.open(file.name, file.bytes);
    const std::size_t sheets = importer.sheets();
    std::size_t steps = 0;
    for (; importer.read_sheet(); ++steps) CHECK(importer.sheets_read() == steps + 1);
    CHECK(steps <= sheets);
    CHECK(steps >= whole.sheets.size());
    CHECK_FALSE(importer.read_sheet());
    CHECK(importer.sheets() == 0);
    const Import stepped = importer.finish();
    CHECK(write_county(stepped.data) == write_county(whole.data));
    CHECK(listed(stepped.problems) == listed(whole.problems));
    CHECK(stepped.sheets.size() == whole.sheets.size());
  }
}

TEST_CASE("what a file said goes when it is read again, what others said stays", "[import]") {
  const std::string bad = "校名,小学在校生数\n一小,120\n,45\n", good = "校名,小学在校生数\n一小,120\n二小,45\n";
  const Problems first = unsettled_after({}, imported({{"甲.csv", bad}, {"乙.csv", bad}}));
  CHECK(listed(first) == Texts{"table.no_key B3", "table.no_key B3"});
  const Problems second = unsettled_after(first, imported({{"甲.csv", good}}));
  CHECK(listed(second) == Texts{"table.no_key B3"});
  CHECK(second.front().place.file == "乙.csv");
  CHECK(unsettled_after(second, imported({{"乙.csv", good}})).empty());
  CHECK(listed(unsettled_after(second, imported({{"乙.csv", bad}, {"乙.csv", bad}}))) == listed(second));  // said once

  // A county file brings along what its own imports said.
  Project county{empty_dataset(dictionary()), {}, {}};
  county.unsettled = second;
  const Import brought = imported({{"县.json", write_project(county)}});
  CHECK(listed(unsettled_after({}, brought)) == listed(second));
}

TEST_CASE("what cannot be read stays as it stands, with its unit, until somebody mends it", "[import]") {
  const std::string csv = "校名,办学类型,小学在校生数,教学仪器设备值（元）\n一小,小学,约120,五千\n二小,小学,—,9000\n";
  Import i = imported(csv);
  CHECK(listed(i.problems) == Texts{"cell_value.not_number C2", "cell_value.not_number D2"});
  const std::size_t t = i.data.fields->school;
  const auto unread = [&](const char* key, std::size_t row) {
    return std::string(i.data.tables[t].unread_text(*i.data.fields->tables[t].find(key), row));
  };
  CHECK(unread("pupils.primary", 0) == "约120");
  CHECK(unread("equipment_value", 0) == "五千（元）");  // the field counts in 万元
  CHECK(unread("pupils.primary", 1).empty());
  CHECK(column(i.data, "school", "pupils.primary") == Texts{"—", "—"});
  CHECK(write_county(i.data).find(R"({"unread": "约120")") != std::string::npos);
  i.problems.push_back({"cell_value.not_number", Severity::error, {}, {"表.csv", "", -1, "", "Z9"}});
  CHECK(listed(unsettled_after({}, i)) == Texts{"cell_value.not_number Z9"});

  // A file that has the figure mends it.
  const Import mended = imported({{"表.csv", csv}, {"好.csv", "校名,小学在校生数\n一小,120\n"}});
  CHECK(column(mended.data, "school", "pupils.primary") == Texts{"120", "—"});
  CHECK(mended.data.tables[t].unread.size() == 1);
}
