// What is on the screen: every labelled item with its role, state and rectangle, as of the last finished frame.
// One list feeds the mirror for screen readers, the browser tests and the native tests. It is filled by Dear ImGui's
// test-engine hooks, which are implemented here, and by what our own widgets say about themselves.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace junheng::ui {

// ARIA's words, so that the mirror needs no table; `none` is not logged.
enum class Role {
  text,
  heading,
  image,
  button,
  checkbox,
  radio,
  textbox,
  combobox,
  option,
  tab,
  treeitem,
  row,
  grid,
  gridcell,
  columnheader,
  table,
  tablist,
  radiogroup,
  listbox,
  none
};

struct LoggedItem {
  unsigned id = 0;  // Dear ImGui's; 0 for what cannot be pressed
  Role role = Role::button;
  std::string name;
  std::string value;
  float x = 0, y = 0, w = 0, h = 0;  // the visible part, device pixels
  bool visible = false;              // false: scrolled out of view
  bool told = false;                 // visible, or to be read to somebody all the same
  bool cut = false;                  // at its side: by the edge of its window, or for want of room
  bool enabled = true;
  bool focused = false;
  int level = 0;                                // of a heading; 0: not one
  std::optional<bool> selected, checked, open;  // absent: has no such state
  bool invalid = false;                         // a cell with a problem
  bool editing = false;                         // text goes there now
  int group = 0;  // of the tablist, radiogroup or listbox it is, or is in, counted from 1; 0: none
  // Of what stands in a table: which one of the frame, and its place there, counted from 0 with the header as row 0.
  // -1: in none. Of the table itself (Role::table, Role::grid, before all that is in it): how many it has.
  int table = -1, row = -1, column = -1;
};

struct ItemState {
  std::string_view value = {};
  std::optional<bool> selected = {}, checked = {}, open = {};
  bool cut = false;  // a text that ends with …
  bool invalid = false;
  int row = -1, column = -1;  // in the table begun last, where what is drawn does not say it by where it lies
};

namespace item_log {

// A column of a table on the screen, device pixels.
struct ColumnEdges {
  float left = 0, right = 0;
};

void attach();  // once for a context: switches its hooks on
void begin_frame();
void end_frame();

std::span<const LoggedItem> items();
std::string to_json();  // an array of the items that are told, for web/mirror.js and the browser tests

// Of the item just submitted: what Dear ImGui cannot know. Replaces the label.
void describe(Role role, std::string_view name, const ItemState& state = {});

// A table begins in the current window; without a name of its own it has that of the heading before it. What is logged
// in that window from then on is in the table where it lies in its latest row, in the column over whose width its
// middle is. `rows` with the header; 0: as many as begin. Ends with the window, or where another begins.
void begin_table(Role role, std::vector<ColumnEdges> columns, int rows = 0, std::string_view name = {});
// Its next row, or that one, where some before it are not drawn; the first is the header.
void begin_row(float top, float bottom, int row = -1);

// While one lives, what is described as a tab, a radio button or an option belongs to this tablist, radiogroup or
// listbox.
class Group {
 public:
  Group(Role role, std::string_view name);
  ~Group();
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

 private:
  Role around_;  // the one that goes on when this ends
  int number_around_;
};

// While one lives, what is logged is told though it is scrolled out of view.
class InFull {
 public:
  InFull();
  ~InFull();
  InFull(const InFull&) = delete;
  InFull& operator=(const InFull&) = delete;
};

// Something to be read that is no item. Rectangle in device pixels, clipped to the current window.
void note(Role role, std::string_view name, float x, float y, float w, float h, int level = 0,
          const ItemState& state = {});

}  // namespace item_log
}  // namespace junheng::ui
