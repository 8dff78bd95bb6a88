// The files that can be had of a county, each under its name and year, and the blank workbook to fill in.
#pragma once

#include "core/assess/assessment.h"
#include "core/data/project.h"
#include "core/document/document.h"
#include "core/standards/standard.h"
#include "ui/judge.h"

namespace junheng::ui {

File data_file(const Assessment& assessment, const Project& project);    // what read_project() reads
File result_file(const Assessment& assessment, const Project& project);  // core/report/assessment_json.h

// Verdicts, explanations, what is unsettled and the county's own texts. `trial`: it says that it is of one.
document::Document county_report(const Assessment& assessment, const Project& project, bool trial);
File report_file(const Assessment& assessment, const document::Document& report);  // a page of HTML

File template_file(const Standard& standard);  // with what that standard asks for

}  // namespace junheng::ui
