#include "ui/widgets/focus.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace junheng::ui::widgets {

void focus_next_item() {
  GImGui->NavId = 0;
  ImGui::SetKeyboardFocusHere();
}

}  // namespace junheng::ui::widgets
