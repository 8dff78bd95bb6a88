#include "core/report/summary_words.h"

#include "tests/core/assess/county.h"

using namespace junheng;
using namespace junheng::test;

namespace {
Rational r(const char* text) { return *parse_decimal(text); }
}  // namespace

TEST_CASE("verdicts are counted from the worst on", "[summary_words]") {
  const auto a = judged(R"("county":{"rotation.moved":67,"rotation.eligible":614,"rotation.moved_backbone":5})");
  CHECK(county_summary(a).starts_with("共 7 个部分：1 个不达标，"));
  for (const SectionResult& section : a.sections) {
    const std::string text = section_summary(a, section);
    if (section.id == "guarantee") CHECK(text.starts_with("1 项不达标，"));
    if (section.id == "resources") CHECK(text == "没有可以判定的数据。");
    if (section.id == "balance") CHECK(text == "14 个差异系数无法判定。");
  }
}

TEST_CASE("numbers of a column stand with their points below each other", "[summary_words]") {
  CHECK(indicator_number(r("5"), r("4.5")) == "5.00");
  CHECK(indicator_number(r("5.1"), r("4.5")) == "5.10");
  CHECK(indicator_number(r("4.4996"), r("4.5")) == "4.4996");
  CHECK(indicator_number(r("2384.54"), r("2000")) == "2385");
  CHECK(indicator_number(r("2384.5"), std::nullopt) == "2384.50");
}

TEST_CASE("an item's reasons are those of its clauses that are not met", "[summary_words]") {
  const auto a = judged(R"("county":{"rotation.moved":67,"rotation.eligible":614,"rotation.moved_backbone":5})");
  const auto item = explain(a, "G11");
  REQUIRE(item);
  const std::string reason = item_reason(a, *item);
  CHECK(reason.starts_with(item->children[1].title + "：7.46%，要求 ≥ 20%"));
  CHECK(reason.find(item->children[0].title) == std::string::npos);

  // A reason that several have is said once.
  const auto rooms = explain(a, "G3");
  REQUIRE(rooms);
  REQUIRE(rooms->children.size() > 2);
  CHECK(item_reason(a, *rooms).starts_with(rooms->children[0].title + "、" + rooms->children[1].title + "、"));
}

TEST_CASE("a school of which it is not known whether it counts is told with its part", "[summary_words]") {
  const auto a = judged(R"("school":{"columns":["code","name","pupils.primary"],"rows":[["1","甲校",200]]})");
  std::size_t told = 0;
  for (const SectionResult& section : a.sections) {
    const std::string text = section_summary(a, section);
    const bool concerned = section.id == "resources" || section.id == "balance";
    CHECK((text.find("1 所学校不能确定是否参加评估（甲校）") != std::string::npos) == concerned);
    told += concerned;
  }
  CHECK(told == 2);
}

TEST_CASE("why a school is not counted, and what would say whether it is", "[summary_words]") {
  const auto a = judged(R"("school":{"columns":["code","name","type","pupils.primary"],"rows":[
    ["1","甲校",null,200],["2","乙校","teaching_point",null],["3","丙校","teaching_point",20],["4","丁校","primary",0]]})");
  REQUIRE(a.units.not_counted.size() == 4);
  const auto reason = [&](std::size_t n) { return not_counted_reason(a, a.units.not_counted[n]); };
  CHECK(reason(0) == "办学类型未填，不能确定是否参加评估");
  CHECK(reason(1) == "小学在校生数未填，不能确定是否参加评估");
  CHECK(reason(2).find("未填") == std::string::npos);
  CHECK(reason(3) == "没有学生");
}

TEST_CASE("a school's verdict in words: how many indicators stand how", "[summary_words]") {
  const auto a = judged(R"("school":{"columns":["code","type","pupils.primary","backbone_teachers.primary"],
    "rows":[["1","primary",200,2]]})");
  REQUIRE(a.units.all.size() == 1);
  CHECK(unit_sentence(a, a.units.all[0]) == "7 项指标中 1 项达到标准，6 项缺数据。");
  CHECK(rule_of(a, a.sections[1]).starts_with("每所学校的 7 项指标至少 6 项达到标准，其余不低于标准的 85%。"));
}
