// Buttons in the page's look.
#pragma once

#include <string_view>

#include "imgui.h"

namespace junheng::ui::widgets {

enum class ButtonKind {
  primary,  // the one thing to do here
  plain,
  quiet,  // no frame until the pointer is over it
};

// `label` is shown and is the identifier; "name##where" tells equal labels apart. True when pressed.
bool button(std::string_view label, ButtonKind kind = ButtonKind::plain);
ImVec2 button_size(std::string_view label);

}  // namespace junheng::ui::widgets
