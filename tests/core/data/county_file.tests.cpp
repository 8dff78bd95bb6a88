#include "core/data/county_file.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

#include "core/assess/assessment.h"
#include "core/base/limits.h"
#include "core/data/county_writer.h"
#include "core/standards/loader.h"
#include "tests/core/fixtures.h"

using namespace junheng;

namespace {

struct Read {
  Dataset data;
  Problems problems;
};

Read read(const std::string& json) {
  Read r;
  r.data = read_county(json, "县.json", dictionary(), r.problems);
  return r;
}

Read read_tables(const std::string& tables) { return read(R"({"junheng":1,"tables":{)" + tables + "}}"); }

// Schools whose first row is good: code, pupils, and the cell under test in the second row's last column.
Read read_cell(const std::string& field, const std::string& cell) {
  return read_tables(R"("school":{"columns":["code","pupils.primary",")" + field +
                     R"("],"rows":[["1",320,null],["2",45,)" + cell + "]]}");
}

bool has(const Problems& problems, const std::string& code, const std::string& pointer) {
  for (const Problem& p : problems) UNSCOPED_INFO(p.code << " at " << p.place.pointer);
  return std::any_of(problems.begin(), problems.end(),
                     [&](const Problem& p) { return p.code == code && p.place.pointer == pointer; });
}

bool only(const Problems& problems, const std::string& code, const std::string& pointer) {
  return has(problems, code, pointer) && problems.size() == 1;
}

Cell school(const Dataset& data, const std::string& field, std::size_t row) {
  const TableSchema& schema = data.fields->tables[*data.fields->find("school")];
  return data.table("school").cell(*schema.find(field), row);
}

bool good_rows_read(const Read& r) {
  return school(r.data, "pupils.primary", 0).number == Decimal{320, 0} &&
         school(r.data, "pupils.primary", 1).number == Decimal{45, 0};
}

}  // namespace

TEST_CASE("a good county is read without problems", "[county_file]") {
  const Read r = read(R"({"junheng":1,"note":"n","standard":"shenyang","tables":{
    "county":{"name":"云溪县","year":2023,"population":{"value":201440,"from":"报告第2页"}},
    "school":{"columns":["code","name","type","boarding","teaching_area","built_year"],
              "rows":[["1","甲校","nine_year",true,4500.25,"不适用"],["2","乙校","primary",null,null,2010]]},
    "room":{"columns":["school","kind","area"],"rows":[["2","music",96],["1","art",90]]}}})");
  CHECK(r.problems.empty());
  CHECK(r.data.file == "县.json");
  CHECK(r.data.sha256.size() == 64);
  CHECK(r.data.standard == "shenyang");
  CHECK(r.data.county_text("name") == "云溪县");
  CHECK(r.data.county_cell("population").number == Decimal{201440, 0});
  CHECK(r.data.documents == std::vector<Document>{{"报告第2页", ""}});
  const Table& county = r.data.table("county");
  CHECK(county.origin(*dictionary().tables[0].find("population"), 0) == origin_of(0));
  CHECK_FALSE(county.origin(*dictionary().tables[0].find("year"), 0).known());
  CHECK(school(r.data, "type", 0).number == Decimal{2, 0});
  CHECK(school(r.data, "boarding", 0).number == Decimal{1, 0});
  CHECK(school(r.data, "teaching_area", 0).number == Decimal{450025, 2});
  CHECK(school(r.data, "built_year", 0).state == CellState::not_applicable);
  CHECK(school(r.data, "boarding", 1).state == CellState::missing);
  CHECK(school(r.data, "pupils.primary", 0).state == CellState::missing);
  CHECK(r.data.table("room").parent == std::vector<std::uint32_t>{1, 0});
}

TEST_CASE("each bad county raises its problems", "[county_file]") {
  for (const test::Fixture& f : test::fixtures("county/bad")) {
    INFO(f.file);
    const Read r = read(f.bytes);
    CHECK(test::shown(r.problems) == f.expected);
    CHECK(has_error(r.problems));
  }
}

TEST_CASE("a doubtful county is read; what is doubtful is said at the latest when it is judged", "[county_file]") {
  for (const test::Fixture& f : test::fixtures("county/doubtful")) {
    INFO(f.file);
    Problems problems;
    const Project county = read_project(f.bytes, "县.json", dictionary(), problems);
    CHECK(problems.empty());
    problems = county.unsettled;
    const Assessment a = assess(std::make_shared<const Dataset>(county.data), *builtin_standard("national-2017"));
    problems.insert(problems.end(), a.problems.begin(), a.problems.end());
    CHECK(test::shown(problems) == f.expected);
  }
}

