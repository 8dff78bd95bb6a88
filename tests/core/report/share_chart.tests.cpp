#include "core/report/share_chart.h"

#include "tests/core/report/charted.h"

using namespace junheng;
using namespace junheng::test;

namespace {

Chart shares(const Assessment& a, double width = 480) { return share_chart(a, primary, area_indicator, width); }

std::vector<shape::Rectangle> bars(const Chart& chart) { return shapes_of<shape::Rectangle>(chart); }

}  // namespace

TEST_CASE("the largest share first, each with its side of the mean", "[share_chart]") {
  const auto a = county_of({"5000", "9000", "4000"});  // mean 6: distances 1, 3, 2 → 1/14, 9/14, 4/14
  for (const double width : widths) check_layout(shares(a, width));
  const Chart chart = shares(a);
  REQUIRE(chart.regions.size() == 3);
  CHECK(chart.regions[0].sentence == "第2小学：9 ㎡/生，高于全县平均，占差异的 64.29%");
  CHECK(chart.regions[1].sentence == "第3小学：4 ㎡/生，低于全县平均，占差异的 28.57%");
  CHECK(chart.regions[2].key == "U/primary/0/R4");
  const auto drawn = bars(chart);
  REQUIRE(drawn.size() == 3);
  CHECK(drawn[0].box.width() > drawn[1].box.width());
  CHECK(drawn[1].box.width() > drawn[2].box.width());
  CHECK(chart.summary == "占差异最多的是第2小学，64.29%。");
}

TEST_CASE("beyond eight the rest are summed; the table has them all", "[share_chart]") {
  std::vector<std::string> areas;
  for (int i = 0; i < 20; ++i) areas.push_back(std::to_string(4000 + i * i * 40));
  const Chart chart = shares(county_of(areas));
  check_layout(chart);
  CHECK(chart.regions.size() == shown_shares + 1);
  CHECK(chart.regions.back().sentence.starts_with("其余 12 校合计占差异的 "));
  CHECK(chart.regions.back().key.empty());
  CHECK(chart.table.rows.size() == 20);
  // A single one more is shown as itself.
  areas.resize(9);
  CHECK(shares(county_of(areas)).regions.size() == 9);
}

TEST_CASE("of 300 schools the largest are still seen beside the sum of the rest", "[share_chart]") {
  std::vector<std::string> areas;
  for (int i = 0; i < 300; ++i) areas.push_back(i % 2 ? "4000" : "5000");
  const Chart chart = shares(county_of(areas, "云溪县青河镇第{}中心小学校"));
  check_layout(chart);
  REQUIRE(bars(chart).size() == shown_shares);
  CHECK(bars(chart)[0].box.width() > 100);
  CHECK(text_with(texts(chart), "…") != nullptr);
  CHECK(chart.regions[0].sentence.starts_with("云溪县青河镇第"));
}

TEST_CASE("all equal, one school, missing ones", "[share_chart]") {
  const Chart equal = shares(county_of({"5000", "5000"}));
  check_layout(equal);
  CHECK(equal.summary == "各校相同，没有差异。");
  CHECK(bars(equal)[0].box.width() == 0);
  CHECK(equal.regions[0].sentence == "第1小学：5 ㎡/生，等于全县平均，占差异的 0.00%");
  check_layout(shares(county_of({"5000"})));
  const Chart missing = shares(county_of({"5000", "null"}));
  check_layout(missing);
  CHECK(bars(missing).empty());
  CHECK(missing.summary == "1 校缺数据，差异系数无法计算。");
  CHECK(text_with(texts(missing), "缺数据：第2小学") != nullptr);
  CHECK(missing.table.rows.size() == 2);
  check_layout(shares(county_of({"0", "0"})));
  const Chart none = share_chart(county_of({"5000"}), 1, area_indicator, 480);
  check_layout(none);
  CHECK(none.summary == "没有逐校数据，没有差异系数。");
}
