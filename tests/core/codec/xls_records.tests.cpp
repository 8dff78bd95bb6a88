// Records that the programs at hand do not write, or not in this order; and what is broken.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/base/limits.h"
#include "core/codec/xls.h"
#include "tests/core/codec/biff.h"
#include "tests/core/codec/cells.h"
#include "tests/core/fixtures.h"

using namespace junheng;
using namespace junheng::test;
using Lines = std::vector<std::string>;

namespace {

struct Reading {
  Workbook workbook;
  Problems problems;
  Lines cells() const { return listed_cells(workbook); }
  Lines codes() const { return shown(problems); }
};

Reading read(const std::string& bytes) {
  Reading r;
  r.workbook = read_xls(bytes, "a.xls", r.problems);
  return r;
}

// The lines of one sheet "s" of such records; no problems.
Lines cells(const std::string& records, const std::string& facts = "") {
  const Reading r = read(xls(facts, {{"s", records}}));
  CHECK(r.codes().empty());
  Lines lines = r.cells();
  REQUIRE_FALSE(lines.empty());
  CHECK(lines.front() == "sheet\ts");
  lines.erase(lines.begin());
  return lines;
}

std::string texts(unsigned count, const std::string& data) {
  return record(0x00FC, le(count, 4) + le(count, 4) + data);
}
std::string text_cell(unsigned row, unsigned column, unsigned number) {
  return record(0x00FD, at(row, column) + le(number, 4));
}
std::string result(unsigned row, unsigned column, const std::string& value) {
  return record(0x0006, at(row, column) + value + le(0, 6) + le(0, 2));
}

}  // namespace

TEST_CASE("short forms of numbers", "[xls]") {
  const auto whole = [](int value, unsigned hundredth = 0) {
    return le(static_cast<std::uint32_t>(value) << 2 | 2u | hundredth, 4);
  };
  const auto half = [](double value, unsigned hundredth = 0) {
    return real(value).substr(4).replace(0, 1, 1,
                                         static_cast<char>((real(value)[4] & ~3) | static_cast<int>(hundredth)));
  };
  const std::string many =
      le(1, 2) + le(2, 2) + le(0, 2) + whole(7) + le(0, 2) + whole(-12, 1) + le(0, 2) + half(1.5) + le(4, 2);
  CHECK(cells(record(0x027E, at(0, 0) + whole(1860)) + record(0x027E, at(0, 1) + whole(-3)) +
              record(0x027E, at(0, 2) + whole(1234, 1)) + record(0x007E, at(0, 3) + half(0.25, 1)) +
              record(0x00BD, many)) == Lines{"A1\tnumber\t1860", "B1\tnumber\t-3", "C1\tnumber\t12.34",
                                             "D1\tnumber\t0.0025", "C2\tnumber\t7", "D2\tnumber\t-0.12",
                                             "E2\tnumber\t1.5"});
}

TEST_CASE("a text goes on in the next record, its characters then of another width", "[xls]") {
  const std::string start = le(6, 2) + le(1, 1) + utf16(u"云溪");
  const std::string facts =
      texts(3, start) + record(0x003C, le(0, 1) + "ab") + record(0x003C, le(1, 1) + utf16(u"学校")) +
      // a break between count and characters, and one between two texts
      record(0x003C, le(2, 2) + le(0, 1)) + record(0x003C, le(0, 1) + "xy") + record(0x003C, wide(u"末"));
  CHECK(cells(text_cell(0, 0, 0) + text_cell(0, 1, 1) + text_cell(0, 2, 2) + text_cell(0, 3, 3), facts) ==
        Lines{"A1\ttext\t云溪ab学校", "B1\ttext\txy", "C1\ttext\t末"});
}

TEST_CASE("fonts and phonetic guides within a text are passed", "[xls]") {
  const std::string both = le(2, 2) + le(1 | 4 | 8, 1) + le(2, 2) + le(5, 4) + utf16(u"云溪") + std::string(8, 'r');
  const std::string facts =
      texts(3, both + "gu") + record(0x003C, "ide" + wide(u"甲") + le(1, 2) + le(8, 1) + le(1, 2) + "b" + "runs") + "";
  CHECK(cells(text_cell(0, 0, 0) + text_cell(0, 1, 1) + text_cell(0, 2, 2), facts) ==
        Lines{"A1\ttext\t云溪", "B1\ttext\t甲", "C1\ttext\tb"});
  CHECK(cells(record(0x00D6, at(0, 0) + wide(u"富文本") + le(1, 2) + le(0, 4))) == Lines{"A1\ttext\t富文本"});
}

