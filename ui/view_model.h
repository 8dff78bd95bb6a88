// What the screens show of a judged county: strings already in Chinese, numbers already formatted. Filled from core by
// county_view.h and explanation_view.h; the screens decide nothing and look nothing up.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace junheng::ui {

enum class Mark { met, conditional, unmet, undetermined, not_applicable };

// How a value stands to its standard. `relief`: under the standard, but above the floor that one of the indicators may
// use (85 % nationally).
enum class Level { full, relief, below, missing, not_applicable };

struct Clause {
  std::string key;  // for explain()
  std::string title;
  Mark mark = Mark::undetermined;
  std::string value, threshold;  // each may be empty
};

struct Item {
  std::string key;  // for explain()
  std::string id;   // "G4"
  std::string title;
  Mark mark = Mark::undetermined;
  std::string reason;  // one sentence
  std::vector<Clause> clauses;
};

enum class SectionKind { list, matrix, balance };

struct Section {
  std::string id;  // "guarantee"
  std::string title;
  SectionKind kind = SectionKind::list;
  Mark mark = Mark::undetermined;
  std::string summary;  // one sentence
  std::vector<Item> items;
};

struct Indicator {
  std::string id;  // "R4"
  std::string title, short_title, unit;
};

struct MatrixCell {
  std::string key;
  std::string value;
  Level level = Level::missing;
};

struct MatrixRow {
  std::string key;
  std::string school;
  std::string brief_school;  // without the county's name, for where the whole has no room
  std::size_t row = 0;       // of the table of schools, as it was entered
  Mark mark = Mark::undetermined;
  std::string note;  // "6/7" and the like
  std::vector<MatrixCell> cells;
};

// One stage: its schools against its standards.
struct MatrixGroup {
  std::string title;                    // "小学"
  std::vector<std::string> thresholds;  // by indicator: "≥ 4.5"
  std::vector<MatrixRow> rows;
};

struct NotCountedSchool {
  std::string school, reason;
  bool perhaps = false;  // it is not known whether it counts
  std::size_t row = 0;   // of the table of schools, as it was entered
  std::string field;     // key of what says whether it counts
};

struct Matrix {
  std::vector<Indicator> indicators;
  std::vector<MatrixGroup> groups;
  std::vector<NotCountedSchool> not_counted;
  std::size_t longest_name = 0;  // of those without the county's name, in halves of a character

  bool has_rows() const {
    return std::any_of(groups.begin(), groups.end(), [](const MatrixGroup& group) { return !group.rows.empty(); });
  }
  // Schools of which it is not known whether they count.
  std::size_t perhaps() const {
    return static_cast<std::size_t>(
        std::count_if(not_counted.begin(), not_counted.end(), [](const NotCountedSchool& one) { return one.perhaps; }));
  }
};

struct BalanceRow {
  std::string key;
  std::string title;
  Mark mark = Mark::undetermined;
  std::string value, limit, margin;
  std::string mean;  // of all pupils, with its unit
};

struct BalanceGroup {
  std::string title;      // "小学"
  std::string composite;  // "综合差异系数 0.403（仅供参考，不作判定）"; may be empty
  std::vector<BalanceRow> rows;
  std::string composite_key = {};   // for explain()
  std::optional<Mark> judged = {};  // the composite, where the standard judges it; absent: it does not
};

struct Fact {
  std::string label, value;
};

// What is met, but only just.
struct ClosePart {
  std::string section, key, id, title, sentence;
};

// A cell of the county's tables as they were entered.
struct CellTarget {
  std::string table;    // id
  std::size_t row = 0;  // of the table
  std::string field;    // key
};

struct UsedCell {
  std::string name, value, place;
  std::optional<CellTarget> target = {};  // where it can be changed
};

struct Explanation {
  std::string key;
  std::string title;
  std::string brief;  // beside the title in a list: a value, a share
  Mark mark = Mark::undetermined;
  // Of one school's figure: how it stands to its standard, which is what is shown of it. The verdict is the school's.
  std::optional<Level> level = {};
  bool has_verdict = true;  // false: a contribution, shown without a mark
  std::string sentence;     // the verdict and why, with its numbers
  std::string remedy;       // the smallest change that would pass; empty: nothing to say
  std::string formula;      // with the numbers put in
  std::vector<Fact> facts;
  std::vector<std::string> charts;  // keys, of what shows best as a picture
  std::string official_text;
  std::string citation;
  bool citation_unverified = false;
  std::vector<UsedCell> cells;
  std::vector<Explanation> children;
};

struct ProblemLine {
  bool error = false;  // otherwise a warning
  std::string place, what, remedy;
  std::optional<CellTarget> target = {};    // where it can be mended
  std::optional<std::size_t> settles = {};  // stays until somebody says that it is settled: by this index
};

struct TableInfo {
  std::string id, title;
  std::size_t rows = 0;
};

// A text of the report that the county writes itself.
struct ReportText {
  std::string id;            // "G4"
  std::string title;         // "G4 学校规模"
  bool of_item = false;      // otherwise of a part, or of no part
  std::optional<Mark> mark;  // of the part or the item
  std::string text;          // lines; empty: not written yet
};

// A part whose verdict is another one than before, or by another standard.
struct ChangedPart {
  std::string key;                    // of the county, section, item, school or coefficient; no part's where not `here`
  std::string title;                  // "二（三）…": for people, with the school where it is one
  std::optional<Mark> before, after;  // absent: there is no such part
  bool here = true;                   // it is among what is on the screen, and can be gone to
};

struct CountyView {
  std::string county, year;
  bool invented = false;  // a sample that is nobody's county
  std::string standard_id, standard_title;
  Mark mark = Mark::undetermined;
  std::string summary;
  std::vector<Section> sections;  // in the order of the official report
  Matrix matrix;
  std::vector<BalanceGroup> balance;
  std::vector<TableInfo> tables;  // of its data
  std::vector<ReportText> texts;  // in the order of the official report
  std::vector<ClosePart> closest;
  std::vector<ProblemLine> problems;
  std::optional<std::vector<ChangedPart>> changes;  // in a trial: against the county as it really is; else absent
  std::vector<Fact> fingerprint;                    // versions and hashes of what made this result
};

}  // namespace junheng::ui
