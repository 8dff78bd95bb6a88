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
        const Origin from = a.tables[t].origin(f, r), again = b.tables[t].origin(f, r);
        const bool same =
            x.state == y.state && x.number == y.number && a.tables[t].text(f, r) == b.tables[t].text(f, r);
        if (!same || from.known() != again.known() || from.cell != again.cell) return false;
        if (from.known() && !(a.documents[from.document - 1] == b.documents[again.document - 1])) return false;
      }
    }
  }
  return a.standard == b.standard && a.note == b.note;
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
 "junheng": 2,
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
  CHECK(write_county(empty_dataset(dictionary())) == "{\n \"junheng\": 2,\n \"tables\": {}\n}\n");
  read(write_county(empty_dataset(dictionary())));
}

TEST_CASE("where cells came from is written as runs down a column", "[county_writer]") {
  Dataset data =
      read(R"({"junheng":1,"tables":{"county":{"population":9},"school":{"columns":["code","name","pupils.primary"],
    "rows":[["1","一小",320],["2","二小",null],["3","三小",45],["4","四小",{"value":51,"from":"表3"}],["5","五小",60]]}}})");
  data.documents.insert(data.documents.begin(), {{"不用.xlsx", ""}, {"学校.xlsx", "一览"}, {"县.csv", ""}});
  Table& schools = data.tables[data.fields->school];
  const std::size_t pupils = *data.fields->tables[data.fields->school].find("pupils.primary");
  schools.set_origin(pupils, 3, origin_of(3));
  for (const std::size_t row : {0u, 1u, 2u}) schools.set_origin(pupils, row, origin_of(1, row + (row > 1 ? 3 : 2), 2));
  for (std::size_t row = 0; row < 5; ++row) schools.set_origin(1, row, origin_of(1, row + 2, 1));
  data.tables[data.fields->county].set_origin(*data.fields->tables[0].find("population"), 0, origin_of(2, 0, 27));
  const std::string written = write_county(data);
  INFO(written);
  CHECK(written.ends_with(R"( },
 "documents": [
  {"file": "县.csv", "sheet": ""},
  {"file": "学校.xlsx", "sheet": "一览"}
 ],
 "origins": {
  "county": {
   "population": [[0, 1, 0, "AB1"]]
  },
  "school": {
   "name": [[0, 5, 1, "B3"]],
   "pupils.primary": [[0, 2, 1, "C3"], [2, 1, 1, "C6"]]
  }
 }
}
)"));
  CHECK(written.find(R"({"value": 51, "from": "表3"})") != std::string::npos);
  const Dataset again = read(written);
  CHECK(same_cells(data, again));
  CHECK(write_county(again) == written);
}

TEST_CASE("a project is written and read back with mappings, texts and the standard it was judged by",
          "[county_writer]") {
  Project project;
  project.data = read(R"({"junheng":1,"standard":"shenyang","tables":{"county":{"population":9}}})");
  project.data.standard_sha256 = "0123abcd";
  project.mappings = {
      {"school", Layout::pairs, 1, "primary", {{"校\"名", "name"}, {"学生", "pupils.*", "名"}, {"备注", ""}}},
      {"", Layout::rows, 3, "", {{"封面", ""}}}};
  project.narrative = {{"G4", "全县\n没有"}, {"G10", ""}};
  const std::string written = write_project(project);
  INFO(written);
  Problems problems;
  const Project again = read_project(written, "县.json", dictionary(), problems);
  CHECK(problems.empty());
  CHECK(again.data.standard_sha256 == project.data.standard_sha256);
  CHECK(again.mappings == project.mappings);
  CHECK(again.narrative == project.narrative);
  CHECK(write_project(again) == written);
  CHECK(write_county(project.data).find("mappings") == std::string::npos);
}
