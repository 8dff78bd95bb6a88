// Moving the keyboard's focus.
#pragma once

namespace junheng::ui::widgets {

// The next item gets the keyboard, whichever has it now. (Dear ImGui alone forgets the wish where the item that has it
// is drawn later in the frame.)
void focus_next_item();

// What had the keyboard is gone: the next Tab begins with the first item of the window. (Dear ImGui alone looks for it
// where it was, and finds nothing.)
void begin_focus();

}  // namespace junheng::ui::widgets
