#include "core/codec/csv.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/base/limits.h"

using namespace junheng;
using Cells = std::vector<std::vector<std::string>>;

namespace {

Cells cells(const Sheet& sheet) {
  Cells result(sheet.rows());
  for (std::size_t r = 0; r < sheet.rows(); ++r) {
    for (std::size_t c = 0; c < sheet.columns(r); ++c) result[r].emplace_back(sheet.at(r, c).text);
  }
  return result;
}

Cells read(const std::string& text) {
  Problems problems;
  Cells result = cells(read_csv(text, "表.csv", problems));
  for (const Problem& p : problems) UNSCOPED_INFO(p.code << " " << p.place.cell);
  CHECK(problems.empty());
  return result;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

}  // namespace

TEST_CASE("lines and separators as programs write them", "[csv]") {
  CHECK(read("").empty());
  CHECK(read("a,b\n1,2\n") == Cells{{"a", "b"}, {"1", "2"}});
  CHECK(read("a,b\r\n1,2") == Cells{{"a", "b"}, {"1", "2"}});
  CHECK(read("a,b\r1,2\r") == Cells{{"a", "b"}, {"1", "2"}});
  CHECK(read("学校;学生数\n一小;812\n") == Cells{{"学校", "学生数"}, {"一小", "812"}});
  CHECK(read("学校\t学生数\n一小\t1,812\n") == Cells{{"学校", "学生数"}, {"一小", "1,812"}});
  CHECK(read("a|b\n1|2\n") == Cells{{"a", "b"}, {"1", "2"}});
  CHECK(read("sep=;\na,b;c\n1;2\n") == Cells{{"a,b", "c"}, {"1", "2"}});
  CHECK(read("某县学校情况表，2024年\n学校;学生数;教师数\n一小;812;40\n") ==
        Cells{{"某县学校情况表，2024年"}, {"学校", "学生数", "教师数"}, {"一小", "812", "40"}});
  CHECK(read("a\n\nb\n") == Cells{{"a"}, {}, {"b"}});
  CHECK(read("a,,\n,b,\n") == Cells{{"a", "", ""}, {"", "b", ""}});
  CHECK(read("a,b,c\n1\n") == Cells{{"a", "b", "c"}, {"1"}});
}

TEST_CASE("quotes: separators, line ends and quotes inside them", "[csv]") {
  CHECK(read("\"a,b\",\"c\"\"d\",\"e\r\nf\"\n") == Cells{{"a,b", "c\"d", "e\r\nf"}});
  CHECK(read("\"\",\"\"\"\"\n") == Cells{{"", "\""}});
  CHECK(read("5\" pipe,\"a\"b\n") == Cells{{"5\" pipe", "ab"}});
}

TEST_CASE("a quote without its end is read as text, and reported with its cell", "[csv]") {
  Problems problems;
  CHECK(cells(read_csv("a,\"b\n1,2\n", "表.csv", problems)) == Cells{{"a", "\"b"}, {"1", "2"}});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "csv.unclosed_quote");
  CHECK(problems[0].severity == Severity::warning);
  CHECK(problems[0].place.cell == "B1");
}

TEST_CASE("what is written reads back as it was", "[csv]") {
  const Cells rows = {{"学校", "备注"}, {"一小", "含,逗号"}, {"二\"小", "两\n行"}, {"", ""}, {""},
                      {"a\tb", ";|"},   {" 空格 ", "=1+1"}};
  CHECK(read(write_csv(rows)) == rows);
  CHECK(read(write_csv(rows, '\t')) == rows);
  CHECK(write_csv({{"a", "b,c"}}) == "a,\"b,c\"\r\n");
}

TEST_CASE("limits of rows, columns and cells end the reading with a problem", "[csv]") {
  const auto fault = [](const std::string& text) {
    Problems problems;
    read_csv(text, "表.csv", problems);
    return problems.empty() ? std::string() : problems.back().code;
  };
  CHECK(fault(std::string(limits::sheet_columns - 1, ',')).empty());
  CHECK(fault(std::string(limits::sheet_columns, ',')) == "csv.too_many_columns");
  CHECK(fault(std::string(limits::sheet_rows, '\n')).empty());
  CHECK(fault(std::string(limits::sheet_rows + 1, '\n')) == "csv.too_many_rows");
  CHECK(fault(std::string(limits::sheet_cell_bytes, 'a')).empty());
  CHECK(fault(std::string(limits::sheet_cell_bytes + 1, 'a')) == "csv.long_cell");
  CHECK(fault(std::string(limits::csv_bytes + 1, 'a')) == "csv.too_large");
}

// The files of csv-spectrum, each with its rows as JSON objects by header.
TEST_CASE("the conformance files of csv-spectrum", "[csv]") {
  const std::filesystem::path folder = JUNHENG_SOURCE_DIR "/.deps/npm/node_modules/csv-spectrum";
  REQUIRE(std::filesystem::exists(folder / "csvs"));
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "csvs")) {
    const std::string name = entry.path().stem().string();
    if (name == "location_coordinates") continue;  // its degree sign is broken on both sides
    INFO(name);
    const Cells rows = read(bytes_of(entry.path()));
    auto expected = nlohmann::ordered_json::parse(bytes_of(folder / "json" / (name + ".json")));
    REQUIRE(rows.size() == expected.size() + 1);
    for (std::size_t r = 1; r < rows.size(); ++r) {
      REQUIRE(rows[r].size() == expected[r - 1].size());
      for (std::size_t c = 0; c < rows[r].size(); ++c)
        CHECK(expected[r - 1].at(rows[0][c]).get<std::string>() == rows[r][c]);
    }
    ++files;
  }
  CHECK(files == 11);
}
