#include "core/codec/cell_value.h"

#include <catch2/catch_test_macros.hpp>

using namespace junheng;

namespace {

const Field& field(const std::string& table, const std::string& key) {
  const TableSchema& schema = dictionary().tables[*dictionary().find(table)];
  return schema.fields[*schema.find(key)];
}
const Field& pupils() { return field("school", "pupils.primary"); }      // count, 人
const Field& area() { return field("school", "teaching_area"); }         // ㎡
const Field& equipment() { return field("school", "equipment_value"); }  // 万元
const Field& norm() { return field("county", "norm.primary"); }          // 元/人
const Field& rate() { return field("county", "survey.rate"); }           // ratio

CellReading read(const Field& f, std::string_view text, int power = 0) {
  return read_cell_value({SheetCellKind::text, text}, f, power);
}

// The number as text; "missing", "not applicable", or the problem's code.
std::string meaning(const Field& f, std::string_view text, int power = 0) {
  const CellReading r = read(f, text, power);
  switch (r.kind) {
    case CellReading::Kind::value:
      return f.is_text() ? r.text : r.number.to_text();
    case CellReading::Kind::missing:
      return "missing";
    case CellReading::Kind::not_applicable:
      return "not applicable";
    case CellReading::Kind::problem:
      break;
  }
  CHECK(r.arguments.at(0) == f.title);
  CHECK(r.arguments.at(1) == text);
  return r.code;
}

}  // namespace

TEST_CASE("numbers as people write them", "[cell_value]") {
  for (const char* text : {"1234", "1,234", "1，234", "１２３４", " 1234 ", "　1234", "1234.0", "+1234", "1234人",
                           "1234 名", "１，２３４人"}) {
    INFO(text);
    CHECK(meaning(pupils(), text) == "1234");
  }
  CHECK(meaning(pupils(), "0") == "0");
  CHECK(meaning(pupils(), "3.2万") == "32000");
  CHECK(meaning(pupils(), "1,234,567") == "1234567");
  CHECK(meaning(area(), "4500.25㎡") == "4500.25");
  CHECK(meaning(area(), "4500.25 平方米") == "4500.25");
  CHECK(meaning(area(), "1.2万m²") == "12000");
  CHECK(meaning(area(), ".5") == "0.5");
  CHECK(meaning(area(), "12,345.67") == "12345.67");
}

TEST_CASE("money: the cell's own unit goes before the header's, and both are exact", "[cell_value]") {
  CHECK(meaning(equipment(), "320") == "320");
  CHECK(meaning(equipment(), "320万元") == "320");
  CHECK(meaning(equipment(), "320万") == "320");
  CHECK(meaning(equipment(), "3200001元") == "320.0001");
  CHECK(meaning(equipment(), "3200001", -4) == "320.0001");
  CHECK(meaning(equipment(), "1.2亿元") == "12000");
  CHECK(meaning(equipment(), "320万元", -4) == "320");
  CHECK(meaning(norm(), "720元") == "720");
  CHECK(meaning(norm(), "0.072", 4) == "720");
}

TEST_CASE("ratios: a per cent sign, a header in per cent, or a number up to 1", "[cell_value]") {
  CHECK(meaning(rate(), "98.5%") == "0.985");
  CHECK(meaning(rate(), "98.5％") == "0.985");
  CHECK(meaning(rate(), "98.5", -2) == "0.985");
  CHECK(meaning(rate(), "0.985") == "0.985");
  CHECK(meaning(rate(), "1") == "1");
  CHECK(meaning(rate(), "1.5‰") == "0.0015");
  CHECK(meaning(rate(), "100.5%") == "1.005");
  CHECK(meaning(rate(), "98.5") == "cell_value.ratio");
  CHECK(meaning(rate(), "0.985", -2) == "cell_value.percent");
  CHECK(meaning(rate(), "0.985%", -2) == "0.00985");
  CHECK(meaning(rate(), "0", -2) == "0");
  CHECK(meaning(pupils(), "98%") == "cell_value.unit");
}

