// What one command of the user does to a project: steps, each with its inverse.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/data/project.h"

namespace junheng {

struct CellChange {
  std::uint32_t row = 0, field = 0;
  Content content;
};

struct SetCells {
  std::size_t table = 0;
  std::vector<CellChange> cells;
};
struct InsertRows {  // empty ones
  std::size_t table = 0;
  std::vector<std::uint32_t> rows;  // their numbers afterwards, ascending
};
struct RemoveRows {
  std::size_t table = 0;
  std::vector<std::uint32_t> rows;  // ascending
};
struct EditNarrative {  // a piece of a text of the report is replaced; bytes, between whole characters
  std::string id;
  std::size_t from = 0, removed = 0;
  std::string inserted;
};
struct SetStandard {  // by which the county judges itself
  std::string id, sha256;
};
struct SetUnsettled {  // what is left of Project::unsettled
  Problems unsettled;
};
struct SetProject {  // all of it: an import, what a trial led to
  std::shared_ptr<const Project> project;
};
using Step = std::variant<SetCells, InsertRows, RemoveRows, EditNarrative, SetStandard, SetUnsettled, SetProject>;
using Steps = std::vector<Step>;

// One entry of undo and redo. core/report/change_words.h names it.
enum class Command : std::uint8_t {
  type,
  clear,
  cut,
  paste,
  fill,
  add_rows,
  remove_rows,
  import,
  narrative,
  standard,
  trial,
  settle
};

struct Change {
  Command command = Command::type;
  std::vector<std::string> arguments;  // in the order of the command's words: 34, 7
  Steps steps;
  bool goes_on = false;  // more of the same typing: undone together with the change before it, where they touch
};

// Does the steps one after the other and gives those that take them back, in the order to do them. What is out of range
// is refused as a whole: nothing is changed and false is returned. The county table keeps its one row.
bool apply(Project& project, const Steps& steps, Steps& inverse);

}  // namespace junheng
