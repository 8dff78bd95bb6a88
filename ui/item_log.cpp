#include "ui/item_log.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "core/base/json_text.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace junheng::ui {
namespace {

std::vector<LoggedItem> building, finished;
bool in_full = false;

// The table that is being drawn.
struct OpenTable {
  int number = -1;
  std::size_t item = 0;  // its own entry in `building`
  const ImGuiWindow* window = nullptr;
  std::vector<item_log::ColumnEdges> columns;
  int row = -1;
  float top = 0, bottom = 0;  // of that row
};
OpenTable table;

int groups = 0;  // in this frame so far
Role open_group = Role::none;
int open_number = 0;

void put_in_table(LoggedItem& item, int row, int column) {
  item.table = table.number;
  item.row = row;
  item.column = column;
  LoggedItem& own = building[table.item];
  own.told = own.told || item.told;
}

// Where in the table it lies. By its whole rectangle: what is scrolled out of view has its row too.
void place_in_table(LoggedItem& item, const ImRect& rect, const ImGuiWindow* window, int row, int column) {
  if (table.number < 0 || table.window != window) return;
  if (row < 0) {
    const float y = (rect.Min.y + rect.Max.y) * 0.5f, x = (rect.Min.x + rect.Max.x) * 0.5f;
    if (table.row < 0 || y < table.top || y > table.bottom) return;
    row = table.row;
    column = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (x >= table.columns[c].left) column = static_cast<int>(c);
    }
  }
  put_in_table(item, row, column);
}

std::string_view role_name(Role role) {
  constexpr std::array<std::string_view, 20> names{
      "text",     "heading", "image", "button",   "checkbox",     "radio", "textbox", "combobox",   "option",  "tab",
      "treeitem", "row",     "grid",  "gridcell", "columnheader", "table", "tablist", "radiogroup", "listbox", "none"};
  return names[static_cast<std::size_t>(role)];
}

Role member_of(Role group) {
  return group == Role::tablist ? Role::tab : group == Role::radiogroup ? Role::radio : Role::option;
}

void place(LoggedItem& item, ImRect rect, const ImGuiWindow* window) {
  if (window != nullptr) {
    item.visible = rect.Overlaps(window->ClipRect);
    item.told = item.visible || in_full;
    const float whole = rect.GetWidth();
    if (item.visible) rect.ClipWithFull(window->ClipRect);
    item.cut = item.cut || rect.GetWidth() < whole - 1;
  }
  item.x = rect.Min.x;
  item.y = rect.Min.y;
  item.w = rect.GetWidth();
  item.h = rect.GetHeight();
}

// The latest entry of `id`: ItemInfo() comes after ItemAdd(), perhaps with inner items between them.
LoggedItem* latest(unsigned id) {
  const auto found =
      std::find_if(building.rbegin(), building.rend(), [&](const LoggedItem& item) { return item.id == id; });
  return found == building.rend() ? nullptr : &*found;
}

void join_group(LoggedItem& item) {
  if (open_group != Role::none && item.role == member_of(open_group)) item.group = open_number;
}

// "打开##top" is shown as "打开"; "##top" has no name of its own.
std::string_view shown(std::string_view label) { return label.substr(0, label.find("##")); }

void append_flag(std::string& out, std::string_view name, std::optional<bool> value) {
  if (!value) return;
  out += ",\"";
  out += name;
  out += *value ? "\":true" : "\":false";
}

void append_number(std::string& out, std::string_view name, float value) {
  out += ",\"";
  out += name;
  out += "\":";
  out += std::to_string(std::lround(value));
}

void append_item(std::string& out, const LoggedItem& item) {
  out += "{\"id\":" + std::to_string(item.id) + ",\"role\":\"";
  out += role_name(item.role);
  out += "\",\"name\":";
  append_json(out, item.name);
  if (!item.value.empty()) {
    out += ",\"value\":";
    append_json(out, item.value);
  }
  append_number(out, "x", item.x);
  append_number(out, "y", item.y);
  append_number(out, "w", item.w);
  append_number(out, "h", item.h);
  if (item.level != 0) out += ",\"level\":" + std::to_string(item.level);
  if (!item.enabled) out += ",\"enabled\":false";
  if (item.focused) out += ",\"focused\":true";
  if (item.table >= 0) {
    for (const auto& [name, number] :
         {std::pair{"table", item.table}, std::pair{"row", item.row}, std::pair{"column", item.column}})
      out += ",\"" + std::string(name) + "\":" + std::to_string(number);
  }
  if (item.group > 0) out += ",\"group\":" + std::to_string(item.group);
  if (item.editing) out += ",\"editing\":true";
  if (item.invalid) out += ",\"invalid\":true";
  append_flag(out, "selected", item.selected);
  append_flag(out, "checked", item.checked);
  append_flag(out, "open", item.open);
  out += '}';
}

}  // namespace

