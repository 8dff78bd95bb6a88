#include <filesystem>
#include <utility>

#include "core/cli/command_line.h"
#include "core/cli/files.h"
#include "core/codec/county_workbook.h"
#include "core/codec/csv.h"
#include "core/codec/xlsx_writer.h"
#include "core/data/county_file.h"
#include "core/data/row_keys.h"
#include "core/standards/loader.h"
#include "core/standards/used_fields.h"

namespace junheng::cli {
namespace {

std::optional<Dataset> read_tables(const std::string& path) {
  Problems problems;
  std::optional<Dataset> data;
  if (const auto bytes = read_file(path, problems)) data = read_county(*bytes, path, dictionary(), problems);
  print_problems(problems);
  return has_error(problems) ? std::nullopt : std::move(data);
}

bool write_workbook(const std::string& path, const StyledWorkbook& workbook) {
  Problems problems;
  const std::string bytes = write_xlsx(workbook, problems);
  write_file(path, bytes, problems);
  print_problems(problems);
  return !has_error(problems);
}

// A name that every system takes for a file.
std::string file_name(std::string_view school) {
  std::string name(school);
  for (char& c : name) {
    if (static_cast<unsigned char>(c) < 0x20 || std::string_view("<>:\"/\\|?*").find(c) != std::string_view::npos)
      c = '_';
  }
  return name + ".xlsx";
}

// For each school a workbook with its own row and its lists; they need not name it again.
int school_templates(const Dataset& county, const std::string& folder, CountyPages pages) {
  const Dictionary& fields = dictionary();
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  const TableSchema& schema = fields.tables[fields.school];
  RowKeys keys(county, fields.school);
  pages.tables = {fields.school};
  pages.school_as_form = true;
  for (std::size_t t = 0; t < fields.tables.size(); ++t) {
    if (fields.tables[t].parent.empty()) continue;
    pages.tables.push_back(t);
    pages.shown[t][*fields.tables[t].find(fields.tables[t].parent)] = false;
  }
  std::size_t count = 0;
  for (std::size_t row = 0; row < county.tables[fields.school].rows; ++row) {
    Dataset own = empty_dataset(fields);
    Table& school = own.tables[fields.school];
    school.rows = 1;
    for (std::size_t f = 0; f < schema.fields.size(); ++f) {
      const Field& field = schema.fields[f];
      const bool known = field.key == schema.key || field.key == schema.name || field.kind == FieldKind::choice;
      if (!known || !county.tables[fields.school].is_given(f, row)) continue;
      const Cell cell = county.tables[fields.school].cell(f, row);
      if (field.is_text()) {
        school.texts[f] = {std::string(county.tables[fields.school].text(f, row))};
      } else if (cell.state == CellState::value) {
        school.columns[f].resize(1);
        school.columns[f].set(0, cell.number);
      }
    }
    pages.data = &own;
    const auto name = schema.find(schema.name);
    const std::string_view title = name ? county.tables[fields.school].text(*name, row) : std::string_view{};
    if (!write_workbook(folder + "/" + file_name(title.empty() ? keys.key_of(row) : title), county_workbook(pages)))
      return bad_input;
    ++count;
  }
  print("已生成 " + std::to_string(count) + " 个学校的填报表。\n");
  return met;
}

}  // namespace

int template_command(const Arguments& given) {
  Arguments arguments = given;
  const auto out = take_option(arguments, "--out");
  const auto name = take_option(arguments, "--standard");
  const auto schools = take_option(arguments, "--schools");
  if (!out || !arguments.empty()) return print_usage();
  std::optional<Standard> owner;
  const Standard* standard = find_standard(name.value_or("national-2017"), owner);
  if (!standard) return bad_standard;
  if (schools) {
    CountyPages pages;
    pages.shown = used_fields(*standard, dictionary());
    const auto county = read_tables(*schools);
    return county ? school_templates(*county, *out, std::move(pages)) : bad_input;
  }
  std::vector<AttestedClause> attested;
  for (const Clause* clause : attested_clauses(*standard)) attested.push_back({clause->id, clause->attest});
  const StyledWorkbook blank = blank_workbook(dictionary(), used_fields(*standard, dictionary()), attested);
  return write_workbook(*out, blank) ? met : bad_input;
}

int export_command(const Arguments& given) {
  Arguments arguments = given;
  const auto out = take_option(arguments, "--out");
  const auto table = take_option(arguments, "--table");
  const auto t = dictionary().find(table.value_or("school"));
  if (!out || arguments.size() != 1 || !t) return print_usage();
  const auto data = read_tables(arguments[0]);
  if (!data) return bad_input;
  if (out->ends_with(".csv")) {
    Problems problems;
    // With the mark by which Excel knows UTF-8.
    write_file(*out, "\xEF\xBB\xBF" + write_csv(county_rows(*data, *t)), problems);
    print_problems(problems);
    return problems.empty() ? met : bad_input;
  }
  if (!out->ends_with(".xlsx")) return print_usage();
  CountyPages pages;
  pages.data = &*data;
  pages.blank_rows = false;
  for (std::size_t i = 0; i < data->tables.size(); ++i) {
    if (data->tables[i].rows > 0) pages.tables.push_back(i);
  }
  return write_workbook(*out, county_workbook(pages)) ? met : bad_input;
}

}  // namespace junheng::cli
