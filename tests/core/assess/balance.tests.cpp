#include "core/assess/balance.h"

#include <cmath>
#include <cstdint>
#include <string>

#include "tests/core/assess/county.h"
#include "tests/core/assess/random.h"

using namespace junheng;
using namespace junheng::test;

namespace {

const std::string columns =
    R"(["code","type","pupils.primary","pupils.junior","teachers_above.primary","teachers_above.junior","backbone_teachers.primary",
    "backbone_teachers.junior","sports_arts_teachers.primary","sports_arts_teachers.junior","teaching_area","indoor_sports_area",
    "sports_ground_area","equipment_value","multimedia_rooms"])";

// n per mille of the pupils: at, just above or just below a standard more often than chance would have it.
std::string near(Random& random, std::int64_t pupils, std::int64_t thousandths) {
  if (random.below(15) == 0) return "null";
  const std::int64_t exact = pupils * thousandths;
  const std::int64_t thousand =
      random.below(3) == 0 ? exact + random.below(3) - 1 : exact * (50 + random.below(100)) / 100;
  const std::string digits = std::to_string(std::max<std::int64_t>(thousand, 0) + 1000);
  const std::string whole = std::to_string(std::stoll(digits) / 1000 - 1), rest = digits.substr(digits.size() - 3);
  return rest == "000" ? whole : whole + "." + rest;
}
std::string whole(const std::string& number) { return number.substr(0, number.find('.')); }

std::string random_schools(Random& random, int count) {
  static constexpr const char* types[] = {"primary", "junior", "nine_year", "complete", "teaching_point", "special"};
  std::string rows;
  for (int i = 0; i < count; ++i) {
    const std::int64_t primary = random.below(900), junior = random.below(900);
    rows += (i ? ",[\"" : "[\"") + std::to_string(i) + "\",\"" + types[random.below(6)] + "\"," +
            std::to_string(primary) + "," + (random.below(20) ? std::to_string(junior) : "null");
    for (const std::int64_t per_thousand : {42, 53, 10, 10, 9, 9})
      rows += "," + whole(near(random, primary + junior, per_thousand));
    rows +=
        "," + near(random, primary, 4500) + "," + (random.below(2) ? "0" : "12.5") + "," + near(random, primary, 7500);
    rows += "," + near(random, primary, 200) + "," + whole(near(random, primary, 23)) + "]";
  }
  return R"("school":{"columns":)" + columns + R"(,"rows":[)" + rows + "]}";
}

}  // namespace

TEST_CASE("levels and verdicts decided on estimates are those of the exact figures", "[units][balance]") {
  Random random(7);
  std::size_t levels = 0, full = 0, relief = 0, missing = 0, met = 0, unmet = 0;
  for (int round = 0; round < 60; ++round) {
    for (const char* standard : {"national-2017", "shenyang"}) {
      const Assessment a = judged(random_schools(random, 40), standard);
      const auto& indicators = a.standard->resources.indicators;
      for (std::size_t u = 0; u < a.units.all.size(); ++u) {
        for (std::size_t i = 0; i < indicators.size(); ++i) {
          const IndicatorResult exact = measure(a, a.units.all[u], i);
          INFO("round " << round << " school " << a.units.all[u].school << " " << indicators[i].id);
          REQUIRE(a.units.levels[i][u] == exact.level);
          REQUIRE(std::isnan(a.units.amounts[i][u]) == !exact.amount);
          ++levels;
          full += exact.level == Level::full;
          relief += exact.level == Level::relief;
          missing += exact.level == Level::missing;
        }
      }
      for (const BalanceResult& b : a.balance) {
        const Coefficient exact = coefficient(a, b);
        const Rational limit = *a.standard->balance.limits[b.stage];
        const Verdict expected = !exact.square                    ? Verdict::undetermined
                                 : *exact.square <= limit * limit ? Verdict::met
                                                                  : Verdict::unmet;
        REQUIRE(b.verdict == expected);
        REQUIRE(std::isnan(b.square) == !exact.square);
        if (exact.square) REQUIRE(std::fabs(b.square - exact.square->to_double()) < 1e-9);
        met += b.verdict == Verdict::met;
        unmet += b.verdict == Verdict::unmet;
      }
    }
  }
  // All kinds occur, or the test would show little.
  CHECK(levels > 20'000);
  for (const std::size_t kind : {full, relief, missing}) CHECK(kind > 500);
  for (const std::size_t kind : {met, unmet}) CHECK(kind > 20);
}

TEST_CASE("a coefficient exactly at the limit keeps it in primary schools and breaks it in junior ones", "[balance]") {
  // Two schools of 100 pupils with 50 and 150 teachers: 0.5 exactly.
  const auto two = [](const std::string& type) {
    return judged(R"("school":{"columns":["code","type","pupils.)" + type + R"(","backbone_teachers.)" + type +
                  R"("],"rows":[["1",")" + type + R"(",100,50],["2",")" + type + R"(",100,150]]})");
  };
  CHECK(verdict_of(two("primary"), "B.primary.R2") == Verdict::met);
  CHECK(verdict_of(two("junior"), "B.junior.R2") == Verdict::unmet);
  CHECK(coefficient(two("primary"), two("primary").balance[1]).cv == Rational(1) / 2);
}

