// What is given to the program: counties and standards, what is to be imported, tables that are pasted.
#include <utility>

#include "ui/app.h"
#include "ui/import_strings.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

// What is looked at after a reading: what was looked at before, else the first sheet that needs no further word.
void settle(const ImportView& view, ImportState& state) {
  if (state.sheet >= view.sheets.size()) state.sheet = 0;
  if (!view.takes && state.page == ImportState::Page::sheet && !view.problems.empty() && view.sheets.size() > 1)
    state.page = ImportState::Page::problems;
}

}  // namespace

void App::receive_files(std::vector<GivenFile> files) {
  if (files.empty()) return;
  judge_what_was_read();
  settling_ = frames_to_settle;
  const GivenKind kind = intake_ ? GivenKind::import : kind_of(files);
  if (kind == GivenKind::standard) {
    Judgement judgement = judge_->open_standard(files.front().name, files.front().bytes);
    if (judgement.county || !judgement.problems.empty())
      take(std::move(judgement), files.front().name);
    else
      start_.said = "“" + files.front().name + "”" + std::string(strings::standard_added);
    return;
  }
  if (kind == GivenKind::county) {
    if (!may_leave(files.front().name)) return;
    if (auto answer = judge_->read(files.front().name, files.front().bytes))
      take_another(std::move(*answer), files.front().name);
    else
      judging_ = files.front().name;
    return;
  }
  failed_file_.clear();
  failed_problems_.clear();
  frames_before_reading_ = frames_to_settle;
  if (intake_) {
    intake_->add(std::move(files));
    return;
  }
  import_ = ImportState{};
  intake_ = judge_->import_files(std::move(files));
}

void App::judge_what_was_read() {
  if (!judging_) return;
  const std::string file = *std::exchange(judging_, std::nullopt);
  take_another(judge_->judge_read(), file);
}

bool App::receive_paste(std::string_view text) {
  auto table = pasted_table(text);
  if (table) receive_files({std::move(*table)});
  return table.has_value();
}

bool App::takes_blocks() const {
  if (screen() != Screen::assessment || view_.section != data_section) return false;
  const auto table = view_.tables.find(view_.table);
  return table != view_.tables.end() && table->second.grid.focused && !table->second.grid.editing;
}

// A file may take long to read, so that it is named in a frame before.
void App::read_on() {
  if (!intake_ || !intake_->progress()) return;
  if (frames_before_reading_-- > 0) return;
  frames_before_reading_ = 0;
  intake_->read_next();
  settling_ = frames_to_settle;
  if (intake_->progress()) return;
  frames_before_reading_ = 1;  // of the next reading, after a correction
  settle(intake_->view(), import_);
}

Intake& App::correct() {
  import_.corrected = true;
  return *intake_;
}

bool App::read_out_of_sight() {
  if (!intake_ || !intake_->progress()) return false;
  frames_before_reading_ = 0;
  read_on();
  return intake_->progress().has_value();
}

void App::end_import() {
  intake_.reset();
  import_ = ImportState{};
  settling_ = frames_to_settle;
}

}  // namespace junheng::ui