TEST_CASE("what a formula gave", "[xls]") {
  const auto is = [&](unsigned kind, unsigned value) {
    return le(kind, 1) + le(0, 1) + le(value, 1) + std::string("\0\0\0\xFF\xFF", 5);
  };
  CHECK(cells(result(0, 0, real(0.1 + 0.2)) + result(0, 1, is(1, 1)) + result(0, 2, is(2, 0x1D)) +
              result(0, 3, is(3, 0)) + result(0, 4, is(0, 0)) + record(0x04BC, "shared") +
              record(0x0207, le(3, 2) + le(0, 1) + "a") + record(0x003C, le(1, 1) + utf16(u"乙丙")) +
              record(0x0207, wide(u"of no formula"))) ==
        Lines{"A1\tnumber\t0.3", "B1\tflag\t1", "C1\terror\t#NAME?", "E1\ttext\ta乙丙"});
}

TEST_CASE("formats: per cent, dates, both calendars, and what is no date", "[xls]") {
  const auto format = [](unsigned id, std::u16string_view code) { return record(0x041E, le(id, 2) + wide(code)); };
  const auto style = [](unsigned id) { return record(0x00E0, le(0, 2) + le(id, 2) + std::string(16, '\0')); };
  const std::string facts = format(164, u"yyyy\"年\"m\"月\"") + format(165, u"0.0%") + format(14, u"0.00") + style(0) +
                            style(164) + style(165) + style(14) + style(9);
  const std::string records = record(0x0203, at(0, 0, 1) + real(45536)) + record(0x0203, at(0, 1, 2) + real(0.985)) +
                              record(0x0203, at(0, 2, 3) + real(45536)) + record(0x0203, at(0, 3, 4) + real(0.5)) +
                              record(0x0203, at(0, 4, 1) + real(-1)) + record(0x0203, at(0, 5, 99) + real(1e9));
  CHECK(cells(records, facts) == Lines{"A1\tdate\t2024-09-01", "B1\tnumber\t98.5%", "C1\tnumber\t45536",
                                       "D1\tnumber\t50%", "E1\tnumber\t-1", "F1\tnumber\t1000000000"});
  CHECK(cells(record(0x0203, at(0, 0, 1) + real(44074)), facts + record(0x0022, le(1, 2))) ==
        Lines{"A1\tdate\t2024-09-01"});
  CHECK(cells(record(0x0203, at(0, 0) + std::string(8, '\xFF'))) == Lines{"A1\terror\t#NUM!"});
}

TEST_CASE("cells out of order, twice, and beyond the last column", "[xls]") {
  CHECK(cells(record(0x0203, at(2, 1) + real(1)) + record(0x0203, at(0, 3) + real(2)) +
              record(0x0203, at(0, 1) + real(3)) + record(0x0203, at(2, 1) + real(4)) +
              record(0x0203, at(0, 256) + real(5)) + record(0x0201, at(1, 1))) ==
        Lines{"B1\tnumber\t3", "D1\tnumber\t2", "B3\tnumber\t4"});
}

TEST_CASE("merged cells and hidden rows; a chart inside a sheet is not the sheet", "[xls]") {
  const auto row = [](unsigned number, unsigned flags) {
    return record(0x0208, le(number, 2) + le(0, 10) + le(flags, 4));
  };
  const std::string range = le(0, 2) + le(1, 2) + le(2, 2) + le(4, 2), upside_down = le(3, 2) + le(1, 2) + le(0, 4);
  CHECK(cells(row(4, 0x20) + row(1, 0x120) + row(4, 0x20) + row(2, 0) + record(0x00E5, le(9, 2) + range + upside_down) +
              begin_record(0x0600, 0x20) + record(0x0203, at(0, 0) + real(1)) + end_record +
              record(0x0203, at(0, 1) + real(2))) ==
        Lines{"merged\tC1:E2", "hidden row\t2", "hidden row\t5", "B1\tnumber\t2"});
}

