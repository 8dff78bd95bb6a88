// What the program says about itself: to a screen reader, in the window's title, to tests.
#include <array>

#include "core/base/json_text.h"
#include "ui/app.h"
#include "ui/guide.h"
#include "ui/import_strings.h"
#include "ui/screens/import.h"
#include "ui/screens/status_bar.h"
#include "ui/strings.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

void append_member(std::string& out, std::string_view name, std::string_view value) {
  out += out.size() > 1 ? ",\"" : "\"";
  out += name;
  out += "\":";
  append_json(out, value);
}

void append_number(std::string& out, std::string_view name, std::size_t value) {
  out += ",\"" + std::string(name) + "\":" + std::to_string(value);
}

std::string_view word_of(Keeping keeping) {
  constexpr std::array<std::string_view, 4> words{"nothing", "pending", "done", "failed"};
  return words[static_cast<std::size_t>(keeping)];
}

void append_county(std::string& out, const CountyView& county, const ViewState& view, std::string_view explained,
                   const History& history, Keeping keeping) {
  append_member(out, "county", county.county);
  append_member(out, "year", county.year);
  append_member(out, "standard", county.standard_id);
  append_member(out, "verdict", widgets::look_of(county.mark).word);
  append_member(out, "section", view.section);
  append_member(out, "selected", view.selected);
  append_member(out, "filter", view.filter);
  append_member(out, "explained", explained);
  append_member(out, "undo", history.undo);
  append_member(out, "redo", history.redo);
  append_member(out, "table", view.table);
  append_member(out, "kept", word_of(keeping));
  out += ",\"sections\":{";
  for (std::size_t i = 0; i < county.sections.size(); ++i) {
    if (i > 0) out += ',';
    append_json(out, county.sections[i].id);
    out += ':';
    append_json(out, widgets::look_of(county.sections[i].mark).word);
  }
  out += '}';
}

void append_import(std::string& out, const Intake& intake) {
  const ImportView& view = intake.view();
  append_member(out, "county", view.county);
  append_member(out, "summary", view.summary);
  out += intake.progress() ? ",\"reading\":true" : ",\"reading\":false";
  append_number(out, "sheets", view.sheets.size());
  append_number(out, "conflicts", view.conflicts.size());
  append_number(out, "updates", view.updates.size());
}

}  // namespace

std::string App::status() const {
  if (help_.open) return std::string(strings::help) + "：" + guide_chapter(help_.chapter).title;
  switch (screen()) {
    case Screen::import:
      if (const auto progress = intake_->progress()) return progress_text(*progress);
      return std::string(strings::import_title) + "：" + intake_->view().summary;
    case Screen::failed:
      return "“" + failed_file_ + "”" + std::string(strings::not_judged);
    case Screen::start:
      return std::string(strings::program_long);
    case Screen::assessment:
      if (!view_.leaving.empty()) return leaving_words(judge_->history().unsaved, judge_->history().trial_changed);
      break;
  }
  const std::string& told = said_.empty() ? told_ : said_;
  return (told.empty() ? std::string() : told + "。") + county_->county + "，" + county_->standard_title + "，" +
         std::string(strings::county_verdict) + "：" + std::string(widgets::look_of(county_->mark).word);
}

std::string App::title() const {
  const std::string program(strings::program);
  if (screen() == Screen::import) return std::string(strings::import_title) + " · " + program;
  if (screen() == Screen::assessment) return county_->county + " · " + program;
  return program + " · " + std::string(strings::program_long);
}

std::string App::state_json() const {
  constexpr std::array<std::string_view, 4> screens{"start", "assessment", "failed", "import"};
  std::string out = "{";
  append_member(out, "screen", screens[static_cast<std::size_t>(screen())]);
  std::size_t problems = 0;
  switch (screen()) {
    case Screen::start:
      break;
    case Screen::failed:
      append_member(out, "file", failed_file_);
      problems = failed_problems_.size();
      break;
    case Screen::import:
      append_import(out, *intake_);
      problems = intake_->view().problems.size();
      break;
    case Screen::assessment:
      append_county(out, *county_, view_, explanation_ ? explanation_->title : "", judge_->history(), keeping_);
      problems = county_->problems.size();
      break;
  }
  if (help_.open) append_member(out, "help", help_.chapter);
  out += unsaved() || (intake_ && import_.corrected) ? ",\"unsaved\":true" : ",\"unsaved\":false";
  out += ",\"problems\":" + std::to_string(problems) + "}";
  return out;
}

}  // namespace junheng::ui
