// What the columns of a sheet with a certain header mean: seen, corrected, saved and used again by the user.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/base/tree.h"
#include "core/data/dictionary.h"

namespace junheng {

// How a sheet is filled in: rows below a header; a header at the side; pairs of label and value.
enum class Layout : std::uint8_t { rows, sideways, pairs };

struct ColumnMapping {
  std::string header;  // texts of the header from top to bottom: 教师→骨干→县级及以上
  // A field's key; "pupils.*" for one kept by stage whose stage each row tells; "*" for the column that tells it;
  // empty = the column is left out.
  std::string field;
  std::string unit = {};  // in which the column is measured: 万元, %; empty = the field's own
  bool operator==(const ColumnMapping&) const = default;
};

// Applies to every sheet with these headers, whatever its file and name.
struct Mapping {
  std::string table;  // id; empty = the sheet is left out
  Layout layout = Layout::rows;
  std::size_t header_rows = 1;         // or columns, where sideways
  std::string stage = {};              // id of the only stage that the sheet is about; empty = none, or several
  std::vector<ColumnMapping> columns;  // in the order of the sheet
  bool operator==(const Mapping&) const = default;
};

// Is the one for sheets that the other is for? Then it takes the other's place.
bool same_sheets(const Mapping& a, const Mapping& b);
void remember(std::vector<Mapping>& mappings, Mapping mapping);

// The member "mappings" of a county file or of a file of its own. Problems: mapping.shape (not as append_mappings()
// writes it), mapping.too_many (the first of
// limits::mappings are read), mapping.unknown (a table or field that is not in the dictionary). What is wrong is left
// out.
std::vector<Mapping> read_mappings(const Node& mappings, std::string_view file, const Dictionary& fields,
                                   Problems& problems);
void append_mappings(std::string& out, const std::vector<Mapping>& mappings);

}  // namespace junheng