TEST_CASE("nothing is not zero", "[cell_value]") {
  for (const char* text : {"", " ", "　", "—", "-", "－", "/", "／", "未填", "？"}) {
    INFO(text);
    CHECK(meaning(pupils(), text) == "missing");
    CHECK(meaning(rate(), text) == "missing");
  }
  CHECK(meaning(pupils(), "不适用") == "not applicable");
  CHECK(meaning(pupils(), "无") == "cell_value.none_or_unknown");
  CHECK(read_cell_value({}, pupils()).kind == CellReading::Kind::missing);
}

TEST_CASE("what has no meaning is a problem", "[cell_value]") {
  for (const char* text :
       {"约1200", "12 34", "1,23", "12,34", "1.2,345", ",123", "1-2", "十二", "1200-1300", "1e3", "--5", "1..2"}) {
    INFO(text);
    const std::string code = meaning(pupils(), text);
    CHECK((code == "cell_value.not_number" || code == "cell_value.unit"));
  }
  CHECK(meaning(pupils(), "45.5") == "cell_value.not_whole");
  CHECK(meaning(pupils(), "-3") == "cell_value.negative");
  CHECK(meaning(pupils(), "45间") == "cell_value.unit");
  CHECK(meaning(area(), "45人") == "cell_value.unit");
  CHECK(meaning(area(), "0.1234567890123456789") == "cell_value.too_long");
  CHECK(read_cell_value({SheetCellKind::error, "#DIV/0!"}, area()).code == "cell_value.error");
  CHECK(read_cell_value({SheetCellKind::formula, "A1+B1"}, area()).code == "cell_value.formula");
}

TEST_CASE("years, flags, choices and levels", "[cell_value]") {
  const Field& built = field("school", "built_year");
  for (const char* text : {"2016", "2016年", "2016年9月", "2016-09-01", "2016.9", "２０１６"})
    CHECK(meaning(built, text) == "2016");
  for (const char* text : {"16", "20161", "二〇一六", "2016以前"}) CHECK(meaning(built, text) == "cell_value.not_year");

  const Field& grade = field("class", "grade");
  for (const char* text : {"7", "七", "七年级", "7年级", "初一", "初一年级", "７年级"}) {
    INFO(text);
    CHECK(meaning(grade, text) == "7");
  }
  for (const char* text : {"0", "10", "2023级", "高一", "7.5", "1班"}) {
    INFO(text);
    CHECK(meaning(grade, text) == "cell_value.not_grade");
  }

  const Field& boarding = field("school", "boarding");
  for (const char* text : {"是", "有", "√", "1", "Ｙ"}) CHECK(meaning(boarding, text) == "1");
  for (const char* text : {"否", "无", "×", "0"}) CHECK(meaning(boarding, text) == "0");
  CHECK(meaning(boarding, "部分") == "cell_value.not_flag");

  const Field& type = field("school", "type");
  CHECK(meaning(type, "小学") == std::to_string(*type.find_choice("primary")));
  CHECK(meaning(type, "nine_year") == std::to_string(*type.find_choice("nine_year")));
  CHECK(meaning(type, "幼儿园") == "cell_value.unknown_choice");

  const Field& level = field("monitoring", "level");
  const std::string third = std::to_string(*level.find_choice("III"));
  for (const char* text : {"Ⅲ级", "Ⅲ", "III", "III级", "3级", "三级", "Ш级", "３"}) {
    INFO(text);
    CHECK(meaning(level, text) == third);
  }
  CHECK(meaning(level, "6级") == "cell_value.unknown_choice");
}

TEST_CASE("text stays as it is, but for spaces at its ends", "[cell_value]") {
  const Field& name = field("school", "name");
  CHECK(meaning(name, " 云溪县第一小学（东校区） ") == "云溪县第一小学（东校区）");
  CHECK(meaning(name, "—") == "—");
  CHECK(meaning(name, " ") == "missing");
}

TEST_CASE("codes that programs forced to be texts, and what Excel leaves of others", "[cell_value]") {
  const Field& code = field("school", "code");
  CHECK(meaning(code, "2152000123") == "2152000123");
  CHECK(meaning(code, "=\"0012\"") == "0012");
  CHECK(meaning(code, "'0012") == "0012");
  CHECK(meaning(code, "\t0012 ") == "0012");
  CHECK(meaning(code, "2.15E+09") == "cell_value.shortened");
  CHECK(meaning(code, "E+09") == "E+09");
  CHECK(meaning(code, "2E+") == "2E+");
}
