#include "core/assess/clause.h"

#include <array>

#include "tests/core/assess/county.h"

using namespace junheng;
using namespace junheng::test;

namespace {

std::string with_county(const std::string& cells) { return R"("county":{)" + cells + "}"; }

}  // namespace

TEST_CASE("how verdicts combine", "[verdict]") {
  using enum Verdict;
  constexpr std::array all = {met, conditional, unmet, undetermined, not_applicable};
  for (const Verdict a : all) {
    CHECK(both_hold(a, not_applicable) == a);
    CHECK(both_hold(a, unmet) == unmet);
    CHECK(both_hold(a, a) == a);
    for (const Verdict b : all) {
      CHECK(both_hold(a, b) == both_hold(b, a));
      for (const Verdict c : all) CHECK(both_hold(both_hold(a, b), c) == both_hold(a, both_hold(b, c)));
    }
  }
  CHECK(both_hold(met, undetermined) == undetermined);
  CHECK(both_hold(conditional, undetermined) == undetermined);
  CHECK(both_hold(met, conditional) == conditional);
}

TEST_CASE("a county ratio: met at the limit, unmet below, undetermined without data", "[clause]") {
  CHECK(verdict_of(judged(with_county(R"("rotation.moved":60,"rotation.eligible":600,"rotation.moved_backbone":12)")),
                   "G11") == Verdict::met);
  CHECK(verdict_of(judged(with_county(R"("rotation.moved":59,"rotation.eligible":600,"rotation.moved_backbone":12)")),
                   "G11") == Verdict::unmet);
  CHECK(verdict_of(judged(with_county(R"("rotation.moved":60,"rotation.moved_backbone":12)")), "G11") ==
        Verdict::undetermined);
  CHECK(verdict_of(judged(with_county(R"("rotation.moved":0,"rotation.eligible":0,"rotation.moved_backbone":0)")),
                   "G11") != Verdict::met);
}

TEST_CASE("a class of 45 passes, of 46 fails; one unknown class leaves it open; a breach outweighs it", "[clause]") {
  const auto classes = [](const std::string& rows) {
    return R"("school":{"columns":["code","name","type","pupils.primary","classes.primary"],"rows":[["1","甲","primary",90,1]]},"class":{"columns":["school","name","stage","pupils"],"rows":[)" +
           rows + "]}";
  };
  CHECK(verdict_of(judged(classes(R"(["1","一班","primary",45],["1","二班","junior",50])")), "G5") == Verdict::met);
  CHECK(verdict_of(judged(classes(R"(["1","一班","primary",46])")), "G5") == Verdict::unmet);
  CHECK(verdict_of(judged(classes(R"(["1","一班","primary",45],["1","二班","primary",null])")), "G5") ==
        Verdict::undetermined);
  CHECK(verdict_of(judged(classes(R"(["1","一班","primary",46],["1","二班","primary",null])")), "G5") ==
        Verdict::unmet);
}

TEST_CASE("without rows a printed total can refute, not prove", "[clause]") {
  CHECK(verdict_of(judged(with_county(R"("oversize_classes.primary":0,"oversize_classes.junior":0)")), "G5") ==
        Verdict::undetermined);
  CHECK(verdict_of(judged(with_county(R"("oversize_classes.primary":1,"oversize_classes.junior":0)")), "G5") ==
        Verdict::unmet);
}

TEST_CASE("a school of 2000 passes, of 2001 fails, a nine-year school has 2500", "[clause]") {
  const auto one = [](const std::string& type, int primary, int junior) {
    return R"("school":{"columns":["code","name","type","pupils.primary","pupils.junior"],"rows":[["1","甲",")" + type +
           "\"," + std::to_string(primary) + "," + std::to_string(junior) + "]]}";
  };
  CHECK(verdict_of(judged(one("primary", 2000, 0)), "G4") == Verdict::met);
  CHECK(verdict_of(judged(one("primary", 2001, 0)), "G4") == Verdict::unmet);
  CHECK(verdict_of(judged(one("junior", 0, 2001)), "G4") == Verdict::unmet);
  CHECK(verdict_of(judged(one("nine_year", 1500, 1000)), "G4") == Verdict::met);
  CHECK(verdict_of(judged(one("nine_year", 1500, 1001)), "G4") == Verdict::unmet);
}

TEST_CASE("a difference rate of exactly 0.15 fails: the text says below", "[clause]") {
  const auto rate = [](const std::string& r, const std::string& level) {
    return R"("monitoring":{"columns":["subject","grade","level","difference_rate"],"rows":[["数学",4,")" + level +
           "\"," + r + "]]}";
  };
  CHECK(verdict_of(judged(rate("0.149", "III")), "Q9") == Verdict::met);
  CHECK(verdict_of(judged(rate("0.15", "III")), "Q9") == Verdict::unmet);
  CHECK(verdict_of(judged(rate("0.1", "II")), "Q9") == Verdict::unmet);
  CHECK(verdict_of(judged(rate("null", "III")), "Q9") == Verdict::undetermined);
}

TEST_CASE("an attestation needs an answer and a document", "[clause]") {
  const auto attested = [](const std::string& answer, bool document) {
    std::string tables = R"("attestation":{"columns":["clause","answer"],"rows":[["G1.1",)" + answer + "]]}";
    if (document) tables += R"(,"evidence":{"columns":["item","name"],"rows":[["G1","布局规划方案"]]})";
    return tables;
  };
  CHECK(verdict_of(judged(attested("true", true)), "G1") == Verdict::met);
  CHECK(verdict_of(judged(attested("true", false)), "G1") == Verdict::undetermined);
  CHECK(verdict_of(judged(attested("false", true)), "G1") == Verdict::unmet);
  CHECK(verdict_of(judged(attested("null", true)), "G1") == Verdict::undetermined);
  CHECK(verdict_of(judged(with_county("")), "G1") == Verdict::undetermined);
}
