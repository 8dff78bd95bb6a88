#include "ui/table_order.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

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

// Columns come and go with the standard and with what was entered: what was said of one goes with it.
void follow_columns(const TableSource& source, TableView& view) {
  std::vector<std::string> titles;
  for (const GridColumn& column : source.columns()) titles.push_back(column.group + " " + column.title);
  if (titles == view.columns) return;
  const std::vector<std::string> before = std::exchange(view.columns, std::move(titles));
  if (before.empty()) return;
  const auto now = [&](int column) {
    if (column < 0 || static_cast<std::size_t>(column) >= before.size()) return -1;
    const auto at = std::find(view.columns.begin(), view.columns.end(), before[static_cast<std::size_t>(column)]);
    return at == view.columns.end() ? -1 : static_cast<int>(at - view.columns.begin());
  };
  view.sorted = now(view.sorted);
  view.filter_column = std::max(0, now(view.filter_column));
  for (auto& [column, filter] : std::exchange(view.filters, {})) {
    if (const int at = now(column); at >= 0) view.filters[at] = std::move(filter);
  }
  std::vector<float> widths(view.columns.size());
  for (std::size_t c = 0; c < view.grid.widths.size() && c < before.size(); ++c) {
    if (const int at = now(static_cast<int>(c)); at >= 0) widths[static_cast<std::size_t>(at)] = view.grid.widths[c];
  }
  view.grid.widths = std::move(widths);
  view.ordered_rows = static_cast<std::size_t>(-1);
}

}  // namespace

void put_in_order(const TableSource& source, TableView& view, bool changed) {
  follow_columns(source, view);
  if (!changed && view.ordered_rows == source.rows()) return;
  const bool appended = !changed && view.ordered_rows != static_cast<std::size_t>(-1) &&
                        view.appended_after == view.ordered_rows && source.rows() > view.ordered_rows;
  view.appended_after.reset();
  if (appended) {
    for (std::size_t row = view.ordered_rows; row < source.rows(); ++row)
      view.order.push_back(static_cast<std::uint32_t>(row));
    view.ordered_rows = source.rows();
    return;
  }
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