namespace item_log {

void attach() { GImGui->TestEngineHookItems = true; }

void begin_frame() {
  building.clear();
  table = OpenTable{};
  groups = 0;
}

void end_frame() {
  std::erase_if(building, [](const LoggedItem& item) { return item.name.empty(); });
  std::swap(building, finished);
}

std::span<const LoggedItem> items() { return finished; }

std::string to_json() {
  std::string out = "[";
  for (const LoggedItem& item : finished) {
    if (!item.told) continue;
    if (out.size() > 1) out += ',';
    append_item(out, item);
  }
  return out += ']';
}

void describe(Role role, std::string_view name, const ItemState& state) {
  LoggedItem* item = latest(GImGui->LastItemData.ID);
  if (item == nullptr) return;
  item->role = role;
  item->name = shown(name);
  item->value = state.value;
  item->selected = state.selected;
  item->checked = state.checked;
  item->open = state.open;
  join_group(*item);
  if (state.row >= 0 && table.window == GImGui->CurrentWindow) put_in_table(*item, state.row, state.column);
  if (role == Role::row && item->table >= 0) item->column = 0;  // it is as wide as all columns
}

void begin_table(Role role, std::vector<ColumnEdges> columns, int rows, std::string_view name) {
  LoggedItem own;
  own.role = role;
  own.table = table.number + 1;
  own.row = rows;
  own.column = static_cast<int>(columns.size());
  const auto heading = std::find_if(building.rbegin(), building.rend(),
                                    [](const LoggedItem& item) { return item.role == Role::heading; });
  own.name = !name.empty() ? std::string(name) : heading == building.rend() ? std::string(" ") : heading->name;
  table = {own.table, building.size(), GImGui->CurrentWindow, std::move(columns), -1, 0, 0};
  building.push_back(std::move(own));
}

void begin_row(float top, float bottom, int row) {
  if (table.window != GImGui->CurrentWindow) return;
  table.row = row >= 0 ? row : table.row + 1;
  LoggedItem& own = building[table.item];
  own.row = std::max(own.row, table.row + 1);
  table.top = top;
  table.bottom = bottom;
}

Group::Group(Role role, std::string_view name) : around_(open_group), number_around_(open_number) {
  LoggedItem own;
  own.role = open_group = role;
  own.name = name;
  own.group = open_number = ++groups;
  own.told = true;
  building.push_back(std::move(own));
}
Group::~Group() {
  open_group = around_;
  open_number = number_around_;
}

InFull::InFull() { in_full = true; }
InFull::~InFull() { in_full = false; }

void note(Role role, std::string_view name, float x, float y, float w, float h, int level, const ItemState& state) {
  if (role == Role::none) return;
  LoggedItem item;
  item.role = role;
  item.name = name;
  item.value = state.value;
  item.selected = state.selected;
  item.level = level;
  item.cut = state.cut;
  item.invalid = state.invalid;
  const ImRect rect(x, y, x + w, y + h);
  place(item, rect, GImGui->CurrentWindow);
  place_in_table(item, rect, GImGui->CurrentWindow, state.row, state.column);
  join_group(item);
  building.push_back(std::move(item));
}

}  // namespace item_log
}  // namespace junheng::ui

// The hooks Dear ImGui calls under IMGUI_ENABLE_TEST_ENGINE.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& rect, const ImGuiLastItemData*) {
  using namespace junheng::ui;
  LoggedItem item;
  item.id = id;
  item.enabled = (context->CurrentItemFlags & ImGuiItemFlags_Disabled) == 0;
  item.focused = context->NavId == id && context->NavCursorVisible;
  item.editing = context->ActiveId == id && context->InputTextState.ID == id;
  place(item, rect, context->CurrentWindow);
  place_in_table(item, rect, context->CurrentWindow, -1, -1);
  building.push_back(std::move(item));
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags flags) {
  using namespace junheng::ui;
  LoggedItem* item = latest(id);
  if (item == nullptr || label == nullptr) return;
  item->name = shown(label);
  if ((flags & ImGuiItemStatusFlags_Inputable) != 0) item->role = Role::textbox;
  if ((flags & ImGuiItemStatusFlags_Checkable) != 0) {
    item->role = Role::checkbox;
    item->checked = (flags & ImGuiItemStatusFlags_Checked) != 0;
  }
  if ((flags & ImGuiItemStatusFlags_Openable) != 0) {
    item->role = Role::treeitem;
    item->open = (flags & ImGuiItemStatusFlags_Opened) != 0;
  }
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
