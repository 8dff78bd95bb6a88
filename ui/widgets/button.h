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

// A quiet button in a line of text: the word itself begins at the cursor, or ends where the line does; the frame, which
// is seen only under the pointer, reaches a little beyond it.
enum class WordAt { cursor, end_of_line };
bool word_button(std::string_view label, WordAt at = WordAt::cursor);

}  // namespace junheng::ui::widgets
