#include "core/session/change.h"

#include <algorithm>
#include <utility>

#include "core/session/narrative.h"

namespace junheng {
namespace {

bool ascending(const std::vector<std::uint32_t>& rows) {
  return std::adjacent_find(rows.begin(), rows.end(), std::greater_equal<>()) == rows.end();
}

class Applying {
 public:
  Applying(Project& project, Steps& inverse) : project_(project), inverse_(inverse) {}

  bool operator()(const SetCells& step) {
    if (step.table >= data().tables.size()) return false;
    Table& table = data().tables[step.table];
    const auto& fields = data().fields->tables[step.table].fields;
    const bool fits = std::all_of(step.cells.begin(), step.cells.end(), [&](const CellChange& change) {
      return change.row < table.rows && change.field < fields.size() && known(change.content.origin);
    });
    if (!fits) return false;
    SetCells before{step.table, {}};
    for (const CellChange& change : step.cells)
      before.cells.push_back({change.row, change.field, table.content(change.field, change.row)});
    std::reverse(before.cells.begin(), before.cells.end());  // a cell named twice had what the first one replaced
    for (const CellChange& change : step.cells)
      table.put(change.field, fields[change.field].kind, change.row, change.content);
    inverse_.emplace_back(std::move(before));
    return true;
  }

  bool operator()(const InsertRows& step) {
    if (!may_change_rows(step.table) || !ascending(step.rows)) return false;
    Table& table = data().tables[step.table];
    std::vector<std::uint32_t> from;
    std::uint32_t next = 0;
    std::size_t inserted = 0;
    for (std::uint32_t row = 0; row < table.rows + step.rows.size(); ++row) {
      const bool fresh = inserted < step.rows.size() && step.rows[inserted] == row;
      from.push_back(fresh ? no_row : next++);
      inserted += fresh ? 1 : 0;
    }
    if (inserted < step.rows.size()) return false;  // beyond the end
    table.reorder(from);
    inverse_.emplace_back(RemoveRows{step.table, step.rows});
    return true;
  }

  bool operator()(const RemoveRows& step) {
    if (!may_change_rows(step.table) || !ascending(step.rows)) return false;
    Table& table = data().tables[step.table];
    if (!step.rows.empty() && step.rows.back() >= table.rows) return false;
    SetCells content{step.table, {}};
    const std::size_t fields = data().fields->tables[step.table].fields.size();
    for (const std::uint32_t row : step.rows) {
      for (std::uint32_t f = 0; f < fields; ++f) {
        Content was = table.content(f, row);
        if (was != Content{}) content.cells.push_back({row, f, std::move(was)});
      }
    }
    std::vector<std::uint32_t> from;
    for (std::uint32_t row = 0, gone = 0; row < table.rows; ++row) {
      if (gone < step.rows.size() && step.rows[gone] == row)
        ++gone;
      else
        from.push_back(row);
    }
    table.reorder(from);
    inverse_.emplace_back(std::move(content));  // taken back last first: the rows are there again by then
    inverse_.emplace_back(InsertRows{step.table, step.rows});
    return true;
  }

  bool operator()(const EditNarrative& step) {
    const auto at = project_.narrative.find(step.id);
    std::string text = at == project_.narrative.end() ? std::string() : at->second;
    if (step.from > text.size() || step.removed > text.size() - step.from) return false;
    if (is_within_character(text, step.from) || is_within_character(text, step.from + step.removed)) return false;
    inverse_.emplace_back(
        EditNarrative{step.id, step.from, step.inserted.size(), text.substr(step.from, step.removed)});
    text.replace(step.from, step.removed, step.inserted);
    if (text.empty())
      project_.narrative.erase(step.id);
    else
      project_.narrative[step.id] = std::move(text);
    return true;
  }

  bool operator()(const SetStandard& step) {
    inverse_.emplace_back(SetStandard{data().standard, data().standard_sha256});
    data().standard = step.id;
    data().standard_sha256 = step.sha256;
    return true;
  }

  bool operator()(const SetUnsettled& step) {
    inverse_.emplace_back(SetUnsettled{std::exchange(project_.unsettled, step.unsettled)});
    return true;
  }

  bool operator()(const SetProject& step) {
    if (!step.project || step.project->data.tables.size() != data().tables.size()) return false;
    inverse_.emplace_back(SetProject{std::make_shared<const Project>(std::move(project_))});
    project_ = *step.project;
    return true;
  }

 private:
  Dataset& data() { return project_.data; }
  bool may_change_rows(std::size_t table) { return table < data().tables.size() && table != data().fields->county; }
  bool known(Origin origin) { return origin.document <= data().documents.size(); }

  Project& project_;
  Steps& inverse_;
};

}  // namespace

bool apply(Project& project, const Steps& steps, Steps& inverse) {
  inverse.clear();
  for (const Step& step : steps) {
    if (std::visit(Applying(project, inverse), step)) continue;
    Steps back = std::exchange(inverse, {}), unused;
    std::reverse(back.begin(), back.end());
    apply(project, back, unused);
    inverse.clear();
    return false;
  }
  std::reverse(inverse.begin(), inverse.end());
  return true;
}

}  // namespace junheng
