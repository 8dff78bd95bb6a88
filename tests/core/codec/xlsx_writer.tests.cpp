#include "core/codec/xlsx_writer.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/codec/xlsx.h"
#include "core/codec/xml_reader.h"
#include "core/codec/zip_archive.h"
#include "tests/core/assess/random.h"
#include "tests/core/codec/cells.h"

using namespace junheng;
using Lines = std::vector<std::string>;

namespace {

constexpr auto number = SheetCellKind::number;
constexpr auto text = SheetCellKind::text;

std::string written(const StyledWorkbook& workbook) {
  Problems problems;
  std::string bytes = write_xlsx(workbook, problems);
  CHECK(problems.empty());
  return bytes;
}
std::string written(const StyledSheet& sheet) { return written(StyledWorkbook{{sheet}}); }

Lines read_again(const std::string& bytes) {
  Problems problems;
  Lines lines = test::listed_cells(read_xlsx(bytes, "", problems));
  CHECK(problems.empty());
  return lines;
}

std::string part(const std::string& bytes, const std::string& name) {
  Problems problems;
  const auto archive = ZipArchive::open(bytes, "", problems);
  REQUIRE(archive);
  const auto entry = archive->find(name);
  return entry ? archive->read(*entry, problems).value_or("") : "";
}
std::string first_sheet(const StyledSheet& sheet) { return part(written(sheet), "xl/worksheets/sheet1.xml"); }

bool has(const std::string& xml, const std::string& piece) {
  UNSCOPED_INFO(xml.substr(0, 3000));
  return xml.find(piece) != std::string::npos;
}

StyledSheet with_cell(SheetCellKind kind, const std::string& content, CellStyle style = CellStyle::text,
                      std::uint8_t places = 0) {
  StyledSheet sheet;
  sheet.name = "表";
  sheet.rows = {{{kind, content, style, places}}};
  return sheet;
}

// One line for the only cell, as it is read again.
std::string again(SheetCellKind kind, const std::string& content, CellStyle style = CellStyle::text,
                  std::uint8_t places = 0) {
  const Lines lines = read_again(written(with_cell(kind, content, style, places)));
  return lines.size() == 2 ? lines[1] : "";
}

}  // namespace

TEST_CASE("cells are read again as they were written", "[xlsx]") {
  CHECK(again(number, "812", CellStyle::integer) == "A1\tnumber\t812");
  CHECK(again(number, "-4.25", CellStyle::decimal, 2) == "A1\tnumber\t-4.25");
  CHECK(again(number, "0.985", CellStyle::percent, 1) == "A1\tnumber\t98.5%");
  CHECK(again(number, "98.5%", CellStyle::percent, 1) == "A1\tnumber\t98.5%");
  CHECK(again(number, "98.5%") == "A1\tnumber\t98.5%");
  CHECK(again(number, "0.333333333333333%") == "A1\tnumber\t0.333333333333333%");
  CHECK(again(number, "123456789012345") == "A1\tnumber\t123456789012345");
  CHECK(again(number, "1e3") == "A1\tnumber\t1000");
  CHECK(again(number, "一") == "A1\ttext\t一");
  CHECK(again(number, "").empty());
  CHECK(again(SheetCellKind::flag, "1") == "A1\tflag\t1");
  CHECK(again(SheetCellKind::flag, "0") == "A1\tflag\t0");
  CHECK(again(SheetCellKind::date, "2024-09-01", CellStyle::date) == "A1\tdate\t2024-09-01");
  CHECK(again(SheetCellKind::date, "1900-01-01") == "A1\tdate\t1900-01-01");
  CHECK(again(SheetCellKind::date, "2024年9月") == "A1\ttext\t2024年9月");
  CHECK(again(SheetCellKind::empty, "ignored").empty());
  CHECK(again(SheetCellKind::formula, "A1+1") == "A1\ttext\tA1+1");
  // All digits are in the file, though Excel and we show 15.
  CHECK(has(first_sheet(with_cell(number, "0.12345678901234567890")), "<v>0.12345678901234567890</v>"));
}

