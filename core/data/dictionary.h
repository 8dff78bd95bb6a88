// The field dictionary: what may stand in which table, in which unit. Read from assets/fields.json.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"

namespace junheng {

enum class FieldKind : std::uint8_t { text, count, area, money, ratio, flag, choice, year, grade, number };

// What becomes of a field when campuses are merged into their school: its own value stays, or all are added up (pupils,
// areas, rooms), or the largest counts (the largest class).
enum class Merge : std::uint8_t { own, sum, largest };

struct Choice {
  std::string id;                    // "nine_year"
  std::string title;                 // 九年一贯制学校
  std::string stage;                 // "primary" where a school of this type has pupils of that stage alone; else empty
  std::vector<std::string> aliases;  // how sheets have it: 初级中学, 独立初中
};

struct FieldStage {
  std::string id;     // "primary"
  std::string title;  // 小学
};

// A table of results that counties keep beside their figures: nothing can be judged by it, so it is known by its
// columns and named.
struct IndicatorTable {
  std::string title;                 // 基本均衡八项指标（2012 年）
  std::vector<std::string> columns;  // 生均图书册数 …
};

struct Field {
  std::string key;    // "pupils.primary", unique in its table
  std::string base;   // "pupils" for a field kept by stage, else empty
  std::string stage;  // "primary" for a field kept by stage, else empty
  std::string title;  // 小学在校生数
  FieldKind kind = FieldKind::text;
  std::string unit;                  // 人, ㎡, 万元, 元/人 …; empty = none
  std::vector<Choice> choices;       // of a choice; a cell holds the index
  bool ordered = false;              // choices rank from lowest to highest
  Merge merge = Merge::own;          // sum for counts, areas and money, unless "campuses" says otherwise
  std::string help;                  // what exactly to count, one sentence
  std::string group;                 // under which it is shown with its neighbours: 教师; empty = none
  std::vector<std::string> aliases;  // headers under which counties' sheets have it

  bool is_text() const { return kind == FieldKind::text; }
  std::optional<std::size_t> find_choice(std::string_view id) const;
};

struct TableSchema {
  std::string id;                     // "school"
  std::string title;                  // 学校
  std::string key;                    // field that names a row uniquely; empty = none
  std::string name;                   // field by which a row goes that has no key: 学校名称; empty = none
  std::string parent;                 // "school": rows carry that table's key in a field of this name; empty = none
  std::string unit;                   // of a count of its rows: 班, 间; empty = none
  std::vector<std::size_t> identity;  // of a table without key: fields by which rows of two files are the same one
  std::vector<Field> fields;

  std::optional<std::size_t> find(std::string_view field_key) const;
  bool has_base(std::string_view base) const;  // is this the stage-less name of fields kept by stage?
};

struct Dictionary {
  std::vector<TableSchema> tables;
  std::vector<FieldStage> stages;  // in which fields may be kept
  std::vector<IndicatorTable> indicator_tables;
  std::size_t county = 0, school = 0;  // of tables: the two the engine knows; 0 where a test's dictionary has none

  std::optional<std::size_t> find(std::string_view table_id) const;
};

// Reads a dictionary. Problems: json.*, dictionary.shape (something is not as documented in assets/README.md).
Dictionary load_dictionary(std::string_view json, std::string_view file, Problems& problems);

// The dictionary of assets/fields.json; a test loads it without problems.
const Dictionary& dictionary();

}  // namespace junheng
