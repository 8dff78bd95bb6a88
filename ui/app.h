// The program behind the screen. It knows no browser: what it cannot do itself it asks for as a request, and what it
// is given comes as plain values.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ui/judge.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

struct OpenFile {};  // ask the user for a county file; answered by receive_file(), or never
struct SaveFile {    // offer it as a download
  File file;
};
using Request = std::variant<OpenFile, SaveFile>;

class App {
 public:
  explicit App(std::unique_ptr<Judge> judge);

  void frame();            // between ImGui::NewFrame() and ImGui::Render()
  bool animating() const;  // another frame is wanted though nothing happens

  void receive_file(std::string_view name, std::string_view bytes);
  std::optional<Request> take_request();

  std::string status() const;      // one sentence for a screen reader, changes when something big happened
  std::string title() const;       // of the window
  std::string state_json() const;  // what is open and chosen, for tests
  bool owns_find() const { return county_ && failed_file_.empty(); }  // whether Ctrl+F is ours now

 private:
  void obey(const Action& action);
  void take(Judgement judgement, std::string_view file);
  void save(std::optional<File> file);
  void update_explanation();

  std::unique_ptr<Judge> judge_;
  std::optional<CountyView> county_;
  std::string failed_file_;  // not empty: this file had errors, its problems are shown
  std::vector<ProblemLine> failed_problems_;
  ViewState view_;
  std::optional<Explanation> explanation_;  // of view_.selected
  std::string explained_;                   // the key it was made for
  std::vector<Request> requests_;
  int settling_ = 0;  // frames still wanted after a change of content
};

}  // namespace junheng::ui
