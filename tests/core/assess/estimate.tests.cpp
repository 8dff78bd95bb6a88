#include "core/assess/estimate.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/assess/evaluate.h"
#include "core/base/rounding.h"
#include "tests/core/assess/county.h"
#include "tests/core/assess/random.h"

using namespace junheng;
using junheng::test::Random;

namespace {

constexpr std::size_t schools = 64;

// A school table with random cells of up to `digits` digits and `places` decimals, some of them missing or not
// applicable.
Dataset random_county(Random& random, int digits, int places) {
  Dataset data = empty_dataset(dictionary());
  Table& table = data.tables[dictionary().school];
  table.rows = schools;
  for (const char* key :
       {"teaching_area", "indoor_sports_area", "sports_ground_area", "equipment_value", "pupils.primary"}) {
    Column& column = table.columns[*dictionary().tables[dictionary().school].find(key)];
    column.resize(schools);
    for (std::size_t row = 0; row < schools; ++row) {
      std::int64_t coefficient = 0;
      for (std::int64_t n = 1 + random.below(digits); n > 0; --n) coefficient = coefficient * 10 + random.below(10);
      const std::int64_t kind = random.below(20);
      if (kind == 0) continue;
      if (kind == 1) column.set_not_applicable(row);
      if (kind > 1) column.set(row, {coefficient, static_cast<std::uint8_t>(random.below(places + 1))});
    }
  }
  return data;
}

Expression compiled(const std::string& text) {
  Problems problems;
  ExpressionScope scope;
  scope.fields = &dictionary();
  scope.table = dictionary().school;
  auto e = compile(text, scope, {}, problems);
  for (const Problem& p : problems) UNSCOPED_INFO(p.code << ": " << text);
  REQUIRE(e);
  return *e;
}

}  // namespace

TEST_CASE("every estimate is within its bound of the exact value, or unknown", "[estimate]") {
  const char* const texts[] = {"teaching_area",
                               "teaching_area - indoor_sports_area",
                               "indoor_sports_area + sports_ground_area + teaching_area",
                               "equipment_value * 10000 元/万元",
                               "equipment_value * 10000 元/万元 / pupils.primary",
                               "min(teaching_area, sports_ground_area) - 0.7 ㎡",
                               "max(teaching_area / 3, -indoor_sports_area)",
                               "(teaching_area - indoor_sports_area) * (teaching_area - indoor_sports_area)",
                               "teaching_area * equipment_value / (pupils.primary - 7 人)"};
  Random random(20241124);
  std::size_t estimated = 0, exact = 0;
  for (int round = 0; round < 200; ++round) {
    const Dataset data = random_county(random, round % 2 ? 6 : 17, round % 3 ? 2 : 12);
    const Children children(data);
    const Ground ground{&data, &children};
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < schools; ++row) rows.push_back(row);
    for (const char* text : texts) {
      const Expression expression = compiled(text);
      const Estimator estimator(expression, ground, dictionary().school);
      std::vector<double> values(schools);
      const Scaled scaled = estimator.run(rows, 0, values.data());
      const double power = power_of_ten(scaled.places);
      for (std::size_t row = 0; row < schools; ++row) {
        if (std::isnan(values[row])) continue;
        const Value value = evaluate(expression, {&data, &children, dictionary().school, row, 0});
        INFO(text << " row " << row << " round " << round << " estimate " << values[row] << " exact "
                  << value.number.to_fraction());
        REQUIRE(value.known());
        ++estimated;
        if (scaled.exact) {
          ++exact;
          REQUIRE(values[row] == std::trunc(values[row]));
          REQUIRE(Rational(static_cast<std::int64_t>(values[row])) ==
                  value.number * Rational(static_cast<std::int64_t>(power)));
          REQUIRE(std::fabs(values[row]) <= scaled.most);
        }
        // Doubles on both sides: two more roundings.
        const double expected = value.number.to_double() * power;
        REQUIRE(std::fabs(values[row] - expected) <= std::fabs(expected) * (estimator.relative_error() + 4 * rounding));
      }
    }
  }
  CHECK(estimated > 50'000);
  CHECK(exact > 10'000);
}

TEST_CASE("what is more than arithmetic is never estimated", "[estimate]") {
  Random random(20241124);
  const Dataset data = random_county(random, 4, 0);
  const Children children(data);
  const Ground ground{&data, &children};
  const std::vector<std::uint32_t> rows = {0, 1, 2};
  for (const char* text : {"ceil(teaching_area)", "teaching_area else 3 ㎡", "count(room)", "sum(room, area)"}) {
    INFO(text);
    const Expression expression = compiled(text);
    double values[3] = {};
    const Estimator estimator(expression, ground, dictionary().school);
    CHECK_FALSE(estimator.run(rows, 0, values).exact);
    CHECK(std::all_of(values, values + 3, [](double x) { return std::isnan(x); }));
    CHECK(estimator.relative_error() == 0);
  }
}