TEST_CASE("texts that a spreadsheet would change stay as they are", "[xlsx]") {
  for (const std::string content :
       {"=1+1", "+86", "-", "@a", "0012", " 空格 ", "两\n行", "回车\r\n", "\t", "_x0041_", "_x005F_", "_x0041",
        "_x00e9_x", "__x0041_", "<a & \"b\">'", "𠮷𠮷", "]]>", "\xEF\xBF\xBE", "\x7F"}) {
    CAPTURE(content);
    CHECK(again(text, content) == "A1\ttext\t" + test::escaped(content));
  }
  for (int c = 0; c < 32; ++c) {
    CAPTURE(c);
    const std::string content = "_x0041" + std::string(1, static_cast<char>(c)) + "_x0041_";
    CHECK(again(text, content) == "A1\ttext\t" + test::escaped(content));
  }
  CHECK(again(text, "\xFF") == "A1\ttext\t\xEF\xBF\xBD");
  CHECK(has(part(written(with_cell(text, "=1+1")), "xl/styles.xml"), "quotePrefix=\"1\""));
  CHECK_FALSE(has(part(written(with_cell(text, "1=1")), "xl/styles.xml"), "quotePrefix"));
}

TEST_CASE("random tables are read again as they were written", "[xlsx]") {
  test::Random random(20240901);
  const auto random_text = [&] {
    constexpr const char* pieces[] = {"学校", "_x", "0041_", "<",  "&amp;", " ", "\n",           "\r",
                                      "\x01", "𠮷", "=",     "\"", "a",     "_", "\xEF\xBF\xBF", "１"};
    std::string out;
    for (std::int64_t i = random.between(1, 6); i > 0; --i) out += pieces[random.below(16)];
    return out;
  };
  for (int round = 0; round < 60; ++round) {
    StyledSheet sheet;
    sheet.name = "表";
    Lines expected = {"sheet\t表"};
    if (round % 3 == 0) {
      sheet.merged = {{100, 0, 2, 3}};
      expected.push_back("merged\tA101:C102");
    }
    for (std::size_t r = 0, rows = static_cast<std::size_t>(random.below(8)); r < rows; ++r) {
      auto& row = sheet.rows.emplace_back();
      for (std::size_t c = 0, columns = static_cast<std::size_t>(random.below(8)); c < columns; ++c) {
        StyledCell cell{static_cast<SheetCellKind>(random.below(5)),
                        {},
                        static_cast<CellStyle>(random.below(11)),
                        static_cast<std::uint8_t>(random.below(10))};
        const char* kind = "";
        if (cell.kind == text) {
          kind = "text";
          cell.text = random_text();
        } else if (cell.kind == number) {
          kind = "number";
          cell.text = std::to_string(random.between(-1000000, 1000000)) + "." + std::to_string(random.between(1, 9));
          if (cell.style == CellStyle::percent || random.below(4) == 0) cell.text += "%";
          // A date's format is for dates.
          if (cell.style == CellStyle::date) cell.style = CellStyle::decimal;
        } else if (cell.kind == SheetCellKind::flag) {
          kind = "flag";
          cell.text = random.below(2) ? "1" : "0";
        } else if (cell.kind == SheetCellKind::date) {
          kind = "date";
          cell.text = std::to_string(random.between(1900, 9999)) + "-1" + std::to_string(random.below(3)) + "-0" +
                      std::to_string(random.between(1, 9));
        }
        if (cell.kind != SheetCellKind::empty)
          expected.push_back(cell_address(r, c) + "\t" + kind + "\t" + test::escaped(cell.text));
        row.push_back(cell);
      }
    }
    CHECK(read_again(written(sheet)) == expected);
  }
}

TEST_CASE("a text that is too long is cut between characters, and said", "[xlsx]") {
  constexpr std::size_t most = 32'767;
  CHECK(again(text, std::string(most, 'a')) == "A1\ttext\t" + std::string(most, 'a'));
  Problems problems;
  // A character beyond the basic plane counts two.
  const std::string bytes = write_xlsx({{with_cell(text, std::string(most - 1, 'a') + "𠮷")}}, problems);
  CHECK(read_again(bytes) == Lines{"sheet\t表", "A1\ttext\t" + std::string(most - 1, 'a')});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "xlsx.cut");
  CHECK(problems[0].severity == Severity::warning);
  CHECK(problems[0].place.sheet == "表");
  CHECK(problems[0].place.cell == "A1");
}

TEST_CASE("rows and columns over the limits are left out, and said", "[xlsx]") {
  StyledSheet sheet = with_cell(text, "a");
  sheet.rows[0].resize(limits::sheet_columns + 1, {text, "b"});
  sheet.row_heights.resize(limits::sheet_rows + 1);
  Problems problems;
  const std::string bytes = write_xlsx({{sheet}}, problems);
  CHECK(read_again(bytes).size() == 1 + limits::sheet_columns);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].place.cell == "BXY1");
  CHECK(problems[1].place.cell == "A1048577");
}

