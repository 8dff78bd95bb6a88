#include "core/report/strip_chart.h"

#include <catch2/catch_approx.hpp>
#include <cmath>
#include <functional>

#include "core/report/charts.h"
#include "tests/core/report/charted.h"

using namespace junheng;
using namespace junheng::test;
using Catch::Approx;

namespace {

Chart strip(const Assessment& a, double width = 480) { return strip_chart(a, primary, area_indicator, width); }

std::vector<std::string> many(std::size_t count, const std::function<std::string(std::size_t)>& area) {
  std::vector<std::string> areas;
  for (std::size_t i = 0; i < count; ++i) areas.push_back(area(i));
  return areas;
}

// The line of the standard is the one upright line that is not dashed and of the limit's tone.
double standard_at(const Chart& chart) {
  for (const shape::Line& line : shapes_of<shape::Line>(chart)) {
    if (line.tone == Tone::limit) return line.from.x;
  }
  FAIL("no line of the standard");
  return 0;
}

double floor_at(const Chart& chart) {
  for (const shape::Line& line : shapes_of<shape::Line>(chart)) {
    if (line.tone == Tone::muted && line.dashed) return line.from.x;
  }
  FAIL("no line of the lower limit");
  return 0;
}

const Region& region_of(const Chart& chart, const std::string& school) {
  for (const Region& region : chart.regions) {
    if (region.sentence.starts_with(school + "：")) return region;
  }
  FAIL("no region of " << school);
  return chart.regions.front();
}

}  // namespace

TEST_CASE("a value at the standard or at the lower limit stands on its line, to the last digit", "[strip]") {
  const auto a = county_of({"4500", "3825", "4499.99", "3824.99", "6000"});
  for (const double width : widths) {
    const Chart chart = strip(a, width);
    check_layout(chart);
    CHECK(region_of(chart, "第1小学").box.centre().x == Approx(standard_at(chart)));
    CHECK(region_of(chart, "第2小学").box.centre().x == Approx(floor_at(chart)));
    CHECK(floor_at(chart) < standard_at(chart));
  }
  const Chart chart = strip(a);
  CHECK(region_of(chart, "第1小学").sentence == "第1小学：4.5 ㎡/生，达到标准");
  CHECK(region_of(chart, "第2小学").sentence == "第2小学：3.825 ㎡/生，低于标准，但不低于下限");
  // Digits are added until the text is below what the value is below.
  CHECK(region_of(chart, "第3小学").sentence == "第3小学：4.49999 ㎡/生，低于标准，但不低于下限");
  CHECK(region_of(chart, "第4小学").sentence == "第4小学：3.82 ㎡/生，低于下限");
}

TEST_CASE("the label of the lower limit is exact: 85 % of 4.5", "[strip]") {
  const auto words = texts(strip(county_of({"4500", "6000"})));
  CHECK(text_with(words, "标准 4.5") != nullptr);
  CHECK(text_with(words, "下限（85%）3.825") != nullptr);
}

TEST_CASE("schools stand in order of value, and below the standard by shape too", "[strip]") {
  const auto a = county_of({"9000", "3000", "4600", "4000", "7000", "5000"});
  const Chart chart = strip(a);
  double last = 0;
  for (const Region& region : chart.regions) {
    CHECK(region.box.centre().x >= last);
    last = region.box.centre().x;
  }
  CHECK(chart.table.rows.front().cells == std::vector<std::string>{"第2小学", "3.00", "低于下限"});
  CHECK(chart.table.rows.back().cells == std::vector<std::string>{"第1小学", "9.00", "达到标准"});
  // One triangle and one cross in the strip and in the legend, discs for the four others and their entry.
  CHECK(shapes_of<shape::Polygon>(chart).size() == 2);
  CHECK(shapes_of<shape::Circle>(chart).size() == 5);
  CHECK(chart.summary == "达到标准 4 校，低于标准，但不低于下限 1 校，低于下限 1 校。");
  CHECK(chart.regions.front().key == "U/primary/1/R4");
}

