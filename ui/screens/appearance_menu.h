// The menu by which people choose how the screen looks, on the start page and in the top bar.
#pragma once

#include "ui/view_state.h"

namespace junheng::ui {

void appearance_menu(const Appearance& appearance, Actions& actions);  // its button at the cursor

}  // namespace junheng::ui
