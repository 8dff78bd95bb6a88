#include "core/assess/units.h"

#include "tests/core/assess/county.h"

using namespace junheng;
using namespace junheng::test;

namespace {

// One school with every amount given; the numbers of primary pupils and teachers are by stage.
std::string school(const std::string& type, const std::string& stage, const std::string& row) {
  return R"("school":{"columns":["code","name","type","pupils.)" + stage + R"(","teachers_above.)" + stage +
         R"(","backbone_teachers.)" + stage + R"(","sports_arts_teachers.)" + stage +
         R"(","teaching_area","indoor_sports_area","sports_ground_area","equipment_value","multimedia_rooms"],"rows":[["1","甲校",")" +
         type + "\"," + row + "]]}";
}

Verdict six(std::vector<Level> levels, std::size_t min_full) { return six_plus_85(levels, min_full); }

IndicatorResult indicator(const Assessment& a, std::size_t unit, std::size_t i) {
  return measure(a, a.units.all[unit], i);
}

}  // namespace

TEST_CASE("six full and one at 85 % is a pass, to the last digit", "[units]") {
  using enum Level;
  CHECK(six({full, full, full, full, full, full, full}, 6) == Verdict::met);
  CHECK(six({full, full, relief, full, full, full, full}, 6) == Verdict::met);
  CHECK(six({full, full, relief, relief, full, full, full}, 6) == Verdict::unmet);
  CHECK(six({full, full, below, full, full, full, full}, 6) == Verdict::unmet);
  CHECK(six({full, full, missing, full, full, full, full}, 6) == Verdict::undetermined);
  CHECK(six({full, full, missing, relief, relief, full, full}, 6) == Verdict::unmet);
  CHECK(six({missing, below, missing, missing, missing, missing, missing}, 6) == Verdict::unmet);
  CHECK(six({full}, 0) == Verdict::not_applicable);
}

TEST_CASE("raising a level never turns a pass into a failure", "[units]") {
  for (int code = 0; code < 2187; ++code) {
    std::vector<Level> levels;
    for (int i = 0, c = code; i < 7; ++i, c /= 3) levels.push_back(static_cast<Level>(c % 3));
    if (six_plus_85(levels, 6) != Verdict::met) continue;
    for (std::size_t i = 0; i < 7; ++i) {
      auto better = levels;
      if (better[i] != Level::full) better[i] = static_cast<Level>(static_cast<int>(better[i]) - 1);
      CHECK(six_plus_85(better, 6) == Verdict::met);
    }
  }
}

TEST_CASE("a school exactly at every standard, at a floor, and just below it", "[units]") {
  // 1000 pupils: 42 teachers, 10, 9, 4500 m², 7500 m², 200 万元, 23 rooms.
  const auto exact = judged(school("primary", "primary", "1000,42,10,9,4500,0,7500,200,23"));
  REQUIRE(exact.units.all.size() == 1);
  CHECK(exact.units.all[0].full == 7);
  CHECK(exact.units.all[0].verdict == Verdict::met);

  const auto floor = judged(school("primary", "primary", "1000,42,10,9,3825,0,7500,200,23"));
  CHECK(indicator(floor, 0, 3).level == Level::relief);
  CHECK(floor.units.all[0].verdict == Verdict::met);

  const auto below = judged(school("primary", "primary", "1000,42,10,9,3824.999999,0,7500,200,23"));
  CHECK(indicator(below, 0, 3).level == Level::below);
  CHECK(below.units.all[0].verdict == Verdict::unmet);

  const auto two = judged(school("primary", "primary", "1000,41,10,9,4499.99,0,7500,200,23"));
  CHECK(two.units.all[0].full == 5);
  CHECK(two.units.all[0].verdict == Verdict::unmet);
}

TEST_CASE("indoor sports rooms count once: taken from teaching area, added to sports area", "[units]") {
  const auto a = judged(school("primary", "primary", "1000,42,10,9,4500,500,7500,200,23"));
  CHECK(*indicator(a, 0, 3).value == Rational(4));
  CHECK(*indicator(a, 0, 4).value == Rational(8));
}

TEST_CASE("a missing cell is undetermined and named, never zero", "[units]") {
  const auto a = judged(school("primary", "primary", "1000,42,null,9,4500,0,7500,200,23"));
  CHECK(a.units.all[0].verdict == Verdict::undetermined);
  const auto e = explain(a, "R2", "甲校");
  REQUIRE(e);
  const auto cells = missing_cells(*e);
  REQUIRE(cells.size() == 1);
  CHECK(a.data->fields->tables[cells[0].table].fields[cells[0].field].key == "backbone_teachers.primary");
}

TEST_CASE("the published nine-year school of 376 pupils is divided exactly", "[units]") {
  // 166 + 210 pupils share 23 226 in proportion 166 : 1.1 × 210; the divided resource here is the number of rooms.
  const auto a =
      judged(R"("school":{"columns":["code","name","type","pupils.primary","pupils.junior","multimedia_rooms"],
    "rows":[["1","九年校","nine_year",166,210,23226]]})");
  REQUIRE(a.units.all.size() == 2);
  const Rational primary = *indicator(a, 0, 6).amount;
  const Rational junior = *indicator(a, 1, 6).amount;
  CHECK(primary == Rational(23226) * 166 / 397);
  CHECK(primary.to_text(3) == "9711.627");
  CHECK(junior.to_text(3) == "13514.373");
  CHECK(primary + junior == Rational(23226));
}

TEST_CASE("what is counted: small teaching points and special schools are not, and say why", "[units]") {
  const auto a = judged(R"("school":{"columns":["code","name","type","pupils.primary"],
    "rows":[["1","小点","teaching_point",49],["2","大点","teaching_point",50],["3","特校","special",null],["4","空校","primary",0],["5","未知",null,100]]})");
  REQUIRE(a.units.all.size() == 1);
  CHECK(row_name(*a.data, *a.data->fields->find("school"), a.units.all[0].school) == "大点");
  REQUIRE(a.units.not_counted.size() == 4);
  CHECK_FALSE(a.units.not_counted[0].reason.empty());
  CHECK(a.units.not_counted[2].no_pupils);
  CHECK(a.units.not_counted[3].unknown);
}

TEST_CASE("a campus joins its main school before anything is judged", "[units]") {
  const auto a =
      judged(R"("school":{"columns":["code","name","type","campus_of","pupils.primary","backbone_teachers.primary"],
    "rows":[["1","总校","primary","",600,5],["2","东校区","primary","1",400,5],["3","别校","primary","",100,null]]})");
  REQUIRE(a.units.all.size() == 2);
  CHECK(*figures(a, a.units.all[0]).pupils == Rational(1000));
  CHECK(*indicator(a, 0, 1).value == Rational(1));
  CHECK(indicator(a, 0, 1).level == Level::full);
}

TEST_CASE("a campus of an unknown school decides nothing silently", "[units]") {
  const auto a = judged(
      R"("school":{"columns":["code","name","type","campus_of","pupils.primary"],"rows":[["2","东校区","primary","9",400]]})");
  REQUIRE(a.problems.size() == 1);
  CHECK(a.problems[0].code == "campus.unknown_school");
  CHECK(a.verdict != Verdict::met);
}