TEST_CASE("what is no JSON is refused", "[county_file]") {
  CHECK(read_cell("teaching_area", "-Infinity").problems.front().code == "json.syntax");
  CHECK(read_cell("teaching_area", "012").problems.front().code == "json.syntax");
  CHECK(read(R"({"junheng":1} {})").problems.front().code == "json.syntax");
}

TEST_CASE("a fraction of too many digits is refused, an exponent is not", "[county_file]") {
  CHECK(only(read_cell("teaching_area", "0.1234567890123456789").problems, "json.number", "/tables/school/rows/1/2"));
  CHECK(read_cell("teaching_area", "1.5e3").problems.empty());
}

TEST_CASE("nesting, encoding, repeated keys and size", "[county_file]") {
  const auto nested = [](std::size_t depth) {
    return R"({"junheng":1,"note":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  CHECK(only(read(nested(limits::json_depth - 1)).problems, "cell.not_text", "/note"));  // read, though no note
  const Read deep = read(nested(limits::json_depth));
  REQUIRE(deep.problems.size() == 1);
  CHECK(deep.problems[0].code == "json.too_deep");
  CHECK(read(nested(100000)).problems.front().code == "json.too_deep");

  CHECK(read("{\"junheng\":1,\"note\":\"\xc0\xaf\"}").problems.front().code == "json.encoding");
  CHECK(read("\xEF\xBB\xBF{\"junheng\":1}").problems.empty());

  CHECK(read_tables(R"("county":{"year":2023,"year":2024})").problems.front().code == "json.duplicate_key");

  CHECK(only(read(std::string(limits::json_bytes + 1, ' ')).problems, "json.too_large", ""));
  std::string largest = R"({"junheng":1})";
  largest.resize(limits::json_bytes, ' ');
  CHECK(read(largest).problems.empty());
}

TEST_CASE("a file that is no county, or is newer", "[county_file]") {
  for (const char* json : {"7", "\"1\"", "{}"}) {
    CAPTURE(json);
    CHECK(only(read(json).problems, "file.not_county", ""));
  }
  for (const char* json : {R"({"junheng":0})", R"({"junheng":-1})", R"({"junheng":1.5})"}) {
    CAPTURE(json);
    CHECK(only(read(json).problems, "file.newer", "/junheng"));
  }
}

TEST_CASE("unknown keys, tables and columns are named, the rest is read", "[county_file]") {
  const std::string schools = R"("school":{"columns":["code","pupils.primary"],"rows":[["1",320],["2",45]]})";
  const Read key = read(R"({"junheng":1,"tabels":{},"tables":{)" + schools + "}}");
  CHECK(only(key.problems, "file.unknown_key", "/tabels"));
  CHECK(good_rows_read(key));
  CHECK(only(read(R"({"junheng":1,"standard":5})").problems, "file.unknown_key", "/standard"));

  const Read table = read_tables(R"("teachers":{"columns":[],"rows":[]},)" + schools);
  CHECK(only(table.problems, "table.unknown", "/tables/teachers"));
  CHECK(good_rows_read(table));

  const Read column = read_cell("pupil", "7");
  CHECK(only(column.problems, "table.unknown_column", "/tables/school/columns/2"));
  CHECK(good_rows_read(column));
  CHECK(only(read_tables(R"("school":{"columns":["code",5],"rows":[]})").problems, "table.unknown_column",
             "/tables/school/columns/1"));

  const Read twice = read_cell("pupils.primary", "46");
  CHECK(only(twice.problems, "table.unknown_column", "/tables/school/columns/2"));
  CHECK(good_rows_read(twice));

  const Read county = read_tables(R"("county":{"yaer":2023,"population":5})");
  CHECK(only(county.problems, "table.unknown_column", "/tables/county/yaer"));
  CHECK(county.data.county_cell("population").number == Decimal{5, 0});
}

TEST_CASE("a key with a slash is escaped in the pointer", "[county_file]") {
  CHECK(only(read(R"({"junheng":1,"a/b~c":1})").problems, "file.unknown_key", "/a~1b~0c"));
}

TEST_CASE("tables of the wrong shape", "[county_file]") {
  for (const char* school :
       {"[]", "null", "{}", R"({"columns":[]})", R"({"columns":{},"rows":[]})", R"({"columns":[],"rows":{}})"}) {
    CAPTURE(school);
    CHECK(only(read_tables(std::string("\"school\":") + school).problems, "table.shape", "/tables/school"));
  }
  for (const char* cell : {"{}", R"({"from":"x"})", R"({"value":1,"from":5})", R"({"value":1,"from":"x","y":1})"}) {
    CAPTURE(cell);
    const Read r = read_cell("teaching_area", cell);
    CHECK(only(r.problems, "table.shape", "/tables/school/rows/1/2"));
    CHECK(good_rows_read(r));
  }
}

TEST_CASE("rows: length, duplicates, schools that are not there", "[county_file]") {
  const Read length = read_tables(
      R"("school":{"columns":["code","pupils.primary"],"rows":[["1",320],["2",45],["3"]]},"class":{"columns":["school","pupils"],"rows":[["1",40,7],["1",41]]})");
  CHECK(has(length.problems, "row.length", "/tables/school/rows/2"));
  CHECK(has(length.problems, "row.length", "/tables/class/rows/0"));
  CHECK(good_rows_read(length));
  CHECK(length.problems.size() == 2);  // a row of the wrong length is not also said to have no code
  CHECK(
      only(read_tables(R"("school":{"columns":["code"],"rows":[5]})").problems, "row.length", "/tables/school/rows/0"));

  const Read twice = read_tables(R"("school":{"columns":["code","pupils.primary"],"rows":[["1",320],["1",45]]})");
  CHECK(only(twice.problems, "row.duplicate", "/tables/school/rows/1"));
  CHECK(twice.problems[0].arguments[1] == "1");
  CHECK(good_rows_read(twice));

  const Read orphan = read_tables(
      R"("class":{"columns":["school","pupils"],"rows":[["1",40],["9",41],[null,42]]},"school":{"columns":["code","pupils.primary"],"rows":[["1",320],["2",45]]})");
  CHECK(orphan.problems.size() == 2);
  CHECK(has(orphan.problems, "row.unknown_school", "/tables/class/rows/1"));
  CHECK(has(orphan.problems, "row.unknown_school", "/tables/class/rows/2"));
  CHECK(good_rows_read(orphan));
}

TEST_CASE("a number written as text is not guessed at", "[county_file]") {
  for (const char* cell : {R"("1,200")", R"("")", R"("null")"}) {
    CAPTURE(cell);
    const Read r = read_cell("teaching_area", cell);
    CHECK(only(r.problems, "cell.not_number", "/tables/school/rows/1/2"));
    CHECK(has_error(r.problems));
    CHECK(school(r.data, "teaching_area", 1).state == CellState::missing);
    CHECK(good_rows_read(r));
  }
}

TEST_CASE("each kind of cell refuses what it is not", "[county_file]") {
  struct Case {
    const char *code, *field, *cell;
  };
  for (const Case& c : {Case{"cell.not_whole", "built_year", "2010.5"}, Case{"cell.negative", "teaching_area", "-0.01"},
                        Case{"cell.negative", "equipment_value", "-3"}, Case{"cell.not_flag", "boarding", "1"},
                        Case{"cell.not_text", "name", "false"}, Case{"cell.unknown_choice", "type", "0"},
                        Case{"cell.unknown_choice", "type", "\"\""}}) {
    CAPTURE(c.code, c.field, c.cell);
    const Read r = read_cell(c.field, c.cell);
    CHECK(only(r.problems, c.code, "/tables/school/rows/1/2"));
    CHECK(has_error(r.problems));
    CHECK(good_rows_read(r));
  }
  CHECK(read_cell("multimedia_rooms", "12.0").problems.empty());
  CHECK(read_cell("teaching_area", "-0").problems.empty());
  CHECK(only(read_tables(R"("county":{"population":{"value":-5,"from":"x"},"year":2023})").problems, "cell.negative",
             "/tables/county/population"));
}

TEST_CASE("a choice may be given by its title", "[county_file]") {
  const Read r = read_cell("type", "\"小学\"");
  CHECK(r.problems.empty());
  CHECK(school(r.data, "type", 1) == school(read_cell("type", "\"primary\"").data, "type", 1));
  CHECK(school(r.data, "type", 1).state == CellState::value);
}

TEST_CASE("what nobody has settled yet is kept in the file, byte for byte", "[county_file]") {
  Project project{empty_dataset(dictionary()), {}, {}};
  const std::string without = write_project(project);
  project.unsettled = {
      {"table.stage", Severity::warning, {"教师数", "九年\"一贯"}, {"学校.xlsx", "", -1, "一览", "C7"}},
      {"sheet.no_school", Severity::error, {}, {"班级.csv", "/narrative/G4", -1}}};
  const std::string bytes = write_project(project);
  Problems problems;
  const Project read = read_project(bytes, "县.json", dictionary(), problems);
  CHECK(problems.empty());
  REQUIRE(read.unsettled.size() == 2);
  CHECK(read.unsettled[0].arguments == project.unsettled[0].arguments);
  CHECK(read.unsettled[0].severity == Severity::warning);
  CHECK(read.unsettled[0].place.sheet == "一览");
  CHECK(read.unsettled[0].place.cell == "C7");
  CHECK(read.unsettled[1].severity == Severity::error);
  CHECK(read.unsettled[1].place.pointer == "/narrative/G4");
  CHECK(write_project(read) == bytes);
  CHECK(without.find("unsettled") == std::string::npos);

  // As many as are listed, and that there were more.
  project.unsettled.clear();
  for (std::size_t i = 0; i < limits::problems + 5; ++i)
    add_problem(project.unsettled, {"sheet.unknown", Severity::warning, {}, {std::to_string(i), "", -1}});
  const std::string many = write_project(project);
  CHECK(write_project(read_project(many, "", dictionary(), problems)) == many);
  CHECK(problems.empty());
}

TEST_CASE("long texts of what is unsettled are cut, once and for all", "[county_file]") {
  std::string word;
  for (int i = 0; i < 3000; ++i) word += "长";
  Problems problems;
  const std::string given = R"({"junheng":2,"unsettled":[{"code":"a","arguments":[")" + word + R"("],"file":")" + word +
                            R"(","pointer":")" + word + R"("}]})";
  const Project read = read_project(given, "县.json", dictionary(), problems);
  CHECK(problems.empty());
  REQUIRE(read.unsettled.size() == 1);
  CHECK(read.unsettled[0].place.file.size() <= limits::argument_bytes + 3);
  CHECK(read.unsettled[0].arguments[0].ends_with("长…"));
  const std::string bytes = write_project(read);
  CHECK(write_project(read_project(bytes, "", dictionary(), problems)) == bytes);
}

