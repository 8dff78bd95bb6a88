#include "core/plan/remedy.h"

#include <functional>

#include "assets/embedded.h"
#include "core/report/remedy_words.h"
#include "tests/core/assess/county.h"

using namespace junheng;
using namespace junheng::test;

namespace {

Assessment judged_sample(std::string_view name) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name != name) continue;
    Problems problems;
    auto data = std::make_shared<Dataset>(read_county(file.bytes, name, dictionary(), problems));
    return assess(std::move(data), *builtin_standard("national-2017"));
  }
  FAIL("no sample");
  return {};
}

// The same county with the remedy done.
Assessment with(const Assessment& a, const Remedy& remedy) {
  auto data = std::make_shared<Dataset>(*a.data);
  const UsedCell& cell = *remedy.cell;
  const Field& field = data->fields->tables[cell.table].fields[cell.field];
  const auto number = parse_decimal(remedy.to.to_text());
  REQUIRE(number);
  data->tables[cell.table].put(cell.field, field.kind, cell.row, {{CellState::value, *number}, {}, {}, {}});
  return assess(std::move(data), *a.standard);
}

// Every leaf of it that is unmet.
void each_unmet(const Explanation& e, const std::function<void(const Explanation&)>& use) {
  if (Remedies::applies(e)) use(e);
  for (const Explanation& child : e.children) each_unmet(child, use);
}

std::string sentence(const Assessment& a, const std::string& id, const std::string& school = {}) {
  Remedies remedies(a);
  std::string all;
  const auto e = explain(a, id, school);
  REQUIRE(e);
  each_unmet(*e, [&](const Explanation& leaf) { all += remedy_sentence(a, leaf, remedies); });
  return all;
}

}  // namespace

TEST_CASE("too many pupils: the number that may stay", "[plan]") {
  const Assessment a = judged(R"("school":{"columns":["code","name","type","pupils.primary"],
    "rows":[["1","一小","primary",2034],["2","二小","primary",2000]]})");
  CHECK(sentence(a, "G4") == "一小：小学在校生数从 2034 人减少到 2000 人（少 34 人），其余不变，就达到标准。");
}

TEST_CASE("a share is reached by what is counted above the line, never by fewer below it", "[plan]") {
  const Assessment a = judged(R"("county":{"rotation.eligible":614,"rotation.moved":55,"rotation.moved_backbone":20})");
  const std::string words = sentence(a, "G11.1");
  CHECK(words.find("从 55 人增加到 62 人（多 7 人）") != std::string::npos);  // 61.4 is not whole
}

TEST_CASE("an indicator of a school needs more of what it counts, not fewer pupils", "[plan]") {
  const Assessment a =
      judged(R"("school":{"columns":["code","name","type","pupils.primary","teaching_area","indoor_sports_area"],
    "rows":[["1","一小","primary",300,900.55,12.5]]})");
  // 4.5 × 300 = 1350 = 900.55 − 12.5 + what is missing
  CHECK(sentence(a, "R4").find("教学及辅助用房面积从 900.55 ㎡增加到 1362.5 ㎡（多 461.95 ㎡）") != std::string::npos);
}

TEST_CASE("nothing is said of what is met, missing or attested", "[plan]") {
  const Assessment a = judged(R"("school":{"columns":["code","name","type","pupils.primary"],
    "rows":[["1","一小","primary",2000]]})");
  for (const char* id : {"G1", "G4", "G11", "R4", "B.primary.R4"}) {
    INFO(id);
    CHECK(sentence(a, id).empty());
  }
}

TEST_CASE("each remedy of the sample does what it says, and one step less does not", "[plan]") {
  const Assessment a = judged_sample("samples/demo-county-failing.json");
  Remedies remedies(a);
  std::size_t found = 0;
  const auto check = [&](const Explanation& leaf) {
    const auto remedy = remedies.of(leaf);
    INFO(leaf.id << " " << leaf.about);
    if (!remedy || !remedy->cell) return;
    ++found;
    // Said with all its digits: the rounded number would not pass.
    const Field& field = a.data->fields->tables[remedy->cell->table].fields[remedy->cell->field];
    const std::string digits =
        field.kind == FieldKind::ratio ? (remedy->to * 100).to_text() + "%" : remedy->to.to_text();
    CHECK(remedy_sentence(a, leaf, remedies).find("到 " + digits) != std::string::npos);
    const auto verdict = [&](const Remedy& done) {
      const Assessment changed = with(a, done);
      if (leaf.subject.unit) {
        const Unit& unit = changed.units.all[static_cast<std::size_t>(leaf.subject.unit - a.units.all.data())];
        return measure(changed, unit, leaf.subject.indicator).level == Level::full;
      }
      const auto again = explain(changed, leaf.id);
      REQUIRE(again);
      if (again->children.empty()) return again->verdict == Verdict::met;
      for (const Explanation& row : again->children) {
        if (row.about == leaf.about) return row.verdict == Verdict::met;
      }
      return false;
    };
    CHECK(verdict(*remedy));
    Remedy less = *remedy;
    const Rational step = less.to.is_whole() && less.from.is_whole() ? Rational(1) : Rational(Decimal{1, 4});
    less.to = less.to > less.from ? less.to - step : less.to + step;
    CHECK_FALSE(verdict(less));
  };
  for (const SectionResult& section : a.sections) {
    for (const ItemResult& item : section.items) each_unmet(*explain(a, item.item->id), check);
  }
  for (const Indicator& indicator : a.standard->resources.indicators) each_unmet(*explain(a, indicator.id), check);
  CHECK(found >= 5);
}

TEST_CASE("a coefficient: the school whose change is smallest brings it within its limit", "[plan]") {
  const Assessment a = judged_sample("samples/demo-county-failing.json");
  Remedies remedies(a);
  std::size_t unmet = 0;
  for (const BalanceResult& result : a.balance) {
    if (result.verdict != Verdict::unmet) continue;
    ++unmet;
    const Explanation e = *explain(
        a, "B." + a.standard->stages[result.stage].id + "." + a.standard->resources.indicators[result.indicator].id);
    const auto remedy = remedies.of(e);
    REQUIRE(remedy);
    CHECK_FALSE(remedy->cell);
    const Coefficient whole = coefficient(a, result);
    const auto square = [&](const Rational& own) {
      std::vector<UnitAmount> amounts;
      for (const std::size_t u : whole.units) {
        const Unit& unit = a.units.all[u];
        const UnitFigures f = figures(a, unit);
        const IndicatorResult r = measure(a, unit, result.indicator);
        const bool divided = a.standard->resources.indicators[result.indicator].divided;
        amounts.push_back({*f.pupils, u == remedy->unit ? (divided ? own * *f.share : own) : *r.amount});
      }
      return variation(amounts)->weighted;
    };
    const Rational limit = *a.standard->balance.limits[result.stage];
    CHECK(square(remedy->from) == *whole.square);
    CHECK(square(remedy->to) <= limit * limit);
    const Rational less = remedy->to > remedy->from ? remedy->to - 1 : remedy->to + 1;
    CHECK(square(less) > limit * limit);
    CHECK(remedy_sentence(a, e, remedies).find("就在上限以内。") != std::string::npos);
  }
  CHECK(unmet > 0);
}
