// The program behind the screen. It knows no browser: what it cannot do itself it asks for as a request, and what it
// is given comes as plain values.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ui/charts.h"
#include "ui/intake.h"
#include "ui/judge.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

struct OpenFile {};  // ask the user for files; answered by receive_files(), or never
struct SaveFile {    // offer it as a download
  File file;
  bool is_county = false;  // the work itself: answered by told_time()
};
struct KeepWork {  // so that it is there again after a crash; answered by kept()
  Journal journal;
  std::string title;  // of the work, for people
};
struct OpenWork {  // answered by resume(), or never
  std::string id;
};
struct ListWorks {};  // none is open any more; answered by offer_works()
struct ForgetWork {
  std::string id;
};
struct PrintPage {  // what a page consists of, in place of the screen
  std::string html;
};
struct KeepAppearance {  // for the next time: given back to use_appearance()
  std::string text;
};
using Request = std::variant<OpenFile, SaveFile, KeepWork, OpenWork, ListWorks, ForgetWork, PrintPage, KeepAppearance>;

// Dear ImGui needs as many to lay out a new screen.
inline constexpr int frames_to_settle = 3;

class App {
 public:
  explicit App(std::unique_ptr<Judge> judge);

  void frame();            // between ImGui::NewFrame() and ImGui::Render()
  bool animating() const;  // another frame is wanted though nothing happens

  // One county file alone takes the place of the county; all else is imported into it.
  void receive_files(std::vector<GivenFile> files);
  // A table copied in another program is imported. False for any other text: nothing was done.
  bool receive_paste(std::string_view text);
  // A block of cells that is pasted goes into a table, not into the field that is typed into.
  bool takes_blocks() const;
  // While the page is out of sight, in place of frames: reads on in an import. True: there is more.
  bool read_out_of_sight();
  std::optional<Request> take_request();

  // What the platform keeps: works that may be gone on with, and whether the last KeepWork succeeded.
  void offer_works(std::vector<Choice> works) { works_ = std::move(works); }
  void resume(std::string_view base, std::span<const std::string> records);
  void kept(bool succeeded) { keeping_ = succeeded ? Keeping::done : Keeping::failed; }
  void told_time(std::string_view clock) { saved_at_ = clock; }  // "6月3日 14:03", of the last file saved

  // Where the text area for a long text lies, of the last frame, and what is typed into it. `id` is the text box's.
  const std::optional<TextBox>& text_box() const { return view_.text_box; }
  void write(std::string_view id, std::string_view text);

  // As chosen last. The platform makes the style of it between two frames, by theme::apply().
  const Appearance& appearance() const { return appearance_; }
  void use_appearance(std::string_view text) { appearance_ = appearance_of(text); }

  std::string status() const;      // one sentence for a screen reader, changes when something big happened
  std::string title() const;       // of the window
  std::string state_json() const;  // what is open and chosen, for tests
  // Whether that key with Ctrl, "KeyF", perhaps with Shift too, is ours now: the browser does not get it then.
  bool owns(std::string_view key, bool shift) const;

 private:
  enum class Screen { start, assessment, failed, import };
  Screen screen() const;
  void judge_what_was_read();
  void read_on();     // one more file of an import
  Intake& correct();  // what was read, about to be corrected
  void end_import();
  void obey(const Action& action);
  void take(Judgement judgement, std::string_view file);
  void take_change(Judgement judgement, std::string told = {});  // none: nothing was changed; told: else its name
  void go_back(Judgement judgement, std::string_view how, const std::string& what);  // or forth again
  void go_to(const CellTarget& target);
  void take_shortcuts(Actions& actions);
  void take_help_keys(Actions& actions);
  std::string_view chapter() const;  // of the guide, for the screen one is on
  void show_help(std::string_view chapter);
  void close_help();
  void follow_school();                  // explains the school whose row is active
  std::string school_at_cursor() const;  // its key; empty for a row that is not judged by itself
  bool unsaved() const;                  // something would be lost with the county, if only what is being typed
  bool may_leave(std::string_view by);   // false the first time that it would be: the status bar says so
  void keep_work();                      // what was done since it was asked for last
  void take_another(Judgement judgement, std::string_view file);  // county than the one before, if it can be judged
  void save(std::optional<File> file, bool is_county = false);
  void update_chosen();  // its explanation and its form

  std::unique_ptr<Judge> judge_;
  std::optional<CountyView> county_;
  std::optional<std::string> judging_;  // a file that was read and is judged at the next frame
  std::string failed_file_;             // not empty: this file had errors, its problems are shown
  std::vector<ProblemLine> failed_problems_;
  std::unique_ptr<Intake> intake_;  // while files are imported
  StartState start_;
  ImportState import_;
  HelpState help_;
  Screen focused_screen_ = Screen::start;  // on which the keyboard was
  bool popup_open_ = false;                // at the end of the last frame: Escape closes it and nothing else
  int frames_before_reading_ = 0;          // that say which file is read next
  Charts charts_;
  ViewState view_;
  Appearance appearance_;
  Comparison comparison_;                   // with view_.compared
  std::optional<Explanation> explanation_;  // of view_.selected
  std::string explained_;                   // the key it was made for
  std::optional<ItemForm> form_;            // of the item that is open
  std::string formed_;                      // its id
  std::string followed_;                    // of the school whose row was active
  std::vector<Request> requests_;
  std::vector<Choice> works_;
  Keeping keeping_ = Keeping::nothing;
  std::string saved_at_;
  std::string said_;   // in the status bar
  std::string told_;   // what was done last, for a screen reader
  int saving_in_ = 0;  // frames until the county is saved: what is being typed is to be part of it
  bool preparing_ = true, pictured_ = false;  // the judge is, a piece a frame after the first picture
  int settling_ = 0;                          // frames still wanted after a change of content
};

}  // namespace junheng::ui
