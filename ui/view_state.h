// What the user is looking at, and what a screen asks for. Nothing here is data of a county.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ui/appearance.h"
#include "ui/choice.h"
#include "ui/column_filter.h"
#include "ui/form_model.h"
#include "ui/table_source.h"
#include "ui/view_model.h"
#include "ui/widgets/grid.h"

namespace junheng::ui {

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
struct ResumeWork {  // that the platform keeps
  std::string id;
};
struct DropWork {
  std::string id;
};
struct GoToCell {  // of the county's tables
  CellTarget target;
};
struct BeginTrial {};  // changes are tried on a copy
struct EndTrial {
  bool keep = false;
};
struct StartBlank {};  // a county to be filled in by hand
struct ChooseAppearance {
  Appearance appearance;
};
struct Undo {};
struct Redo {};
struct EditTable {
  std::string table;
  TableEdit edit;
};
// FillRecord and RemoveRecord (form_model.h) are of an item's form.
struct TakeImport {};
struct CancelImport {};
struct ReadColumnAs {  // by the indices of the import view
  std::size_t sheet = 0, column = 0;
  std::string choice;
};
struct ReadSheetAs {
  std::size_t sheet = 0;
  std::string table;  // id
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
struct Settle {  // a problem of an import (ProblemLine::settles); none: all of them
  std::optional<std::size_t> problem;
};
struct Say {  // in the status bar
  std::string text;
};
struct PrintReport {};
struct SaveReport {};  // as a file that browsers and word processors read
struct ToggleHelp {};  // for the screen one is on
struct ShowHelp {
  std::string chapter;
};
using Action = std::variant<OpenLocal, SaveData, SaveTemplate, SaveResult, SaveSample, GoToStart, BackToCounty,
                            UseSample, ChooseStandard, StartBlank, BeginTrial, EndTrial, GoToCell, ResumeWork, DropWork,
                            Undo, Redo, EditTable, FillRecord, RemoveRecord, TakeImport, CancelImport, ReadColumnAs,
                            ReadSheetAs, LeaveOutSheet, ForgetCorrection, DecideConflict, DecideAll, ChooseAppearance,
                            Settle, Say, PrintReport, SaveReport, ToggleHelp, ShowHelp>;
using Actions = std::vector<Action>;

// What of a table is looked at.
struct TableView {
  widgets::GridState grid;
  int sorted = -1;  // column; -1: as the rows stand
  bool descending = false;
  bool only_problems = false;
  std::map<int, ColumnFilter> filters;                      // by column
  int filter_column = 0;                                    // whose filter is looked at
  std::vector<DistinctValue> filter_values;                 // that it had when the filter was opened
  std::string filter_value;                                 // typed to find one of its values
  bool open_filter = false;                                 // at the next frame, of the active column
  std::string filter;                                       // as typed
  std::vector<std::string> columns;                         // their groups and titles, when these were chosen
  std::vector<std::uint32_t> order;                         // the rows shown, by all of these
  std::size_t ordered_rows = static_cast<std::size_t>(-1);  // how many there were when it was made
  std::optional<std::size_t> appended_after = {};           // rows beyond so many were just made: they are shown last
};

// The section that shows the tables a county has entered.
inline constexpr std::string_view data_section = "data";
// The one in which the county writes its own texts of the report.
inline constexpr std::string_view report_section = "report";
// And those that show what differs in a trial, and by another standard.
inline constexpr std::string_view changes_section = "changes", comparison_section = "comparison";

// How another standard judges the county.
struct Comparison {
  std::string standard;  // id; empty: none was asked for
  std::vector<ChangedPart> parts;
};

// Whether the platform has kept what was done, so far as it said.
enum class Keeping { nothing, pending, done, failed };

// How the work is kept, for the status bar.
struct Saving {
  bool unsaved = false;        // in no file as it is now
  bool trial_changed = false;  // nor what was changed in a trial
  std::string file, at;        // in which it was saved last, and when; empty: none, not known
  Keeping keeping = Keeping::nothing;
  std::string_view said;  // what was done last, where that may be out of sight, or why it was not; empty: nothing
};

// Where the platform lays a field for a long text over the picture, so that the browser's own editing is there: input
// methods, spelling, selection, scrolling. Device pixels.
struct TextBox {
  std::string id, label, text;  // of the text (ReportText); what it is called; as the county has it
  float x = 0, y = 0, w = 0, h = 0;
  float padding = 0, em = 0;  // between its edge and the text; size of a character
  bool covered = false;       // something of ours lies over it: the field is to be out of sight
  bool take_focus = false;    // the caret goes there now

  bool operator==(const TextBox&) const = default;
};

struct ViewState {
  std::string section;                      // id of the section shown; empty: the overview
  std::string table = "school";             // shown in the section of the data
  std::map<std::string, TableView> tables;  // by id

  std::string text;                 // id of the one written in the report; empty: the first
  bool write = false;               // the caret goes there in this frame
  std::optional<TextBox> text_box;  // of the last frame; absent: no such text is on the screen

  std::string compared;  // id of the standard compared with; empty: none
  std::string selected;  // key of what is explained; empty: nothing
  std::string filter;    // as typed
  bool focus_filter = false;
  bool problems_open = false;
  std::string leaving;          // by what it was asked to give it up: the next time it is; empty: it was not
  float explanation_width = 0;  // CSS pixels; 0: the default for the window
};

// What of the guide is read.
struct HelpState {
  bool open = false;
  std::string chapter;      // id (ui/guide.h)
  std::string place;        // chapter of the screen one is on: when that changes, it is the one shown
  bool take_focus = false;  // when it is shown next
};

// What of the first screen is looked at.
struct StartState {
  std::string dropping;    // id of the work that was asked to be deleted, and is when that is said again; empty: none
  bool all_works = false;  // also those that were left longer ago
  std::string said;        // what became of what was given last; empty: nothing to say
};

// What of an import is looked at.
struct ImportState {
  enum class Page { sheet, conflicts, problems, updates };
  Page page = Page::sheet;
  std::size_t sheet = 0;
  std::string typed;       // to find a field by
  bool corrected = false;  // something was said of what was read: that would be lost
};

}  // namespace junheng::ui
