#include "ui/county_files.h"

#include <string>
#include <utility>
#include <vector>

#include "core/codec/county_workbook.h"
#include "core/codec/html.h"
#include "core/codec/xlsx_writer.h"
#include "core/data/county_writer.h"
#include "core/data/dictionary.h"
#include "core/report/assessment_document.h"
#include "core/report/assessment_json.h"
#include "core/standards/used_fields.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

constexpr std::string_view json_type = "application/json";
constexpr std::string_view workbook_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string name_of(const Assessment& a, std::string_view what) {
  return (a.county.empty() ? std::string(strings::unnamed_county) : a.county) + a.year + std::string(what);
}

}  // namespace

File data_file(const Assessment& assessment, const Project& project) {
  return {name_of(assessment, strings::data_file), std::string(json_type), write_project(project)};
}

File result_file(const Assessment& assessment, const Project& project) {
  return {name_of(assessment, strings::result_file), std::string(json_type),
          assessment_json(assessment, project.unsettled)};
}

document::Document county_report(const Assessment& assessment, const Project& project, bool trial) {
  document::Document made = assessment_document(assessment, project.unsettled, project.narrative);
  if (trial)
    made.blocks.insert(made.blocks.begin(), {document::Note{strings::trial_report, document::Mark::conditional}});
  return made;
}

File report_file(const Assessment& assessment, const document::Document& report) {
  return {name_of(assessment, strings::report_file), "text/html", html_page(report)};
}

File template_file(const Standard& standard) {
  std::vector<AttestedClause> attested;
  for (const junheng::Clause* clause : attested_clauses(standard)) attested.push_back({clause->id, clause->attest});
  Problems none;  // nothing in it is long
  return {std::string(strings::template_file), std::string(workbook_type),
          write_xlsx(blank_workbook(dictionary(), used_fields(standard, dictionary()), attested), none)};
}

}  // namespace junheng::ui
