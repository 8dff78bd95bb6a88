// A workbook to be given to people: sheets of cells, each in one of a few styles, with rules for what may be typed.
// Templates, ledgers and tables of a report are made of it; it knows nothing of a file format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/sheet.h"

namespace junheng {

enum class CellStyle : std::uint8_t {
  text,             // typed digits stay text, so that codes keep their zeros
  title,            // of the sheet, large
  header,           // of a column
  required_header,  // of a column that must be filled in
  help,             // small and grey, wrapped
  integer,
  decimal,  // with `places`
  percent,  // with `places`; the number itself is the ratio
  date,     // 2024-09-01
  note,     // a remark to be seen, wrapped
  warning   // something is wrong here, wrapped
};

struct StyledCell {
  SheetCellKind kind = SheetCellKind::empty;  // empty, text, number, flag or date; any other is written as text
  std::string text;                           // as a SheetCell has it: "4.25", "98.5%", "1", "2024-09-01"
  CellStyle style = CellStyle::text;
  std::uint8_t places = 0;  // 0 to 9
};

struct StyledColumn {
  std::size_t width = 0;              // in half-width characters, see shown_width; 0 = the program's own
  CellStyle style = CellStyle::text;  // of the cells below the rows
  std::uint8_t places = 0;
};

struct CellRange {
  std::size_t row = 0, column = 0;    // the first, at the top left
  std::size_t rows = 1, columns = 1;  // how many of each; at least one
};

// What may be typed into the cells of a range; empty is always allowed.
struct InputRule {
  enum class Kind : std::uint8_t {
    choice,      // one of `choices`
    whole,       // a whole number from 0 on
    decimal,     // a number from 0 on
    ratio,       // from 0 to 1
    year,        // 1900 to 2100
    text_length  // up to `most` characters
  };
  Kind kind = Kind::whole;
  CellRange range;
  std::vector<std::string> choices;
  std::size_t most = 0;
  // Shown when something else is typed, and when the cell is chosen; empty = nothing is shown. Excel takes titles of 32
  // characters and texts of 255; what is longer is cut.
  std::string error_title, error_text, prompt_title, prompt_text;
};

struct StyledSheet {
  std::string name;  // any; it is made valid and unique
  bool hidden = false;
  std::vector<std::vector<StyledCell>> rows;
  std::vector<StyledColumn> columns;     // from the left; the others are as the program has them
  std::vector<std::size_t> row_heights;  // in points, from the top; 0 or none = as high as its text
  std::size_t frozen_rows = 0, frozen_columns = 0;
  std::vector<MergedCells> merged;  // none may overlap another
  std::vector<InputRule> rules;
  std::optional<CellRange> filter;  // with its header row
  bool landscape = true;            // printed as wide as the paper
  std::size_t repeated_rows = 0;    // from the top, on every printed page
};

struct StyledWorkbook {
  std::vector<StyledSheet> sheets;
  std::string choices_name = "选项";  // of the hidden sheet with choices that are too long for their rule
};

// How wide a text is shown, in half-width characters: those of Chinese count two. Of several lines, the widest.
std::size_t shown_width(std::string_view text);

}  // namespace junheng
