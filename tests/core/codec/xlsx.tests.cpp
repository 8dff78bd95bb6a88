#include "core/codec/xlsx.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "tests/core/codec/cells.h"
#include "tests/core/codec/xlsx_file.h"
#include "tests/core/fixtures.h"

using namespace junheng;
using Lines = std::vector<std::string>;

namespace {

struct Outcome {
  Lines lines;     // of listed_cells, without the sheet 表 itself
  Lines problems;  // "code argument @sheet!cell"
};

Outcome read(const std::string& bytes) {
  Problems problems;
  Outcome out;
  out.lines = test::listed_cells(read_xlsx(bytes, "表.xlsx", problems));
  std::erase(out.lines, "sheet\t表");
  for (const Problem& p : problems) {
    CHECK(p.place.file == "表.xlsx");
    std::string line = p.code;
    for (const std::string& a : p.arguments) line += " " + a;
    if (!p.place.sheet.empty() || !p.place.cell.empty()) line += " @" + p.place.sheet + "!" + p.place.cell;
    out.problems.push_back(line);
  }
  return out;
}
Outcome read_parts(const test::Parts& parts) { return read(test::zipped(parts)); }

Lines cells(const std::string& rows) {
  const Outcome out = read_parts(test::parts_of(test::sheet_data(rows)));
  CHECK(out.problems.empty());
  return out.lines;
}

Lines one_problem(const test::Parts& parts) { return read_parts(parts).problems; }

std::string fixture(const std::string& name) { return test::fixture_bytes("sheets/" + name); }

}  // namespace

TEST_CASE("what other programs wrote is read cell by cell", "[xlsx]") {
  for (const auto& [name, variants] :
       std::vector<std::pair<std::string, Lines>>{{"plain-list", {""}},
                                                  {"merged-headers", {"", "-libreoffice", "-xlsxwriter"}},
                                                  {"classes-and-rooms", {""}},
                                                  {"county-form", {""}},
                                                  {"hidden-parts", {"", "-libreoffice", "-xlsxwriter"}},
                                                  {"cell-kinds", {"-libreoffice", "-xlsxwriter", "-inline-strings"}},
                                                  {"formulas-without-results", {""}},
                                                  {"long-strings", {""}},
                                                  {"rich-text", {""}},
                                                  {"days-from-1904", {""}},
                                                  {"indicators-2017", {""}},
                                                  {"indicators-2012", {""}},
                                                  {"one-school-1", {""}},
                                                  {"one-school-2", {""}},
                                                  {"one-school-3", {""}}}) {
    for (const std::string& variant : variants) {
      const std::string file = name + variant + ".xlsx";
      CAPTURE(file);
      Problems problems;
      const Workbook workbook = read_xlsx(fixture(file), file, problems);
      CHECK(problems.empty());
      CHECK(workbook.file == file);
      Lines found = test::listed_cells(workbook);
      // xlsxwriter writes an empty result as openpyxl writes none.
      if (variant == "-xlsxwriter" || variant == "-inline-strings") std::erase(found, "B33\tformula\t\"\"");
      CHECK(found == test::lines_of(fixture(name + ".cells.tsv")));
    }
  }
}

