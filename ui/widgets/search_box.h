// A text field to find something by.
#pragma once

#include <string>
#include <string_view>

namespace junheng::ui::widgets {

// At the cursor, `width` device pixels wide. `take_focus`: the caret goes there, its text selected. True on a change.
bool search_box(std::string_view hint, std::string& text, float width, bool take_focus);

// What to say where nothing is found.
void show_nothing_found();

// Whether `text` contains what was typed; letters match in both cases, spaces around it do not count.
bool matches(std::string_view text, std::string_view typed);

}  // namespace junheng::ui::widgets
