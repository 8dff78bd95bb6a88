// The program behind the screen. It knows no browser: what it cannot do itself it asks for as a request, and what it
// is given comes as plain values.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ui/intake.h"
#include "ui/judge.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

struct OpenFile {};  // ask the user for files; answered by receive_files(), or never
struct SaveFile {    // offer it as a download
  File file;
};
using Request = std::variant<OpenFile, SaveFile>;

class App {
 public:
  explicit App(std::unique_ptr<Judge> judge);

  void frame();            // between ImGui::NewFrame() and ImGui::Render()
  bool animating() const;  // another frame is wanted though nothing happens

  // One county file alone takes the place of the county; all else is imported into it.
  void receive_files(std::vector<GivenFile> files);
  // A table copied in another program is imported. False for any other text: nothing was done.
  bool receive_paste(std::string_view text);
  std::optional<Request> take_request();

  std::string status() const;      // one sentence for a screen reader, changes when something big happened
  std::string title() const;       // of the window
  std::string state_json() const;  // what is open and chosen, for tests
  bool owns_find() const { return screen() == Screen::assessment; }  // whether Ctrl+F is ours now

 private:
  enum class Screen { start, assessment, failed, import };
  Screen screen() const;
  void read_on();  // one more file of an import
  void end_import();
  void obey(const Action& action);
  void take(Judgement judgement, std::string_view file);
  bool may_leave();  // false the first time that what is unsaved would be lost: the status bar says so
  void save(std::optional<File> file);
  void update_explanation();

  std::unique_ptr<Judge> judge_;
  std::optional<CountyView> county_;
  std::string failed_file_;  // not empty: this file had errors, its problems are shown
  std::vector<ProblemLine> failed_problems_;
  std::unique_ptr<Intake> intake_;  // while files are imported
  ImportState import_;
  int frames_before_reading_ = 0;  // that say which file is read next
  ViewState view_;
  std::optional<Explanation> explanation_;  // of view_.selected
  std::string explained_;                   // the key it was made for
  std::vector<Request> requests_;
  int settling_ = 0;  // frames still wanted after a change of content
};

}  // namespace junheng::ui
