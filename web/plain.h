// The program without a screen of its own, for pages where there is no WebGL: files in, verdicts and explanations as
// HTML out. The same evaluator and the same import as behind the screens; it uses nothing of Dear ImGui.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "ui/intake.h"
#include "ui/judge.h"

namespace junheng::web {

class Plain {
 public:
  explicit Plain(std::unique_ptr<ui::Judge> judge);

  // One county file alone takes the place of the county; all else is read by read_next(), a file at a time, and then
  // imported into it. Of two values for one cell the county's own stays.
  void receive_files(std::vector<ui::GivenFile> files);
  void receive_paste(std::string_view text);  // a table copied in another program; any other text does nothing
  void read_next();
  void cancel();  // what is being read; the county stays as it was

  void open_sample(std::string_view id);
  // A work that the screens kept in the browser: to be looked at and saved as a file, it is not kept here.
  void resume(std::string_view base, const std::vector<std::string>& records);
  void use_standard(std::string_view id);
  void close();  // there is no county any more

  // "data", "result", "report", "template", or the id of a sample.
  std::optional<ui::File> file(std::string_view which);

  std::string choices_json() const;  // {"standards":[{"id","title","note"}],"samples":[…]}
  // {"reading": which file is read next or empty, "status": one sentence for a screen reader, "title": of the window,
  // "county","verdict","standard": empty where there is no county, "unsaved", "revision": another one, other HTML}
  std::string state_json() const;
  std::string outcome_html() const;  // what became of the files given last, and what stands in the way
  std::string report_html() const;   // of the county
  std::string help_html() const;     // what the marks mean, and 关于

 private:
  void take(ui::Judgement judgement, std::string_view file);
  void take_standard(ui::Judgement judgement, std::string_view what);
  bool may_leave();  // false the first time that what is unsaved would be lost
  void say(std::string sentence, std::vector<document::Block> blocks = {});

  std::unique_ptr<ui::Judge> judge_;
  std::unique_ptr<ui::Intake> intake_;  // while files are read
  std::optional<ui::CountyView> county_;
  std::vector<document::Block> outcome_;
  std::string status_;
  bool unsaved_ = false, leaving_ = false;
  std::size_t revision_ = 0;
};

// The one that runs. Null where the screens do.
Plain* plain();

}  // namespace junheng::web
