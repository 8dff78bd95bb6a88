// Lets Dear ImGui edit a std::string in place: pass grow_text with ImGuiInputTextFlags_CallbackResize and the string.
#pragma once

#include <string>

#include "imgui.h"

namespace junheng::ui::widgets {

inline int grow_text(ImGuiInputTextCallbackData* data) {
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    auto& text = *static_cast<std::string*>(data->UserData);
    text.resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = text.data();
  }
  return 0;
}

}  // namespace junheng::ui::widgets
