#include "ui/core_judge.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/assess/assessment.h"
#include "core/codec/html.h"
#include "core/codec/import.h"
#include "core/data/county_file.h"
#include "core/data/dictionary.h"
#include "core/report/change_words.h"
#include "core/report/charts.h"
#include "core/report/report_texts.h"
#include "core/session/narrative.h"
#include "core/session/session.h"
#include "core/standards/loader.h"
#include "ui/changed_place.h"
#include "ui/core_form.h"
#include "ui/core_intake.h"
#include "ui/core_table.h"
#include "ui/county_files.h"
#include "ui/county_view.h"
#include "ui/explanation_view.h"
#include "ui/import_strings.h"
#include "ui/overall_view.h"
#include "ui/samples.h"
#include "ui/standard_shelf.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

class CoreJudge : public Judge {
 public:
  CoreJudge() : samples_(sample_choices()) {}

  bool prepare() override { return standards_.prepare(); }
  std::span<const Choice> standards() const override { return standards_.choices(); }
  std::span<const Choice> samples() const override { return samples_; }

  Judgement open(std::string_view file, std::string_view bytes) override {
    auto failed = read(file, bytes);
    return failed ? std::move(*failed) : judged();
  }

  Judgement judge_read() override { return session_ ? judged() : Judgement{}; }

  std::optional<Judgement> read(std::string_view file, std::string_view bytes) override {
    Problems problems;
    Project project = read_project(bytes, file, dictionary(), problems);
    // Rows without a name, or with another's, are for the user to mend: the session lists them.
    std::erase_if(problems, [](const Problem& p) { return is_of_row(p); });
    if (has_error(problems)) return Judgement{std::nullopt, lines_of(problems)};
    for (const Mapping& mapping : project.mappings) remember(mappings_, mapping);
    begin(Session(std::move(project)));
    session_->saved_as(std::string(file));
    return std::nullopt;
  }

  Judgement open_sample(std::string_view id) override {
    const std::string_view bytes = sample_bytes(id);
    if (bytes.empty()) return {};
    Judgement judgement = open(sample_file_name(id), bytes);
    session_->saved_as("");  // it is in no file of the user's, and there is nothing to lose yet
    return judgement;
  }

  Judgement open_blank() override {
    Project project{empty_dataset(dictionary()), {}, {}};
    project.data.tables[dictionary().county].rows = 1;
    judge_by_usual(project.data);
    begin(Session(std::move(project)));
    session_->saved_as("");  // there is nothing to lose yet
    return judged();
  }

  Judgement resume(std::string_view base, std::span<const std::string> records) override {
    Problems problems;
    auto session = replay(base, records, dictionary(), problems);
    if (!session) return {std::nullopt, lines_of(problems)};
    const bool whole = problems.empty();
    // Lines that cannot be read end the journal: what they were to be followed by begins another one, without the
    // trial.
    if (!whole) {
      Project kept(*session->real());
      for (Problem& problem : problems) add_problem(kept.unsettled, std::move(problem));
      session.emplace(std::move(kept));
    }
    begin(std::move(*session));
    for (const Mapping& mapping : session_->project()->mappings) remember(mappings_, mapping);
    if (session_->in_trial()) before_ = judged_without_trial();
    fresh_ = !whole;
    return judged();
  }

  std::unique_ptr<Intake> import_files(std::vector<GivenFile> files) override {
    auto base = session_ ? session_->data() : std::make_shared<const Dataset>(empty_dataset(dictionary()));
    std::string names = files.empty() ? std::string() : "“" + files.front().name + "”";
    if (files.size() > 1) names += std::string(strings::and_others) + std::to_string(files.size()) + " 个文件";
    return make_core_intake(std::move(base), open_county(), mappings_, std::move(files),
                            [this, names](ImportedCounty imported) { return taken(std::move(imported), names); });
  }

  void close() override {
    session_.reset();
    before_.reset();
    table_.reset();
    assessment_.reset();
  }

  Judgement open_standard(std::string_view file, std::string_view bytes) override {
    Problems problems;
    auto standard = load_standard(bytes, file, dictionary(), problems);
    if (!standard) return {std::nullopt, lines_of(problems)};
    return use_standard(standards_.choice_of(standards_.add(std::move(*standard))));
  }

  Judgement use_standard(std::string_view id) override {
    const Standard* standard = standards_.chosen(id);
    if (!session_ || standard == nullptr) return {};
    const Dataset& data = *session_->data();
    if (assessment_->standard != standard || data.standard != standard->id || data.standard_sha256 != standard->sha256)
      session_->apply({Command::standard, {standard->short_title}, {SetStandard{standard->id, standard->sha256}}});
    return judged();
  }

  Judgement name_standard() override {
    if (!session_ || standards_.of(*session_->data()) == nullptr) return {};  // one that is not here stays named
    const Dataset& data = *session_->data();
    const Standard& standard = *assessment_->standard;
    if (data.standard == standard.id && data.standard_sha256 == standard.sha256) return {};
    return use_standard(standards_.choice_of(standard));
  }

