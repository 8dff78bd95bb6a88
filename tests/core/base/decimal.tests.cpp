#include "core/base/decimal.h"

#include <catch2/catch_test_macros.hpp>

using namespace junheng;

TEST_CASE("decimals keep every digit and have one form", "[decimal]") {
  CHECK(parse_decimal("3.8250")->to_text() == "3.825");
  CHECK(parse_decimal("-0.50")->to_text() == "-0.5");
  CHECK(parse_decimal("1.5e3")->to_text() == "1500");
  CHECK(parse_decimal("225.525")->coefficient == 225525);
  CHECK(*parse_decimal("1.10") == *parse_decimal("1.1"));
  CHECK(*parse_decimal("0.000") == Decimal{});
  CHECK(parse_decimal("999999999999999999")->to_text() == "999999999999999999");
}

TEST_CASE("what is no exact decimal is refused", "[decimal]") {
  for (const char* text :
       {"", "-", "1.", ".5", "1e308", "NaN", " 1", "1 ", "1,234", "１２", "9999999999999999999", "1e-30", "+1"}) {
    INFO(text);
    CHECK_FALSE(parse_decimal(text));
  }
}

TEST_CASE("adding is exact or refused", "[decimal]") {
  CHECK(add(*parse_decimal("0.1"), *parse_decimal("0.2"))->to_text() == "0.3");
  CHECK_FALSE(add(*parse_decimal("999999999999999999"), *parse_decimal("1")));
}
