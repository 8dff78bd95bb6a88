// What a change is called: in 撤销 and 重做, and where the work is listed.
#pragma once

#include <string>

#include "core/session/change.h"

namespace junheng {

// "粘贴 34×7", "删除 2 行（学校）". Arguments of each command:
//   type       name of the row, title of the field
//   clear, cut, fill   number of cells
//   paste      rows, columns
//   add_rows   number, title of the table
//   remove_rows   the same; then, of each table whose rows go with them, its title and their number
//   import     what was imported
//   narrative  title of the text
//   standard   title of the standard
//   trial      number of changes that were tried
std::string change_words(const Change& change);

}  // namespace junheng