TEST_CASE("names of sheets become valid and unique", "[xlsx]") {
  CHECK(valid_sheet_names({"学校", "学校", "a/b\\c:d*e?f[g]", "", "'x'", "History", "SCHOOL", "school"}) ==
        Lines{"学校", "学校(2)", "a_b_c_d_e_f_g_", "Sheet1", "_x_", "History_", "SCHOOL", "school(2)"});
  CHECK(valid_sheet_names({std::string(40, 'a'), std::string(31, 'A'), "a\x01\nb", "\xFF"}) ==
        Lines{std::string(31, 'a'), std::string(28, 'A') + "(2)", "ab", "\xEF\xBF\xBD"});
  std::string astral;
  for (int i = 0; i < 16; ++i) astral += "𠮷";
  CHECK(valid_sheet_names({astral})[0].size() == 60);

  StyledWorkbook workbook;
  for (const char* name : {"a&b'<", "_x0041_", "选项"}) workbook.sheets.emplace_back().name = name;
  workbook.sheets[1].hidden = true;
  CHECK(read_again(written(workbook)) == Lines{"sheet\ta&b'<", "sheet\t_x0041_\thidden", "sheet\t选项"});
  CHECK(read_again(written(StyledWorkbook{})) == Lines{"sheet\tSheet1"});
  for (StyledSheet& sheet : workbook.sheets) sheet.hidden = true;  // one must be seen
  CHECK(read_again(written(workbook))[0] == "sheet\ta&b'<");
}

TEST_CASE("layout: widths, heights, frozen and merged cells, filter, print", "[xlsx]") {
  StyledSheet sheet = with_cell(text, "a");
  sheet.name = "一'二";
  sheet.columns = {{12, CellStyle::integer, 0}, {}, {300, CellStyle::date, 0}};
  sheet.row_heights = {30, 0, 15};
  sheet.frozen_rows = 2;
  sheet.frozen_columns = 1;
  sheet.merged = {{0, 0, 1, 3}};
  sheet.filter = CellRange{1, 0, 5, 3};
  sheet.repeated_rows = 2;
  const std::string bytes = written(sheet), xml = part(bytes, "xl/worksheets/sheet1.xml");
  CHECK(has(xml, R"(<col min="1" max="1" width="12.71")"));
  CHECK(has(xml, R"(<col min="3" max="3" width="254.71")"));
  CHECK(has(xml, R"(<row r="1" ht="30" customHeight="1">)"));
  CHECK(has(xml, R"(<row r="3" ht="15" customHeight="1"></row>)"));
  CHECK(has(xml, R"(<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>)"));
  CHECK(
      has(xml, R"(</sheetData><autoFilter ref="A2:C6"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>)"));
  CHECK(has(xml, R"(orientation="landscape" fitToWidth="1" fitToHeight="0")"));
  const std::string workbook = part(bytes, "xl/workbook.xml");
  CHECK(has(workbook, R"(hidden="1">'一''二'!$A$2:$C$6</definedName>)"));
  CHECK(has(workbook, R"(<definedName name="_xlnm.Print_Titles" localSheetId="0">'一''二'!$1:$2</definedName>)"));

  StyledSheet portrait;
  portrait.landscape = false;
  portrait.frozen_rows = 1;
  CHECK(has(first_sheet(portrait), "orientation=\"portrait\""));
  CHECK(has(first_sheet(portrait), R"(<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>)"));
}

