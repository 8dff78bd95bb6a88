// Lets Dear ImGui edit a std::string in place: pass grow_text with ImGuiInputTextFlags_CallbackResize and the string.
#pragma once

#include <string>

#include "imgui.h"

namespace junheng::ui::widgets {

// At the event of that name alone.
inline void grow(std::string& text, ImGuiInputTextCallbackData& data) {
  text.resize(static_cast<std::size_t>(data.BufTextLen));
  data.Buf = text.data();
}

inline int grow_text(ImGuiInputTextCallbackData* data) {
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) grow(*static_cast<std::string*>(data->UserData), *data);
  return 0;
}

}  // namespace junheng::ui::widgets
