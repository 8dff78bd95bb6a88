#include "core/codec/sheet_view.h"

#include <catch2/catch_test_macros.hpp>

#include "core/codec/csv.h"

using namespace junheng;

namespace {

Sheet sheet(const std::string& csv) {
  Problems problems;
  return read_csv(csv, "", problems);
}
const FieldNames& names() {
  static const FieldNames all(dictionary());
  return all;
}

}  // namespace

TEST_CASE("a sheet turned on its side keeps the place of each cell", "[sheet_view]") {
  const Sheet given = sheet("项目,数值\n常住人口,9\n总人口,10\n");
  const SheetView view = sideways(given);
  REQUIRE(view.sheet().rows() == 2);
  REQUIRE(view.sheet().columns() == 3);
  CHECK(view.sheet().at(1, 2).text == "10");
  CHECK(view.place(1, 2).row == 2);
  CHECK(view.place(1, 2).column == 1);
  CHECK(SheetView(given).place(1, 2).row == 1);
}

TEST_CASE("labels beside their values become a header and a row", "[sheet_view]") {
  Sheet given =
      sheet("学校基本情况表,,,\n学校名称,一小,学校标识码,21\n小学在校生数,812,备注,\n校长,张某某,初中在校生数,\n");
  const SheetView view = pairs(given, names());
  REQUIRE(view.sheet().rows() == 2);
  std::vector<std::string> labels, values;
  for (std::size_t c = 0; c < view.sheet().columns(); ++c) {
    labels.emplace_back(view.sheet().at(0, c).text);
    values.emplace_back(view.sheet().at(1, c).text);
  }
  CHECK(labels == std::vector<std::string>{"学校基本情况表", "学校名称", "学校标识码", "小学在校生数", "备注", "校长",
                                           "初中在校生数"});
  CHECK(values == std::vector<std::string>{"", "一小", "21", "812", "", "张某某", ""});
  CHECK(view.place(1, 3).row == 2);
  CHECK(view.place(1, 3).column == 1);
  CHECK(view.place(0, 2).column == 2);
  // A label over two cells: its value stands right of both.
  given.merged.push_back({2, 0, 1, 2});
  CHECK(pairs(given, names()).sheet().at(1, 3).text == "备注");
}

TEST_CASE("tables are no forms, and large sheets are not turned", "[sheet_view]") {
  CHECK(pairs(sheet("甲,1\n乙,2\n"), names()).sheet().rows() == 0);
  CHECK(pairs(sheet("学校名称,一小\n校长,张某某\n"), names()).sheet().rows() == 0);
  std::string rows;
  for (int i = 0; i < 401; ++i) rows += "学校名称,一小,学校标识码,21,小学在校生数,3\n";
  CHECK(sideways(sheet(rows)).sheet().rows() == 0);
  CHECK(pairs(sheet(rows), names()).sheet().rows() == 0);
}
