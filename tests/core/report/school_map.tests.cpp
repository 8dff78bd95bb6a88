#include "core/report/school_map.h"

#include "tests/core/report/charted.h"

using namespace junheng;
using namespace junheng::test;

namespace {

// Everything at the standard but the teaching area.
Assessment complete(const std::vector<std::string>& areas) {
  std::string rows;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    rows += (i ? ",[\"" : "[\"") + number + "\",\"第" + number + R"(小学","primary",1000,42,10,9,)" + areas[i] +
            ",0,7500,200,23]";
  }
  return judged(
      R"("school":{"columns":["code","name","type","pupils.primary","teachers_above.primary","backbone_teachers.primary","sports_arts_teachers.primary","teaching_area","indoor_sports_area","sports_ground_area","equipment_value","multimedia_rooms"],"rows":[)" +
      rows + "]}");
}

std::vector<std::string> named(const Chart& chart) {
  std::vector<std::string> names;
  for (const ChartRow& row : chart.table.rows) names.push_back(row.cells[1]);
  return names;
}

}  // namespace

TEST_CASE("schools that fail come first, then what is unknown, then the rest", "[school_map]") {
  const auto a = complete({"4500", "null", "4000", "1000"});
  for (const double width : widths) check_layout(school_map(a, width));
  const Chart chart = school_map(a, 752);
  CHECK(named(chart) == std::vector<std::string>{"第4小学", "第2小学", "第3小学", "第1小学"});
  CHECK(chart.table.rows[0].cells[6] == "1.00");
  CHECK(chart.table.rows[1].cells[6] == "缺数据");
  CHECK(chart.summary == "1 校不达标，1 校无法判定，2 校达标。");
  CHECK(chart.regions.size() == 4 * 8);
  CHECK(chart.regions[0].sentence == "第4小学（小学）：不达标，6/7 项达到标准");
  CHECK(chart.regions[4].sentence == "生均教学及辅助用房面积 第4小学：1 ㎡/生，低于下限");
  CHECK(chart.regions[4].key == "U/primary/3/R4");
  CHECK(chart.table.rows[0].key == "U/primary/3");
  CHECK(chart.table.rows[0].cell_keys[6] == "U/primary/3/R4");  // below the teaching area, as its number is
}

TEST_CASE("a breach stands on its full tone, each level has its sign", "[school_map]") {
  const Chart chart = school_map(complete({"4500", "null", "4000", "1000"}), 752);
  std::size_t full = 0;
  for (const shape::Rectangle& cell : shapes_of<shape::Rectangle>(chart)) full += cell.paint.fill == Tone::unmet;
  CHECK(full == 1);
  std::size_t questions = 0;
  for (const shape::Text& text : texts(chart)) questions += text.text == "?";
  CHECK(questions == 3);  // the value, its school, the legend
}

TEST_CASE("columns fill the width; long names are cut and said in full", "[school_map]") {
  const auto a = county_of(std::vector<std::string>(34, "4000"), "云溪县青河镇第{}中心九年一贯制学校（小学部）");
  for (const double width : widths) check_layout(school_map(a, width));
  CHECK(school_map(a, 1160).height < school_map(a, 752).height);
  CHECK(school_map(a, 752).height < school_map(a, 315).height);
  CHECK(text_with(texts(school_map(a, 315)), "…") != nullptr);
  CHECK(school_map(a, 315).regions[0].sentence.starts_with("云溪县青河镇第1中心九年一贯制学校（小学部）"));
}

TEST_CASE("of 300 schools those without a fault are counted, and stay in the table", "[school_map]") {
  std::vector<std::string> areas(300, "4500");
  for (std::size_t i = 0; i < 300; i += 25) areas[i] = "1000";
  const Chart chart = school_map(complete(areas), 752);
  check_layout(chart);
  CHECK(chart.regions.size() == 12 * 8);
  CHECK(text_with(texts(chart), "其余 288 校各项都达到标准") != nullptr);
  CHECK(chart.table.rows.size() == 300);
  CHECK(chart.height < 500);
  check_layout(school_map(complete(std::vector<std::string>(300, "4500")), 752));
  check_layout(school_map(complete(std::vector<std::string>(300, "1000")), 752));
}

TEST_CASE("one school, and none", "[school_map]") {
  check_layout(school_map(county_of({"null"}), 280));
  const Chart none = school_map(county_of({}), 752);
  check_layout(none);
  CHECK(none.summary == "没有逐校数据。");
}
