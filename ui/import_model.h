// What the import screen shows of files that were read but are not taken yet: strings already in Chinese. Filled from
// core by import_view.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ui/choice.h"
#include "ui/view_model.h"

namespace junheng::ui {

struct ImportColumn {
  std::size_t index = 0;  // for Intake::read_column_as()
  std::string place;      // "C"; in a form with its header at the side "5"; in one of pairs empty
  std::string header;     // 教师→骨干→县级及以上
  std::string unit;       // as the header gives it; empty: it gives none
  std::string choice;     // id among the sheet's choices of what it is read as; empty: not read
  std::string read_as;    // its title
  std::string example;    // the first value that came in: "105.08 万元"
  std::string note;       // why it is not read; may be empty
};

struct ImportSheet {
  std::size_t index = 0;  // for Intake's corrections
  std::string title;      // of the sheet; of the file where it has only one without a name
  std::string file;       // empty where `title` is the file's
  Mark mark = Mark::met;
  std::string brief;        // "9 行", "没有读入"
  std::string stage;        // 小学, where title or file name gave it
  std::vector<Fact> facts;  // what was recognised and left out
  std::size_t table = 0;    // of which it is read as, by ImportView::tables and ::choices
  std::string places;       // what the columns' places are: 列, 行
  std::vector<ImportColumn> columns;
  bool corrected = false;  // its columns are read as the user said, now or before
  bool can_be_left_out = false;
};

// A cell about which two files differ.
struct ImportConflict {
  std::string row, field;         // 云溪县第一小学, 小学在校生数
  std::string kept, kept_from;    // what stands there
  std::string other, other_from;  // what else is said
  bool accepted = false;          // the other is to stand there
};

struct ImportUpdate {
  std::string row, field;
  std::string before, now, place;
};

struct ImportView {
  std::string county;                        // into which it goes; empty: a new one
  std::string summary;                       // one sentence
  bool takes = false;                        // something came in
  std::vector<ImportSheet> sheets;           // files of which nothing came in are among them
  std::vector<Choice> tables;                // what a sheet may be read as
  std::vector<std::vector<Choice>> choices;  // what a column of a sheet may be, by table; the first: not read
  std::vector<ImportConflict> conflicts;
  std::vector<ImportUpdate> updates;
  std::vector<ProblemLine> problems;
};

}  // namespace junheng::ui
