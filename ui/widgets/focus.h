// Moving the keyboard's focus.
#pragma once

namespace junheng::ui::widgets {

// The next item gets the keyboard, whichever has it now. (Dear ImGui alone forgets the wish where the item that has it
// is drawn later in the frame.)
void focus_next_item();

}  // namespace junheng::ui::widgets