TEST_CASE("missing values are named and not drawn", "[strip]") {
  const auto a = county_of({"5000", "null", "6000", "null"});
  const Chart chart = strip(a);
  check_layout(chart);
  CHECK(text_with(texts(chart), "没有画出：第2小学、第4小学") != nullptr);
  CHECK(chart.regions.size() == 3);  // two schools, and the names
  CHECK(chart.regions.back().sentence == "缺数据：第2小学、第4小学");
  CHECK(chart.table.rows[2].cells == std::vector<std::string>{"第2小学", "", "缺数据"});
  CHECK(chart.table.rows.size() == 4);
}

TEST_CASE("one school, all equal, all missing, none", "[strip]") {
  for (const double width : widths) {
    check_layout(strip(county_of({"5000"}), width));
    check_layout(strip(county_of({"0"}), width));
    check_layout(strip(county_of(many(5, [](std::size_t) { return "4500"; })), width));
    const Chart missing = strip(county_of(many(40, [](std::size_t) { return "null"; })), width);
    check_layout(missing);
    CHECK(text_with(texts(missing), "等 40 校") != nullptr);
    CHECK(missing.regions.size() == 1);
    const Chart none = strip_chart(county_of({"5000"}), 1, area_indicator, width);
    check_layout(none);
    CHECK(none.table.rows.empty());
  }
}

TEST_CASE("300 schools fit, wherever their values lie", "[strip]") {
  const auto spread = [](std::size_t i) { return std::to_string(3000 + i * 7919 % 5000); };
  const auto few_far = [](std::size_t i) { return i % 60 == 7 ? "90000" : std::to_string(4000 + i * 31 % 900); };
  const auto equal = [](std::size_t) { return std::string("4500"); };
  for (const auto& areas : {many(300, spread), many(300, few_far), many(300, equal)}) {
    const auto a = county_of(areas);
    for (const double width : {280.0, 752.0}) {
      const Chart chart = strip(a, width);
      check_layout(chart);
      CHECK(chart.height < 280);
      CHECK(chart.table.rows.size() == 300);
    }
  }
  const Chart stacked = strip(county_of(many(300, equal)));
  REQUIRE(stacked.regions.size() == 1);
  CHECK(stacked.regions[0].sentence.starts_with("300 校，4.5 ㎡/生：第1小学、"));
}

TEST_CASE("values far beyond the others do not press them together", "[strip]") {
  auto areas = many(30, [](std::size_t i) { return std::to_string(4000 + i * 50); });
  areas.push_back("400000");
  const Chart chart = strip(county_of(areas));
  check_layout(chart);
  CHECK(text_with(texts(chart), "更高") != nullptr);
  CHECK(region_of(chart, "第30小学").box.left - region_of(chart, "第1小学").box.right > 240);
  CHECK(region_of(chart, "第31小学").box.left > region_of(chart, "第30小学").box.right);
  // With few schools none is put aside.
  CHECK(text_with(texts(strip(county_of({"4000", "5000", "400000"}))), "更高") == nullptr);
}

TEST_CASE("the chosen school is ringed and its value told", "[strip]") {
  const auto a = county_of({"5000", "6000", "7000"});
  const auto chart = chart_of(a, "strip/primary/R4/1", 480);
  REQUIRE(chart);
  check_layout(*chart);
  const double x = region_of(*chart, "第2小学").box.centre().x;
  std::size_t rings = 0;
  for (const shape::Circle& circle : shapes_of<shape::Circle>(*chart))
    rings += circle.paint.outline == Tone::accent && !circle.paint.fill && std::fabs(circle.centre.x - x) < 0.01;
  CHECK(rings == 1);
  CHECK(text_with(texts(*chart), "本校 6 ㎡/生") != nullptr);
}

TEST_CASE("an indicator without a standard has neither lines nor levels", "[strip]") {
  const auto a = judged(
      R"("school":{"columns":["code","name","type","pupils.primary","teaching_area","indoor_sports_area"],"rows":[["1","甲","primary",1000,4500,0]]})",
      "basic-2012");
  const Chart chart = strip_chart(a, 0, 0, 480);
  check_layout(chart);
  for (const shape::Line& line : shapes_of<shape::Line>(chart)) CHECK(line.tone != Tone::limit);
}
