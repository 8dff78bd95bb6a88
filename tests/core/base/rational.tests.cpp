#include "core/base/rational.h"

#include <catch2/catch_test_macros.hpp>

using namespace junheng;

namespace {
Rational r(const char* text) { return *parse_decimal(text); }
}  // namespace

TEST_CASE("85 % of a standard is exact where a double is not", "[rational]") {
  CHECK(r("4.5") * r("0.85") == r("3.825"));
  CHECK(4.5 * 0.85 < 3.825);  // why it matters
  CHECK(r("2.3") * r("0.85") == r("1.955"));
}

TEST_CASE("rounded text is half away from zero", "[rational]") {
  CHECK(r("0.4025").to_text(3) == "0.403");
  CHECK(r("-1.005").to_text(2) == "-1.01");
  CHECK((Rational(1) / 3).to_text() == "0.333333");
  CHECK((Rational(13) / 32).to_text() == "0.40625");
  CHECK(Rational(7).to_text(2) == "7.00");
  CHECK((Rational(13) / 32).to_fraction() == "13/32");
}

TEST_CASE("floor and ceil of negative fractions", "[rational]") {
  CHECK((Rational(-7) / 2).floor() == Rational(-4));
  CHECK((Rational(-7) / 2).ceil() == Rational(-3));
  CHECK((Rational(13) / 12).ceil() == Rational(2));
  CHECK(Rational(1).ceil() == Rational(1));
}

TEST_CASE("roots are bounded, exactly where they are rational", "[rational]") {
  const RootBounds third = square_root(Rational(1) / 9, 10);
  CHECK(third.lower == Rational(1) / 3);
  CHECK(third.upper == third.lower);
  const RootBounds two = square_root(2, 10);
  CHECK(two.lower * two.lower < Rational(2));
  CHECK(two.upper * two.upper > Rational(2));
  CHECK(two.upper - two.lower == r("1e-10"));
}