TEST_CASE("sheets: hidden ones, and none of charts", "[xls]") {
  const Reading r = read(xls("", {{"a", ""}, {"b", "", 1}, {"c", "", 2}, {"chart", "", 0, 2}, {"d", ""}}));
  CHECK(r.cells() == Lines{"sheet\ta", "sheet\tb\thidden", "sheet\tc\thidden", "sheet\td"});
  CHECK(r.codes().empty());
  CHECK(read(xls("", {{"chart", "", 0, 2}})).codes() == Lines{"xls.no_sheets"});
  CHECK(read(xls("", {})).codes() == Lines{"xls.no_sheets"});
}

// PHP and ASP pages write these four records by hand, in whatever code page they have.
TEST_CASE("a bare table without a workbook", "[xls]") {
  const auto label = [](unsigned row, unsigned column, const std::string& text) {
    return record(0x0204, at(row, column) + le(text.size(), 2) + text);
  };
  const std::string name = "\xD1\xA7\xD0\xA3";  // 学校 in GBK
  const Reading r = read(record(0x0809, le(0, 2) + le(0x10, 2) + le(0, 4)) + label(0, 0, name) + label(0, 1, "学校") +
                         label(0, 2, "caf\xE9") + record(0x0203, at(1, 0) + real(45)) + end_record);
  CHECK(r.cells() == Lines{"sheet\t", "A1\ttext\t学校", "B1\ttext\t学校", "C1\ttext\tcafé", "A2\tnumber\t45"});
  CHECK(r.codes().empty());
}

TEST_CASE("texts of Excel 95 in a code page, also a wrong one", "[xls]") {
  const std::string cell = record(0x0204, at(0, 0) + le(4, 2) + "\xD1\xA7\xD0\xA3");
  for (const unsigned page : {936u, 1252u}) {
    const Reading r = read(xls(record(0x0042, le(page, 2)), {{"\xD1\xA7\xD0\xA3", cell}}, 0x0500));
    CHECK(r.cells() == Lines{"sheet\t学校", "A1\ttext\t学校"});
    CHECK(r.codes().empty());
  }
}

TEST_CASE("broken files keep what was read", "[xls]") {
  const std::string one = record(0x0203, at(0, 0) + real(1)), two = record(0x0203, at(1, 0) + real(2));
  const std::string good = xls("", {{"a", one + two}});
  for (std::size_t length = good.size() - end_record.size() - 1; length > good.size() - end_record.size() - two.size();
       --length) {
    const Reading r = read(good.substr(0, length));
    CHECK(r.cells() == Lines{"sheet\ta", "A1\tnumber\t1"});
    CHECK(r.codes() == Lines{"xls.damaged"});
    CHECK(r.problems[0].place.sheet == "a");
  }
  for (std::size_t length = 2; length < good.size(); length += 3)
    CHECK(read(good.substr(0, length)).codes() == Lines{"xls.damaged"});

  // Two sheets at one place, and one at none.
  std::string twice = xls("", {{"a", one}, {"b", two}});
  const auto entry = [](std::string_view name) { return le(0, 2) + le(1, 1) + le(0, 1) + std::string(name); };
  const std::size_t first = twice.find(entry("a")) - 4, second = twice.find(entry("b")) - 4;
  put(twice, second, twice.substr(first, 4));
  CHECK(read(twice).cells() == Lines{"sheet\ta", "A1\tnumber\t1"});
  CHECK(read(twice).codes() == Lines{"xls.damaged"});
  put(twice, first, le(0xFFFFFFF0, 4));
  put(twice, second, le(3, 4));
  CHECK(read(twice).workbook.sheets.empty());
  CHECK(read(twice).codes() == Lines{"xls.damaged"});
}

TEST_CASE("a truncated file of LibreOffice", "[xls]") {
  Problems problems;
  read_xls(fixture_bytes("sheets/truncated.xls"), "truncated.xls", problems);
  CHECK(shown(problems) == Lines{"xls.damaged"});
  CHECK(problems[0].severity == Severity::error);
}