  const TableSource* table(std::string_view id) override {
    const auto t = dictionary().find(id);
    if (!session_ || !t) return nullptr;
    if (!table_ || shown_.table != *t)
      table_ = make_core_table(session_->data(), *t, fields_of(*t), session_->problems());
    return table_.get();
  }

  Judgement edit(std::string_view id, const TableEdit& edit) override {
    const auto t = dictionary().find(id);
    if (!session_ || !t) return {};
    return changed(change_of(*session_->data(), *t, fields_of(*t), edit));
  }

  std::optional<ItemForm> form(std::string_view item) const override {
    return session_ ? item_form(*assessment_, item) : std::nullopt;
  }
  Judgement fill(const FillRecord& fill) override {
    return session_ ? changed(change_of(*session_->data(), fill)) : Judgement{};
  }
  Judgement remove(const RemoveRecord& record) override {
    return session_ ? changed(change_of(*session_->data(), record)) : Judgement{};
  }

  Judgement write(std::string_view id, std::string_view text) override {
    if (!session_) return {};
    const Narrative& narrative = session_->project()->narrative;
    const std::string key(id);
    const std::string title = report_text_title(*assessment_, key);
    if (title.empty() && !narrative.contains(key)) return {};
    return changed(write_narrative(*session_->project(), key, title.empty() ? key : title, text));
  }

