// A county's tables as a workbook to be filled in or looked through: the blank template, one for each school, and the
// export are the same pages with more or fewer rows. What comes out is what the importer recognises without a mapping.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/codec/styled_sheet.h"
#include "core/data/dataset.h"

namespace junheng {

struct CountyPages {
  const Dataset* data = nullptr;                            // its rows; empty tables become blank pages
  std::vector<std::size_t> tables;                          // a page each, in this order
  std::vector<std::vector<bool>> shown;                     // by table and field; empty = all fields
  std::map<std::size_t, std::vector<std::string>> remarks;  // by table: a text right of each row, for people only
  bool school_as_form = false;  // of a workbook for one school: easier to fill in and to print than one wide row
  bool blank_rows = true;       // with room and input rules for more rows
};

// Each page: a title, a line of help, the header with units, and the rows; the first columns and rows stay in view. The
// county's page is a form: 项目, 数值, 单位, 填写说明.
StyledWorkbook county_workbook(const CountyPages& pages);

struct AttestedClause {
  std::string id;        // G1.1
  std::string sentence;  // that somebody says is so
};

// To be filled in: a page for each table but the report's conclusions, with a row for each clause that is attested.
StyledWorkbook blank_workbook(const Dictionary& fields, std::vector<std::vector<bool>> shown,
                              const std::vector<AttestedClause>& attested);

// One table as rows of texts, as the page has them below its help: header first.
std::vector<std::vector<std::string>> county_rows(const Dataset& data, std::size_t table);

}  // namespace junheng
