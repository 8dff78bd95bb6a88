// What the screens need of the evaluator and of the work on a county, in their own terms. core_judge.h is the real one;
// tests have their own.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/chart.h"
#include "ui/choice.h"
#include "ui/form_model.h"
#include "ui/given_file.h"
#include "ui/table_source.h"
#include "ui/view_model.h"

namespace junheng::ui {

// Where it is seen what was changed, the first such place. Both may be empty.
struct ChangedPlace {
  std::optional<CellTarget> cell = {};
  std::string text = {};  // id of a text of the report
};

struct Judgement {
  std::optional<CountyView> county;  // absent: the data have errors, nothing was judged
  std::vector<ProblemLine> problems;
  ChangedPlace changed = {};  // after undo() and redo()
};

struct File {
  std::string name, media_type, bytes;
};

struct History {
  std::string undo, redo;      // what would be undone and done again, in words; empty: nothing
  bool unsaved = false;        // the county is in no file as it is now
  bool trial_changed = false;  // nor is what was changed in a trial
  std::string file;            // in which it was saved last, or from which it was opened; empty: none
};

// What is to be kept so that the work is not lost with the page (core/session/session.h).
struct Journal {
  bool fresh = false;                // another work begins, with `base`
  std::string base;                  // of a fresh one
  std::vector<std::string> records;  // that follow those given before
};

class Intake;

class Judge {
 public:
  virtual ~Judge() = default;

  // What takes long before the first county can be judged, a piece a call, so that the first picture need not wait for
  // it; what is asked for earlier is made ready then. True: there is more.
  virtual bool prepare() { return false; }

  virtual std::span<const Choice> standards() const = 0;
  virtual std::span<const Choice> samples() const = 0;

  // A county file as the user named it. A failed one leaves the county judged before as it was.
  virtual Judgement open(std::string_view file, std::string_view bytes) = 0;
  // The same in two steps, so that neither takes long: read() has an answer where the file cannot be judged, or where
  // all was done at once; else judge_read() gives it.
  virtual std::optional<Judgement> read(std::string_view file, std::string_view bytes) { return open(file, bytes); }
  virtual Judgement judge_read() { return {}; }
  virtual Judgement open_sample(std::string_view id) = 0;
  virtual Judgement open_blank() = 0;  // a county without data, to be filled in
  // A work as its journal has it: the base and the records that were given out for it.
  virtual Judgement resume(std::string_view base, std::span<const std::string> records) = 0;

  // Workbooks, texts and county files, to be read into the county judged last or, where there is none, a new one. It is
  // as it was until Intake::take(). The judge outlives the intake.
  virtual std::unique_ptr<Intake> import_files(std::vector<GivenFile> files) = 0;
  virtual void close() = 0;  // there is no county any more

  // A standard's own file: it can be chosen from then on, and a county that is open is judged by it. A failed one has
  // its problems; without a county the answer is empty.
  virtual Judgement open_standard(std::string_view file, std::string_view bytes) = 0;
  // The same county by another standard.
  virtual Judgement use_standard(std::string_view id) = 0;

  // Makes the data say by what they are judged, before they are saved; nothing where they do.
  virtual Judgement name_standard() { return {}; }

  // A table of the county judged last; nullptr for an id it does not know. It lives until the next judgement.
  virtual const TableSource* table(std::string_view id) = 0;
  // The county after an edit of that table; without a county: nothing was changed.
  virtual Judgement edit(std::string_view table, const TableEdit& edit) = 0;
  // What an item needs from people; nullopt for an id that is no item's. Filled in like a table.
  virtual std::optional<ItemForm> form(std::string_view item) const = 0;
  virtual Judgement fill(const FillRecord& fill) = 0;
  virtual Judgement remove(const RemoveRecord& record) = 0;
  // Makes one of the county's texts of the report this one. Nothing for an id that is none of CountyView::texts.
  virtual Judgement write(std::string_view id, std::string_view text) = 0;
  // What imports said of their files stays listed until somebody says that it is settled: one such problem
  // (ProblemLine::settles), or all of them.
  virtual Judgement settle(std::optional<std::size_t> /*problem*/) { return {}; }
  // A trial copy: changes are made in it and the county stays as it is, until they are kept (as one change) or not.
  virtual Judgement begin_trial() = 0;
  virtual Judgement end_trial(bool keep) = 0;
  // The parts that another standard judges otherwise, and before them the county in any case; empty for an unknown one.
  virtual std::vector<ChangedPart> compare_with(std::string_view standard) const = 0;
  virtual Judgement undo() = 0;
  virtual Judgement redo() = 0;
  virtual History history() const = 0;
  virtual std::optional<Journal> take_journal() = 0;  // nullopt: nothing new

  // What can be kept: a sample's data, and the result for the county judged last.
  virtual std::optional<File> sample_file(std::string_view id) const = 0;
  virtual std::optional<File> result_file() const = 0;
  // The county judged last as a county file, with what was said of its sheets: it counts as saved then. And a blank
  // workbook for the standard used last.
  virtual std::optional<File> data_file() = 0;
  virtual std::optional<File> template_file() const = 0;

  // The county judged last with all its explanations, to be put into a page: its title is a heading of this level.
  virtual std::string report_html(std::size_t heading_level) const = 0;
  virtual std::optional<File> report_file() const = 0;  // the same as a page of its own

  // Of an item, clause, school or cell of the county judged last; nullopt for a key it does not know.
  virtual std::optional<Explanation> explain(std::string_view key) const = 0;

  // In a trial: the same of the county as it really is. nullopt without a trial.
  virtual std::optional<Explanation> explain_before(std::string_view /*key*/) const { return std::nullopt; }

  // Of the county judged last, `width` CSS pixels wide; keys as in core/report/charts.h. nullopt for any other.
  virtual std::optional<Chart> chart(std::string_view key, float width) const = 0;
};

}  // namespace junheng::ui
