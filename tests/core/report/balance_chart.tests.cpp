#include "core/report/balance_chart.h"

#include <catch2/catch_approx.hpp>

#include "tests/core/report/charted.h"

using namespace junheng;
using namespace junheng::test;
using Catch::Approx;

namespace {

const Region& area_region(const Chart& chart) { return chart.regions[area_indicator]; }

// The bar in the row of the teaching area.
std::optional<shape::Rectangle> area_bar(const Chart& chart) {
  for (const shape::Rectangle& one : shapes_of<shape::Rectangle>(chart)) {
    if (area_region(chart).box.contains(one.box)) return one;
  }
  return std::nullopt;
}

std::vector<shape::Line> limit_lines(const Chart& chart) {
  std::vector<shape::Line> found;
  for (const shape::Line& line : shapes_of<shape::Line>(chart)) {
    if (line.tone == Tone::limit) found.push_back(line);
  }
  return found;
}

}  // namespace

TEST_CASE("bars are as long as their coefficients, the limit stands where it belongs", "[balance_chart]") {
  // 3 and 1 ㎡ a pupil: mean 2, coefficient exactly 0.5, which is the limit.
  const auto a = county_of({"3000", "1000"});
  for (const double width : widths) {
    const Chart chart = balance_chart(a, width);
    check_layout(chart);
    const auto bar = area_bar(chart);
    REQUIRE(bar);
    REQUIRE_FALSE(limit_lines(chart).empty());
    // Through every row, also of what is unknown, where the words leave room.
    if (width > 600) CHECK(limit_lines(chart).size() == chart.regions.size());
    CHECK(bar->box.right == Approx(limit_lines(chart)[0].from.x));
    CHECK(text_with(texts(chart), "上限 0.50")->at.x == Approx(bar->box.right));
  }
  CHECK(area_region(balance_chart(a, 752)).sentence ==
        "小学 生均教学及辅助用房面积：差异系数 0.500，上限 0.50，恰好等于上限，达标");
}

TEST_CASE("a coefficient beyond its limit is hatched and says by how much", "[balance_chart]") {
  const auto even = balance_chart(county_of({"3000", "1000"}), 752);
  const auto chart = balance_chart(county_of({"3001", "1000"}), 752);
  check_layout(chart);
  const auto slanting = [](const Chart& c) {
    std::size_t n = 0;
    for (const shape::Line& line : shapes_of<shape::Line>(c)) n += line.tone == Tone::unmet && line.from.x != line.to.x;
    return n;
  };
  CHECK(slanting(chart) > slanting(even) + 10);
  // Shown with as many digits as it takes to be above 0.50.
  CHECK(area_region(chart).sentence ==
        "小学 生均教学及辅助用房面积：差异系数 0.5001，上限 0.50，比上限高 0.0001，不达标");
  CHECK(chart.summary == "14 个差异系数，1 个高于上限，13 个无法计算。");
}

TEST_CASE("a coefficient that is not known has no bar, and the reason in its place", "[balance_chart]") {
  const Chart missing = balance_chart(county_of({"3000", "null"}), 752);
  check_layout(missing);
  CHECK_FALSE(area_bar(missing));
  CHECK(limit_lines(missing).size() == missing.regions.size());  // it stands under its 上限 all the same
  CHECK(area_region(missing).sentence == "小学 生均教学及辅助用房面积：缺数据，无法计算，上限 0.50，无法判定");
  const Chart zero = balance_chart(county_of({"0", "0"}), 752);
  check_layout(zero);
  CHECK_FALSE(area_bar(zero));
  CHECK(text_with(texts(zero), "各校都是 0") != nullptr);
  CHECK(text_with(texts(zero), "没有逐校数据") != nullptr);  // 初中
}

TEST_CASE("where the composite is judged it has the limit", "[balance_chart]") {
  const auto a = judged(
      R"("school":{"columns":["code","name","type","pupils.primary","teaching_area"],"rows":[["1","甲","primary",1000,4500]]})",
      "basic-2012");
  const Chart chart = balance_chart(a, 752);
  check_layout(chart);
  CHECK(text_with(texts(chart), "综合差异系数") != nullptr);
  std::size_t with_limit = 0;
  for (const ChartRow& row : chart.table.rows) with_limit += !row.cells[3].empty();
  CHECK(with_limit == 2);
}

TEST_CASE("a title that has no room gives way to its short form", "[balance_chart]") {
  const auto a = county_of({"3000", "1000"});
  const Chart wide = balance_chart(a, 1160), narrow = balance_chart(a, 620);
  CHECK(text_with(texts(wide), "每百名学生拥有体育、艺术（美术、音乐）专任教师数") != nullptr);
  CHECK(text_with(texts(narrow), "体育、艺术专任教师数") != nullptr);
  CHECK(text_with(texts(narrow), "（美术") == nullptr);
}