TEST_CASE("what is no workbook of this kind is told by its content", "[xlsx]") {
  const auto only = [](const std::string& bytes) {
    const Outcome out = read(bytes);
    CHECK(out.lines.empty());
    return out.problems;
  };
  CHECK(only("") == Lines{"xlsx.empty"});
  CHECK(only(fixture("locked.xlsx")) == Lines{"xlsx.locked"});
  CHECK(only(fixture("named-xlsx-but-xls.xlsx")) == Lines{"xlsx.xls"});
  CHECK(only(std::string("\x09\x08\x10\0\0\6", 6)) == Lines{"xlsx.xls"});
  CHECK(only(fixture("truncated.xlsx")) == Lines{"zip.truncated"});
  CHECK(only(fixture("named-xls-but-html.xls")) == Lines{"xlsx.html"});
  CHECK(only("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">") ==
        Lines{"xlsx.html"});
  CHECK(only("学校,学生数\n一小,812\n") == Lines{"xlsx.text"});
  CHECK(only(fixture("merged-headers-gb18030.csv")) == Lines{"xlsx.text"});
  CHECK(only(fixture("merged-headers-utf16-tabs.txt")) == Lines{"xlsx.text"});
  CHECK(only(std::string("%PDF-1.7\n\0\1\2", 12)) == Lines{"xlsx.other"});
  CHECK(only("\x89PNG\r\n\x1A\n") == Lines{"xlsx.other"});
  CHECK(only(test::zipped({{"a.txt", "a"}})) == Lines{"xlsx.other"});
  CHECK(only(test::zipped({{"_rels/.rels", test::relationships({{"officeDocument", "word/document.xml"}})},
                           {"word/document.xml", "<w:document xmlns:w='w'/>"}})) == Lines{"xlsx.other"});
  CHECK(only(test::zipped({{"_rels/.rels", test::relationships({{"officeDocument", "xl/workbook.bin"}})}})) ==
        Lines{"xlsx.xlsb"});
}

TEST_CASE("kinds of cells", "[xlsx]") {
  CHECK(cells("<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1'><v>812.00000000000011</v></c>"
              "<c r='C1' t='b'><v>1</v></c><c r='D1' t='b'><v>0</v></c><c r='E1' t='e'><v>#DIV/0!</v></c>"
              "<c r='F1' t='str'><f>A1</f><v>丙</v></c><c r='G1' t='inlineStr'><is><t>丁</t></is></c>"
              "<c r='H1' t='d'><v>2024-09-01T08:30:00</v></c><c r='I1' t='n'><v> 1.5E-3 </v></c></row>") ==
        Lines{"A1\ttext\t乙", "B1\tnumber\t812", "C1\tflag\t1", "D1\tflag\t0", "E1\terror\t#DIV/0!", "F1\ttext\t丙",
              "G1\ttext\t丁", "H1\tdate\t2024-09-01", "I1\tnumber\t0.0015"});
  CHECK(cells("<row><c s='1'><v>0.98499999999999999</v></c><c s='2'><v>45536.75</v></c><c s='3'><v>45536</v></c>"
              "<c s='2'><v>-5</v></c><c s='2' t='s'><v>0</v></c><c s='99'><v>5</v></c><c s='2'><v>60</v></c></row>") ==
        Lines{"A1\tnumber\t98.5%", "B1\tdate\t2024-09-01", "C1\tdate\t2024-09-01", "D1\tnumber\t-5", "E1\ttext\t甲",
              "F1\tnumber\t5", "G1\tnumber\t60"});
  // What a cell's type and content do not agree on stays as it is written.
  CHECK(cells("<row><c><v>1,5</v></c><c t='d'><v>昨天</v></c><c t='new'><v>7</v></c><c><v>1e999</v></c></row>") ==
        Lines{"A1\ttext\t1,5", "B1\ttext\t昨天", "C1\ttext\t7", "D1\ttext\t1e999"});
}

TEST_CASE("formulas: their saved results, or their text where none was saved", "[xlsx]") {
  CHECK(cells("<row><c><f>1+1</f><v>2</v></c><c><f>A1+1</f></c><c><f>A1+2</f><v/></c><c t='str'><f>\"\"</f><v></v></c>"
              "<c t='str'><f>B1</f></c><c t='b'><f>A1&gt;1</f><v>1</v></c></row>") ==
        Lines{"A1\tnumber\t2", "B1\tformula\tA1+1", "C1\tformula\tA1+2", "E1\tformula\tB1", "F1\tflag\t1"});
  CHECK(cells("<row><c><f t='shared' ref='A1:C1' si='0'>D1+1</f></c><c><f t='shared' si='0'/></c>"
              "<c><f t='shared' si='7'/></c></row>") ==
        Lines{"A1\tformula\tD1+1", "B1\tformula\tD1+1", "C1\tformula\t="});
}

TEST_CASE("places: written, counted on, sparse, in any order", "[xlsx]") {
  CHECK(cells("<row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c r='C4'><v>3</v></c><c><v>4</v></c></row>"
              "<row><c><v>5</v></c></row>") ==
        Lines{"A1\tnumber\t1", "B1\tnumber\t2", "C4\tnumber\t3", "D4\tnumber\t4", "A5\tnumber\t5"});
  CHECK(cells("<row r='3'><c r='B3'><v>3</v></c><c r='A3'><v>2</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>") ==
        Lines{"A1\tnumber\t1", "A3\tnumber\t2", "B3\tnumber\t3"});

  Problems problems;
  const std::string blank = test::sheet_data(
      "<row r='1'><c r='A1'><v>1</v></c><c r='ZZ1' s='1'/></row><row r='90' hidden='1'><c r='C90' s='2'/></row>");
  const Sheet sheet = read_xlsx(test::zipped(test::parts_of(blank)), "", problems).sheets.at(0);
  CHECK(sheet.rows() == 1);
  CHECK(sheet.columns() == 1);
  CHECK(sheet.hidden_rows.empty());
}

TEST_CASE("addresses that are none leave their cell out", "[xlsx]") {
  const Outcome out = read_parts(test::parts_of(test::sheet_data(
      "<row r='1'><c r='A0'><v>1</v></c><c r='1'><v>2</v></c><c r='a1'><v>3</v></c><c r='A1B'><v>4</v></c>"
      "<c r='AAAA1'><v>5</v></c><c r='A-1'><v>6</v></c><c r='B1'><v>7</v></c></row>"
      "<row r='0'><c><v>8</v></c></row><row r='x'><c><v>9</v></c></row><row><c><v>10</v></c></row>")));
  CHECK(out.lines == Lines{"B1\tnumber\t7", "A2\tnumber\t10"});
  CHECK(out.problems == Lines{"xlsx.reference A0 @表!", "xlsx.reference 1 @表!", "xlsx.reference a1 @表!",
                              "xlsx.reference A1B @表!", "xlsx.reference AAAA1 @表!", "xlsx.reference A-1 @表!",
                              "xlsx.reference 0 @表!", "xlsx.reference x @表!"});
}

TEST_CASE("a cell that stands there twice, and a text that is not there", "[xlsx]") {
  const Outcome out = read_parts(test::parts_of(test::sheet_data(
      "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c><c t='s'><v>2</v></c><c t='s'><v>-1</v></c>"
      "</row>")));
  CHECK(out.lines == Lines{"A1\tnumber\t1", "B1\terror\t#REF!", "C1\terror\t#REF!"});
  CHECK(out.problems == Lines{"xlsx.string_index 2 @表!B1", "xlsx.string_index -1 @表!C1", "xlsx.cell_twice @表!A1"});
}

TEST_CASE("merged cells: what they cover is empty, and no two overlap", "[xlsx]") {
  const auto merged = [](const std::string& ranges) {
    std::string rows, refs;
    for (int r = 1; r <= 3; ++r) {
      rows += "<row>";
      for (int c = 1; c <= 3; ++c) rows += "<c><v>" + std::to_string(r * 10 + c) + "</v></c>";
      rows += "</row>";
    }
    for (const std::string& ref : test::lines_of(ranges)) refs += "<mergeCell ref='" + ref + "'/>";
    Outcome out = read_parts(
        test::parts_of(test::worksheet("<sheetData>" + rows + "</sheetData><mergeCells>" + refs + "</mergeCells>")));
    std::string all;
    for (const std::string& line : out.lines)
      all += line.starts_with("merged") ? line.substr(7) + " " : line.substr(line.rfind('\t') + 1) + " ";
    for (const std::string& problem : out.problems) all += "! " + problem;
    return all;
  };
  CHECK(merged("A1:B2\nC1:C3") == "A1:B2 C1:C3 11 13 31 32 ");
  CHECK(merged("A1:XFD1048576") == "A1:XFD1048576 11 ");
  CHECK(merged("C3:C1048577").ends_with("! xlsx.reference C3:C1048577 @表!"));
  CHECK(merged("C3:XFE3").ends_with("! xlsx.reference C3:XFE3 @表!"));
  CHECK(merged("B2:B2") == "11 12 13 21 22 23 31 32 33 ");
  CHECK(merged("C3:E9\nA1:A2") == "A1:A2 C3:E9 11 12 13 22 23 31 32 33 ");
  CHECK(merged("A2:B3\nA1:A2") == "A1:A2 11 12 13 22 23 31 32 33 ! xlsx.merged A2:B3 @表!");
  CHECK(merged("A1:C1\nB1:B3\nA2:A3") == "A1:C1 A2:A3 11 21 22 23 32 33 ! xlsx.merged B1:B3 @表!");
  CHECK(merged("B1:C2\nA2:B2\nA3:C3") == "A3:C3 B1:C2 11 12 21 31 ! xlsx.merged A2:B2 @表!");
  CHECK(merged("A1:\nB2:A1\nA1:B2:C3\n:") ==
        "11 12 13 21 22 23 31 32 33 ! xlsx.reference A1: @表!! xlsx.reference B2:A1 @表!! xlsx.reference A1:B2:C3 @表!"
        "! xlsx.reference : @表!");
}

TEST_CASE("texts: runs, reading aids, spaces, escapes", "[xlsx]") {
  test::Parts parts = test::parts_of(test::sheet_data(
      "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c t='s'><v>3</v></c><c t='s'><v>4</v></c>"
      "<c t='str'><v>_x0041_</v></c><c t='inlineStr'><is><r><t xml:space='preserve'>a "
      "</t></r><r><t>b</t></r></is></c></row>"));
  test::replace(parts, "xl/strings.xml",
                "<sst><si><r><rPr><b/></rPr><t>云溪</t></r><r><t xml:space='preserve'> 县</t></r>"
                "<rPh sb='0' eb='2'><t>ユンシー</t></rPh><phoneticPr fontId='1'/></si>"
                "<si><t>\n  一小\n </t></si><si><t xml:space='preserve'> 一小 </t></si>"
                "<si><t>a_x000D_\nb_x005F_x0041_ _xD83D__xDE00_ _xD83D_</t></si><si><t><![CDATA[<&>]]></t></si></sst>");
  CHECK(read_parts(parts).lines == Lines{"A1\ttext\t云溪 县", "B1\ttext\t一小", "C1\ttext\t 一小 ",
                                         "D1\ttext\ta\r\\nb_x0041_ \xF0\x9F\x98\x80 \xEF\xBF\xBD", "E1\ttext\t<&>",
                                         "F1\ttext\tA", "G1\ttext\ta b"});
}

TEST_CASE("sheets: order of tabs, targets, hidden ones, charts", "[xlsx]") {
  test::Parts parts = test::parts_of(test::sheet_data("<row><c><v>1</v></c></row>"));
  test::replace(parts, "xl/workbook.xml",
                "<x:workbook xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:r='r'><x:sheets>"
                "<x:sheet name='二&amp;' r:id='rId2' state='veryHidden'/><x:sheet name='图' r:id='rId3'/>"
                "<x:sheet name='一' r:id='rId1' state='visible'/><x:sheet name='三' r:id='rId4' state='hidden'/>"
                "</x:sheets></x:workbook>");
  test::replace(parts, "xl/_rels/workbook.xml.rels",
                test::relationships({{"worksheet", "/xl/worksheets/sheet1.xml"},
                                     {"worksheet", "../sheets/./two.xml"},
                                     {"chartsheet", "chartsheets/sheet1.xml"},
                                     {"worksheet", "WORKSHEETS\\sheet3.xml"}}));
  parts.emplace_back(
      "sheets/two.xml",
      "<x:worksheet xmlns:x='x'><x:sheetData><x:row><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>");
  parts.emplace_back("xl/worksheets/sheet3.xml", test::sheet_data(""));
  const Outcome out = read_parts(parts);
  CHECK(out.problems.empty());
  CHECK(out.lines == Lines{"sheet\t二&\thidden", "A1\tnumber\t2", "sheet\t一", "A1\tnumber\t1", "sheet\t三\thidden"});
}

TEST_CASE("a bad sheet does not hinder the others, and keeps what came before the fault", "[xlsx]") {
  test::Parts parts = test::parts_of(test::sheet_data("<row><c><v>1</v></c></row>"));
  test::replace(parts, "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='断' r:id='rId2'/><sheet name='缺' r:id='rId3'/>"
                "<sheet name='无' r:id='rId9'/><sheet name='环' r:id='rId4'/><sheet name='同' r:id='rId2'/>"
                "<sheet name='类' r:id='rId5'/><sheet name='表' r:id='rId1'/></sheets></workbook>");
  test::replace(parts, "xl/_rels/workbook.xml.rels",
                test::relationships({{"worksheet", "worksheets/sheet1.xml"},
                                     {"worksheet", "broken.xml"},
                                     {"worksheet", "missing.xml"},
                                     {"worksheet", "workbook.xml"},
                                     {"worksheet", "type.xml"}}));
  parts.emplace_back("xl/broken.xml", "<worksheet><sheetData><row><c><v>7</v></c></row><row><c></row>");
  parts.emplace_back("xl/type.xml", "<!DOCTYPE worksheet><worksheet/>");
  const Outcome out = read_parts(parts);
  CHECK(out.lines == Lines{"sheet\t断", "A1\tnumber\t7", "sheet\t类", "A1\tnumber\t1"});
  CHECK(out.problems == Lines{"office.xml xl/broken.xml 61 @断!", "office.missing_part xl/missing.xml @缺!",
                              "xlsx.wrong_part rId9 @无!", "xlsx.wrong_part xl/workbook.xml @环!",
                              "xlsx.wrong_part xl/broken.xml @同!", "office.document_type xl/type.xml @类!"});
}

TEST_CASE("a workbook with broken or missing parts", "[xlsx]") {
  const std::string sheet = test::sheet_data("<row><c t='s'><v>0</v></c></row>");
  const auto with = [&](const std::string& name, const std::string& content) {
    test::Parts parts = test::parts_of(sheet);
    test::replace(parts, name, content);
    return one_problem(parts);
  };
  const auto without = [&](const std::string& name) {
    test::Parts parts = test::parts_of(sheet);
    std::erase_if(parts, [&](const auto& part) { return part.first == name; });
    return one_problem(parts);
  };
  CHECK(with("xl/strings.xml", "<sst><si><t>甲</t></si><si>") == Lines{"office.xml xl/strings.xml 28"});
  CHECK(with("xl/styles.xml", "<!DOCTYPE x><styleSheet/>") == Lines{"office.document_type xl/styles.xml"});
  CHECK(with("xl/workbook.xml", "") == Lines{"office.xml xl/workbook.xml 0"});
  CHECK(with("xl/workbook.xml", "<workbook/>") == Lines{"xlsx.no_sheets"});
  CHECK(with("xl/strings.xml", "<sst><si><t>\xFF</t></si></sst>") == Lines{"office.characters 1 xl/strings.xml"});
  CHECK(without("xl/workbook.xml") == Lines{"office.missing_part xl/workbook.xml"});
  CHECK(without("xl/_rels/workbook.xml.rels") == Lines{"xlsx.wrong_part rId1 @表!"});
  CHECK(without("xl/strings.xml") == Lines{"office.missing_part xl/strings.xml", "xlsx.string_index 0 @表!A1"});
  CHECK(without("_rels/.rels") == Lines{"xlsx.other"});
  std::string deep;
  for (std::size_t i = 0; i < limits::xml_depth; ++i) deep += "<a>";
  CHECK(with("xl/worksheets/sheet1.xml", test::worksheet(deep)) ==
        Lines{"office.too_deep xl/worksheets/sheet1.xml 64 @表!"});
}

TEST_CASE("parts in UTF-16", "[xlsx]") {
  const auto wide = [](const std::string& ascii) {
    std::string text = "\xFF\xFE";
    for (const char c : ascii) text += {c, '\0'};
    return text;
  };
  test::Parts parts = test::parts_of(wide(test::sheet_data("<row><c><v>1</v></c></row>")));
  CHECK(read_parts(parts).lines == Lines{"A1\tnumber\t1"});
}

TEST_CASE("limits of workbooks", "[xlsx]") {
  const auto problems = [](const std::string& rows) { return one_problem(test::parts_of(test::sheet_data(rows))); };
  const auto cell = [](const std::string& address) { return "<c r='" + address + "'><v>1</v></c>"; };
  CHECK(problems("<row>" + cell("XFD1048576") + "</row>") == Lines{"xlsx.too_many_columns 2000 @表!XFD1048576"});
  CHECK(problems("<row>" + cell("BXX1") + cell("BXY1") + cell("BXZ1") + "</row>") ==
        Lines{"xlsx.too_many_columns 2000 @表!BXY1"});
  CHECK(problems("<row>" + cell("A1048576") + cell("A1048577") + "</row>") ==
        Lines{"xlsx.too_many_rows 1048576 @表!A1048577"});

  const std::string text(limits::sheet_cell_bytes, 'a');
  CHECK(problems("<row><c t='str'><v>" + text + "</v></c></row>").empty());
  CHECK(problems("<row><c t='str'><v>" + text + "a</v></c></row>") == Lines{"xlsx.long_cell 100000 @表!A1"});

  // Rows of which only the last cell is filled take as much room as full ones.
  std::string wide;
  for (std::size_t r = 1; r <= limits::workbook_cells / limits::sheet_columns; ++r)
    wide += "<row>" + cell("BXX" + std::to_string(r)) + "</row>";
  CHECK(problems(wide) == Lines{"xlsx.too_many_cells 10000000 128 @表!BXX4998"});

  // A text counts wherever it stands.
  test::Parts much = test::parts_of("");
  test::replace(much, "xl/strings.xml", "<sst><si><t>" + text + "</t></si></sst>");
  std::string rows;
  for (std::size_t i = 0; i <= limits::workbook_text_bytes / text.size(); ++i)
    rows += "<row><c t='s'><v>0</v></c></row>";
  test::replace(much, "xl/worksheets/sheet1.xml", test::sheet_data(rows));
  CHECK(one_problem(much) == Lines{"xlsx.too_many_cells 10000000 128 @表!A1343"});

  std::string strings = "<sst>";
  for (std::size_t i = 0; i <= limits::workbook_strings; ++i)
    strings += "<si><t>" + std::to_string(i * 7919) + "</t></si>";
  test::Parts many = test::parts_of(test::sheet_data(""));
  test::replace(many, "xl/strings.xml", strings + "</sst>");
  CHECK(one_problem(many) == Lines{"xlsx.too_many_strings 2000000"});

  std::string merged;
  for (std::size_t i = 0; i <= limits::sheet_merged; ++i)
    merged += "<mergeCell ref='A" + std::to_string(i + 1) + ":B" + std::to_string(i + 1) + "'/>";
  CHECK(one_problem(test::parts_of(test::worksheet("<mergeCells>" + merged + "</mergeCells>"))) ==
        Lines{"xlsx.too_many_merged 100000 @表!"});

  std::string sheets;
  for (std::size_t i = 0; i <= limits::workbook_sheets; ++i) sheets += "<sheet name='a' r:id='rId2'/>";
  test::Parts tabs = test::parts_of("");
  test::replace(tabs, "xl/workbook.xml", "<workbook xmlns:r='r'><sheets>" + sheets + "</sheets></workbook>");
  test::replace(tabs, "xl/_rels/workbook.xml.rels",
                test::relationships({{"worksheet", "a.xml"}, {"chartsheet", "b.xml"}}));
  CHECK(one_problem(tabs) == Lines{"xlsx.too_many_sheets 1000"});

  const std::string name(limits::sheet_name_bytes, 'n');
  test::Parts named = test::parts_of(test::sheet_data(""));
  test::replace(named, "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='" + name + "中' r:id='rId1'/></sheets></workbook>");
  CHECK(read_parts(named).lines == Lines{"sheet\t" + name});
}
