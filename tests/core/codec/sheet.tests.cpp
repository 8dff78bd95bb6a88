#include "core/codec/sheet.h"

#include <catch2/catch_test_macros.hpp>

using namespace junheng;

TEST_CASE("a sheet keeps its cells, and has nothing beyond them", "[sheet]") {
  Sheet sheet;
  CHECK(sheet.rows() == 0);
  CHECK(sheet.at(0, 0).kind == SheetCellKind::empty);
  sheet.begin_row();
  sheet.add(SheetCellKind::text, "学校");
  sheet.add(SheetCellKind::number, "4.2");
  sheet.begin_row();
  sheet.begin_row();
  sheet.add(SheetCellKind::empty, "");
  sheet.add(SheetCellKind::flag, "1");
  sheet.add(SheetCellKind::error, "#DIV/0!");
  CHECK(sheet.rows() == 3);
  CHECK(sheet.columns() == 3);
  CHECK(sheet.columns(0) == 2);
  CHECK(sheet.columns(1) == 0);
  CHECK(sheet.at(0, 0).text == "学校");
  CHECK(sheet.at(0, 1).kind == SheetCellKind::number);
  CHECK(sheet.at(2, 2).text == "#DIV/0!");
  CHECK(sheet.at(0, 2).kind == SheetCellKind::empty);
  CHECK(sheet.at(7, 0).text.empty());
}