  Judgement settle(std::optional<std::size_t> problem) override {
    if (!session_) return {};
    Problems left = session_->project()->unsettled;
    if (left.empty() || (problem && *problem >= left.size())) return {};
    const std::size_t settled = problem ? 1 : left.size();
    if (problem)
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(*problem));
    else
      left.clear();
    return changed(Change{Command::settle, {std::to_string(settled)}, {SetUnsettled{std::move(left)}}});
  }

  Judgement begin_trial() override {
    if (!session_ || !session_->begin_trial()) return {};
    before_ = assessment_;
    return judged();
  }

  Judgement end_trial(bool keep) override {
    if (!session_ || !session_->end_trial(keep)) return {};
    before_.reset();
    return judged();
  }

  std::vector<ChangedPart> compare_with(std::string_view id) const override {
    const Standard* standard = standards_.chosen(id);
    if (!assessment_ || standard == nullptr) return {};
    const Assessment other = assess(session_->data(), *standard, session_->problems());
    std::vector<ChangedPart> parts = changed_parts(*assessment_, other, Side::before);
    if (parts.empty() || parts.front().key != county_key)  // it is what one wants to know first
      parts.insert(parts.begin(), {std::string(county_key), std::string(strings::county_verdict),
                                   mark_of(assessment_->verdict), mark_of(other.verdict)});
    return parts;
  }

  Judgement undo() override {
    if (!session_ || session_->undoable() == nullptr) return {};
    ChangedPlace place = place_of(*session_->undoable(), true);
    return session_->undo() ? judged_at(std::move(place)) : Judgement{};
  }
  Judgement redo() override {
    if (!session_ || session_->redoable() == nullptr) return {};
    ChangedPlace place = place_of(*session_->redoable(), false);
    return session_->redo() ? judged_at(std::move(place)) : Judgement{};
  }

  History history() const override {
    if (!session_) return {};
    const Change *undo = session_->undoable(), *redo = session_->redoable();
    return {undo ? change_words(*undo) : std::string(), redo ? change_words(*redo) : std::string(),
            session_->project_unsaved(), session_->trial_changed(), session_->saved_file()};
  }

  std::optional<Journal> take_journal() override {
    // A county that was only looked at need not be kept.
    if (!session_ || (fresh_ && !session_->unsaved() && session_->undoable() == nullptr)) return std::nullopt;
    Journal journal{fresh_, {}, session_->take_records()};
    if (!journal.fresh && journal.records.empty()) return std::nullopt;
    if (journal.fresh) journal.base = session_->base();
    fresh_ = false;
    return journal;
  }

  std::optional<File> sample_file(std::string_view id) const override {
    const std::string_view bytes = sample_bytes(id);
    if (bytes.empty()) return std::nullopt;
    return File{sample_file_name(id), "application/json", std::string(bytes)};
  }

  std::optional<File> result_file() const override {
    return assessment_ ? std::optional(ui::result_file(*assessment_, *session_->project())) : std::nullopt;
  }

  std::optional<File> data_file() override {
    if (!assessment_) return std::nullopt;
    File file = ui::data_file(*assessment_, *session_->project());
    session_->saved_as(file.name);
    return file;
  }

  std::optional<File> template_file() const override {
    return ui::template_file(assessment_ ? *assessment_->standard : standards_.usual());
  }

  std::string report_html(std::size_t heading_level) const override {
    return assessment_ ? html_fragment(report(), heading_level) : std::string();
  }

  std::optional<File> report_file() const override {
    return assessment_ ? std::optional(ui::report_file(*assessment_, report())) : std::nullopt;
  }

  std::optional<Explanation> explain(std::string_view key) const override {
    return assessment_ ? explanation_view(*assessment_, key) : std::nullopt;
  }

  std::optional<Explanation> explain_before(std::string_view key) const override {
    return before_ ? explanation_view(*before_, key) : std::nullopt;
  }

  std::optional<Chart> chart(std::string_view key, float width) const override {
    return assessment_ ? chart_of(*assessment_, key, width) : std::nullopt;
  }

 private:
  document::Document report() const { return county_report(*assessment_, *session_->project(), session_->in_trial()); }

  static std::vector<ProblemLine> lines_of(const Problems& problems) {
    std::vector<ProblemLine> lines;
    for (const Problem& problem : problems) lines.push_back(problem_line_of(problem));
    return lines;
  }

  // Into which files are imported; empty for none.
  std::string open_county() const {
    if (!assessment_) return {};
    return assessment_->county.empty() ? std::string(strings::open_data) : assessment_->county;
  }

  static bool is_of_row(const Problem& p) { return p.code.starts_with("row.") && p.code != "row.length"; }

  // The columns of the table that is looked at.
  std::span<const std::uint32_t> fields_of(std::size_t table) {
    if (shown_.table != table || shown_.standard != assessment_->standard) shown_ = {table, assessment_->standard, {}};
    shown_.fields = shown_fields(*session_->data(), table, *assessment_->standard, shown_.fields);
    return shown_.fields;
  }

  void begin(Session session) {
    before_.reset();
    shown_ = {};
    session_.emplace(std::move(session));
    fresh_ = true;
  }

  // It says so itself, so that what is saved of it and its result are of the same bytes.
  void judge_by_usual(Dataset& data) const {
    data.standard = standards_.usual().id;
    data.standard_sha256 = standards_.usual().sha256;
  }

  Judgement taken(ImportedCounty imported, const std::string& names) {
    const Import& import = imported.import;
    Project project;
    if (session_) {
      project.mappings = session_->project()->mappings;
      project.narrative = session_->project()->narrative;
      project.unsettled = session_->project()->unsettled;
    }
    for (Mapping& mapping : imported.applied) remember(project.mappings, std::move(mapping));
    Narrative narrative = import.narrative;
    project.narrative.merge(narrative);
    mappings_ = std::move(imported.mappings);
    project.unsettled = unsettled_after(std::move(project.unsettled), import);
    project.data = std::move(imported.import.data);
    if (session_) {
      if (project.data.standard.empty()) project.data.standard = session_->data()->standard;
      session_->apply({Command::import, {names}, {SetProject{std::make_shared<const Project>(std::move(project))}}});
    } else {
      if (project.data.standard.empty()) judge_by_usual(project.data);
      project.data.sha256.clear();
      begin(Session(std::move(project)));
    }
    return judged();
  }

  Judgement changed(std::optional<Change> change) {
    return change && session_->apply(std::move(*change)) ? judged() : Judgement{};
  }

  Judgement judged_at(ChangedPlace place) {
    Judgement judgement = judged();
    judgement.changed = std::move(place);
    return judgement;
  }

  Assessment judged_without_trial() const {
    const std::shared_ptr<const Project> real = session_->real();
    const Standard* standard = standards_.of(real->data);
    return assess({real, &real->data}, standard ? *standard : standards_.usual(), session_->real_problems());
  }

  // As everything stands now.
  Judgement judged() {
    const Dataset& data = *session_->data();
    Judgement judgement;
    judgement.problems = lines_of(session_->project()->unsettled);
    for (std::size_t i = 0; i < judgement.problems.size(); ++i) judgement.problems[i].settles = i;
    const Standard* standard = standards_.of(data);
    if (standard == nullptr) {
      judgement.problems.push_back(
          problem_line_of({"standard.unknown", Severity::warning, {data.standard}, {data.file, "/standard"}}));
      standard = &standards_.usual();
    }
    table_.reset();
    assessment_ = assess(session_->data(), *standard, session_->problems());
    judgement.county = county_view(*assessment_);
    judgement.county->standard_id = standards_.choice_of(*standard);
    if (before_) judgement.county->changes = changed_parts(*before_, *assessment_, Side::after);
    for (std::size_t t = 0; t < data.tables.size(); ++t) {
      const TableSchema& schema = data.fields->tables[t];
      judgement.county->tables.push_back({schema.id, schema.title, data.tables[t].rows});
    }
    judgement.county->texts = texts_view(*assessment_, session_->project()->narrative);
    std::move(judgement.county->problems.begin(), judgement.county->problems.end(),
              std::back_inserter(judgement.problems));
    return judgement;
  }

  mutable StandardShelf standards_;  // lists them when first asked
  std::vector<Choice> samples_;
  std::optional<Session> session_;
  std::optional<Assessment> before_;  // in a trial: of the county as it really is
  bool fresh_ = false;                // its journal has not been given out yet
  std::vector<Mapping> mappings_;     // of sheets, as the user corrected them: for the next import, and to be saved
  std::unique_ptr<TableSource> table_;
  struct {
    std::size_t table = 0;
    const Standard* standard = nullptr;
    std::vector<std::uint32_t> fields;
  } shown_;  // which table_ is
  std::optional<Assessment> assessment_;
};

}  // namespace

std::unique_ptr<Judge> make_core_judge() { return std::make_unique<CoreJudge>(); }

}  // namespace junheng::ui
