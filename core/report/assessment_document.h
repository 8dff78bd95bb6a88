// An assessment with all its explanations as a document: the county's verdict, what is missing, problems, and each part
// in the order of the official report. Made for a county: with 100 schools its HTML has 1.1 MB.
#pragma once

#include "core/assess/assessment.h"
#include "core/data/project.h"
#include "core/document/document.h"

namespace junheng {

// Schools in a stage that are listed and explained, and the schools named in a coefficient. Of more, those that do not
// meet the standard come first and the document says how many are left out. Rows of a clause: explained_rows.
inline constexpr std::size_t listed_units = 400;
inline constexpr std::size_t listed_shares = 50;

// `unsettled`: of the project (core/data/project.h); problems found while judging are in the assessment. `narrative`:
// what the county wrote stands where it belongs, a paragraph a line (core/report/report_texts.h).
document::Document assessment_document(const Assessment& assessment, const Problems& unsettled = {},
                                       const Narrative& narrative = {});

// Problems as a table: how bad, where, what, what to do.
document::Block problem_table(const Problems& problems);

}  // namespace junheng
