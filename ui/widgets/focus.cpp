#include "ui/widgets/focus.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace junheng::ui::widgets {

void focus_next_item() {
  GImGui->NavId = 0;
  ImGui::SetKeyboardFocusHere();
}

void begin_focus() {
  ImGui::FocusWindow(ImGui::GetCurrentWindow());
  GImGui->NavId = 0;
  ImGui::SetNavCursorVisible(false);  // else Tab would go on from an item that never comes
}

}  // namespace junheng::ui::widgets
