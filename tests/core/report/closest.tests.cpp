#include "core/report/closest.h"

#include "core/assess/explanation.h"
#include "tests/core/assess/county.h"

using namespace junheng;
using namespace junheng::test;

namespace {

const Closest* find(const std::vector<Closest>& parts, std::string_view key) {
  const auto at = std::find_if(parts.begin(), parts.end(), [&](const Closest& part) { return part.key == key; });
  return at == parts.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("what is met only just comes first, of each clause the closest row", "[closest]") {
  const auto a = judged(R"("school":{"columns":["code","name","type","pupils.primary"],
    "rows":[["1","甲校","primary",1990],["2","乙校","primary",400]]})");
  const auto parts = closest(a, 3);
  REQUIRE_FALSE(parts.empty());
  const Closest* size = find(parts, "G4.1");
  REQUIRE(size);
  CHECK(size->title.ends_with("：甲校"));
  CHECK(size->sentence == "1990 人，要求 ≤ 2000 人，余量 10 人。");
  CHECK(size->section == "guarantee");
  for (std::size_t i = 1; i < parts.size(); ++i) CHECK(parts[i - 1].nearness <= parts[i].nearness);
}

TEST_CASE("what is not met, cannot be better or has no limit is not close", "[closest]") {
  const auto a = judged(R"("county":{"training360.done":100,"teachers.fulltime":100,"teachers.certified":100,
    "rotation.moved":67,"rotation.eligible":614,"rotation.moved_backbone":10},
    "school":{"columns":["code","name","type","pupils.primary"],"rows":[["1","甲校","primary",2034]]})");
  const auto parts = closest(a, 20);
  CHECK(find(parts, "G4.1") == nullptr);
  const auto moved = find(parts, "G11.1");
  REQUIRE(moved);
  CHECK(find(parts, "G11.2") == nullptr);
  for (const Closest& part : parts) {
    const auto e = explain(a, part.key);
    if (e && e->value && e->show == "percent") CHECK(*e->value < Rational(1));
  }
}

TEST_CASE("figures of schools and coefficients are found by their estimates and told exactly", "[closest]") {
  std::string rows;
  for (int i = 0; i < 40; ++i)
    rows += std::string(i ? "," : "") + "[\"" + std::to_string(i) + "\",\"primary\",1000," +
            std::to_string(10 + i % 7) + "]";
  const auto a = judged(R"("school":{"columns":["code","type","pupils.primary","backbone_teachers.primary"],"rows":[)" +
                        rows + "]}");
  const auto parts = closest(a, 2);
  const auto schools =
      std::count_if(parts.begin(), parts.end(), [](const Closest& p) { return p.key.starts_with("U/"); });
  CHECK(schools == 2);
  const Closest* first = find(parts, "U/primary/0/R2");
  REQUIRE(first);
  CHECK(first->nearness == 0);
  CHECK(first->sentence.find("恰好等于标准") != std::string::npos);
  CHECK(std::any_of(parts.begin(), parts.end(), [](const Closest& p) { return p.key.starts_with("B.primary."); }));
}
