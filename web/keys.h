// KeyboardEvent.code to Dear ImGui's keys.
#pragma once

#include <string_view>

#include "imgui.h"

namespace junheng::web {

ImGuiKey key_of(std::string_view code);  // ImGuiKey_None for a key the program does not use

}  // namespace junheng::web