TEST_CASE("an exact coefficient is made once, for the copies of an assessment too", "[balance]") {
  const auto a = judged(
      R"("school":{"columns":["code","type","pupils.primary","backbone_teachers.primary"],"rows":[["1","primary",100,50],["2","primary",300,60]]})");
  const Assessment copy = a;
  for (const BalanceResult& b : a.balance) {
    const Coefficient made = coefficient(*a.standard, a.ground(), a.units, a.groups, b.group, b.indicator);
    const Coefficient& kept = coefficient(a, b);
    CHECK(kept.square == made.square);
    CHECK(kept.mean == made.mean);
    CHECK(kept.units == made.units);
    CHECK(kept.contributions == made.contributions);
    CHECK(&coefficient(copy, b) == &kept);
  }
  CHECK(&coefficient(a, a.balance[0]) != &coefficient(a, a.balance[1]));
  CHECK(coefficient(a, a.balance[1]).square == Rational(27) / 121);
}

TEST_CASE("no units, one unit, nothing anywhere, a school without any", "[balance]") {
  const auto backbone = [](const std::string& rows) {
    return judged(R"("school":{"columns":["code","type","pupils.primary","backbone_teachers.primary"],"rows":[)" +
                  rows + "]}");
  };
  const auto result = [](const Assessment& a) { return a.balance[1]; };
  CHECK(result(backbone("")).reason == Reason::no_units);
  CHECK(result(backbone(R"(["1","primary",100,3])")).verdict == Verdict::met);
  const auto nothing = backbone(R"(["1","primary",100,0],["2","primary",50,0])");
  CHECK(result(nothing).verdict == Verdict::undetermined);
  CHECK(result(nothing).reason == Reason::division_by_zero);
  const auto one_without = backbone(R"(["1","primary",100,0],["2","primary",100,2])");
  CHECK(coefficient(one_without, result(one_without)).cv == Rational(1));
  const auto unknown = backbone(R"(["1","primary",100,null],["2","primary",100,2])");
  CHECK(result(unknown).verdict == Verdict::undetermined);
  CHECK(result(unknown).reason == Reason::missing_cells);
}

TEST_CASE("while a school may count or not no coefficient is proved, above its limit or below", "[balance]") {
  const auto county = [](const char* type, const char* standard) {
    return judged(std::string(R"("school":{"columns":["code","type","pupils.primary","backbone_teachers.primary"],
      "rows":[["1","primary",100,1],["2","primary",100,9],["3",)") +
                      type + R"(,800,20]]})",
                  standard);
  };
  const auto known = county("\"primary\"", "national-2017"), open = county("null", "national-2017");
  const auto of = [](const Assessment& a) {
    return *std::find_if(a.balance.begin(), a.balance.end(),
                         [](const BalanceResult& b) { return b.square == b.square; });
  };
  CHECK((of(known).verdict == Verdict::met || of(known).verdict == Verdict::unmet));
  CHECK(of(open).verdict == Verdict::undetermined);
  CHECK(of(open).reason == Reason::units_unknown);
  for (const SectionResult& section : open.sections) {
    if (section.id == "balance") CHECK(section.verdict == Verdict::undetermined);
  }
  const auto composite = county("null", "basic-2012");
  for (const CompositeResult& c : composite.composites) CHECK(c.verdict != Verdict::met);
  for (const CompositeResult& c : composite.composites) CHECK(c.verdict != Verdict::unmet);
}
