// An invented county and an evaluator that knows nothing else: what the screens are tested with, free of all rules.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "ui/intake.h"
#include "ui/judge.h"

namespace junheng::ui::testing {

CountyView invented_county();

// Two sheets, a file that failed, two conflicts, an update, a problem. Counts what it was asked for, in words.
class InventedIntake : public Intake {
 public:
  InventedIntake(std::vector<GivenFile> files, std::vector<std::string>& asked);
  void add(std::vector<GivenFile> files) override;
  std::optional<Progress> progress() const override;
  void read_next() override;
  const ImportView& view() const override { return view_; }
  void read_column_as(std::size_t sheet, std::size_t column, std::string_view choice) override;
  void read_sheet_as(std::size_t sheet, std::string_view table) override;
  void leave_out(std::size_t sheet) override;
  void forget_correction(std::size_t sheet) override;
  void decide(std::size_t conflict, bool for_the_other) override;
  void decide_all(bool for_the_others) override;
  Judgement take() override;

 private:
  std::vector<GivenFile> files_;
  std::size_t next_ = 0;
  std::vector<std::string>& asked_;
  ImportView prepared_, view_;
};

// Judges every file as the invented county; "bad.json" has two errors. Records what it was asked for.
class InventedJudge : public Judge {
 public:
  InventedJudge();
  std::span<const Choice> standards() const override { return standards_; }
  std::span<const Choice> samples() const override { return samples_; }
  Judgement open(std::string_view file, std::string_view bytes) override;
  Judgement open_sample(std::string_view id) override;
  Judgement open_standard(std::string_view, std::string_view) override { return {}; }
  Judgement use_standard(std::string_view id) override;
  std::unique_ptr<Intake> import_files(std::vector<GivenFile> files) override;
  void close() override { ++closed; }
  Judgement open_blank() override;
  Judgement resume(std::string_view base, std::span<const std::string> records) override;
  const TableSource* table(std::string_view) override { return nullptr; }
  Judgement edit(std::string_view, const TableEdit&) override { return {}; }
  std::optional<ItemForm> form(std::string_view) const override { return std::nullopt; }
  Judgement fill(const FillRecord&) override { return {}; }
  Judgement remove(const RemoveRecord&) override { return {}; }
  Judgement write(std::string_view, std::string_view) override { return {}; }
  Judgement begin_trial() override { return {}; }
  Judgement end_trial(bool) override { return {}; }
  std::vector<ChangedPart> compare_with(std::string_view) const override { return {}; }
  Judgement undo() override { return {}; }
  Judgement redo() override { return {}; }
  History history() const override;  // unsaved from an import to the next saving
  std::optional<Journal> take_journal() override { return std::nullopt; }
  std::optional<File> sample_file(std::string_view id) const override;
  std::optional<File> result_file() const override;
  std::optional<File> data_file() override;
  std::optional<File> template_file() const override;
  std::string report_html(std::size_t) const override { return "<h2>虚构县</h2>"; }
  std::optional<File> report_file() const override { return File{"报告.html", "text/html", "<h1>虚构县</h1>"}; }
  std::optional<Explanation> explain(std::string_view key) const override;
  // "balance", "schools" and "strip": three schools, the third of which leads nowhere.
  std::optional<Chart> chart(std::string_view key, float width) const override;

  std::vector<std::string> opened;
  std::vector<std::string> asked;  // of the intake
  int closed = 0;

 private:
  std::ptrdiff_t imports_saved_ = 0;
  std::vector<Choice> standards_, samples_;
  std::string standard_ = "first";
};

}  // namespace junheng::ui::testing
