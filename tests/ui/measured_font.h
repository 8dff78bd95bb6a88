// A font that has the widths of a Chinese system font and no pictures: what is laid out with it needs the room it needs
// in the page. Every character is a block, so that what is text can be told from what is not.
#pragma once

#include "imgui.h"

namespace junheng::ui::testing {

ImFont* add_measured_font(ImFontAtlas& atlas);

}  // namespace junheng::ui::testing
