#include "core/data/origin.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"

using namespace junheng;

TEST_CASE("cells are named as people name them, and read back", "[origin]") {
  CHECK(cell_address(0, 0) == "A1");
  CHECK(cell_address(6, 1) == "B7");
  CHECK(cell_address(9, 25) == "Z10");
  CHECK(cell_address(0, 26) == "AA1");
  CHECK(cell_address(0, 701) == "ZZ1");
  CHECK(cell_address(0, 702) == "AAA1");
  for (const std::size_t column : {0u, 25u, 26u, 701u, 702u, 1999u}) {
    const auto at = parse_cell_address(cell_address(41, column));
    REQUIRE(at);
    CHECK(at->row == 41);
    CHECK(at->column == column);
  }
  for (const char* text :
       {"", "A", "7", "A0", "A01", "a1", "A1 ", "1A", "$A$1", "A-1", "A1048577", "ZZZZ1", "A99999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(parse_cell_address(text));
  }
}

TEST_CASE("the last cell that a sheet may have has an origin", "[origin]") {
  const Origin last = origin_of(70'000, limits::sheet_rows - 1, limits::sheet_columns - 1);
  CHECK(last.has_cell());
  CHECK(last.document == 70'001);
  CHECK(last.row() == limits::sheet_rows - 1);
  CHECK(last.column() == limits::sheet_columns - 1);
  CHECK_FALSE(origin_of(0).has_cell());
  CHECK(origin_of(0).known());
  CHECK_FALSE(Origin{}.known());
}
