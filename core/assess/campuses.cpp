#include "core/assess/campuses.h"

#include <string>
#include <vector>

#include "core/base/rational.h"
#include "core/data/row_keys.h"

namespace junheng {
namespace {

std::optional<Decimal> merged_value(Merge merge, const Decimal& a, const Decimal& b) {
  if (merge == Merge::sum) return add(a, b);
  return Rational(a) >= Rational(b) ? a : b;
}

void merge_cell(Column& column, std::size_t into, const Cell& more, Merge merge) {
  if (into >= column.size() || more.state == CellState::not_applicable) return;
  const Cell own = column.at(into);
  if (own.state == CellState::missing) return;
  if (more.state == CellState::missing) return column.set_missing(into);
  const auto total =
      own.state == CellState::value ? merged_value(merge, own.number, more.number) : std::optional(more.number);
  if (total) {
    column.set(into, *total);
  } else {
    column.set_missing(into);
  }
}

}  // namespace

std::optional<Dataset> merge_campuses(const Dataset& data, Problems& problems) {
  const auto t = data.fields->find("school");
  const auto campus_of = t ? data.fields->tables[*t].find("campus_of") : std::nullopt;
  if (!campus_of) return std::nullopt;
  const Table& schools = data.tables[*t];

  RowKeys keys(data, *t);
  std::vector<std::size_t> main(schools.rows);
  bool any = false;
  for (std::size_t r = 0; r < schools.rows; ++r) {
    main[r] = r;
    const std::string name(schools.text(*campus_of, r));
    if (name.empty()) continue;
    const auto at = keys.find(name);
    if (!at || *at == r || !schools.text(*campus_of, *at).empty()) {
      add_problem(problems, {"campus.unknown_school",
                             Severity::error,
                             {std::string(keys.key_of(r)), name},
                             {data.file, "/tables/school/rows/" + std::to_string(r), -1}});
      continue;
    }
    main[r] = *at;
    any = true;
  }
  if (!any) return std::nullopt;

  // Rows are compacted, so that no one can count a campus as a school.
  Dataset merged = data;
  std::vector<std::uint32_t> new_row(schools.rows);
  std::vector<std::size_t> kept;
  for (std::size_t r = 0; r < schools.rows; ++r) {
    if (main[r] != r) continue;
    new_row[r] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(r);
    merged.given_rows.push_back(static_cast<std::uint32_t>(r));
  }
  const auto name = data.fields->tables[*t].find("name");
  for (std::size_t r = 0; r < schools.rows; ++r) {
    if (main[r] == r) continue;
    const std::string_view own = name ? schools.text(*name, r) : std::string_view{};
    merged.campuses[new_row[main[r]]].emplace_back(own.empty() ? keys.key_of(r) : own);
  }
  const TableSchema& schema = data.fields->tables[*t];
  Table& into = merged.tables[*t];
  for (std::size_t f = 0; f < schema.fields.size(); ++f) {
    if (const Merge merge = schema.fields[f].merge; merge != Merge::own) {
      for (std::size_t r = 0; r < schools.rows; ++r) {
        if (main[r] != r) merge_cell(into.columns[f], main[r], schools.cell(f, r), merge);
      }
    }
    Column column;
    std::vector<std::string> texts;
    if (into.columns[f].size() > 0) column.resize(kept.size());
    for (std::size_t k = 0; k < kept.size(); ++k) {
      const Cell c = into.columns[f].at(kept[k]);
      if (c.state == CellState::value) column.set(k, c.number);
      if (c.state == CellState::not_applicable) column.set_not_applicable(k);
      if (!into.texts[f].empty()) texts.push_back(into.texts[f][kept[k]]);
    }
    std::vector<Origin> origins;
    for (std::size_t k = 0; k < kept.size() && !into.origins[f].empty(); ++k)
      origins.push_back(into.origins[f][kept[k]]);
    into.origins[f] = std::move(origins);
    into.columns[f] = std::move(column);
    into.texts[f] = std::move(texts);
  }
  into.rows = kept.size();
  into.unread.clear();  // by rows as they were
  for (std::size_t child = 0; child < merged.tables.size(); ++child) {
    if (data.fields->tables[child].parent != "school") continue;
    for (std::uint32_t& parent : merged.tables[child].parent) parent = new_row[main[parent]];
  }
  return merged;
}

}  // namespace junheng
