#include "core/report/words.h"

#include "tests/core/assess/county.h"

using namespace junheng;
using namespace junheng::test;

namespace {
Rational r(const char* text) { return *parse_decimal(text); }
}  // namespace

TEST_CASE("a number never prints as its limit unless it is the limit", "[words]") {
  CHECK(number_text(r("0.49996"), "cv", r("0.5")) == "0.49996");
  CHECK(number_text(r("0.50004"), "cv", r("0.5")) == "0.50004");
  CHECK(number_text(r("0.5"), "cv", r("0.5")) == "0.500");
  CHECK(number_text(r("3.8249"), "number", r("3.825")) == "3.82");
  CHECK(number_text(r("8.6651"), "number", r("8.67")) == "8.665");
  CHECK(number_text(r("0.0999"), "percent", r("0.1")) == "9.99%");
  CHECK(number_text(r("0.099996"), "percent", r("0.1")) == "9.9996%");
  CHECK(number_text(r("0.0015"), "permille") == "1.5‰");
}

TEST_CASE("the printed figures of a county come out as printed", "[words]") {
  const auto a = judged(R"("county":{"rotation.moved":67,"rotation.eligible":614,"rotation.moved_backbone":25,
    "retention.graduates":2810,"retention.entrants":2839,"retention.moved_in":81,"retention.moved_out":105,"retention.died":0})");
  const auto rotation = explain(a, "G11");
  REQUIRE(rotation);
  CHECK(number_text(*rotation->children[0].value, "percent") == "10.91%");
  CHECK(number_text(*rotation->children[1].value, "percent") == "37.31%");
  CHECK(rotation->children[0].filled == "67 人 ÷ 614 人");
  CHECK(reason_sentence(a, rotation->children[0]).find("余量 0.91 个百分点") != std::string::npos);
  const auto retention = explain(a, "Q1");
  REQUIRE(retention);
  CHECK(number_text(*retention->children[0].value, "percent") == "99.82%");
}

TEST_CASE("an explanation names its school, its numbers and its cells", "[words]") {
  const auto a =
      judged(R"("school":{"columns":["code","name","type","pupils.primary","pupils.junior","multimedia_rooms"],
    "rows":[["1","九年校","nine_year",166,210,10]]})");
  const auto e = explain(a, "R7", "九年校");
  REQUIRE(e);
  REQUIRE(e->children.size() == 2);
  CHECK(e->children[0].about == "九年校（小学）");
  CHECK(e->children[0].filled.find("10 间") != std::string::npos);
  CHECK(e->children[0].filled.find("× 166 ÷（166 + 1.1 × 210）÷ 166 人") != std::string::npos);
  CHECK_FALSE(explain(a, "R7", "没有的学校"));
  CHECK_FALSE(explain(a, "Z9"));
}

TEST_CASE("a sentence counts all rows, also those that are too many to be listed", "[words]") {
  std::string rows;
  for (int i = 0; i < 420; ++i)
    rows += std::string(i ? "," : "") + R"(["1","primary",)" + std::to_string(i % 6 + 1) + ",\"" + std::to_string(i) +
            "班\"," + (i < 7 ? "60" : "40") + "]";
  const Assessment a = judged(R"("school":{"columns":["code","name","type","pupils.primary","classes.primary"],
    "rows":[["1","一小","primary",16940,420],["2","二小","primary",500,10]]},
    "class":{"columns":["school","stage","grade","name","pupils"],"rows":[)" +
                              rows + "]}");
  const auto e = explain(a, "G5.1");
  REQUIRE(e);
  CHECK(e->children.size() == explained_rows);
  const std::string sentence = reason_sentence(a, *e);
  CAPTURE(sentence);
  CHECK(sentence.starts_with("共 420 班，7 班不达标（一小"));
  CHECK(sentence.find("，413 班达标") != std::string::npos);
  CHECK(sentence.find("；1 所学校没有列全（二小）") != std::string::npos);
}

TEST_CASE("a short title leaves out what others begin with, and brackets", "[words]") {
  const Standard& standard = *builtin_standard("national-2017");
  std::vector<std::string> titles;
  for (const Indicator& indicator : standard.resources.indicators) titles.push_back(short_title(standard, indicator));
  CHECK(titles == std::vector<std::string>{"高于规定学历教师数", "县级以上骨干教师数", "体育、艺术专任教师数",
                                           "教学及辅助用房面积", "体育运动场馆面积", "教学仪器设备值",
                                           "网络多媒体教室数"});
}

TEST_CASE("an unverified citation says so", "[words]") {
  const auto a = judged(R"("county":{})");
  const auto e = explain(a, "G4");
  REQUIRE((e && e->cite));
  CHECK_FALSE(e->cite->verified);
  CHECK(citation_text(*a.standard, *e->cite).ends_with("（条文未核实）"));
}