TEST_CASE("rules for what may be typed", "[xlsx]") {
  const auto rule = [](InputRule::Kind kind) {
    InputRule r;
    r.kind = kind;
    r.range = {2, 1, 500, 1};
    r.most = 20;
    StyledSheet sheet;
    sheet.rules = {r};
    return first_sheet(sheet);
  };
  CHECK(has(rule(InputRule::Kind::whole), R"(type="whole" operator="greaterThanOrEqual")"));
  CHECK(has(rule(InputRule::Kind::whole), R"(sqref="B3:B502"><formula1>0</formula1></dataValidation>)"));
  CHECK(has(rule(InputRule::Kind::decimal), R"(type="decimal" operator="greaterThanOrEqual")"));
  CHECK(has(rule(InputRule::Kind::ratio), "<formula1>0</formula1><formula2>1</formula2>"));
  CHECK(has(rule(InputRule::Kind::year), "<formula1>1900</formula1><formula2>2100</formula2>"));
  CHECK(has(rule(InputRule::Kind::text_length), R"(operator="lessThanOrEqual")"));
  CHECK(has(rule(InputRule::Kind::text_length), "<formula1>20</formula1>"));

  StyledSheet sheet;
  InputRule& choice = sheet.rules.emplace_back();
  choice.kind = InputRule::Kind::choice;
  choice.choices = {"小学", "初中", "<其他>"};
  choice.error_title = std::string(40, 'a');
  choice.error_text = "请选择\n“小学”等";
  choice.prompt_text = std::string(300, 'b');
  const std::string xml = first_sheet(sheet);
  CHECK(has(xml, "<formula1>&quot;小学,初中,&lt;其他&gt;&quot;</formula1>"));
  CHECK(has(xml, "errorTitle=\"" + std::string(32, 'a') + "\" error=\"请选择&#10;“小学”等\" prompt=\"" +
                     std::string(255, 'b') + "\""));
}

TEST_CASE("choices that are too long for a rule, or have commas, stand on a hidden sheet", "[xlsx]") {
  StyledWorkbook workbook;
  for (const char* name : {"学校", "选项"}) workbook.sheets.emplace_back().name = name;
  const auto add = [&](Lines choices) {
    InputRule& rule = workbook.sheets[0].rules.emplace_back();
    rule.kind = InputRule::Kind::choice;
    rule.choices = std::move(choices);
  };
  add({std::string(127, 'a'), std::string(127, 'b')});  // 255 characters with the comma
  add({std::string(127, 'a'), std::string(128, 'b')});
  add({"a,b", "c"});
  add({std::string(127, 'a'), std::string(128, 'b')});
  const std::string bytes = written(workbook), xml = part(bytes, "xl/worksheets/sheet1.xml");
  CHECK(has(xml, "b&quot;</formula1>"));
  CHECK(has(xml, "<formula1>'选项(2)'!$A$1:$A$2</formula1>"));
  CHECK(has(xml, "<formula1>'选项(2)'!$B$1:$B$2</formula1>"));
  CHECK_FALSE(has(xml, "$C$"));
  CHECK(read_again(bytes) == Lines{"sheet\t学校", "sheet\t选项", "sheet\t选项(2)\thidden",
                                   "A1\ttext\t" + std::string(127, 'a'), "B1\ttext\ta,b",
                                   "A2\ttext\t" + std::string(128, 'b'), "B2\ttext\tc"});
}

TEST_CASE("every part of a workbook is well formed and listed", "[xlsx]") {
  StyledSheet sheet = with_cell(text, "<&\x01>");
  sheet.rows.push_back({{number, "1.5", CellStyle::decimal, 2}, {text, "注", CellStyle::note}});
  const std::string bytes = written(sheet), types = part(bytes, "[Content_Types].xml");
  Problems problems;
  const auto archive = ZipArchive::open(bytes, "", problems);
  REQUIRE(archive);
  CHECK(archive->name(0) == "[Content_Types].xml");
  for (std::size_t i = 0; i < archive->size(); ++i) {
    CAPTURE(archive->name(i));
    const auto xml = archive->read(i, problems);
    REQUIRE(xml);
    XmlReader reader(*xml);
    while (reader.next() != XmlReader::Token::done) REQUIRE(reader.fault() == XmlReader::Fault::none);
    if (archive->name(i).ends_with(".xml") && i > 0) CHECK(has(types, "PartName=\"/" + archive->name(i) + "\""));
  }
}

TEST_CASE("the same workbook has the same bytes natively, in wasm and at any time", "[xlsx]") {
  StyledSheet sheet = with_cell(text, "云溪县");
  sheet.rows.push_back({{number, "98.5%"}, {SheetCellKind::date, "2024-09-01"}, {SheetCellKind::flag, "1"}});
  CHECK(sha256(written(sheet)) == "fbac758ebf47585bc5b4a376736683b567a1dceec0082ac1d1cc1a3a247d9101");
}

TEST_CASE("width of texts as shown", "[xlsx]") {
  CHECK(shown_width("") == 0);
  CHECK(shown_width("abc") == 3);
  CHECK(shown_width("学校a") == 5);
  CHECK(shown_width("（１）𠮷") == 8);
  CHECK(shown_width("é—") == 2);
  CHECK(shown_width("短\n长一些\n中间") == 6);
}
