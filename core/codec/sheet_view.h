// Three ways to look at a sheet: as rows below a header; as a form with its header at the side; as a form of pairs of
// label and value, as schools fill in. Each becomes rows below a header, and each cell keeps its place.
#pragma once

#include <cstddef>
#include <vector>

#include "core/codec/column_names.h"
#include "core/codec/sheet.h"
#include "core/data/mapping.h"
#include "core/data/origin.h"

namespace junheng {

class SheetView {
 public:
  // The sheet as it stands; it outlives the view.
  explicit SheetView(const Sheet& sheet) : given_(&sheet) {}

  Layout layout() const { return layout_; }
  const Sheet& sheet() const { return given_ ? *given_ : own_; }
  // Where a cell of sheet() stands in the file.
  CellAddress place(std::size_t row, std::size_t column) const;

 private:
  friend SheetView sideways(const Sheet& sheet);
  friend SheetView pairs(const Sheet& sheet, const FieldNames& names);
  SheetView() = default;

  Layout layout_ = Layout::rows;
  const Sheet* given_ = nullptr;
  Sheet own_;
  std::vector<CellAddress> labels_, values_;  // of pairs, by column
};

// Rows become columns. Without cells where the sheet is larger than forms are (400 rows, 60 columns).
SheetView sideways(const Sheet& sheet);

// Labels become the first row and the cells right of them the second. Labels stand in those columns of the sheet that
// have a name of the best fitting table's fields anywhere. Without cells as above, and where there are fewer than three
// such names.
SheetView pairs(const Sheet& sheet, const FieldNames& names);

}  // namespace junheng
