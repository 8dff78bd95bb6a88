#include "core/data/mapping.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"

using namespace junheng;

namespace {

std::vector<Mapping> read(const std::string& json, std::vector<std::string>& listed) {
  Problems problems;
  const auto root = parse_json("{\"mappings\":" + json + "}", "对应.json", problems);
  REQUIRE(root);
  auto mappings = read_mappings(*root->find("mappings"), "对应.json", dictionary(), problems);
  for (const Problem& p : problems) listed.push_back(p.code + " " + p.place.pointer);
  return mappings;
}
using Listed = std::vector<std::string>;

}  // namespace

TEST_CASE("a mapping of other columns or another stage is another one", "[mapping]") {
  std::vector<Mapping> all;
  const Mapping first{"school", Layout::rows, 1, "", {{"学校", "name"}, {"人数", "pupils.primary"}}};
  remember(all, first);
  Mapping corrected = first;
  corrected.columns[1].field = "pupils.junior";
  remember(all, corrected);
  CHECK(all == std::vector<Mapping>{corrected});
  Mapping other = first;
  other.stage = "junior";
  remember(all, other);
  other.columns[1].header = "总人数";
  remember(all, other);
  CHECK(all.size() == 3);
}

TEST_CASE("a good mapping is read, and what is wrong is left out with its place", "[mapping]") {
  Listed listed;
  const auto all = read(R"([{"table":"school","layout":"sideways","header_rows":2,"stage":"primary","columns":[
      {"header":"在校生","field":"pupils.*"},{"header":"段","field":"*"},{"header":"设备","field":"equipment_value","unit":"元"}]}])",
                        listed);
  CHECK(listed.empty());
  REQUIRE(all.size() == 1);
  CHECK(all[0].layout == Layout::sideways);
  CHECK(all[0].header_rows == 2);
  CHECK(all[0].columns[2] == ColumnMapping{"设备", "equipment_value", "元"});

  const auto rest = read(
      R"([{"table":"schools","columns":[]},{"columns":[]},{"table":"school","columns":[{"header":"a","field":"pupil"}]},
      {"table":"school","columns":[{"header":"a"}]},{"table":"school","columns":[],"rows":2},{"table":"school","columns":[],"header_rows":0},
      {"table":"school","layout":"bars","columns":[]},3,{"table":"school","columns":[{"header":"a","field":"teaching_area.*"}]},{"table":"","columns":[{"header":"a","field":""}]}])",
      listed);
  CHECK(listed == Listed{"mapping.unknown /mappings/0/table", "mapping.shape /mappings/1",
                         "mapping.unknown /mappings/2/columns/0/field", "mapping.shape /mappings/3/columns/0",
                         "mapping.shape /mappings/4", "mapping.shape /mappings/5", "mapping.shape /mappings/6",
                         "mapping.shape /mappings/7", "mapping.unknown /mappings/8/columns/0/field"});
  CHECK(rest.size() == 1);
  listed.clear();
  std::string many = "[";
  for (std::size_t i = 0; i <= limits::mappings; ++i)
    many += (i ? "," : "") + std::string(R"({"table":"","columns":[{"header":")") + std::to_string(i) +
            R"(","field":""}]})";
  CHECK(read(many + "]", listed).size() == limits::mappings);
  CHECK(listed == Listed{"mapping.too_many /mappings"});
  listed.clear();
  CHECK(read("{}", listed).empty());
  CHECK(listed == Listed{"mapping.shape /mappings"});
}
