#include <algorithm>
#include <map>
#include <utility>

#include "assets/embedded.h"
#include "tests/core/assess/county.h"

using namespace junheng;
using namespace junheng::test;

namespace {

Assessment judged_sample(const std::string& name, const std::string& standard) {
  for (const EmbeddedFile& f : embedded_files()) {
    if (f.name != "samples/" + name) continue;
    Problems problems;
    auto data = std::make_shared<Dataset>(read_county(f.bytes, f.name, dictionary(), problems));
    for (const Problem& p : problems) UNSCOPED_INFO(p.code << " " << p.place.pointer);
    REQUIRE(problems.empty());
    return assess(data, *builtin_standard(standard));
  }
  FAIL("no sample " << name);
  return {};
}

}  // namespace

TEST_CASE("the published report: two schools over 2000 refute item 4", "[samples]") {
  const auto national = judged_sample("baoqing-2024.json", "national-2017");
  CHECK(verdict_of(national, "G4") == Verdict::unmet);
  CHECK(national.verdict == Verdict::unmet);
  const std::map<std::string, Verdict> expected = {
      {"G7", Verdict::met},          {"G11", Verdict::met},         {"G12", Verdict::met},
      {"G13", Verdict::met},         {"Q1", Verdict::met},          {"Q2", Verdict::met},
      {"Q9", Verdict::met},          {"S1", Verdict::met},          {"G3", Verdict::undetermined},
      {"G5", Verdict::undetermined}, {"Q3", Verdict::undetermined}, {"Q4", Verdict::undetermined},
      {"A1", Verdict::undetermined}};
  for (const auto& [id, verdict] : expected) {
    INFO(id);
    CHECK(verdict_of(national, id) == verdict);
  }
  for (const BalanceResult& b : national.balance) CHECK(b.verdict == Verdict::undetermined);

  // The provincial carve-out needs its document, and is at best conditional.
  const auto provincial = judged_sample("baoqing-2024.json", "heilongjiang");
  CHECK(verdict_of(provincial, "G4") == Verdict::undetermined);
}

TEST_CASE("the invented county reproduces the published aggregates", "[samples]") {
  const auto a = judged_sample("demo-county.json", "national-2017");
  CHECK(a.county.find("虚构") != std::string::npos);
  CHECK(a.verdict == Verdict::met);
  CHECK(a.units.all.size() == 14 + 9 + 2 * 5 + 2);  // and two teaching points of 50 pupils and more

  // Five schools have exactly one indicator between 85 % and the standard, the others none.
  std::size_t relieved = 0;
  for (const Unit& u : a.units.all) {
    CHECK(u.full >= 6);
    relieved += u.full == 6;
  }
  CHECK(relieved == 5);

  // Composites 0.403 and 0.353; single coefficients 0.285–0.479 and 0.228–0.443, extremes reached.
  std::map<std::size_t, std::pair<std::string, std::string>> range;
  for (const BalanceResult& b : a.balance) {
    const auto cv = coefficient(a, b).cv;
    REQUIRE(cv);
    const std::string text = cv->to_text(3);
    auto [at, fresh] = range.try_emplace(b.stage, text, text);
    at->second.first = std::min(at->second.first, text);
    at->second.second = std::max(at->second.second, text);
  }
  CHECK(range[0] == std::pair<std::string, std::string>("0.285", "0.479"));
  CHECK(range[1] == std::pair<std::string, std::string>("0.228", "0.443"));
  CHECK(composite(a, 0)->to_text(3) == "0.403");
  CHECK(composite(a, 1)->to_text(3) == "0.353");
}

TEST_CASE("the failing county fails for each of its reasons and for no other", "[samples]") {
  const auto a = judged_sample("demo-county-failing.json", "national-2017");
  CHECK(a.verdict == Verdict::unmet);
  const std::map<std::string, Verdict> expected = {{"G4", Verdict::unmet},         {"G5", Verdict::unmet},
                                                   {"G10", Verdict::undetermined}, {"G11", Verdict::unmet},
                                                   {"Q9", Verdict::unmet},         {"V4", Verdict::unmet}};
  for (const SectionResult& s : a.sections) {
    for (const ItemResult& i : s.items) {
      const auto at = expected.find(i.item->id);
      INFO(i.item->id);
      CHECK(i.verdict == (at == expected.end() ? Verdict::met : at->second));
    }
  }
  std::size_t unmet = 0, open = 0;
  for (const BalanceResult& b : a.balance)
    unmet += b.verdict == Verdict::unmet, open += b.verdict == Verdict::undetermined;
  CHECK(unmet == 1);
  CHECK(open == 1);
}
