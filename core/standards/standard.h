// A standard as data: every number, formula and citation by which a county is judged. Loaded from JSON whose keys are
// documented in core/standards/README.md; the engine knows no indicator by name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/standards/expression.h"

namespace junheng {

struct Source {
  std::string id, title, number;
  bool verified = false;  // checked against the official text
  std::string note;
};

struct Citation {
  std::string source;     // id of a Source
  std::string part;       // 政府保障程度
  std::string item;       // "11"; the number printed in the source, not an article
  bool verified = false;  // wording and number checked against the official text
};

struct Test {
  Op op = Op::at_least;  // one of the six comparisons
  Expression threshold;
};

// A named exception: when it applies, the clause is judged by it and the verdict says so (有条件达标).
struct CarveOut {
  std::string id, title;
  Expression when;                         // in the clause's scope
  std::optional<Expression> measure;       // replaces the clause's
  std::optional<Test> test;                // replaces the clause's; both absent = the row is excused
  std::optional<Expression> amount;        // of an indicator: replaces its amount
  std::optional<Expression> refuted_when;  // on county totals, where the clause was refuted by totals
  std::string document;                    // what must be shown
  bool demands_document = false;           // not taken before that document is named in the evidence table
  Citation cite;
};

struct Clause {
  std::string id, title;
  std::size_t table = 0;            // rows that are judged one by one; the county table has one
  bool county = true;               // is that the county table?
  std::optional<Expression> where;  // rows it applies to
  std::optional<Expression> measure;
  Test test;
  std::optional<Expression> complete;  // true of a parent row whose rows of this table are all there
  std::optional<Expression> refute;    // true on county totals proves a breach where rows are absent
  std::string attest;                  // the sentence to be attested; set instead of measure
  std::string show;                    // percent, permille, number
  std::vector<CarveOut> carve_outs;
  Citation cite;
};

struct Item {
  std::string id, title, text;
  Citation cite;
  std::vector<Clause> clauses;
};

struct Section {
  std::string id, title;  // apply, guarantee, quality, recognition, veto
  std::vector<Item> items;
};

struct Stage {
  std::string id, title;
  std::size_t pupils = 0;  // field of the school table: pupils of this stage
};

struct Indicator {
  std::string id, title, unit, text;
  Expression amount;                                // of one school in one stage, undivided
  Rational per;                                     // value = amount / pupils * per
  bool divided = false;                             // the amount is the whole school's and is shared by weight
  std::vector<std::optional<Rational>> thresholds;  // by stage; absent = none
  std::vector<CarveOut> carve_outs;
  Citation cite;
};

// What an indicator's values are counted in: "㎡/生", "人/100生".
std::string unit_text(const Indicator& indicator);

inline constexpr std::size_t unjudged = static_cast<std::size_t>(-1);

// What a pupil of a stage counts when a school's resources are divided over its stages.
struct StageWeight {
  std::size_t stage = 0;   // of the standard; unjudged for one that is not judged (senior)
  Rational weight;         // > 0
  std::size_t pupils = 0;  // field of the school table: pupils of that stage
};

// What becomes a unit: schools of one type.
struct UnitRule {
  std::size_t type = 0;              // choice of school.type
  std::vector<StageWeight> weights;  // empty: no unit comes of this type
  std::optional<Expression> where;   // else not counted
  std::string excluded;              // why a school is not counted

  const StageWeight* weight_in(std::size_t stage) const;  // nullptr: these schools have no such stage
};

struct Resources {
  std::string title;
  std::size_t min_full = 0;  // indicators that must reach the standard; 0 = units are not judged one by one
  Rational floor_ratio;      // the others reach this share of it
  std::vector<Indicator> indicators;
  Citation cite;
};

struct Balance {
  std::string title, text;
  std::string kernel;                           // weighted_cv
  bool composite = false;                       // the mean of the CVs is judged, not each
  std::vector<std::optional<Rational>> limits;  // by stage
  Citation cite;
};

struct Standard {
  std::string id, title, short_title, extends, effective;
  std::string sha256;  // of the file and of what it extends
  std::vector<Source> sources;
  std::vector<Stage> stages;
  std::vector<UnitRule> units;
  Resources resources;
  Balance balance;
  std::vector<Section> sections;

  std::size_t find_stage(const std::string& id) const;  // unjudged where there is none
  const Source* find_source(const std::string& id) const;
  const UnitRule* rule_for(std::size_t type) const;  // nullptr: this type of school is not known
};

}  // namespace junheng