TEST_CASE("what else is named .xls", "[xls]") {
  const auto code = [](const std::string& bytes) {
    const Reading r = read(bytes);
    CHECK(r.workbook.sheets.empty());
    return r.codes();
  };
  CHECK(code("") == Lines{"xls.other"});
  CHECK(code(std::string("\0\1\2\3", 4)) == Lines{"xls.other"});
  CHECK(code("%PDF-1.4\n1 0 obj") == Lines{"xls.other"});
  CHECK(code("学校,人数\r\n甲,45\r\n") == Lines{"xls.text"});
  CHECK(code("\xFF\xFE" + utf16(u"学校\t人数\r\n")) == Lines{"xls.text"});
  CHECK(code("\r\n <TABLE><tr><td>") == Lines{"xls.html"});
  CHECK(code("\xEF\xBB\xBF<!DOCTYPE HTML>") == Lines{"xls.html"});
  CHECK(code("MIME-Version: 1.0\r\n\r\n<html>") == Lines{"xls.html"});
  CHECK(code("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">") ==
        Lines{"xls.xml"});
  CHECK(code("\xFF\xFE" + utf16(u"<html><table>")) == Lines{"xls.html"});
  CHECK(code(record(0x0009, le(2, 2) + le(0x10, 2))) == Lines{"xls.too_old"});
  CHECK(code(record(0x0409, le(0, 2) + le(0x10, 2) + le(0, 2))) == Lines{"xls.too_old"});
  CHECK(code(ole_file({{"Root Entry", 5, ~0u, ~0u, 1}, {"WordDocument"}}, {0xFFFFFFFD, ole_end}, "")) ==
        Lines{"xls.other"});
  CHECK(code(ole_file({{"Root Entry", 5, ~0u, ~0u, 1}, {"Workbook"}}, {0xFFFFFFFD, ole_end}, "")) ==
        Lines{"xls.damaged"});
  CHECK(code(xls(record(0x002F, le(1, 2)), {{"a", ""}})) == Lines{"xls.locked"});
}

TEST_CASE("limits of a workbook", "[xls]") {
  CHECK(read(std::string(limits::xls_bytes + 1, 'a')).codes() == Lines{"xls.too_large"});

  const std::vector<XlsPart> sheets(limits::workbook_sheets + 1, {"s", ""});
  CHECK(read(xls("", sheets)).codes() == Lines{"xls.too_many_sheets"});
  CHECK(read(xls("", sheets)).workbook.sheets.size() == limits::workbook_sheets);
  CHECK(read(xls("", {sheets.begin() + 1, sheets.end()})).codes().empty());

  // A cell in the last row: 65 536 rows for 14 bytes.
  const Reading tall = read(
      xls("", std::vector<XlsPart>(limits::workbook_cells / 65536 + 1, {"s", record(0x0203, at(65535, 0) + real(1))})));
  CHECK(tall.codes() == Lines{"xls.too_many_cells"});
  CHECK(tall.workbook.sheets.back().rows() == 0);

  const std::u16string_view character = u"字";
  std::u16string most(limits::sheet_cell_bytes / 3, character[0]);
  const auto split = [](const std::u16string& text) {
    return texts(1, wide(text).substr(0, 3 + 40000)) + record(0x003C, le(1, 1) + wide(text).substr(3 + 40000));
  };
  std::string many;
  for (unsigned row = 0; row <= limits::workbook_text_bytes / (most.size() * 3); ++row) many += text_cell(row, 0, 0);
  const Reading wordy = read(xls(split(most), {{"s", many}}));
  CHECK(wordy.codes() == Lines{"xls.too_many_cells"});
  CHECK(wordy.workbook.sheets[0].rows() == limits::workbook_text_bytes / (most.size() * 3));

  most += character;
  const Reading one = read(xls(split(most), {{"s", text_cell(1, 2, 0) + record(0x0203, at(2, 0) + real(1))}}));
  CHECK(one.codes() == Lines{"xls.long_cell"});
  CHECK(one.problems[0].place.cell == "C2");
  CHECK(one.cells() == Lines{"sheet\ts", "A3\tnumber\t1"});
}
