#include "ui/table_order.h"

#include <algorithm>

#include "ui/widgets/search_box.h"

namespace junheng::ui {
namespace {

// Texts of the row in which what is typed may be found.
bool found(const TableSource& source, std::size_t row, const std::string& typed) {
  if (typed.empty() || widgets::matches(source.row_name(row), typed)) return true;
  if (widgets::matches(source.hidden_text(row), typed)) return true;
  for (std::size_t c = 0; c < source.columns().size(); ++c) {
    if (!source.columns()[c].number && widgets::matches(source.text(row, c), typed)) return true;
  }
  return false;
}

bool has_problem(const TableSource& source, std::size_t row) {
  for (std::size_t c = 0; c < source.columns().size(); ++c) {
    if (!source.problem(row, c).empty()) return true;
  }
  return false;
}

bool is_empty(const TableSource& source, std::size_t row) {
  for (std::size_t c = 0; c < source.columns().size(); ++c) {
    if (!source.text(row, c).empty()) return false;
  }
  return true;
}

// A row in which nothing stands yet is shown in any case: it was just made.
bool is_shown(const TableSource& source, std::size_t row, const TableView& view) {
  if (view.only_problems && !has_problem(source, row)) return false;
  const bool fits =
      found(source, row, view.filter) && std::all_of(view.filters.begin(), view.filters.end(), [&](const auto& filter) {
        const auto column = static_cast<std::size_t>(filter.first);
        return column >= source.columns().size() || passes(source, row, column, filter.second);
      });
  return fits || is_empty(source, row);
}

}  // namespace

void put_in_order(const TableSource& source, TableView& view, bool changed) {
  if (!changed && view.ordered_rows == source.rows()) return;
  view.ordered_rows = source.rows();
  view.order.clear();
  for (std::uint32_t row = 0; row < source.rows(); ++row) {
    if (is_shown(source, row, view)) view.order.push_back(row);
  }
  if (view.sorted < 0 || view.sorted >= static_cast<int>(source.columns().size())) return;
  const auto column = static_cast<std::size_t>(view.sorted);
  std::stable_sort(view.order.begin(), view.order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const bool a_empty = source.text(a, column).empty(), b_empty = source.text(b, column).empty();
    if (a_empty || b_empty) return !a_empty && b_empty;  // in both directions at the end
    const int by = source.compare(a, b, column);
    return view.descending ? by > 0 : by < 0;
  });
}

}  // namespace junheng::ui
