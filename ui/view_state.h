// What the user is looking at, and what a screen asks for. Nothing here is data of a county.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace junheng::ui {

struct Choice {
  std::string id, title, note;
};

struct OpenLocal {};
struct SaveData {};      // the county as a file
struct SaveTemplate {};  // a blank workbook
struct SaveResult {};    // the judgement as a file
struct SaveSample {      // a sample's data as a file, to be filled in
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
struct TakeImport {};
struct CancelImport {};
struct ReadColumnAs {  // by the indices of the import view
  std::size_t sheet = 0, column = 0;
  std::string choice;
};
struct LeaveOutSheet {
  std::size_t sheet = 0;
};
struct ForgetCorrection {
  std::size_t sheet = 0;
};
struct DecideConflict {
  std::size_t conflict = 0;
  bool for_the_other = false;
};
struct DecideAll {
  bool for_the_others = false;
};
using Action = std::variant<OpenLocal, SaveData, SaveTemplate, SaveResult, SaveSample, GoToStart, BackToCounty,
                            UseSample, ChooseStandard, TakeImport, CancelImport, ReadColumnAs, LeaveOutSheet,
                            ForgetCorrection, DecideConflict, DecideAll>;
using Actions = std::vector<Action>;

struct ViewState {
  std::string section;   // id of the section shown; empty: the overview
  std::string selected;  // key of what is explained; empty: nothing
  std::string filter;    // as typed
  bool focus_filter = false;
  bool problems_open = false;
  bool unsaved = false;         // what was imported is in no county file yet
  bool leaving = false;         // it was asked to give it up once: the next time it is
  float explanation_width = 0;  // CSS pixels; 0: the default for the window
};

// What of an import is looked at.
struct ImportState {
  enum class Page { sheet, conflicts, problems, updates };
  Page page = Page::sheet;
  std::size_t sheet = 0;
  std::string typed;  // to find a field by
};

}  // namespace junheng::ui
