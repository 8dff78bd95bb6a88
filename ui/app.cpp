#include "ui/app.h"

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/import_strings.h"
#include "ui/screens/assessment.h"
#include "ui/screens/guide_panel.h"
#include "ui/screens/import.h"
#include "ui/screens/load_failed.h"
#include "ui/screens/start.h"
#include "ui/screens/top_bar.h"
#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"

namespace junheng::ui {
namespace {

constexpr ImGuiWindowFlags whole_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                          ImGuiWindowFlags_NoScrollWithMouse;

template <class... Handlers>
struct Overload : Handlers... {
  using Handlers::operator()...;
};

}  // namespace

App::App(std::unique_ptr<Judge> judge) : judge_(std::move(judge)), charts_(*judge_) {}

App::Screen App::screen() const {
  if (intake_) return Screen::import;
  if (!failed_file_.empty()) return Screen::failed;
  return county_ ? Screen::assessment : Screen::start;
}

void App::frame() {
  if (settling_ > 0) --settling_;
  judge_what_was_read();
  read_on();
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(window);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::Begin("##whole", nullptr, whole_window);
  ImGui::PopStyleVar();
  if (const Screen now = screen(); std::exchange(focused_screen_, now) != now) widgets::begin_focus();

  view_.text_box.reset();
  Actions actions;
  take_help_keys(actions);
  take_shortcuts(actions);
  if (help_.place != chapter()) help_.chapter = help_.place = chapter();
  const bool with_guide = help_.open && screen() != Screen::assessment;
  const float guide_left = window.x - theme::px(guide_width);
  const bool beside = with_guide && theme::css(guide_left) >= least_beside_guide;
  const ImVec2 size(beside ? guide_left : window.x, window.y);
  const float top = theme::px(top_bar_height);
  switch (screen()) {
    case Screen::import:
      show_import(intake_->view(), intake_->progress(), import_, ImVec2(0, 0), size, actions);
      break;
    case Screen::failed:
      show_load_failed(failed_file_, failed_problems_, county_ ? county_->county : "", ImVec2(0, 0), size, actions);
      break;
    case Screen::start:
      show_start(judge_->samples(), works_, start_, appearance_, ImVec2(0, 0), size, actions);
      break;
    case Screen::assessment: {
      follow_school();
      update_chosen();
      const History history = judge_->history();
      const Saving saving{history.unsaved, history.trial_changed, history.file, saved_at_, keeping_, said_};
      if (view_.section == comparison_section && comparison_.standard != view_.compared)
        comparison_ = {view_.compared, judge_->compare_with(view_.compared)};
      const Shown shown{*county_,
                        explanation_ ? &*explanation_ : nullptr,
                        charts_,
                        judge_->table(view_.table),
                        form_ ? &*form_ : nullptr,
                        judge_->standards(),
                        &comparison_,
                        saving,
                        help_.open ? &help_ : nullptr};
      show_top_bar(*county_, judge_->standards(), judge_->samples(), history, appearance_, ImVec2(0, 0),
                   ImVec2(size.x, top), actions);
      show_assessment(shown, view_, ImVec2(0, top), size, actions);
      break;
    }
  }
  if (with_guide) show_guide(help_, {}, ImVec2(guide_left, 0), window);
  ImGui::End();
  popup_open_ = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
  if (view_.text_box) view_.text_box->covered = popup_open_;
  for (const Action& action : actions) obey(action);
  if (preparing_ && pictured_) preparing_ = judge_->prepare();
  pictured_ = true;
  keep_work();
}

void App::keep_work() {
  auto journal = judge_->take_journal();
  if (!journal) return;
  keeping_ = Keeping::pending;
  requests_.emplace_back(KeepWork{std::move(*journal), county_ ? county_->county + " " + county_->year : ""});
}

std::string_view App::chapter() const {
  switch (screen()) {
    case Screen::import:
      return "import";
    case Screen::failed:
      return "failed";
    case Screen::start:
      return "start";
    case Screen::assessment:
      break;
  }
  return view_.section.empty() ? std::string_view("overview") : view_.section;
}

void App::show_help(std::string_view chapter) {
  help_.open = help_.take_focus = true;
  help_.chapter = chapter;
  settling_ = frames_to_settle;
}

void App::close_help() {
  help_.open = false;
  if (screen() == Screen::assessment && view_.section == data_section) view_.tables[view_.table].grid.take_focus = true;
  settling_ = frames_to_settle;
}

bool App::animating() const {
  return settling_ > 0 || preparing_ || (screen() == Screen::assessment && explained_ != view_.selected) ||
         (intake_ && intake_->progress());
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
  start_.said.clear();
  view_.leaving.clear();
  said_.clear();
  told_.clear();
  comparison_ = {};
  county_ = std::move(judgement.county);
  county_->problems = std::move(judgement.problems);
  charts_.clear();
  if (view_.selected.empty() && view_.section != data_section && view_.section != report_section)
    open_section(*county_, view_.section, view_);
  explained_.clear();
  explanation_.reset();
  formed_.clear();
  form_.reset();
}

void App::take_another(Judgement judgement, std::string_view file) {
  if (judgement.county) {
    view_ = ViewState{};
    keeping_ = Keeping::nothing;
    saved_at_.clear();
  }
  take(std::move(judgement), file);
}

void App::take_change(Judgement judgement, std::string told) {
  if (!judgement.county) return;
  take(std::move(judgement), {});
  if (told.empty()) told = judge_->history().undo;
  // Twice the same would not be read out.
  told_ = told == told_ ? told + std::string(strings::again) : std::move(told);
}

void App::write(std::string_view id, std::string_view text) {
  if (judging_) return;  // it is no more of the county that is open
  take_change(judge_->write(id, text));
  keep_work();
}

void App::resume(std::string_view base, std::span<const std::string> records) {
  if (screen() != Screen::start || judging_) return;  // something else was opened since it was asked for
  take_another(judge_->resume(base, records), strings::kept_work);
}

bool App::unsaved() const {
  const auto table = view_.tables.find(view_.table);
  const bool typing = table != view_.tables.end() && table->second.grid.editing;  // not a change yet
  if (!county_) return false;
  const History history = judge_->history();
  return typing || history.unsaved || history.trial_changed;
}

bool App::may_leave(std::string_view by) {
  if (view_.leaving == by || !unsaved()) return true;
  view_.leaving = by;
  settling_ = frames_to_settle;
  return false;
}

void App::obey(const Action& action) {
  std::visit(
      Overload{
          [&](const OpenLocal&) { requests_.emplace_back(OpenFile{}); },
          [&](const SaveData&) {
            if (county_->changes) {  // the trial is not the county
              said_ = strings::trial_not_saved;
              return;
            }
            take_change(judge_->name_standard());
            saved_at_.clear();
            save(judge_->data_file(), true);
            told_ = std::string(strings::saved_to) + "“" + judge_->history().file + "”";
            view_.leaving.clear();
            said_.clear();
          },
          [&](const SaveTemplate&) { save(judge_->template_file()); },
          [&](const SaveResult&) {
            if (!county_->changes) save(judge_->result_file());
          },
          [&](const SaveSample& sample) { save(judge_->sample_file(sample.id)); },
          [&](const GoToStart&) {
            if (!may_leave("start")) return;
            failed_file_.clear();
            judge_->close();
            county_.reset();
            view_ = ViewState{};
            settling_ = frames_to_settle;
            requests_.emplace_back(ListWorks{});
          },
          [&](const BackToCounty&) {
            failed_file_.clear();
            failed_problems_.clear();
            settling_ = frames_to_settle;
          },
          [&](const UseSample& sample) {
            if (!may_leave("sample/" + sample.id)) return;
            take_another(judge_->open_sample(sample.id), sample.id);
          },
          [&](const StartBlank&) {
            if (!may_leave("blank")) return;
            take_another(judge_->open_blank(), strings::start_blank);
            open_table("school", view_);
          },
          [&](const BeginTrial&) { take_change(judge_->begin_trial()); },
          [&](const EndTrial& end) {
            if (view_.section == changes_section) view_.section.clear();
            take_change(judge_->end_trial(end.keep));
          },
          [&](const GoToCell& cell) { go_to(cell.target); },
          [&](const ResumeWork& work) { requests_.emplace_back(OpenWork{work.id}); },
          [&](const DropWork& work) {
            start_.dropping.clear();
            std::erase_if(works_, [&](const Choice& kept) { return kept.id == work.id; });
            requests_.emplace_back(ForgetWork{work.id});
          },
          [&](const ChooseStandard& choice) { take_change(judge_->use_standard(choice.id)); },
          [&](const ChooseAppearance& chosen) {
            appearance_ = chosen.appearance;
            requests_.emplace_back(KeepAppearance{to_text(appearance_)});
            settling_ = frames_to_settle;
          },
          [&](const Undo&) {
            const std::string what = judge_->history().undo;
            go_back(judge_->undo(), strings::undo, what);
          },
          [&](const Redo&) {
            const std::string what = judge_->history().redo;
            go_back(judge_->redo(), strings::redo, what);
          },
          [&](const FillRecord& fill) { take_change(judge_->fill(fill)); },
          [&](const RemoveRecord& record) { take_change(judge_->remove(record)); },
          [&](const EditTable& edit) { take_change(judge_->edit(edit.table, edit.edit)); },
          [&](const CancelImport&) { end_import(); },
          [&](const TakeImport&) {
            const bool into_county = county_.has_value();
            Judgement judgement = intake_->take();
            end_import();
            if (!into_county) return take_another(std::move(judgement), strings::import_title);
            view_ = ViewState{};
            take(std::move(judgement), strings::import_title);
          },
          [&](const ReadColumnAs& column) { correct().read_column_as(column.sheet, column.column, column.choice); },
          [&](const ReadSheetAs& sheet) { correct().read_sheet_as(sheet.sheet, sheet.table); },
          [&](const LeaveOutSheet& left) { correct().leave_out(left.sheet); },
          [&](const ForgetCorrection& forgotten) { correct().forget_correction(forgotten.sheet); },
          [&](const DecideConflict& decided) { correct().decide(decided.conflict, decided.for_the_other); },
          [&](const DecideAll& decided) { correct().decide_all(decided.for_the_others); },
          [&](const Settle& settled) { take_change(judge_->settle(settled.problem)); },
          [&](const Say& say) { said_ = say.text; },
          [&](const PrintReport&) { requests_.emplace_back(PrintPage{judge_->report_html(1)}); },
          [&](const SaveReport&) { save(judge_->report_file()); },
          [&](const ToggleHelp&) { help_.open ? close_help() : show_help(chapter()); },
          [&](const ShowHelp& asked) { show_help(asked.chapter); },
      },
      action);
}

void App::save(std::optional<File> file, bool is_county) {
  if (file) requests_.emplace_back(SaveFile{std::move(*file), is_county});
}

std::optional<Request> App::take_request() {
  if (requests_.empty()) return std::nullopt;
  Request request = std::move(requests_.front());
  requests_.erase(requests_.begin());
  return request;
}

}  // namespace junheng::ui
