// Where one is taken: to a cell, to what an undo changed, to what is chosen and why it is judged so.
#include <algorithm>
#include <utility>

#include "ui/app.h"
#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/table_order.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {

void App::go_to(const CellTarget& target) {
  const TableSource* table = judge_->table(target.table);
  const auto place = table != nullptr ? table->find(target.row, target.field) : std::nullopt;
  if (!place) return;
  view_.section = data_section;
  view_.table = target.table;
  TableView& view = view_.tables[target.table];
  const auto shown = [&] { return std::find(view.order.begin(), view.order.end(), place->row); };
  put_in_order(*table, view, false);
  if (shown() == view.order.end()) {
    view.filter.clear();
    view.filters.clear();
    view.only_problems = false;
    put_in_order(*table, view, true);
  }
  if (shown() == view.order.end()) return;
  view.grid.go({static_cast<int>(shown() - view.order.begin()), static_cast<int>(place->column)});
  view.grid.reveal = view.grid.take_focus = true;
  settling_ = frames_to_settle;
}

void App::go_back(Judgement judgement, std::string_view how, const std::string& what) {
  if (!judgement.county) return;
  const auto [cell, text] = judgement.changed;
  take_change(std::move(judgement), std::string(how) + "：" + what);
  said_ = told_;  // it may be out of sight
  if (cell && view_.section == data_section) go_to(*cell);
  if (!text.empty() && view_.section == report_section) view_.text = text;
}

void App::follow_school() {
  if (view_.section != data_section) return;
  std::string key = view_.table == "school" ? school_at_cursor() : std::string();
  if (!key.empty())
    view_.selected = key;
  else if (!followed_.empty() && view_.selected == followed_)
    view_.selected.clear();  // it is not of the row, or the table, that is looked at now
  followed_ = std::move(key);
}

std::string App::school_at_cursor() const {
  const auto view = view_.tables.find(view_.table);
  if (view == view_.tables.end()) return {};
  const auto shown = static_cast<std::size_t>(view->second.grid.active.row);
  if (shown >= view->second.order.size()) return {};
  for (const MatrixGroup& group : county_->matrix.groups) {
    for (const MatrixRow& row : group.rows) {
      if (row.row == view->second.order[shown]) return row.key;
    }
  }
  return {};
}

void App::update_chosen() {
  if (std::string item = open_item(*county_, view_); formed_ != item) {
    form_ = item.empty() ? std::nullopt : judge_->form(item);
    formed_ = std::move(item);
  }
  if (explained_ == view_.selected) return;
  explained_ = view_.selected;
  settling_ = frames_to_settle;  // until it is in sight
  explanation_ = explained_.empty() ? std::nullopt : judge_->explain(explained_);
  // Rows may have moved: another school is no comparison.
  const auto was = explanation_ ? judge_->explain_before(explained_) : std::nullopt;
  if (was && was->title == explanation_->title && was->brief != explanation_->brief && !was->brief.empty())
    explanation_->facts.insert(explanation_->facts.begin(), {std::string(strings::before_value), was->brief});
  const ChangedPart* changed = explanation_ ? changed_part(*county_, explained_) : nullptr;
  if (changed && changed->before) {
    const std::string_view word = widgets::look_of(*changed->before).word;
    explanation_->facts.insert(explanation_->facts.begin(), {std::string(strings::before), std::string(word)});
  }
}

}  // namespace junheng::ui
