// All that a county has entered: tables of columns with exact cells, and where each came from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/decimal.h"
#include "core/data/dictionary.h"
#include "core/data/origin.h"

namespace junheng {

enum class CellState : std::uint8_t { value, missing, not_applicable };

struct Cell {
  CellState state = CellState::missing;
  Decimal number;  // a flag is 0 or 1, a choice the index of its field's choices, a year the year
  bool operator==(const Cell&) const = default;
};

// What a row of doubles stands for: numbers times 10^places.
struct Scaled {
  bool exact = false;  // they are whole numbers and the exact ones
  std::uint8_t places = 0;
  double most = 0;  // none is larger in size; only where exact
};

// One field of all rows. Nine bytes a cell: a nation's schools must load and be judged in a blink.
class Column {
 public:
  std::size_t size() const { return state_.size(); }
  void resize(std::size_t rows) { coefficient_.resize(rows), state_.resize(rows, missing); }
  Cell at(std::size_t row) const;
  void set(std::size_t row, Decimal value) {
    coefficient_[row] = value.coefficient;
    state_[row] = value.places;
    digits_ |= static_cast<std::uint64_t>(value.coefficient);
    places_ = std::max(places_, value.places);
  }
  void set_missing(std::size_t row) { state_[row] = missing; }
  void set_not_applicable(std::size_t row) { state_[row] = not_applicable; }
  bool has_value(std::size_t row) const { return row < state_.size() && state_[row] <= 18; }
  bool is_not_applicable(std::size_t row) const { return row < state_.size() && state_[row] == not_applicable; }
  std::int64_t coefficient(std::size_t row) const { return coefficient_[row]; }
  std::uint8_t places(std::size_t row) const { return state_[row]; }
  // Row i becomes what row from[i] was; no_row: a missing cell.
  void reorder(std::span<const std::uint32_t> from);
  // The cells of these rows as doubles, all times the same power of ten; 0 for not applicable, NaN for missing and for
  // a negative value, which no table of a county has.
  Scaled estimate(std::span<const std::uint32_t> rows, double* out) const;

 private:
  static constexpr std::uint8_t missing = 255, not_applicable = 254;
  std::vector<std::int64_t> coefficient_;
  std::vector<std::uint8_t> state_;  // 0..18 decimal places of a value, or one of the two marks
  std::uint64_t digits_ = 0;         // of all values ever set: their coefficients, or-ed
  std::uint8_t places_ = 0;          // and the most places
};

// Of a row that was not there before.
inline constexpr std::uint32_t no_row = 0xFFFFFFFF;

// What stands in one cell, apart from its table.
struct Content {
  Cell cell;           // of a field that holds no text
  std::string text;    // of a text field; empty = missing
  std::string unread;  // what stands there and means nothing for the field ("约60"): the cell counts as missing
  Origin origin;       // where it came from
  bool operator==(const Content&) const = default;
};

struct Table {
  std::size_t rows = 0;
  std::vector<Column> columns;                  // by field of the schema; size 0 = never given, all missing
  std::vector<std::vector<std::string>> texts;  // by field; only text fields have entries
  std::vector<std::uint32_t> parent;            // row of the parent table; empty for tables without one
  std::vector<std::vector<Origin>> origins;     // by field; size 0 = none known
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> unread;  // by row and field: see Content

  Cell cell(std::size_t field, std::size_t row) const;
  std::string_view text(std::size_t field, std::size_t row) const;  // empty when missing
  Origin origin(std::size_t field, std::size_t row) const;
  void set_origin(std::size_t field, std::size_t row, Origin origin);
  // A value, 不适用, or a text.
  bool is_given(std::size_t field, std::size_t row) const;
  std::string_view unread_text(std::size_t field, std::size_t row) const;  // empty where all was understood

  Content content(std::size_t field, std::size_t row) const;
  // `kind` is the field's. The column grows where it must; `row` is below `rows`.
  void put(std::size_t field, FieldKind kind, std::size_t row, Content content);
  // Row i becomes what row from[i] was; no_row: an empty row. The parents are to be found anew (link.h).
  void reorder(std::span<const std::uint32_t> from);
};

struct Dataset {
  const Dictionary* fields = nullptr;  // what the tables' indices mean; outlives the dataset
  std::vector<Table> tables;           // by table of the dictionary
  std::string file;                    // name the user gave
  std::string sha256;                  // of the bytes it was read from; after a change of those it would be saved as
  std::string standard;                // standard id named in the file; empty = none
  std::string standard_sha256;         // of that standard when the file was saved; empty = not known
  std::string note;                    // what somebody wrote about the file in it; empty = none
  std::vector<Document> documents;     // what the tables' origins name
  std::map<std::size_t, std::vector<std::string>>
      campuses;                           // by row of the school table: names of those merged into it
  std::vector<std::uint32_t> given_rows;  // by row of the school table: which one it was before campuses were merged;
                                          // empty = the same

  const Table& table(std::string_view id) const;
  // Text of a county-level field, empty when missing.
  std::string_view county_text(std::string_view key) const;
  Cell county_cell(std::string_view key) const;
  std::size_t given_row(std::size_t school) const { return school < given_rows.size() ? given_rows[school] : school; }
};

// A dataset with all tables of the dictionary, without rows.
Dataset empty_dataset(const Dictionary& fields);

}  // namespace junheng
