#include "ui/core_judge.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "assets/embedded.h"
#include "core/assess/assessment.h"
#include "core/base/sha256.h"
#include "core/codec/county_workbook.h"
#include "core/codec/xlsx_writer.h"
#include "core/data/county_file.h"
#include "core/data/county_writer.h"
#include "core/data/dictionary.h"
#include "core/report/assessment_json.h"
#include "core/standards/loader.h"
#include "core/standards/used_fields.h"
#include "ui/core_intake.h"
#include "ui/county_view.h"
#include "ui/explanation_view.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

constexpr std::string_view sample_folder = "samples/";
constexpr std::string_view json_type = "application/json";
constexpr std::string_view workbook_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view usual_standard = "national-2017";  // where neither the user nor the file names one

// Embedded samples in the order of strings::samples_known; others after them under their file names.
std::vector<Choice> embedded_samples() {
  std::vector<Choice> samples;
  for (const auto& known : strings::samples_known) {
    for (const EmbeddedFile& file : embedded_files()) {
      if (file.name == std::string(sample_folder) + std::string(known.id) + ".json") {
        samples.push_back({std::string(known.id), std::string(known.title), std::string(known.note)});
      }
    }
  }
  return samples;
}

class CoreJudge : public Judge {
 public:
  CoreJudge() : samples_(embedded_samples()) {
    for (const std::string& id : builtin_standard_ids()) {
      if (const Standard* standard = builtin_standard(id))
        standards_.push_back({id, standard->short_title, standard->title});
    }
    // The usual one first, the others as they come.
    std::stable_partition(standards_.begin(), standards_.end(),
                          [](const Choice& choice) { return choice.id == usual_standard; });
  }

  std::span<const Choice> standards() const override { return standards_; }
  std::span<const Choice> samples() const override { return samples_; }

  Judgement open(std::string_view file, std::string_view bytes) override {
    Problems problems;
    Project read = read_project(bytes, file, dictionary(), problems);
    if (has_error(problems)) return {std::nullopt, lines_of(problems)};
    data_ = std::make_shared<const Dataset>(std::move(read.data));
    for (Mapping& mapping : read.mappings) remember(mappings_, std::move(mapping));
    narrative_ = std::move(read.narrative);
    applied_.clear();
    read_problems_ = std::move(problems);
    return judged_by(data_->standard.empty() ? usual_standard : std::string_view(data_->standard));
  }

  Judgement open_sample(std::string_view id) override {
    const std::string name = std::string(sample_folder) + std::string(id) + ".json";
    for (const EmbeddedFile& file : embedded_files()) {
      if (file.name == name) return open(name.substr(sample_folder.size()), file.bytes);
    }
    return {};
  }

  std::unique_ptr<Intake> import_files(std::vector<GivenFile> files) override {
    auto base = data_ != nullptr ? data_ : std::make_shared<const Dataset>(empty_dataset(dictionary()));
    return make_core_intake(std::move(base), open_county(), mappings_, std::move(files),
                            [this](ImportedCounty imported) { return taken(std::move(imported)); });
  }

  void close() override {
    data_.reset();
    narrative_.clear();
    applied_.clear();
    assessment_.reset();
    read_problems_.clear();
  }

  Judgement use_standard(std::string_view id) override { return judged_by(id); }

  std::optional<File> sample_file(std::string_view id) const override {
    const std::string name = std::string(id) + ".json";
    for (const EmbeddedFile& file : embedded_files()) {
      if (file.name == std::string(sample_folder) + name)
        return File{name, std::string(json_type), std::string(file.bytes)};
    }
    return std::nullopt;
  }

  std::optional<File> result_file() const override {
    if (!assessment_) return std::nullopt;
    return File{county_name() + assessment_->year + std::string(strings::result_file), std::string(json_type),
                assessment_json(*assessment_)};
  }

  std::optional<File> data_file() const override {
    if (!assessment_) return std::nullopt;
    Project project{*data_, applied_, narrative_};
    for (const Mapping& mapping : mappings_) remember(project.mappings, mapping);
    project.data.standard = assessment_->standard->id;
    project.data.standard_sha256 = assessment_->standard->sha256;
    return File{county_name() + assessment_->year + std::string(strings::data_file), std::string(json_type),
                write_project(project)};
  }

  std::optional<File> template_file() const override {
    const Standard* standard = assessment_ ? assessment_->standard : builtin_standard(usual_standard);
    if (standard == nullptr) return std::nullopt;
    std::vector<AttestedClause> attested;
    for (const junheng::Clause* clause : attested_clauses(*standard)) attested.push_back({clause->id, clause->attest});
    Problems none;  // nothing in it is long
    return File{std::string(strings::template_file), std::string(workbook_type),
                write_xlsx(blank_workbook(dictionary(), used_fields(*standard, dictionary()), attested), none)};
  }

  std::optional<Explanation> explain(std::string_view key) const override {
    return assessment_ ? explanation_view(*assessment_, key) : std::nullopt;
  }

 private:
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

  std::string county_name() const {
    return assessment_->county.empty() ? std::string(strings::unnamed_county) : assessment_->county;
  }

  // What is judged goes by the file it would be saved as.
  Judgement taken(ImportedCounty imported) {
    const std::string standard = assessment_ ? assessment_->standard->id : imported.data.standard;
    imported.data.sha256 = sha256(write_county(imported.data));
    data_ = std::make_shared<const Dataset>(std::move(imported.data));
    read_problems_ = std::move(imported.problems);
    mappings_ = std::move(imported.mappings);
    narrative_.merge(imported.narrative);
    for (Mapping& mapping : imported.applied) remember(applied_, std::move(mapping));
    return judged_by(standard.empty() ? usual_standard : std::string_view(standard));
  }

  Judgement judged_by(std::string_view id) {
    const Standard* standard = builtin_standard(id);
    if (data_ == nullptr) return {};
    Judgement judgement;
    judgement.problems = lines_of(read_problems_);
    if (standard == nullptr) {
      judgement.problems.push_back(
          problem_line_of({"standard.unknown", Severity::warning, {std::string(id)}, {data_->file, "/standard"}}));
      standard = builtin_standard(usual_standard);
    }
    assessment_ = assess(data_, *standard);
    judgement.county = county_view(*assessment_);
    std::move(judgement.county->problems.begin(), judgement.county->problems.end(),
              std::back_inserter(judgement.problems));
    return judgement;
  }

  std::vector<Choice> standards_, samples_;
  std::shared_ptr<const Dataset> data_;
  Problems read_problems_;
  std::vector<Mapping> mappings_;  // of sheets, as the user corrected them: for the next import, and to be saved
  std::vector<Mapping> applied_;   // of the county's sheets, to be saved with it
  std::map<std::string, std::string> narrative_;  // of the file opened last, kept for the next one saved
  std::optional<Assessment> assessment_;
};

}  // namespace

std::unique_ptr<Judge> make_core_judge() { return std::make_unique<CoreJudge>(); }

}  // namespace junheng::ui
