// Files of one county become one dataset: each sheet is recognised, read and merged; nothing is all-or-nothing.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/codec/header.h"
#include "core/codec/table_reader.h"
#include "core/codec/workbook_file.h"
#include "core/data/dataset.h"
#include "core/data/mapping.h"
#include "core/data/merge.h"
#include "core/data/project.h"

namespace junheng {

// The first value that came in from a column, in its field's own unit: what a person compares with the file.
struct FirstValue {
  std::size_t field = 0;  // of the header's table
  Cell cell;
  std::string text;  // of a text field
};

// What became of a sheet. Empty sheets have no report.
struct SheetReport {
  Document document;
  bool hidden = false;
  std::size_t hidden_rows = 0;                          // read like all others
  std::optional<Header> header;                         // absent: no table was recognised, nothing is read
  std::size_t rows = 0;                                 // read
  std::vector<LeftOutRow> left_out;                     // totals, notes, repeated headers
  std::vector<std::optional<FirstValue>> first_values;  // by column of the header
};

struct Import {
  Dataset data;
  std::vector<SheetReport> sheets;
  Merged merged;
  Narrative narrative;                  // of the county files added, by item; of two texts the first
  Problems problems;                    // none of them keeps `data` from being judged
  std::vector<std::string> files = {};  // as they were added
};

// What becomes of Project::unsettled, `before`, with an import: what was said before of files that are read again goes,
// and what is said now comes in its place. Problems of cells that came in as they stand (Content::unread of
// import.data) do not: assess() lists those, with the place where they can be mended.
Problems unsettled_after(Problems before, const Import& import);

// 1. Importer importer(base, mappings);      what is there already, or empty_dataset()
// 2. importer.add("学校.xlsx", bytes); …     each may take long: a second for 5 000 schools
//    or importer.open("学校.xlsx", bytes); while (importer.read_sheet()) …, to do something else in between
// 3. Import result = importer.finish();
class Importer {
 public:
  // `mappings`: what the user said of headers; they go before what the headers say.
  Importer(Dataset base, std::vector<Mapping> mappings);
  Importer(const Importer&) = delete;
  Importer& operator=(const Importer&) = delete;

  // A workbook, a text with separators, or a county file. In a workbook of one school its other sheets need not name
  // it. Problems: those of the readers; file.empty, merge.narrative (warnings); sheet.unknown, sheet.indicators
  // (warnings: nothing is read); sheet.no_school (a list of classes or rooms without a column of schools); column.unit,
  // column.twice (warnings: the column is not read).
  void add(std::string_view file, std::string_view bytes);

  // The same in steps. `bytes` outlive the reading. read_sheet() is false once there was nothing more to read in the
  // file: only then may the next one be opened.
  void open(std::string_view file, std::string_view bytes);
  bool read_sheet();
  std::size_t sheets() const { return opened_ ? opened_->reader.sheets() : 0; }  // of the open file
  std::size_t sheets_read() const { return opened_ ? opened_->read : 0; }

  // Merges all in the order given, schools before their classes; classes without 学段 have it by
  // core/data/class_stages. Add and finish no more afterwards.
  Import finish();

 private:
  struct Opened {
    std::string file;
    std::size_t first_part, reports, problems;  // how many there were before it
    WorkbookReader reader;
    std::size_t read = 0;  // sheets
  };
  void add_county(std::string_view file, std::string_view bytes);
  void add_sheet(const Sheet& sheet, std::string_view file);
  void name_school(std::size_t first_part, std::string_view file);
  void report_columns(const RecognisedSheet& recognised, std::string_view file);

  FieldNames names_;
  std::vector<Mapping> mappings_;
  std::vector<Dataset> parts_;  // a sheet each, or a county file
  Import result_;
  std::optional<Opened> opened_;
};

}  // namespace junheng
