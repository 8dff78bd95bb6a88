// A field to type a figure or a short text into. What stands in it is the caller's; each change is told as it is made.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace junheng::ui::widgets {

struct Typed {
  std::string text;
  bool goes_on = false;  // not the first change since the field was entered
};

struct TextFieldLook {
  std::string_view hint = {};     // shown while it is empty, afterwards when the pointer rests on it
  std::string_view problem = {};  // marks it, shown when the pointer rests on it
};

// At the cursor, `width` in device pixels. `name` is what a screen reader says; ids are the caller's to push.
std::optional<Typed> text_field(std::string_view name, std::string_view text, float width,
                                const TextFieldLook& look = {});

}  // namespace junheng::ui::widgets
