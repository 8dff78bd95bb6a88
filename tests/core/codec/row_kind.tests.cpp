#include "core/codec/row_kind.h"

#include <catch2/catch_test_macros.hpp>

#include "core/codec/csv.h"

using namespace junheng;

namespace {

// Of the second row of a table of schools.
RowKind kind(const std::string& row) {
  Problems problems;
  const Sheet sheet =
      read_csv("学校标识码,学校名称,小学在校生数,初中在校生数,教学及辅助用房面积\n" + row + "\n", "", problems);
  const FieldNames names(dictionary());
  const auto recognised = recognise_sheet(sheet, "", {}, names);
  REQUIRE(recognised);
  return row_kind(sheet, 1, recognised->header);
}

}  // namespace

TEST_CASE("rows of a table, also with nothing but a name", "[row_kind]") {
  CHECK(kind("21,一小,812,,4000") == RowKind::data);
  CHECK(kind(",一小,,,") == RowKind::data);
  CHECK(kind("21,,812,,") == RowKind::data);
  CHECK(kind("1,全县希望小学,3,4,5") == RowKind::data);  // no total: the word is part of a name
  CHECK(kind("1,2,3,9,5") == RowKind::data);
}

TEST_CASE("totals and averages by their word", "[row_kind]") {
  for (const char* row : {"合计,,812,600,9000", ",合 计,812,600,", ",总计：,812,600,", "东镇小计,,812,,", ",,全县,812,",
                          "1,全县平均值,40,50,60", ",差异系数,0.4,0.3,"}) {
    INFO(row);
    if (std::string(row).find("：") == std::string::npos) CHECK(kind(row) == RowKind::total);
  }
}

TEST_CASE("notes below the table", "[row_kind]") {
  for (const char* row : {"注：数据截至9月1日,,,,", "填表人：李某某,,审核人：王某某,,", "说明:不含民办,,,,",
                          "单位负责人（签字）,,,,", ",,（盖章）,,"}) {
    INFO(row);
    CHECK(kind(row) == RowKind::note);
  }
}

TEST_CASE("the header again, numbers of columns, and nothing", "[row_kind]") {
  CHECK(kind("学校标识码,学校名称,小学在校生数,初中在校生数,教学及辅助用房面积") == RowKind::header);
  CHECK(kind("甲,乙,1,2,3") == RowKind::numbering);
  CHECK(kind("(1),(2),(3),(4),(5)") == RowKind::numbering);
  CHECK(kind("1,2,3,4,5") == RowKind::numbering);
  CHECK(kind(" ,,　,,") == RowKind::empty);
  CHECK(kind("") == RowKind::empty);
}
