// Which values of a column are shown, as Excel's filters do it. What is looked at, not data: nothing of it is kept.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "ui/table_source.h"

namespace junheng::ui {

struct ColumnFilter {
  std::set<std::string> hidden;   // texts that are not shown; the empty one: cells without anything
  std::string at_least, at_most;  // as typed, of a column of numbers; what is no number sets no bound

  bool active() const;
};

struct DistinctValue {
  std::string text;  // empty: cells without anything
  std::size_t rows = 0;
};

// In the column's own order, the empty one last.
std::vector<DistinctValue> distinct_values(const TableSource& source, std::size_t column);

// A cell without a number is within no bound.
bool passes(const TableSource& source, std::size_t row, std::size_t column, const ColumnFilter& filter);

}  // namespace junheng::ui
