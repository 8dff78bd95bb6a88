// One of several that the user may choose.
#pragma once

#include <string>

namespace junheng::ui {

struct Choice {
  std::string id, title, note;
};

}  // namespace junheng::ui
