// The user's work on one county: the project as it is now, every change of it with undo and redo, and the journal from
// which all of it is there again after a crash. It knows no clock and no storage.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/session/change.h"

namespace junheng {

class Session {
 public:
  // Nothing to undo, and in no file yet. The project's rows are linked; without a sum of a file it has that of the file
  // it would be saved as.
  explicit Session(Project project);

  // Never altered afterwards: a change makes another one.
  std::shared_ptr<const Project> project() const { return now_.project; }
  std::shared_ptr<const Dataset> data() const { return {now_.project, &now_.project->data}; }
  // Of the rows as they are now: row.no_key, row.duplicate, row.unknown_school, each with its place in `tables`.
  const Problems& problems() const { return now_.problems; }

  // False where the steps do not fit the project: then nothing happened. What was undone before is gone then.
  bool apply(Change change);
  bool undo();  // false: nothing to undo
  bool redo();
  // What undo() and redo() would do; nullptr for nothing.
  const Change* undoable() const { return now_.done.empty() ? nullptr : &now_.done.back().change; }
  const Change* redoable() const { return now_.undone.empty() ? nullptr : &now_.undone.back().change; }

  std::size_t changes() const { return now_.done.size(); }  // that can be undone

  // A trial: all of the above goes on with a copy, whose undo begins anew, and the project stays as it is. In the end
  // the copy is kept, as one change of the project (none where there is nothing to undo in it), or left. Both are false
  // where there is nothing to begin or to end.
  bool begin_trial();
  bool end_trial(bool keep);
  bool in_trial() const { return real_.has_value(); }
  // Without the trial: project() and problems() of the project as it stays.
  std::shared_ptr<const Project> real() const { return real_course().project; }
  const Problems& real_problems() const { return real_course().problems; }

  // The project is in a file of this name as it is now; in a trial that is said of the project, not of the copy.
  void saved_as(std::string file);
  bool unsaved() const { return project_unsaved() || trial_changed(); }
  bool project_unsaved() const { return real_course().state != saved_state_; }  // without the trial
  bool trial_changed() const { return real_.has_value() && !now_.done.empty(); }
  const std::string& saved_file() const { return saved_file_; }

  // The journal: `base` as it was in the beginning, then records, each a line of text, in order. take_records() gives
  // those that were not given yet.
  // Both are made when they are asked for: a county that is only looked at needs none.
  const std::string& base();
  std::vector<std::string> take_records();

 private:
  struct Entry {
    Change change;  // its steps are those to do next: back for what is done, forth for what is undone
    std::uint64_t other_state = 0;
  };
  struct Course {  // of the work: a trial is another one
    std::shared_ptr<const Project> project;
    Problems problems;
    std::vector<Entry> done, undone;
    std::uint64_t state = 1;
  };
  const Course& real_course() const { return real_ ? *real_ : now_; }
  bool move(std::vector<Entry>& from, std::vector<Entry>& to);
  void done(Change change, Steps inverse);
  std::optional<Steps> perform(const Steps& steps);
  void record(std::string body);
  void link(Project& project);
  void replayed();  // sums what was not summed on the way

  Course now_;
  std::optional<Course> real_;  // in a trial, put aside
  std::uint64_t last_state_ = 1, saved_state_ = 0;
  std::string saved_file_;
  bool replaying_ = false;                // nothing is recorded, and only what comes out in the end is given its sum
  std::shared_ptr<const Project> first_;  // until base_ is made of it
  std::string base_, chain_;
  std::vector<std::string> bodies_;  // of records that were not given yet

  friend std::optional<Session> replay(std::string_view, std::span<const std::string>, const Dictionary&, Problems&);
};

// The work as its journal left it, with all its undo. Where a record is damaged, missing or does not fit, what came
// before it stays (a warning, journal.broken, with its number and how many there are). nullopt where the base cannot be
// read (its own problems). Records taken afterwards go on where these end.
std::optional<Session> replay(std::string_view base, std::span<const std::string> records, const Dictionary& fields,
                              Problems& problems);

}  // namespace junheng
