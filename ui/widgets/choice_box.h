// Choosing one of a few: a box that shows the current one and opens a list, and a button that opens a menu.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "imgui.h"
#include "ui/view_state.h"

namespace junheng::ui::widgets {

// At the cursor. `name` is what is chosen ("标准"). Returns the id of a choice just made, else null.
const std::string* choice_box(std::string_view name, std::string_view shown, std::span<const Choice> choices,
                              std::string_view current, float width);

// The same for a long list, with a field above it to find a choice by; Enter takes the first that is found. `typed` is
// what stands in that field, while the list is open.
const std::string* search_choice_box(std::string_view name, std::string_view shown, std::span<const Choice> choices,
                                     std::string_view current, std::string& typed, float width);

// A button whose menu opens below it, right edges aligned.
const std::string* choice_menu(std::string_view label, std::span<const Choice> choices);

// The same for several things to be chosen: each under its name, what is chosen with a ✓.
struct ChoiceGroup {
  std::string_view name;
  std::span<const Choice> choices;
  std::string_view current;
};
const std::string* choice_menu(std::string_view label, std::span<const ChoiceGroup> groups);

}  // namespace junheng::ui::widgets
