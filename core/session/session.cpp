#include "core/session/session.h"

#include <algorithm>
#include <utility>

#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/data/county_file.h"
#include "core/data/county_writer.h"
#include "core/data/link.h"
#include "core/session/journal.h"

namespace junheng {
namespace {

// Numbers neither name a row nor its school.
bool moves_rows(const Dictionary& fields, const Steps& steps) {
  return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
    const auto* set = std::get_if<SetCells>(&step);
    if (!set)
      return std::holds_alternative<InsertRows>(step) || std::holds_alternative<RemoveRows>(step) ||
             std::holds_alternative<SetProject>(step);
    return std::any_of(set->cells.begin(), set->cells.end(), [&](const CellChange& change) {
      return fields.tables[set->table].fields[change.field].is_text();
    });
  });
}

// Do both set one and the same cell, and nothing else?
bool same_cell(const Steps& a, const Steps& b) {
  if (a.size() != 1 || b.size() != 1) return false;
  const auto *x = std::get_if<SetCells>(&a.front()), *y = std::get_if<SetCells>(&b.front());
  return x && y && x->table == y->table && x->cells.size() == 1 && y->cells.size() == 1 &&
         x->cells[0].row == y->cells[0].row && x->cells[0].field == y->cells[0].field;
}

// Did the second edit of a text go on where the first one ended? Both are given by what takes them back.
bool touch(const Steps& first, const Steps& second) {
  if (first.empty() || second.size() != 1) return false;
  const auto *x = std::get_if<EditNarrative>(&first.front()), *y = std::get_if<EditNarrative>(&second.front());
  if (!x || !y || x->id != y->id) return false;
  const std::size_t end = x->from + x->removed;
  return y->from == end || y->from + y->inserted.size() == end;
}

}  // namespace

Session::Session(Project project) {
  if (project.data.sha256.empty()) project.data.sha256 = sha256(write_project(project));
  link(project);
  first_ = now_.project = std::make_shared<const Project>(std::move(project));
}

const std::string& Session::base() {
  if (first_) {
    base_ = write_project(*std::exchange(first_, nullptr));
    chain_ = sha256(base_);
  }
  return base_;
}

void Session::link(Project& project) {
  now_.problems.clear();
  const RowPlace place = [&](std::size_t t, std::size_t row) {
    return Place{"", "/tables/" + project.data.fields->tables[t].id + "/rows/" + std::to_string(row)};
  };
  link_rows(project.data, place, now_.problems);
}

std::optional<Steps> Session::perform(const Steps& steps) {
  auto next = std::make_shared<Project>(*now_.project);
  Steps inverse;
  if (!junheng::apply(*next, steps, inverse)) return std::nullopt;
  if (moves_rows(*next->data.fields, steps)) link(*next);
  if (!replaying_) next->data.sha256 = sha256(write_project(*next));
  now_.project = std::move(next);
  return inverse;
}

bool Session::apply(Change change) {
  auto inverse = perform(change.steps);
  if (!inverse) return false;
  if (!replaying_) record(write_change(change, *now_.project->data.fields));
  const bool may_go_on = change.goes_on && now_.undone.empty() && !now_.done.empty();
  Steps* const last = may_go_on ? &now_.done.back().change.steps : nullptr;
  now_.undone.clear();
  const bool of_text = last && touch(*last, *inverse);
  if (of_text || (last && same_cell(*last, *inverse))) {
    // What led back to the older content of a cell still does; a text goes back piece by piece.
    if (of_text) last->insert(last->begin(), std::move(inverse->front()));
    now_.state = ++last_state_;
    return true;
  }
  done(std::move(change), std::move(*inverse));
  return true;
}

void Session::done(Change change, Steps inverse) {
  change.steps = std::move(inverse);
  now_.done.push_back({std::move(change), now_.state});
  if (now_.done.size() > limits::undo_steps) now_.done.erase(now_.done.begin());
  now_.state = ++last_state_;
}

