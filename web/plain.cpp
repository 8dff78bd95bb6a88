#include "web/plain.h"

#include <array>
#include <span>
#include <utility>

#include "core/base/json_text.h"
#include "core/codec/html.h"
#include "ui/import_strings.h"
#include "ui/strings.h"
#include "web/help_document.h"
#include "web/outcome.h"

namespace junheng::web {
namespace {

namespace strings = ui::strings;

constexpr std::size_t heading_level = 2;  // of what is put into the page, whose own title is the first

// In the order of ui::Mark.
constexpr std::array verdicts{strings::met, strings::conditional, strings::unmet, strings::undetermined,
                              strings::not_applicable};

void append_member(std::string& out, std::string_view name, std::string_view value) {
  out += out.size() > 1 && out.back() != '{' ? ",\"" : "\"";
  out += name;
  out += "\":";
  append_json(out, value);
}

void append_choices(std::string& out, std::string_view name, std::span<const ui::Choice> choices) {
  out += out.size() > 1 ? ",\"" : "\"";
  out += name;
  out += "\":[";
  for (const ui::Choice& choice : choices) {
    out += out.back() == '[' ? "{" : ",{";
    append_member(out, "id", choice.id);
    append_member(out, "title", choice.title);
    append_member(out, "note", choice.note);
    out += '}';
  }
  out += ']';
}

}  // namespace

Plain::Plain(std::unique_ptr<ui::Judge> judge) : judge_(std::move(judge)) {}

void Plain::receive_files(std::vector<ui::GivenFile> files) {
  if (files.empty()) return;
  if (intake_) return intake_->add(std::move(files));
  const ui::GivenFile& first = files.front();
  switch (ui::kind_of(files)) {
    case ui::GivenKind::standard:
      return take_standard(judge_->open_standard(first.name, first.bytes), first.name);
    case ui::GivenKind::county:
      if (may_leave()) take(judge_->open(first.name, first.bytes), first.name);
      return;
    case ui::GivenKind::import:
      intake_ = judge_->import_files(std::move(files));
  }
}

void Plain::receive_paste(std::string_view text) {
  if (auto table = ui::pasted_table(text)) receive_files({std::move(*table)});
}

void Plain::read_next() {
  if (!intake_ || !intake_->progress()) return;
  intake_->read_next();
  if (intake_->progress()) return;
  const std::unique_ptr<ui::Intake> read = std::move(intake_);
  const ui::ImportView view = read->view();
  std::vector<document::Block> blocks = import_outcome(view);
  if (!view.takes) {
    blocks.push_back(problem_lines(view.problems));
    say(std::string(strings::import_title) + "：" + view.summary, std::move(blocks));
    return;
  }
  take(read->take(), strings::import_title);
  outcome_ = std::move(blocks);
  unsaved_ = true;
}

void Plain::cancel() {
  intake_.reset();
  say(std::string(strings::reading_stopped));
}

void Plain::open_sample(std::string_view id) {
  if (!may_leave()) return;
  intake_.reset();
  take(judge_->open_sample(id), id);
}

void Plain::resume(std::string_view base, const std::vector<std::string>& records) {
  if (!may_leave()) return;
  intake_.reset();
  take(judge_->resume(base, records), strings::kept_work);
  unsaved_ = county_.has_value();
}

void Plain::use_standard(std::string_view id) { take_standard(judge_->use_standard(id), id); }

// Where there is no county yet it can be chosen from now on.
void Plain::take_standard(ui::Judgement judgement, std::string_view what) {
  if (!judgement.county && judgement.problems.empty()) return say(std::string(strings::standard_added));
  const bool unsaved = unsaved_;
  take(std::move(judgement), what);
  unsaved_ = unsaved;
}

void Plain::close() {
  if (!may_leave()) return;
  intake_.reset();
  judge_->close();
  county_.reset();
  unsaved_ = false;
  say(std::string(strings::program_long));
}

std::optional<ui::File> Plain::file(std::string_view which) {
  if (which == "result") return judge_->result_file();
  if (which == "report") return judge_->report_file();
  if (which == "template") return judge_->template_file();
  if (which != "data") return judge_->sample_file(which);
  if (ui::Judgement named = judge_->name_standard(); named.county) take(std::move(named), {});
  unsaved_ = leaving_ = false;
  return judge_->data_file();
}

void Plain::take(ui::Judgement judgement, std::string_view file) {
  if (!judgement.county) {
    say("“" + std::string(file) + "”" + std::string(strings::not_judged), {problem_lines(judgement.problems)});
    return;
  }
  county_ = std::move(judgement.county);
  unsaved_ = leaving_ = false;
  status_ = county_->county + "，" + county_->standard_title + "，" + std::string(strings::county_verdict) + "：" +
            std::string(verdicts[static_cast<std::size_t>(county_->mark)]);
  outcome_.clear();
  ++revision_;
}

bool Plain::may_leave() {
  if (!unsaved_ || leaving_) return true;
  leaving_ = true;
  say(std::string(strings::leaving_unsaved));
  return false;
}

void Plain::say(std::string sentence, std::vector<document::Block> blocks) {
  outcome_ = std::move(blocks);
  status_ = std::move(sentence);
  ++revision_;
}

std::string Plain::choices_json() const {
  std::string out = "{";
  append_choices(out, "standards", judge_->standards());
  append_choices(out, "samples", judge_->samples());
  return out + "}";
}

std::string Plain::state_json() const {
  const auto progress = intake_ ? intake_->progress() : std::nullopt;
  const std::string program(strings::program);
  std::string out = "{";
  append_member(out, "reading", progress ? std::string(strings::reading) + progress_text(*progress) : "");
  append_member(out, "status", status_);
  append_member(out, "title",
                county_ ? county_->county + " · " + program : program + " · " + std::string(strings::program_long));
  append_member(out, "county", county_ ? county_->county : "");
  append_member(out, "verdict", county_ ? verdicts[static_cast<std::size_t>(county_->mark)] : "");
  append_member(out, "standard", county_ ? county_->standard_id : "");
  out += unsaved_ ? ",\"unsaved\":true" : ",\"unsaved\":false";
  return out + ",\"revision\":" + std::to_string(revision_) + "}";
}

std::string Plain::outcome_html() const { return html_fragment({{}, outcome_}, heading_level); }
std::string Plain::help_html() const { return html_fragment(help_document(), heading_level); }
std::string Plain::report_html() const { return county_ ? judge_->report_html(heading_level) : ""; }

}  // namespace junheng::web