TEST_CASE("what is unsettled and not as it should be is named, the rest is read", "[county_file]") {
  for (const char* bad : {R"({"code":""})", R"({"arguments":["x"]})", R"({"code":"a","arguments":"x"})",
                          R"({"code":"a","arguments":[1]})", R"({"code":"a","error":false})",
                          R"({"code":"a","place":"b"})", R"({"code":"a","sheet":1})", "7"}) {
    CAPTURE(bad);
    Problems problems;
    const Project read =
        read_project(R"({"junheng":2,"unsettled":[{"code":"sheet.unknown"},)" + std::string(bad) + "]}", "县.json",
                     dictionary(), problems);
    CHECK(only(problems, "unsettled.shape", "/unsettled/1"));
    CHECK(read.unsettled.size() == 1);
  }
  std::string arguments = R"("1")";
  for (int i = 0; i < 10; ++i) arguments += R"(,"1")";
  Problems many;
  read_project(R"({"junheng":2,"unsettled":[{"code":"a","arguments":[)" + arguments + "]}]}", "县.json", dictionary(),
               many);
  CHECK(only(many, "unsettled.shape", "/unsettled/0"));
  Problems problems;
  read_project(R"({"junheng":2,"unsettled":{}})", "县.json", dictionary(), problems);
  CHECK(only(problems, "unsettled.shape", "/unsettled"));
}

TEST_CASE("the list of problems ends", "[county_file]") {
  std::string rows;
  for (int i = 0; i < 500; ++i) rows += std::string(i ? "," : "") + "[\"" + std::to_string(i) + "\",-1]";
  const Read r = read_tables(R"("school":{"columns":["code","pupils.primary"],"rows":[)" + rows + "]}");
  CHECK(r.problems.size() == limits::problems + 1);
  CHECK(r.problems.back().code == "problems.more");
}

TEST_CASE("many rows of a wrong length take no room in the columns", "[county_file]") {
  const auto with_misfits = [](std::size_t misfits) {
    std::string rows = R"(["1",320],["2",45])";
    for (std::size_t i = 0; i < misfits; ++i) rows += ",0";
    return read_tables(R"("school":{"columns":["code","pupils.primary"],"rows":[)" + rows + "]}");
  };
  CHECK(good_rows_read(with_misfits(limits::problems)));
  const Read many = with_misfits(limits::problems + 1);
  CHECK(many.data.table("school").rows == 0);
  CHECK(many.problems.front().code == "row.length");
  CHECK(many.problems.back().code == "problems.more");
}
