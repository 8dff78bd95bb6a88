#include "core/codec/xls.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/base/limits.h"
#include "tests/core/codec/cells.h"
#include "tests/core/fixtures.h"

using namespace junheng;

namespace {

std::vector<std::string> expected(const std::string& name) {
  return test::lines_of(test::fixture_bytes("sheets/" + name + ".cells.tsv"));
}

Workbook read(const std::string& name, Problems& problems) {
  return read_xls(test::fixture_bytes("sheets/" + name), name, problems);
}

// No characters beyond its code page.
std::vector<std::string> as_in_excel_95(std::vector<std::string> lines) {
  for (std::string& line : lines) {
    for (const std::string foreign : {"²", "𠮷", "㐂"}) {
      if (const auto at = line.find(foreign); at != std::string::npos) line.replace(at, foreign.size(), "?");
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("what LibreOffice wrote is read cell by cell", "[xls]") {
  for (const char* name :
       {"plain-list", "merged-headers", "classes-and-rooms", "county-form", "hidden-parts", "cell-kinds",
        "long-strings", "rich-text", "days-from-1904", "indicators-2017", "indicators-2012"}) {
    CAPTURE(name);
    Problems problems;
    const Workbook workbook = read(std::string(name) + ".xls", problems);
    CHECK(workbook.file == std::string(name) + ".xls");
    CHECK(test::shown(problems).empty());
    CHECK(test::listed_cells(workbook) == expected(name));
  }
}

TEST_CASE("what Gnumeric wrote for Excel 97 and for Excel 95", "[xls]") {
  for (const char* name : {"plain-list", "merged-headers", "hidden-parts", "cell-kinds"}) {
    CAPTURE(name);
    Problems problems;
    CHECK(test::listed_cells(read(std::string(name) + "-gnumeric.xls", problems)) == expected(name));
    CHECK(test::listed_cells(read(std::string(name) + "-95.xls", problems)) == as_in_excel_95(expected(name)));
    CHECK(test::shown(problems).empty());
  }
}

TEST_CASE("what Python's xlwt wrote", "[xls]") {
  for (const char* name : {"merged-headers", "hidden-parts", "long-strings"}) {
    CAPTURE(name);
    Problems problems;
    CHECK(test::listed_cells(read(std::string(name) + "-xlwt.xls", problems)) == expected(name));
    CHECK(test::shown(problems).empty());
  }
}

TEST_CASE("what web systems write by hand", "[xls]") {
  Problems problems;
  std::vector<std::string> lines = expected("plain-list");
  std::erase_if(lines, [](const std::string& line) { return line.starts_with("merged\t"); });
  lines[0] = "sheet\t";
  CHECK(test::listed_cells(read("bare-table.xls", problems)) == lines);
  CHECK(problems.empty());
}

TEST_CASE("what bears the name and is no workbook", "[xls]") {
  const std::pair<const char*, const char*> files[] = {
      {"locked.xls", "xls.locked"},           {"locked.xlsx", "xls.locked"},
      {"named-xls-but-html.xls", "xls.html"}, {"named-xls-but-csv.xls", "xls.text"},
      {"named-xls-but-xlsx.xls", "xls.zip"},
  };
  for (const auto& [name, code] : files) {
    CAPTURE(name);
    Problems problems;
    CHECK(read(name, problems).sheets.empty());
    CHECK(test::shown(problems) == std::vector<std::string>{code});
    CHECK(problems.front().place.file == name);
  }
  Problems problems;
  CHECK(test::listed_cells(read("named-xlsx-but-xls.xlsx", problems)) == expected("plain-list"));
  CHECK(problems.empty());
}
