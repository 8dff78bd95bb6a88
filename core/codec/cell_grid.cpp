#include "core/codec/cell_grid.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace junheng {
namespace {

// Whole characters only.
std::string_view cut(std::string_view text, std::size_t bytes) {
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::string range_name(const MergedCells& m) {
  return cell_address(m.row, m.column) + ":" + cell_address(m.row + m.rows - 1, m.column + m.columns - 1);
}

// The merged ranges that reach into the current row, by their first column. None of them overlap, so each cell is in
// one at most.
class OpenRanges {
 public:
  // Ranges come from top to bottom. False where it overlaps another one.
  bool add(const MergedCells& range) {
    auto at = open_.lower_bound(range.column);
    if (at != open_.begin()) --at;
    while (at != open_.end() && at->first < range.column + range.columns) {
      if (ended(at->second, range.row)) {
        at = open_.erase(at);
      } else if (at->first + at->second.columns > range.column) {
        return false;
      } else {
        ++at;
      }
    }
    open_.emplace(range.column, range);
    return true;
  }
  // Within a range, but not its first cell.
  bool covers(std::size_t row, std::size_t column) const {
    const auto at = open_.upper_bound(column);
    if (at == open_.begin()) return false;
    const MergedCells& range = std::prev(at)->second;
    return !ended(range, row) && column < range.column + range.columns && (row != range.row || column != range.column);
  }

 private:
  static bool ended(const MergedCells& range, std::size_t row) { return range.row + range.rows <= row; }
  std::map<std::size_t, MergedCells> open_;
};

}  // namespace

CellGrid::CellGrid(std::string_view file, std::string_view sheet, WorkbookBudget& budget, Problems& problems)
    : file_(file), sheet_(sheet), budget_(budget), problems_(problems) {}

void CellGrid::report(std::string code, std::vector<std::string> arguments, std::string cell, Severity severity) {
  add_problem(problems_, {std::move(code), severity, std::move(arguments), {file_, "", -1, sheet_, std::move(cell)}});
}

void CellGrid::report_once(bool& reported, std::string code, std::size_t most, std::string cell) {
  if (!std::exchange(reported, true)) report(std::move(code), {std::to_string(most)}, std::move(cell));
}

void CellGrid::too_many_cells(std::size_t row, std::size_t column) {
  report("xlsx.too_many_cells",
         {std::to_string(limits::workbook_cells), std::to_string(limits::workbook_text_bytes >> 20)},
         cell_address(row, column));
}

void CellGrid::add(std::size_t row, std::size_t column, SheetCellKind kind, std::string_view text) {
  if (text.empty()) return;
  if (row >= limits::sheet_rows)
    return report_once(rows_reported_, "xlsx.too_many_rows", limits::sheet_rows, cell_address(row, column));
  if (column >= limits::sheet_columns)
    return report_once(columns_reported_, "xlsx.too_many_columns", limits::sheet_columns, cell_address(row, column));
  if (text.size() > limits::sheet_cell_bytes) {
    report("xlsx.long_cell", {std::to_string(limits::sheet_cell_bytes)}, cell_address(row, column));
    text = cut(text, limits::sheet_cell_bytes);
  }
  if (full_) return;
  if (text.size() > budget_.text_bytes) {
    full_ = true;
    return too_many_cells(row, column);
  }
  budget_.text_bytes -= text.size();
  cells_.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(text_.size()),
                    static_cast<std::uint32_t>(text.size()), static_cast<std::uint16_t>(column), kind});
  text_ += text;
}

void CellGrid::merge(const MergedCells& range) {
  if (merged_.size() == limits::sheet_merged)
    return report_once(merged_reported_, "xlsx.too_many_merged", limits::sheet_merged);
  if (range.rows > 1 || range.columns > 1) merged_.push_back(range);
}

// One pass over cells and ranges, both from top to bottom.
void CellGrid::drop_covered(std::vector<MergedCells>& accepted) {
  std::vector<std::size_t> order(merged_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple(merged_[a].row, merged_[a].column, a) < std::tuple(merged_[b].row, merged_[b].column, b);
  });
  OpenRanges open;
  std::size_t next = 0;
  std::vector<bool> good(merged_.size());
  const auto open_until = [&](std::size_t row) {
    for (; next < order.size() && merged_[order[next]].row <= row; ++next)
      good[order[next]] = open.add(merged_[order[next]]);
  };
  std::erase_if(cells_, [&](const Cell& cell) {
    open_until(cell.row);
    return open.covers(cell.row, cell.column);
  });
  if (!order.empty()) open_until(merged_[order.back()].row);
  for (std::size_t i = 0; i < merged_.size(); ++i) {
    if (good[i]) {
      accepted.push_back(merged_[i]);
    } else {
      report("xlsx.merged", {range_name(merged_[i])}, {}, Severity::warning);
    }
  }
}

void CellGrid::finish(Sheet& sheet) {
  // Of two in one place, the one that came first has its text further in front.
  const auto before = [](const Cell& a, const Cell& b) {
    return std::tuple(a.row, a.column, a.offset) < std::tuple(b.row, b.column, b.offset);
  };
  if (!std::is_sorted(cells_.begin(), cells_.end(), before)) std::sort(cells_.begin(), cells_.end(), before);
  drop_covered(sheet.merged);
  const Cell* last = nullptr;
  for (const Cell& cell : cells_) {
    if (last && last->row == cell.row && last->column == cell.column) {
      report("xlsx.cell_twice", {}, cell_address(cell.row, cell.column));
      continue;
    }
    const std::size_t used = last && last->row == cell.row ? last->column + std::size_t{1} : 0;
    const std::size_t wanted = cell.column + std::size_t{1} - used;
    const std::size_t new_rows = cell.row + std::size_t{1} - sheet.rows();  // they take room even without cells
    if (wanted + new_rows > budget_.cells) {
      too_many_cells(cell.row, cell.column);
      break;
    }
    budget_.cells -= wanted + new_rows;
    while (sheet.rows() <= cell.row) sheet.begin_row();
    for (std::size_t i = 1; i < wanted; ++i) sheet.add(SheetCellKind::empty, {});
    sheet.add(cell.kind, std::string_view(text_).substr(cell.offset, cell.length));
    last = &cell;
  }
  std::erase_if(hidden_, [&](std::size_t row) { return row >= sheet.rows(); });
  std::sort(hidden_.begin(), hidden_.end());
  hidden_.erase(std::unique(hidden_.begin(), hidden_.end()), hidden_.end());
  sheet.hidden_rows = std::move(hidden_);
  cells_.clear();
  text_.clear();
}

}  // namespace junheng
