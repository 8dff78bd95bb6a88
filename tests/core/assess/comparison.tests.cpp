#include "core/assess/comparison.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/data/county_file.h"
#include "core/standards/loader.h"
#include "tests/core/assess/county.h"

using namespace junheng;
using Part = Difference::Part;

namespace {

Assessment assessed(Dataset data, std::string_view standard = "national-2017") {
  return assess(std::make_shared<const Dataset>(std::move(data)), *builtin_standard(standard));
}

Dataset three_schools(const char* rows) {
  Problems problems;
  Dataset data = read_county(R"({"junheng":1,"tables":{"county":{"name":"云溪县"},
    "school":{"columns":["code","name","type","pupils.primary","equipment_value"],"rows":)" +
                                 std::string(rows) + "}}}",
                             "", dictionary(), problems);
  REQUIRE(problems.empty());
  return data;
}

const Difference* find(const std::vector<Difference>& all, Part part, std::string_view id,
                       std::string_view about = {}) {
  const auto at = std::find_if(all.begin(), all.end(),
                               [&](const Difference& d) { return d.part == part && d.id == id && d.about == about; });
  return at == all.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("an assessment does not differ from itself", "[comparison]") {
  const Assessment a = assessed(three_schools(R"([["1","一小","primary",300,1500],["2","二小","primary",40,900]])"));
  CHECK(compare(a, a).empty());
}

TEST_CASE("units are the same by their school, wherever it stands", "[comparison]") {
  const Assessment before =
      assessed(three_schools(R"([["1","一小","primary",300,1500],["2","二小","primary",40,900]])"));
  const Assessment after = assessed(
      three_schools(R"([["3","三小","primary",90,1],["2","二小","primary",40,900],["1","一小","primary",300,3]])"));
  const auto all = compare(before, after);
  CHECK(find(all, Part::unit, "primary", "二小") == nullptr);
  const Difference* first = find(all, Part::unit, "primary", "一小");
  REQUIRE(first);
  CHECK(first->before == Verdict::undetermined);
  CHECK(first->after == Verdict::unmet);
  CHECK(first->school == 2);
  const Difference* third = find(all, Part::unit, "primary", "三小");
  REQUIRE(third);
  CHECK_FALSE(third->before);
  CHECK(third->after == Verdict::unmet);
  const auto back = compare(after, before);
  REQUIRE(find(back, Part::unit, "primary", "三小"));
  CHECK_FALSE(find(back, Part::unit, "primary", "三小")->after);
  CHECK(back.size() == all.size());
}

TEST_CASE("the county comes first, then each section with what is in it", "[comparison]") {
  const Assessment before = assessed(three_schools(R"([["1","一小","primary",300,1500]])"));
  const Assessment after = assessed(three_schools(R"([["1","一小","primary",2300,1]])"));
  const auto all = compare(before, after);
  REQUIRE(all.size() >= 4);
  CHECK(all[0].part == Part::county);
  CHECK(all[0].after == Verdict::unmet);
  CHECK(all[1].part == Part::section);
  CHECK(all[1].id == "resources");
  CHECK(all[2].part == Part::unit);
  CHECK(find(all, Part::item, "G4"));
}

TEST_CASE("two standards differ by the parts that only one of them has", "[comparison]") {
  Dataset data = three_schools(R"([["1","一小","primary",300,1500],["2","二小","primary",40,900]])");
  const auto all = compare(assessed(data), assessed(data, "basic-2012"));
  const auto only_before = std::count_if(all.begin(), all.end(), [](const Difference& d) { return !d.after; });
  CHECK(only_before > 10);  // the predecessor has no 15 items of that kind
}
