#include "core/data/county_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "assets/embedded.h"
#include "core/data/county_file.h"

using namespace junheng;

namespace {

Dataset read(std::string_view json) {
  Problems problems;
  Dataset data = read_county(json, "县.json", dictionary(), problems);
  for (const Problem& p : problems) UNSCOPED_INFO(p.code << " " << p.place.pointer);
  REQUIRE(problems.empty());
  return data;
}

bool same_cells(const Dataset& a, const Dataset& b) {
  for (std::size_t t = 0; t < a.tables.size(); ++t) {
    if (a.tables[t].rows != b.tables[t].rows || a.tables[t].parent != b.tables[t].parent) return false;
    for (std::size_t f = 0; f < a.fields->tables[t].fields.size(); ++f) {
      for (std::size_t r = 0; r < a.tables[t].rows; ++r) {
        const Cell x = a.tables[t].cell(f, r), y = b.tables[t].cell(f, r);
        if (x.state != y.state || !(x.number == y.number) || a.tables[t].text(f, r) != b.tables[t].text(f, r))
          return false;
      }
    }
  }
  return a.sources == b.sources && a.standard == b.standard && a.note == b.note;
}

}  // namespace

TEST_CASE("a county written and read back is the same, byte for byte the second time", "[county_writer]") {
  std::size_t samples = 0;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.name.starts_with("samples/")) continue;
    INFO(file.name);
    const Dataset data = read(file.bytes);
    const std::string written = write_county(data);
    const Dataset again = read(written);
    CHECK(same_cells(data, again));
    CHECK(write_county(again) == written);
    ++samples;
  }
  CHECK(samples == 3);
}

TEST_CASE("every kind of cell is written as it is read", "[county_writer]") {
  const std::string written = write_county(read(R"({"note":"核对\"过\"","junheng":1,"standard":"shenyang","tables":{
    "room":{"columns":["area","school","kind"],"rows":[[96.50,"1","music"]]},
    "school":{"columns":["boarding","name","code","built_year","teaching_area","type","pupils.primary"],
              "rows":[[true,"一\n小","1","不适用",0.10,"primary",null],[null,"二小","2",null,{"value":12345678.9012,"from":"表3"},null,null]]},
    "county":{"population":{"value":null,"from":"未见"},"name":"云溪县","survey.rate":0.98}}})"));
  CHECK(written == R"({
 "junheng": 1,
 "note": "核对\"过\"",
 "standard": "shenyang",
 "tables": {
  "county": {
   "name": "云溪县",
   "population": {"value": null, "from": "未见"},
   "survey.rate": 0.98
  },
  "school": {
   "columns": ["code", "name", "type", "boarding", "built_year", "teaching_area"],
   "rows": [
    ["1", "一\u000a小", "primary", true, "不适用", 0.1],
    ["2", "二小", null, null, null, {"value": 12345678.9012, "from": "表3"}]
   ]
  },
  "room": {
   "columns": ["school", "kind", "area"],
   "rows": [
    ["1", "music", 96.5]
   ]
  }
 }
}
)");
  CHECK(write_county(empty_dataset(dictionary())) == "{\n \"junheng\": 1,\n \"tables\": {}\n}\n");
  read(write_county(empty_dataset(dictionary())));
}
