// What the user is looking at, and what a screen asks for. Nothing here is data of a county.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace junheng::ui {

struct Choice {
  std::string id, title, note;
};

struct OpenLocal {};
struct SaveResult {};  // the judgement as a file
struct SaveSample {    // a sample's data as a file, to be filled in
  std::string id;
};
struct GoToStart {};
struct BackToCounty {};  // from the problems of a file to what was open before it
struct UseSample {
  std::string id;
};
struct ChooseStandard {
  std::string id;
};
using Action = std::variant<OpenLocal, SaveResult, SaveSample, GoToStart, BackToCounty, UseSample, ChooseStandard>;
using Actions = std::vector<Action>;

struct ViewState {
  std::string section;   // id of the section shown; empty: the overview
  std::string selected;  // key of what is explained; empty: nothing
  std::string filter;    // as typed
  bool focus_filter = false;
  bool problems_open = false;
  float explanation_width = 0;  // CSS pixels; 0: the default for the window
};

}  // namespace junheng::ui