bool Session::move(std::vector<Entry>& from, std::vector<Entry>& to) {
  if (from.empty()) return false;
  auto inverse = perform(from.back().change.steps);
  if (!inverse) return false;
  to.push_back(std::move(from.back()));
  from.pop_back();
  to.back().change.steps = std::move(*inverse);
  std::swap(now_.state, to.back().other_state);
  return true;
}

bool Session::undo() {
  if (!move(now_.done, now_.undone)) return false;
  record(write_mark(Mark::undo));
  return true;
}

bool Session::redo() {
  if (!move(now_.undone, now_.done)) return false;
  record(write_mark(Mark::redo));
  return true;
}

bool Session::begin_trial() {
  if (real_) return false;
  real_ = now_;
  now_.done.clear();
  now_.undone.clear();
  now_.state = ++last_state_;
  record(write_mark(Mark::trial));
  return true;
}

bool Session::end_trial(bool keep) {
  if (!real_) return false;
  const Course tried = std::exchange(now_, std::move(*real_));
  real_.reset();
  record(write_mark(keep ? Mark::keep : Mark::leave));
  if (!keep || tried.done.empty()) return true;
  Change change{Command::trial, {std::to_string(tried.done.size())}, {SetProject{tried.project}}};
  // A whole project always fits.
  if (auto inverse = perform(change.steps)) {
    now_.undone.clear();
    done(std::move(change), std::move(*inverse));
  }
  return true;
}

void Session::saved_as(std::string file) {
  saved_state_ = real_course().state;
  saved_file_ = std::move(file);
  record(write_mark(Mark::saved, saved_file_));
}

void Session::replayed() {
  replaying_ = false;
  const auto sum = [](Course& course) {
    Project project(*course.project);
    project.data.sha256 = sha256(write_project(project));
    course.project = std::make_shared<const Project>(std::move(project));
  };
  if (last_state_ == Course{}.state) return;  // as it was read
  sum(now_);
  if (real_) sum(*real_);
}

void Session::record(std::string body) {
  if (!replaying_) bodies_.push_back(std::move(body));
}

std::vector<std::string> Session::take_records() {
  base();  // the chain begins with it
  std::vector<std::string> records = std::exchange(bodies_, {});
  for (std::string& body : records) {
    chain_ = next_chain(chain_, body);
    body = chain_ + " " + body;
  }
  return records;
}

std::optional<Session> replay(std::string_view base, std::span<const std::string> records, const Dictionary& fields,
                              Problems& problems) {
  Problems found;
  Project project = read_project(base, "", fields, found);
  // Rows without a name are no reason to lose the work: the session lists them.
  std::erase_if(found, [](const Problem& p) { return p.code.starts_with("row.") && p.code != "row.length"; });
  if (has_error(found)) {
    problems.insert(problems.end(), found.begin(), found.end());
    return std::nullopt;
  }
  Session session(std::move(project));
  session.first_.reset();
  session.base_ = base;
  session.chain_ = sha256(base);
  session.replaying_ = true;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const auto entry = read_record(records[i], session.chain_, fields);
    bool done = entry.has_value();
    if (entry) {
      switch (entry->mark) {
        case Mark::change:
          done = session.apply(entry->change);
          break;
        case Mark::undo:
          done = session.undo();
          break;
        case Mark::redo:
          done = session.redo();
          break;
        case Mark::saved:
          session.saved_as(entry->file);
          break;
        case Mark::trial:
          done = session.begin_trial();
          break;
        case Mark::keep:
        case Mark::leave:
          done = session.end_trial(entry->mark == Mark::keep);
          break;
      }
    }
    if (!done) {
      const std::string number = std::to_string(i + 1), total = std::to_string(records.size());
      problems.push_back({"journal.broken", Severity::warning, {number, total}, {}});
      break;
    }
    session.chain_ = records[i].substr(0, records[i].find(' '));
  }
  session.replayed();
  return session;
}

}  // namespace junheng
