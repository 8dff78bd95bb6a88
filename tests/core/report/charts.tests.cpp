#include "core/report/charts.h"

#include <fstream>
#include <iterator>

#include "core/document/svg.h"
#include "tests/core/report/charted.h"

using namespace junheng;
using namespace junheng::test;

namespace {

Assessment sample(const std::string& name, const std::string& standard) {
  Problems problems;
  auto data = std::make_shared<Dataset>(read_county(
      [&] {
        std::ifstream in(std::string(JUNHENG_SOURCE_DIR "/assets/samples/") + name, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
      }(),
      name, dictionary(), problems));
  REQUIRE_FALSE(has_error(problems));
  return assess(data, *builtin_standard(standard));
}

}  // namespace

TEST_CASE("every chart of every sample by every standard keeps its layout", "[charts]") {
  for (const char* name : {"demo-county.json", "demo-county-failing.json", "baoqing-2024.json"}) {
    for (const std::string& standard : builtin_standard_ids()) {
      const auto a = sample(name, standard);
      for (const std::string& key : chart_keys(a)) {
        for (const double width : {280.0, 315.0, 752.0}) {
          CAPTURE(name, standard, key);
          const auto chart = chart_of(a, key, width);
          REQUIRE(chart);
          check_layout(*chart);
        }
      }
    }
  }
}

TEST_CASE("keys name charts, and nothing else does", "[charts]") {
  const auto a = county_of({"5000", "6000"});
  CHECK(chart_keys(a).size() == 2 + 2 * 2 * 7);
  CHECK(chart_of(a, "strip/primary/R4/1", 480));
  for (const char* key : {"", "strip", "strip/primary", "strip/primary/R9", "strip/primary/R4/", "strip/primary/R4/2",
                          "strip/junior/R4/0", "shares/primary/R4/1", "balance/", "B.primary.R4"}) {
    CAPTURE(key);
    CHECK_FALSE(chart_of(a, key, 480));
  }
  CHECK(chart_of(a, "balance", -5)->width == 280);
}

TEST_CASE("the same county is the same picture", "[charts]") {
  const auto a = county_of({"5000", "6000", "null"}), b = county_of({"5000", "6000", "null"});
  for (const std::string& key : chart_keys(a)) CHECK(svg(*chart_of(a, key, 480)) == svg(*chart_of(b, key, 480)));
}
