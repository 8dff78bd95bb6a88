#include "ui/column_filter.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/base/decimal.h"
#include "core/base/rational.h"

namespace junheng::ui {
namespace {

// "1,234", "98.5%": a bound is typed in what the column shows.
std::optional<Rational> number_of(std::string text) {
  std::erase_if(text, [](char c) { return c == ',' || c == '%' || c == ' '; });
  const auto number = parse_decimal(text);
  return number ? std::optional(Rational(*number)) : std::nullopt;
}

}  // namespace

bool ColumnFilter::active() const {
  return !hidden.empty() || number_of(at_least).has_value() || number_of(at_most).has_value();
}

std::vector<DistinctValue> distinct_values(const TableSource& source, std::size_t column) {
  std::map<std::string, std::size_t> at;  // into `values`
  std::vector<DistinctValue> values;
  std::vector<std::size_t> first;  // row of each
  for (std::size_t row = 0; row < source.rows(); ++row) {
    std::string text = source.text(row, column);
    const auto [found, fresh] = at.try_emplace(std::move(text), values.size());
    if (fresh) {
      values.push_back({found->first, 0});
      first.push_back(row);
    }
    ++values[found->second].rows;
  }
  std::vector<std::size_t> order(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (values[a].text.empty() || values[b].text.empty()) return !values[a].text.empty() && values[b].text.empty();
    return source.compare(first[a], first[b], column) < 0;
  });
  std::vector<DistinctValue> sorted;
  for (const std::size_t i : order) sorted.push_back(std::move(values[i]));
  return sorted;
}

bool passes(const TableSource& source, std::size_t row, std::size_t column, const ColumnFilter& filter) {
  const std::string text = source.text(row, column);
  if (filter.hidden.contains(text)) return false;
  const auto least = number_of(filter.at_least), most = number_of(filter.at_most);
  if (!least && !most) return true;
  const auto number = number_of(text);
  return number && (!least || *number >= *least) && (!most || *number <= *most);
}

}  // namespace junheng::ui
