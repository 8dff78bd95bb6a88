#include "core/report/problem_words.h"

#include <catch2/catch_test_macros.hpp>
#include <cctype>
#include <string>

using namespace junheng;

namespace {

// Every code named in county_file.h, tree.h, dictionary.h, expression.h, loader.h, overlay.h, campuses.h and files.h.
constexpr const char* codes[] = {"json.too_large",
                                 "json.syntax",
                                 "json.too_deep",
                                 "json.too_many",
                                 "json.duplicate_key",
                                 "json.encoding",
                                 "json.number",
                                 "file.spreadsheet",
                                 "file.is_result",
                                 "file.not_table",
                                 "file.not_county",
                                 "file.newer",
                                 "file.unknown_key",
                                 "file.unreadable",
                                 "table.unknown",
                                 "table.unknown_column",
                                 "table.shape",
                                 "row.length",
                                 "row.duplicate",
                                 "row.unknown_school",
                                 "row.no_key",
                                 "cell.not_number",
                                 "cell.not_whole",
                                 "cell.negative",
                                 "cell.not_flag",
                                 "cell.not_text",
                                 "cell.unknown_choice",
                                 "cell.over_100",
                                 "cell.unread",
                                 "journal.broken",
                                 "origins.shape",
                                 "unsettled.shape",
                                 "encoding.invalid",
                                 "csv.unclosed_quote",
                                 "csv.too_large",
                                 "csv.too_many_rows",
                                 "csv.too_many_columns",
                                 "csv.long_cell",
                                 "xls.html",
                                 "xls.xml",
                                 "xls.zip",
                                 "xls.text",
                                 "xls.other",
                                 "xls.too_large",
                                 "xls.too_old",
                                 "xls.locked",
                                 "xls.damaged",
                                 "xls.no_sheets",
                                 "xls.long_cell",
                                 "xls.too_many_cells",
                                 "xls.too_many_sheets",
                                 "xlsx.empty",
                                 "xlsx.locked",
                                 "xlsx.xls",
                                 "xlsx.xlsb",
                                 "xlsx.html",
                                 "xlsx.text",
                                 "xlsx.other",
                                 "xlsx.no_sheets",
                                 "xlsx.wrong_part",
                                 "xlsx.too_many_sheets",
                                 "xlsx.too_many_strings",
                                 "xlsx.too_many_rows",
                                 "xlsx.too_many_columns",
                                 "xlsx.too_many_cells",
                                 "xlsx.too_many_merged",
                                 "xlsx.long_cell",
                                 "xlsx.cell_twice",
                                 "xlsx.merged",
                                 "xlsx.reference",
                                 "xlsx.string_index",
                                 "xlsx.cut",
                                 "office.missing_part",
                                 "office.xml",
                                 "office.document_type",
                                 "office.too_deep",
                                 "office.characters",
                                 "zip.too_large",
                                 "zip.truncated",
                                 "zip.damaged",
                                 "zip.damaged_list",
                                 "zip.too_many",
                                 "zip.long_name",
                                 "zip.duplicate",
                                 "zip.expands",
                                 "zip.encrypted",
                                 "zip.method",
                                 "cell_value.error",
                                 "cell_value.formula",
                                 "cell_value.percent",
                                 "cell_value.not_grade",
                                 "cell_value.shortened",
                                 "table.merged_number",
                                 "table.stage",
                                 "table.no_key",
                                 "sheet.unknown",
                                 "sheet.indicators",
                                 "sheet.no_school",
                                 "column.twice",
                                 "column.unit",
                                 "merge.conflict",
                                 "file.is_input",
                                 "file.empty",
                                 "merge.narrative",
                                 "file.unwritable",
                                 "merge.updated",
                                 "mapping.shape",
                                 "mapping.unknown",
                                 "mapping.too_many",
                                 "cell_value.not_number",
                                 "cell_value.not_whole",
                                 "cell_value.negative",
                                 "cell_value.unit",
                                 "cell_value.none_or_unknown",
                                 "cell_value.ratio",
                                 "cell_value.not_flag",
                                 "cell_value.unknown_choice",
                                 "cell_value.not_year",
                                 "cell_value.too_long",
                                 "dictionary.shape",
                                 "problems.more",
                                 "campus.unknown_school",
                                 "expression.syntax",
                                 "expression.too_long",
                                 "expression.too_deep",
                                 "expression.unknown_name",
                                 "expression.unknown_table",
                                 "expression.unknown_unit",
                                 "expression.unknown_choice",
                                 "expression.unit_mismatch",
                                 "expression.type",
                                 "expression.division_by_zero",
                                 "expression.circular",
                                 "overlay.unknown_id",
                                 "overlay.circular",
                                 "overlay.unknown_base",
                                 "standard.unknown",
                                 "standard.unknown_key",
                                 "standard.changed",
                                 "standard.missing_key",
                                 "standard.value",
                                 "standard.duplicate_id",
                                 "standard.unknown_source",
                                 "explain.unknown"};

// U+4E00 to U+9FFF: three bytes, the first E4 to E9.
bool has_chinese(const std::string& text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0xE4 && static_cast<unsigned char>(c) <= 0xE9) return true;
  }
  return false;
}

bool has_hole(const std::string& text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && std::isdigit(static_cast<unsigned char>(text[i + 1])) && text[i + 2] == '}') return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every documented code has a sentence and a remedy", "[problem_words]") {
  for (const char* code : codes) {
    CAPTURE(code);
    const ProblemSentence s =
        problem_sentence({code, Severity::error, {"甲", "乙", "丙", "丁"}, {"县.json", "/tables/school/rows/3/5", 11}});
    CHECK(s.what.find(code) == std::string::npos);
    CHECK(has_chinese(s.what));
    CHECK(has_chinese(s.remedy));
    CHECK(s.where.find("县.json") != std::string::npos);
    CHECK(s.where.find("/tables/school/rows/3/5") != std::string::npos);
    CHECK_FALSE(has_hole(s.what));
    CHECK_FALSE(has_hole(s.remedy));
  }
}

TEST_CASE("an unknown code is named, with what is known of it", "[problem_words]") {
  const ProblemSentence s = problem_sentence({"no.such_code", Severity::error, {"x"}, {}});
  CHECK(s.what == "这一版程序说不清的问题（no.such_code） “x”");
  CHECK_FALSE(s.remedy.empty());
  CHECK(s.where.empty());
}

TEST_CASE("arguments are filled in once, and one line has it all", "[problem_words]") {
  const Problem p{"cell.negative", Severity::error, {"{1}", "-3"}, {"县.json", "/a", -1}};
  CHECK(problem_sentence(p).what == "“{1}”不能为负数，写的是 -3");
  CHECK(problem_line(p).starts_with("错误 “县.json” /a："));
  CHECK(problem_line({"cell.over_100", Severity::warning, {"县", "率", "9850%"}, {}}).starts_with("提醒："));
}
