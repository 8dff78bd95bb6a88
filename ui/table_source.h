// One table of the county as a grid shows it, and what a grid may ask to be done to it. core_table.h is the real one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace junheng::ui {

struct GridColumn {
  std::string title = {}, unit = {};
  std::string group = {};                 // of neighbours under one heading; empty: none
  std::string help = {};                  // what to fill in
  bool number = false;                    // stands at the right of its column
  bool fixed = false;                     // only to be read
  float width = 0;                        // CSS pixels; 0: the usual one
  float least = 0;                        // so far it gives way where there is no room for all; 0: not at all
  std::vector<std::string> choices = {};  // of which one is meant: 是, 否; empty: anything may be typed
};

struct CellPlace {
  std::size_t row = 0, column = 0;
};

class TableSource {
 public:
  virtual ~TableSource() = default;

  virtual std::size_t rows() const = 0;
  virtual std::span<const GridColumn> columns() const = 0;
  virtual std::size_t names() const = 0;         // columns at the left by which a row is known
  virtual bool can_add() const { return true; }  // rows

  // Where the field of a record is shown; nullopt where it is not.
  virtual std::optional<CellPlace> find(std::size_t row, std::string_view field) const = 0;
  virtual std::string text(std::size_t row, std::size_t column) const = 0;     // empty: nothing is there
  virtual std::string problem(std::size_t row, std::size_t column) const = 0;  // a sentence; empty: none
  virtual std::string origin(std::size_t row, std::size_t column) const = 0;   // a place in a file; empty: typed here
  virtual std::string row_name(std::size_t row) const = 0;
  virtual std::string hidden_text(std::size_t /*row*/) const {
    return {};
  }  // by which it is found too: a school's code
  // Below zero, zero, above zero: by value where the column has numbers, else by text. Empty cells come last.
  virtual int compare(std::size_t row, std::size_t other, std::size_t column) const = 0;
};

struct CellText {
  std::size_t row = 0, column = 0;  // of the source; a row beyond the last one is a new one
  std::string text;                 // as somebody typed it; empty clears
};

struct SetTexts {
  enum class How : std::uint8_t { typed, cleared, cut, pasted, filled };
  How how = How::typed;
  std::vector<CellText> cells;
  std::size_t height = 1, width = 1;                    // of what was pasted
  std::size_t rows_left_out = 0, columns_left_out = 0;  // that were to be pasted and had no place
  bool header_left_out = false;                         // its first row was that of the titles
};
struct AddRows {
  std::size_t at = 0, count = 1;
};
struct DeleteRows {
  std::vector<std::size_t> rows;  // ascending
};
using TableEdit = std::variant<SetTexts, AddRows, DeleteRows>;

}  // namespace junheng::ui
