#include <utility>

#include "core/base/text.h"
#include "core/base/tree.h"
#include "core/cli/command_line.h"
#include "core/cli/files.h"
#include "core/cli/import_text.h"
#include "core/codec/import.h"
#include "core/codec/xlsx_writer.h"
#include "core/data/county_file.h"
#include "core/data/county_writer.h"
#include "core/report/import_words.h"
#include "core/report/problem_words.h"
#include "core/standards/loader.h"

namespace junheng::cli {
namespace {

// Of a county file, or of a file of mappings alone.
bool read_mapping_file(const std::string& path, std::vector<Mapping>& mappings) {
  Problems problems;
  const auto bytes = read_file(path, problems);
  const auto root = bytes ? parse_json(*bytes, path, problems) : std::nullopt;
  if (root) {
    const Node* list = root->find("mappings");
    for (Mapping& m : read_mappings(list ? *list : *root, path, dictionary(), problems))
      remember(mappings, std::move(m));
  }
  print_problems(problems);
  return !has_error(problems);
}

// For the people who filled in the sheets: where, what, what to do.
std::string problem_workbook(const Problems& problems) {
  StyledSheet sheet;
  sheet.name = "问题清单";
  const auto text = [](std::string words, CellStyle style) {
    return StyledCell{SheetCellKind::text, std::move(words), style};
  };
  sheet.rows.emplace_back();
  for (const char* title : {"级别", "文件", "工作表", "单元格", "问题", "怎么办"})
    sheet.rows.back().push_back(text(title, CellStyle::header));
  for (const Problem& p : problems) {
    const ProblemSentence words = problem_sentence(p);
    const bool error = p.severity == Severity::error;
    sheet.rows.push_back({text(error ? "错误" : "提醒", error ? CellStyle::warning : CellStyle::text),
                          text(p.place.file, CellStyle::text), text(p.place.sheet, CellStyle::text),
                          text(p.place.cell.empty() ? p.place.pointer : p.place.cell, CellStyle::text),
                          text(words.what, CellStyle::note), text(words.remedy, CellStyle::note)});
  }
  sheet.columns = {{8}, {28}, {16}, {10}, {60}, {50}};
  sheet.frozen_rows = sheet.repeated_rows = 1;
  sheet.filter = CellRange{0, 0, sheet.rows.size(), 6};
  Problems none;  // texts are far below a cell's limit
  return write_xlsx({{std::move(sheet)}}, none);
}

}  // namespace

int import_command(const Arguments& given) {
  Arguments arguments = given;
  const auto out = take_option(arguments, "--out");
  const auto mapping = take_option(arguments, "--mapping");
  const auto problem_file = take_option(arguments, "--problems");
  const auto standard_name = take_option(arguments, "--standard");
  if (!out || arguments.empty()) return print_usage();
  std::vector<Mapping> mappings;
  if (mapping && !read_mapping_file(*mapping, mappings)) return bad_input;

  // The first county file is what is there already; its mappings count, but what the user gives goes before them.
  Problems problems;
  std::vector<std::optional<std::string>> files(arguments.size());  // absent: unreadable, or what is there already
  std::optional<Project> base;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    files[i] = read_file(arguments[i], problems, limits::csv_bytes);
    if (!files[i] || !begins_as_county(*files[i])) {
      // A workbook is not to be written over by a slip of the pen.
      if (same_file(arguments[i], *out) || (problem_file && same_file(arguments[i], *problem_file))) {
        print_problems({{"file.is_input", Severity::error, {}, {arguments[i], "", -1}}});
        return bad_input;
      }
      continue;
    }
    // A county file with errors would be lost with what is written in its place.
    Problems own;
    Project county = read_project(*files[i], arguments[i], dictionary(), own);
    if (has_error(own) || !base) print_problems(own);
    if (has_error(own)) return bad_input;
    if (base) continue;
    base = std::move(county);
    files[i].reset();
  }
  Project project;
  if (base)
    project = std::move(*base);
  else
    project.data = empty_dataset(dictionary());
  for (const Mapping& m : mappings) remember(project.mappings, m);

  Importer importer(std::move(project.data), project.mappings);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (files[i]) importer.add(arguments[i], *std::exchange(files[i], std::nullopt));
  }
  Import result = importer.finish();
  for (const SheetReport& sheet : result.sheets) {
    print(sheet_text(sheet, dictionary()));
    if (sheet.header && !sheet.header->indicators) remember(project.mappings, mapping_of(*sheet.header, dictionary()));
  }
  problems.insert(problems.end(), result.problems.begin(), result.problems.end());
  for (const Disagreement& d : result.merged.conflicts) problems.push_back(conflict_problem(result.data, d));
  for (const Disagreement& d : result.merged.updates) problems.push_back(update_problem(result.data, d));
  // All of them are in the workbook; a screen shows the first.
  Problems shown;
  for (const Problem& p : problems) add_problem(shown, p);
  print_problems(shown);

  project.unsettled = unsettled_after(std::move(project.unsettled), result);
  project.data = std::move(result.data);
  project.narrative.merge(result.narrative);
  if (standard_name) project.data.standard = *standard_name;
  if (const Standard* standard = builtin_standard(project.data.standard))
    project.data.standard_sha256 = standard->sha256;
  const bool clean = !has_error(problems) && result.merged.conflicts.empty();
  Problems unwritten;
  write_file(*out, write_project(project), unwritten);
  if (problem_file) write_file(*problem_file, problem_workbook(problems), unwritten);
  print_problems(unwritten);
  print("新增 " + std::to_string(result.merged.new_rows) + " 行，" + std::to_string(result.merged.conflicts.size()) +
        " 处不一致，" + std::to_string(problems.size()) + " 条问题和提醒。\n");
  return clean && unwritten.empty() ? met : bad_input;
}

}  // namespace junheng::cli
