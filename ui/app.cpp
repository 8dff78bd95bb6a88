#include "ui/app.h"

#include <utility>

#include "core/data/county_file.h"
#include "imgui.h"
#include "ui/screens/assessment.h"
#include "ui/screens/import.h"
#include "ui/screens/load_failed.h"
#include "ui/screens/start.h"
#include "ui/screens/top_bar.h"
#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/theme.h"

namespace junheng::ui {
namespace {

constexpr int frames_to_settle = 3;  // Dear ImGui needs as many to lay out a new screen

constexpr ImGuiWindowFlags whole_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                          ImGuiWindowFlags_NoScrollWithMouse;

template <class... Handlers>
struct Overload : Handlers... {
  using Handlers::operator()...;
};

// Under whatever name; but a bad one of this name is told as such.
bool is_county_file(const GivenFile& file) { return file.name.ends_with(".json") || begins_as_county(file.bytes); }

// What is looked at after a reading: what was looked at before, else the first sheet that needs no further word.
void settle(const ImportView& view, ImportState& state) {
  if (state.sheet >= view.sheets.size()) state.sheet = 0;
  if (!view.takes && state.page == ImportState::Page::sheet && !view.problems.empty() && view.sheets.size() > 1)
    state.page = ImportState::Page::problems;
}

}  // namespace

App::App(std::unique_ptr<Judge> judge) : judge_(std::move(judge)) {}

App::Screen App::screen() const {
  if (intake_) return Screen::import;
  if (!failed_file_.empty()) return Screen::failed;
  return county_ ? Screen::assessment : Screen::start;
}

void App::frame() {
  if (settling_ > 0) --settling_;
  read_on();
  if (owns_find() && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_F)) view_.focus_filter = true;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::Begin("##whole", nullptr, whole_window);
  ImGui::PopStyleVar();

  Actions actions;
  const float top = theme::px(top_bar_height);
  switch (screen()) {
    case Screen::import:
      show_import(intake_->view(), intake_->progress(), import_, ImVec2(0, 0), size, actions);
      break;
    case Screen::failed:
      show_load_failed(failed_file_, failed_problems_, county_ ? county_->county : "", ImVec2(0, 0), size, actions);
      break;
    case Screen::start:
      show_start(judge_->samples(), ImVec2(0, 0), size, actions);
      break;
    case Screen::assessment:
      update_explanation();
      show_top_bar(*county_, judge_->standards(), judge_->samples(), ImVec2(0, 0), ImVec2(size.x, top), actions);
      show_assessment(*county_, explanation_ ? &*explanation_ : nullptr, view_, ImVec2(0, top), size);
      break;
  }
  ImGui::End();
  for (const Action& action : actions) obey(action);
}

bool App::animating() const {
  return settling_ > 0 || (screen() == Screen::assessment && explained_ != view_.selected) ||
         (intake_ && intake_->progress());
}

void App::update_explanation() {
  if (explained_ == view_.selected) return;
  explained_ = view_.selected;
  explanation_ = explained_.empty() ? std::nullopt : judge_->explain(explained_);
}

void App::receive_files(std::vector<GivenFile> files) {
  if (files.empty()) return;
  settling_ = frames_to_settle;
  if (!intake_ && files.size() == 1 && is_county_file(files.front())) {
    if (!may_leave()) return;
    take(judge_->open(files.front().name, files.front().bytes), files.front().name);
    if (failed_file_.empty()) view_.unsaved = view_.leaving = false;
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

bool App::receive_paste(std::string_view text) {
  const std::string_view lines = text.substr(0, text.find_last_not_of('\n') + 1);
  if (lines.find_first_of("\t\n") == std::string_view::npos) return false;
  receive_files({{std::string(strings::pasted_table), std::string(text)}});
  return true;
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

void App::end_import() {
  intake_.reset();
  import_ = ImportState{};
  settling_ = frames_to_settle;
}

void App::take(Judgement judgement, std::string_view file) {
  settling_ = frames_to_settle;
  if (!judgement.county) {
    failed_file_ = file;
    failed_problems_ = std::move(judgement.problems);
    return;
  }
  failed_file_.clear();
  failed_problems_.clear();
  county_ = std::move(judgement.county);
  county_->problems = std::move(judgement.problems);
  if (view_.selected.empty()) open_section(*county_, view_.section, view_);
  explained_.clear();
  explanation_.reset();
}

bool App::may_leave() {
  if (!county_ || !view_.unsaved || view_.leaving) return true;
  view_.leaving = true;
  settling_ = frames_to_settle;
  return false;
}

void App::obey(const Action& action) {
  std::visit(
      Overload{
          [&](const OpenLocal&) { requests_.emplace_back(OpenFile{}); },
          [&](const SaveData&) {
            save(judge_->data_file());
            view_.unsaved = view_.leaving = false;
          },
          [&](const SaveTemplate&) { save(judge_->template_file()); },
          [&](const SaveResult&) { save(judge_->result_file()); },
          [&](const SaveSample& sample) { save(judge_->sample_file(sample.id)); },
          [&](const GoToStart&) {
            if (!may_leave()) return;
            failed_file_.clear();
            judge_->close();
            county_.reset();
            view_ = ViewState{};
            settling_ = frames_to_settle;
          },
          [&](const BackToCounty&) {
            failed_file_.clear();
            failed_problems_.clear();
            settling_ = frames_to_settle;
          },
          [&](const UseSample& sample) {
            if (!may_leave()) return;
            view_ = ViewState{};
            take(judge_->open_sample(sample.id), sample.id);
          },
          [&](const ChooseStandard& choice) { take(judge_->use_standard(choice.id), choice.id); },
          [&](const CancelImport&) { end_import(); },
          [&](const TakeImport&) {
            Judgement judgement = intake_->take();
            end_import();
            view_ = ViewState{};
            take(std::move(judgement), strings::import_title);
            view_.unsaved = failed_file_.empty();
          },
          [&](const ReadColumnAs& column) { intake_->read_column_as(column.sheet, column.column, column.choice); },
          [&](const LeaveOutSheet& left) { intake_->leave_out(left.sheet); },
          [&](const ForgetCorrection& forgotten) { intake_->forget_correction(forgotten.sheet); },
          [&](const DecideConflict& decided) { intake_->decide(decided.conflict, decided.for_the_other); },
          [&](const DecideAll& decided) { intake_->decide_all(decided.for_the_others); },
      },
      action);
}

void App::save(std::optional<File> file) {
  if (file) requests_.emplace_back(SaveFile{std::move(*file)});
}

std::optional<Request> App::take_request() {
  if (requests_.empty()) return std::nullopt;
  Request request = std::move(requests_.front());
  requests_.erase(requests_.begin());
  return request;
}

}  // namespace junheng::ui
