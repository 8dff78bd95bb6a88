#include "core/codec/table_reader.h"

#include <catch2/catch_test_macros.hpp>

#include "core/codec/csv.h"

using namespace junheng;

namespace {

struct Read {
  TableReading reading;
  Problems problems;
};

Read read(const std::string& csv, std::vector<MergedCells> merged = {}) {
  Read r;
  Sheet sheet = read_csv(csv, "表.csv", r.problems);
  sheet.merged = std::move(merged);
  const FieldNames names(dictionary());
  const auto recognised = recognise_sheet(sheet, "表.csv", {}, names);
  REQUIRE(recognised);
  r.reading = read_table(recognised->view, recognised->header, "表.csv", dictionary(), r.problems);
  return r;
}

std::string cell(const Read& r, const char* table, const char* key, std::size_t row) {
  const TableSchema& schema = dictionary().tables[*dictionary().find(table)];
  const Table& t = r.reading.data.table(table);
  const std::size_t f = *schema.find(key);
  if (!t.is_given(f, row)) return "—";
  return schema.fields[f].is_text() ? std::string(t.text(f, row)) : t.cell(f, row).number.to_text();
}

}  // namespace

TEST_CASE("a name over several rows is each row's, a figure is nobody's", "[table_reader]") {
  const std::string csv = "学校名称,班级名称,年级,人数\n一小,1班,一年级,40\n,2班,,41\n二小,1班,2,42\n";
  const Read r = read(csv, {{1, 0, 2, 1}, {1, 2, 2, 1}, {2, 3, 2, 1}});
  CHECK(r.reading.rows == 3);
  CHECK(cell(r, "class", "school", 1) == "一小");
  CHECK(cell(r, "class", "grade", 1) == "1");
  CHECK(cell(r, "class", "pupils", 0) == "40");
  CHECK(cell(r, "class", "pupils", 1) == "—");
  CHECK(cell(r, "class", "pupils", 2) == "—");
  REQUIRE(r.problems.size() == 1);
  CHECK(r.problems[0].code == "table.merged_number");
  CHECK(r.problems[0].place.cell == "D3");
  const std::size_t school = *dictionary().tables[*dictionary().find("class")].find("school");
  CHECK(r.reading.data.table("class").origin(school, 1) == origin_of(0, 1, 0));
  // Without the merge, as a text file has it, nothing is guessed.
  const Read bare = read(csv);
  REQUIRE(bare.problems.size() == 1);
  CHECK(bare.problems[0].code == "table.no_key");
  CHECK(bare.reading.rows == 2);
}

TEST_CASE("units of a form stand in a column of their own", "[table_reader]") {
  const Read r = read(
      "序号,指标名称,计量单位,填报数,说明\n1,公用经费预算总额,元,1050800,含 3 "
      "所\n2,实际交流轮岗教师数,人,57,9\n3,小学就近划片入学比例,%,98.5,\n4,常住人口,万人,20.144,\n");
  for (const Problem& p : r.problems) FAIL_CHECK(p.code + " " + p.place.cell);
  CHECK(r.reading.rows == 1);
  CHECK(cell(r, "county", "public.budget", 0) == "105.08");
  CHECK(cell(r, "county", "rotation.moved", 0) == "57");
  CHECK(cell(r, "county", "nearby.primary.rate", 0) == "0.985");
  const std::size_t moved = *dictionary().tables[0].find("rotation.moved");
  CHECK(r.reading.data.table("county").origin(moved, 0) == origin_of(0, 2, 3));
}

TEST_CASE("不适用, flags and years of a sheet", "[table_reader]") {
  const Read r = read("学校名称,是否寄宿制学校,建校时间,小学在校生数\n一小,√,2016年9月,不适用\n二小,无,待建,\n");
  CHECK(cell(r, "school", "boarding", 0) == "1");
  CHECK(cell(r, "school", "boarding", 1) == "0");
  CHECK(cell(r, "school", "built_year", 0) == "2016");
  CHECK(r.reading.data.table("school").cell(*dictionary().tables[1].find("pupils.primary"), 0).state ==
        CellState::not_applicable);
  REQUIRE(r.problems.size() == 1);
  CHECK(r.problems[0].place.cell == "C3");
}
