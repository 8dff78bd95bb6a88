#include "core/codec/county_workbook.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/data/county_file.h"

using namespace junheng;

namespace {

Dataset county() {
  Problems problems;
  Dataset data =
      read_county(R"({"junheng":1,"tables":{"county":{"name":"云溪县","survey.rate":0.985,"wage.teacher":9.86},
    "school":{"columns":["code","name","type","boarding","pupils.primary","teaching_area","built_year"],
              "rows":[["0021","=一小","primary",true,812,4000.5,2016],["22","二小",null,null,"不适用",null,null]]}}})",
                  "县.json", dictionary(), problems);
  CHECK(problems.empty());
  return data;
}

const StyledCell& under(const StyledSheet& sheet, const std::string& header, std::size_t row) {
  const auto& headers = sheet.rows.at(2);
  const auto at = std::find_if(headers.begin(), headers.end(), [&](const StyledCell& c) { return c.text == header; });
  REQUIRE(at != headers.end());
  return sheet.rows.at(3 + row).at(static_cast<std::size_t>(at - headers.begin()));
}

}  // namespace

TEST_CASE("a page of schools: units in the header, codes as texts, rules below", "[county_workbook]") {
  const Dataset data = county();
  CountyPages pages;
  pages.data = &data;
  pages.tables = {data.fields->school};
  const StyledWorkbook book = county_workbook(pages);
  REQUIRE(book.sheets.size() == 1);
  const StyledSheet& sheet = book.sheets[0];
  CHECK(sheet.name == "学校");
  CHECK(sheet.frozen_rows == 3);
  CHECK(sheet.frozen_columns == 2);
  CHECK(under(sheet, "学校标识码", 0).kind == SheetCellKind::text);
  CHECK(under(sheet, "学校标识码", 0).text == "0021");
  CHECK(under(sheet, "学校名称", 0).text == "=一小");
  CHECK(under(sheet, "办学类型", 0).text == "小学");
  CHECK(under(sheet, "是否寄宿制学校", 0).text == "是");
  CHECK(under(sheet, "教学及辅助用房面积（㎡）", 0).places == 1);
  CHECK(under(sheet, "小学在校生数（人）", 1).text == "不适用");
  CHECK(under(sheet, "办学类型", 1).kind == SheetCellKind::empty);
  const auto type = std::find_if(sheet.rules.begin(), sheet.rules.end(),
                                 [](const InputRule& r) { return r.prompt_title == "办学类型"; });
  REQUIRE(type != sheet.rules.end());
  CHECK(type->kind == InputRule::Kind::choice);
  CHECK(type->choices.size() == 8);
  CHECK(type->range.row == 3);
  CHECK(type->range.rows == 2002);
  for (const StyledCell& help : sheet.rows[1]) CHECK_FALSE(help.text.empty());
}

TEST_CASE("the county's page is a form", "[county_workbook]") {
  const Dataset data = county();
  CountyPages pages;
  pages.data = &data;
  pages.tables = {data.fields->county};
  const StyledSheet sheet = county_workbook(pages).sheets.at(0);
  const auto row = [&](const std::string& title) {
    return *std::find_if(sheet.rows.begin(), sheet.rows.end(), [&](const auto& r) { return r.at(0).text == title; });
  };
  CHECK(row("社会认可度").at(1).text == "98.5%");
  CHECK(row("社会认可度").at(1).places == 1);
  CHECK(row("义务教育学校教师年平均工资").at(2).text == "万元/人");
  CHECK(row("常住人口").at(1).kind == SheetCellKind::empty);
  CHECK(sheet.rows.size() == 2 + dictionary().tables[data.fields->county].fields.size());
}

TEST_CASE("only what is shown, and remarks for people", "[county_workbook]") {
  const Dataset data = county();
  CountyPages pages;
  pages.data = &data;
  pages.tables = {data.fields->school};
  for (const TableSchema& t : dictionary().tables) pages.shown.emplace_back(t.fields.size(), false);
  pages.shown[data.fields->school][1] = true;
  pages.remarks[data.fields->school] = {"甲"};
  pages.blank_rows = false;
  const StyledSheet sheet = county_workbook(pages).sheets.at(0);
  CHECK(sheet.rows[2].size() == 2);
  CHECK(sheet.rows[3][1].text == "甲");
  CHECK(sheet.rows[4].size() == 1);
}

TEST_CASE("a table as rows of texts", "[county_workbook]") {
  const auto rows = county_rows(county(), dictionary().school);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0][0] == "学校标识码");
  CHECK(rows[1][0] == "0021");
  CHECK(rows[2][2].empty());
}
