#include "ui/app.h"

#include <utility>

#include "imgui.h"
#include "core/base/json_text.h"
#include "ui/screens/assessment.h"
#include "ui/screens/load_failed.h"
#include "ui/screens/start.h"
#include "ui/screens/top_bar.h"
#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/verdict_mark.h"

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

void append_member(std::string& out, std::string_view name, std::string_view value) {
  out += out.size() > 1 ? ",\"" : "\"";
  out += name;
  out += "\":";
  append_json(out, value);
}

}  // namespace

App::App(std::unique_ptr<Judge> judge) : judge_(std::move(judge)) {}

void App::frame() {
  if (settling_ > 0) --settling_;
  if (owns_find() && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_F)) view_.focus_filter = true;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::Begin("##whole", nullptr, whole_window);
  ImGui::PopStyleVar();

  Actions actions;
  const float top = theme::px(top_bar_height);
  const bool failed = !failed_file_.empty();
  if (failed || !county_) {
    if (failed)
      show_load_failed(failed_file_, failed_problems_, county_ ? county_->county : "", ImVec2(0, 0), size, actions);
    else
      show_start(judge_->samples(), ImVec2(0, 0), size, actions);
  } else {
    update_explanation();
    show_top_bar(*county_, judge_->standards(), judge_->samples(), ImVec2(0, 0), ImVec2(size.x, top), actions);
    show_assessment(*county_, explanation_ ? &*explanation_ : nullptr, view_, ImVec2(0, top), size);
  }
  ImGui::End();
  for (const Action& action : actions) obey(action);
}

bool App::animating() const { return settling_ > 0 || (county_ && explained_ != view_.selected); }

void App::update_explanation() {
  if (explained_ == view_.selected) return;
  explained_ = view_.selected;
  explanation_ = explained_.empty() ? std::nullopt : judge_->explain(explained_);
}

void App::receive_file(std::string_view name, std::string_view bytes) { take(judge_->open(name, bytes), name); }

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

void App::obey(const Action& action) {
  std::visit(Overload{
                 [&](const OpenLocal&) { requests_.emplace_back(OpenFile{}); },
                 [&](const SaveResult&) { save(judge_->result_file()); },
                 [&](const SaveSample& sample) { save(judge_->sample_file(sample.id)); },
                 [&](const GoToStart&) {
                   failed_file_.clear();
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
                   view_ = ViewState{};
                   take(judge_->open_sample(sample.id), sample.id);
                 },
                 [&](const ChooseStandard& choice) { take(judge_->use_standard(choice.id), choice.id); },
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

std::string App::status() const {
  if (!failed_file_.empty()) return "「" + failed_file_ + "」" + std::string(strings::not_judged);
  if (!county_) return std::string(strings::program_long);
  return county_->county + "，" + county_->standard_title + "，" + std::string(strings::county_verdict) + "：" +
         std::string(widgets::look_of(county_->mark).word);
}

std::string App::title() const {
  const std::string program = std::string(strings::program) + " · " + std::string(strings::program_long);
  return county_ && failed_file_.empty() ? county_->county + " · " + std::string(strings::program) : program;
}

std::string App::state_json() const {
  std::string out = "{";
  const bool failed = !failed_file_.empty();
  append_member(out, "screen", failed ? "failed" : county_ ? "assessment" : "start");
  if (failed) append_member(out, "file", failed_file_);
  if (county_ && !failed) {
    append_member(out, "county", county_->county);
    append_member(out, "year", county_->year);
    append_member(out, "standard", county_->standard_id);
    append_member(out, "verdict", widgets::look_of(county_->mark).word);
    append_member(out, "section", view_.section);
    append_member(out, "selected", view_.selected);
    append_member(out, "filter", view_.filter);
    append_member(out, "explained", explanation_ ? explanation_->title : "");
    out += ",\"sections\":{";
    for (std::size_t i = 0; i < county_->sections.size(); ++i) {
      if (i > 0) out += ',';
      append_json(out, county_->sections[i].id);
      out += ':';
      append_json(out, widgets::look_of(county_->sections[i].mark).word);
    }
    out += '}';
  }
  const std::size_t problems = failed ? failed_problems_.size() : county_ ? county_->problems.size() : 0;
  out += ",\"problems\":" + std::to_string(problems) + "}";
  return out;
}

}  // namespace junheng::ui
