#include "ui/table_blocks.h"

#include <algorithm>

#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/codec/csv.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

using widgets::GridPlace;
using widgets::GridRange;
using widgets::GridView;

template <class Use>
void each_cell(const GridView& view, const GridRange& range, const Use& use) {
  for (int row = range.top; row <= range.bottom && row < static_cast<int>(view.order.size()); ++row) {
    for (int column = range.left; column <= range.right; ++column) use(GridPlace{row, column});
  }
}

CellText cell(const GridView& view, GridPlace place, std::string text) {
  return {view.row(place.row), static_cast<std::size_t>(place.column), std::move(text)};
}

// Does the block begin with the titles of the columns it would fall on, as a copied table does?
bool begins_with_titles(const GridView& view, std::size_t left, const Sheet& block) {
  const auto columns = view.source->columns().subspan(left);
  std::size_t titles = 0, others = 0;
  for (std::size_t c = 0; c < std::min(columns.size(), block.columns()); ++c) {
    const std::string_view text = trimmed(block.at(0, c).text), title = columns[c].title;
    const bool is_title = text == title || (text.starts_with(title) && text.substr(title.size()).starts_with("（"));
    (is_title ? titles : others) += text.empty() ? 0 : 1;
  }
  return titles >= 2 && titles > others;
}

}  // namespace

std::string copied(const GridView& view, const GridRange& range) {
  std::vector<std::vector<std::string>> rows;
  each_cell(view, range, [&](GridPlace at) {
    if (at.column == range.left) rows.emplace_back();
    rows.back().push_back(view.text(at));
  });
  return write_csv(rows, '\t');
}

std::optional<SetTexts> pasted(const GridView& view, const GridRange& range, std::string_view text) {
  // The last line break ends the last row; Excel always writes it.
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.empty()) return std::nullopt;
  Problems problems;  // a quote that is not closed is a character like any other
  const Sheet block = read_csv(text, "", problems, '\t');
  SetTexts set{SetTexts::How::pasted, {}, block.rows(), block.columns()};
  const bool single = block.rows() == 1 && block.columns() <= 1;
  if (single) {
    const std::string one(block.at(0, 0).text);
    const int last = range.top == range.bottom ? range.bottom : static_cast<int>(view.order.size()) - 1;
    for (int row = range.top; row <= std::min(range.bottom, last); ++row) {
      for (int column = range.left; column <= range.right; ++column)
        set.cells.push_back(cell(view, {row, column}, one));
    }
    set.height = static_cast<std::size_t>(range.bottom) - static_cast<std::size_t>(range.top) + 1;
    set.width = static_cast<std::size_t>(range.right) - static_cast<std::size_t>(range.left) + 1;
    return set;
  }
  const auto top = static_cast<std::size_t>(range.top), left = static_cast<std::size_t>(range.left);
  set.header_left_out = block.rows() > 1 && begins_with_titles(view, left, block);
  const std::size_t first = set.header_left_out ? 1 : 0, all = block.rows() - first;
  // Where rows are filtered away more than are seen were hardly meant; from the line for a new one they are.
  const bool whole = view.order.size() == view.source->rows() || top >= view.order.size();
  const bool grows = view.source->can_add() && whole;
  set.height = grows ? all : std::min(all, view.order.size() - std::min(top, view.order.size()));
  set.width = std::min(set.width, view.source->columns().size() - left);
  set.rows_left_out = all - set.height;
  const auto columns = view.source->columns().subspan(left, set.width);
  set.columns_left_out = block.columns() - set.width +
                         static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(),
                                                                [](const GridColumn& column) { return column.fixed; }));
  std::size_t fresh = view.source->rows();
  for (std::size_t r = 0; r < set.height; ++r) {
    const std::size_t row = top + r < view.order.size() ? view.order[top + r] : fresh++;
    for (std::size_t c = 0; c < set.width; ++c)
      set.cells.push_back({row, left + c, std::string(block.at(first + r, c).text)});
  }
  return set;
}

SetTexts cleared(const GridView& view, const GridRange& range, SetTexts::How how) {
  SetTexts set{how, {}};
  each_cell(view, range, [&](GridPlace at) { set.cells.push_back(cell(view, at, {})); });
  return set;
}

std::optional<SetTexts> filled_down(const GridView& view, const GridRange& range) {
  const bool single = range.top == range.bottom;
  const int from = single ? range.top - 1 : range.top;
  if (from < 0) return std::nullopt;
  SetTexts set{SetTexts::How::filled, {}};
  each_cell(view, {single ? range.top : range.top + 1, range.left, range.bottom, range.right},
            [&](GridPlace at) { set.cells.push_back(cell(view, at, view.text({from, at.column}))); });
  return set;
}

SetTexts filled(const GridView& view, const GridRange& from, const GridRange& to) {
  const int height = from.bottom - from.top + 1, width = from.right - from.left + 1;
  const auto repeated = [](int at, int begin, int size) { return begin + ((at - begin) % size + size) % size; };
  SetTexts set{SetTexts::How::filled, {}};
  each_cell(view, to, [&](GridPlace at) {
    const GridPlace source{repeated(at.row, from.top, height), repeated(at.column, from.left, width)};
    set.cells.push_back(cell(view, at, view.text(source)));
  });
  return set;
}

std::string summary(const GridView& view, const GridRange& range) {
  // In each frame: what is more is only counted.
  constexpr std::size_t most = 50000;
  const int bottom = std::min(range.bottom, static_cast<int>(view.order.size()) - 1);
  const std::size_t all = static_cast<std::size_t>(std::max(0, bottom - range.top + 1)) *
                          static_cast<std::size_t>(range.right - range.left + 1);
  if (all > most) return std::to_string(all) + std::string(strings::cells_chosen);
  std::size_t cells = 0, numbers = 0;
  std::optional<Decimal> sum = Decimal{};
  each_cell(view, range, [&](GridPlace at) {
    ++cells;
    if (!view.source->columns()[static_cast<std::size_t>(at.column)].number) return;
    const std::size_t row = view.row(at.row), column = static_cast<std::size_t>(at.column);
    const auto number = parse_decimal(view.text(at));
    if (!number || !view.source->problem(row, column).empty()) return;  // a number that is not taken for one
    ++numbers;
    if (sum) sum = add(*sum, *number);
  });
  if (cells < 2) return {};
  std::string text = std::to_string(cells) + std::string(strings::cells_chosen);
  if (numbers > 1 && sum) text += "，" + std::string(strings::sum_is) + sum->to_text();
  return text;
}

}  // namespace junheng::ui
