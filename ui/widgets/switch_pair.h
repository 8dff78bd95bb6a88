// Two buttons side by side of which one is on.
#pragma once

#include <optional>
#include <string_view>

namespace junheng::ui::widgets {

struct SwitchSide {
  std::string_view label;  // 保留
  std::string_view value;  // what that means, for a screen reader
};

// At the cursor, a frame high, `width` in device pixels. `about` is what is chosen between. Returns a choice just made
// (true: the second). Absent `second_on`: neither is on yet.
std::optional<bool> switch_pair(std::string_view about, const SwitchSide& first, const SwitchSide& second,
                                std::optional<bool> second_on, float width);

}  // namespace junheng::ui::widgets
