// One of several things shown in the same place, above which they are named.
#pragma once

#include <string_view>

namespace junheng::ui::widgets {

// At the cursor, `height` device pixels high, underlined where it is the one shown. `note`: beside the title, a count.
float tab_width(std::string_view title, std::string_view note);  // device pixels
bool tab(std::string_view id, std::string_view title, std::string_view note, float height, bool selected);

}  // namespace junheng::ui::widgets
