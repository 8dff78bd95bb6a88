#include "core/assess/variation.h"

#include <algorithm>
#include <array>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdint>

#include "tests/core/assess/random.h"

using namespace junheng;
using Catch::Approx;
using junheng::test::Random;

namespace {

// The five schools of the published worked example (books; the formula is the one in force).
const std::vector<UnitAmount> worked_example = {{45, 279}, {37, 137}, {89, 935}, {76, 160}, {55, 402}};

double root_of(const Rational& square) { return root(square).to_double(); }

Rational r(const char* text) { return *parse_decimal(text); }

std::vector<UnitAmount> random_units(Random& random) {
  std::vector<UnitAmount> units;
  for (std::int64_t i = 2 + random.below(8); i > 0; --i) units.push_back({1 + random.below(2000), random.below(5000)});
  return units;
}

}  // namespace

TEST_CASE("the published worked example, in all four variants", "[cv]") {
  const auto v = variation(worked_example);
  REQUIRE(v);
  CHECK(v->mean == Rational(1913) / 302);
  CHECK(root_of(v->weighted) == Approx(0.515257).epsilon(1e-6));
  CHECK(root_of(v->unweighted) == Approx(0.488771).epsilon(1e-6));
  CHECK(root_of(v->sample) == Approx(0.546462).epsilon(1e-6));
  CHECK(root_of(v->about_mean) == Approx(0.463919).epsilon(1e-6));
  CHECK(root(v->weighted).to_text(2) == "0.52");
  // The variant decides the verdict at 0.50: weighted fails, unweighted passes.
  CHECK(v->weighted > r("0.25"));
  CHECK(v->unweighted < r("0.25"));
}

TEST_CASE("a coefficient exactly at the limit is at the limit", "[cv]") {
  const auto v = variation({{100, 50}, {100, 150}});
  CHECK(v->weighted == r("0.25"));
  CHECK(root(v->weighted) == r("0.5"));
}

TEST_CASE("edge cases have no invented number", "[cv]") {
  CHECK_FALSE(variation({}));
  CHECK_FALSE(variation({{10, 0}, {20, 0}}));
  CHECK(variation({{10, 3}})->weighted == Rational(0));
  CHECK(variation({{10, 3}})->sample == Rational(0));
  // A school without any stays in: leaving it out would lower the coefficient.
  CHECK(variation({{100, 1}, {100, 0}})->weighted == Rational(1));
}

TEST_CASE("properties of the coefficient over random counties", "[cv]") {
  Random random(20170426);
  for (int round = 0; round < 300; ++round) {
    auto units = random_units(random);
    const auto v = variation(units);
    if (!v) continue;
    CHECK(v->weighted.sign() >= 0);

    auto reordered = units;
    std::reverse(reordered.begin(), reordered.end());
    CHECK(variation(reordered)->weighted == v->weighted);

    auto scaled = units;
    for (UnitAmount& u : scaled) u.amount *= r("10000");
    CHECK(variation(scaled)->weighted == v->weighted);

    const bool equal_ratios = std::all_of(units.begin(), units.end(), [&](const UnitAmount& u) {
      return u.amount / u.pupils == units[0].amount / units[0].pupils;
    });
    CHECK((v->weighted.sign() == 0) == equal_ratios);

    // The same by the textbook formula in doubles.
    double pupils = 0, amount = 0, spread = 0;
    for (const UnitAmount& u : units) pupils += u.pupils.to_double(), amount += u.amount.to_double();
    const double mean = amount / pupils;
    for (const UnitAmount& u : units) {
      const double d = u.amount.to_double() / u.pupils.to_double() - mean;
      spread += u.pupils.to_double() / pupils * d * d;
    }
    const double cv = std::sqrt(spread) / mean;
    CHECK(root_of(v->weighted) == Approx(cv).margin(1e-9));
    if (std::abs(cv - 0.45) > 1e-9) CHECK((v->weighted <= r("0.2025")) == (cv <= 0.45));

    Rational whole;
    for (const Rational& share : contributions(units)) whole += share;
    CHECK(whole == Rational(equal_ratios ? 0 : 1));
  }
}

TEST_CASE("composites of published district tables are means of their printed coefficients", "[cv]") {
  // Printed to three digits (2012 rule, eight indicators): the mean rounds to the printed composite.
  struct Row {
    std::array<const char*, 8> cv;
    const char* printed;
  };
  static constexpr Row rows[] = {
      {{"0.881", "1.299", "0.977", "0.379", "0.170", "0.334", "0.286", "0.408"}, "0.592"},
      {{"0.353", "0.784", "0.146", "0.491", "0.037", "0.226", "0.223", "0.253"}, "0.314"},
      {{"0.711", "0.649", "0.472", "0.338", "0.235", "0.274", "0.260", "0.396"}, "0.417"},
      {{"0.505", "0.484", "0.325", "0.275", "0.199", "0.715", "0.421", "1.021"}, "0.493"},
      {{"0.393", "0.578", "0.372", "0.246", "0.208", "0.311", "0.311", "0.455"}, "0.359"},
      {{"0.433", "0.464", "0.334", "0.318", "0.433", "0.362", "0.368", "0.335"}, "0.381"},
      {{"0.251", "0.426", "0.267", "0.227", "0.127", "0.318", "0.302", "0.440"}, "0.295"},
      {{"0.285", "0.373", "0.243", "0.333", "0.224", "0.391", "0.355", "0.569"}, "0.347"},
      {{"0.380", "0.605", "0.352", "0.362", "0.101", "0.301", "0.295", "0.415"}, "0.351"},
      {{"0.320", "0.431", "0.291", "0.223", "0.095", "0.400", "0.386", "0.431"}, "0.322"},
      {{"0.246", "0.471", "0.388", "0.299", "0.189", "0.475", "0.479", "0.533"}, "0.385"},
      {{"0.441", "0.494", "0.495", "0.311", "0.388", "0.365", "0.236", "0.493"}, "0.403"},
      {{"0.280", "0.819", "0.315", "0.206", "0.104", "0.353", "0.343", "0.406"}, "0.353"},
      {{"0.362", "0.446", "0.324", "0.402", "0.362", "0.372", "0.342", "0.496"}, "0.388"},
  };
  for (const Row& row : rows) {
    std::vector<Rational> squares;
    Rational sum;
    for (const char* cv : row.cv) squares.push_back(r(cv) * r(cv)), sum += r(cv);
    CHECK((sum / 8).to_text(3) == row.printed);
    CHECK(mean_root_at_most(squares, sum / 8));
    CHECK_FALSE(mean_root_at_most(squares, sum / 8 - r("1e-15")));
  }
}

TEST_CASE("the printed coefficients of one city: only R6 keeps the limits", "[cv]") {
  const std::array<const char*, 7> primary = {"0.677", "0.674", "0.618", "0.519", "0.597", "0.167", "0.759"};
  const std::array<const char*, 7> junior = {"0.542", "1.055", "0.507", "0.587", "0.686", "0.254", "0.496"};
  for (std::size_t i = 0; i < 7; ++i) {
    CHECK((r(primary[i]) <= r("0.50")) == (i == 5));
    CHECK((r(junior[i]) <= r("0.45")) == (i == 5));
  }
}

TEST_CASE("a mean of irrational roots is decided against a close limit", "[cv]") {
  // (√2 + √3)/2 = 1.57313218497098…
  CHECK(mean_root_at_most({2, 3}, r("1.57313218497099")));
  CHECK_FALSE(mean_root_at_most({2, 3}, r("1.57313218497098")));
}
