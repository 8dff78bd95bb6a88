// The keys that are the program's wherever the focus is.
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/app.h"

namespace junheng::ui {

bool App::owns(std::string_view key, bool shift) const {
  if (screen() != Screen::assessment) return false;
  if (shift) return key == "KeyZ";
  const bool searched = view_.section != changes_section && view_.section != comparison_section;
  return key == "KeyS" || key == "KeyZ" || key == "KeyY" || key == "KeyP" || (key == "KeyF" && searched);
}

void App::take_shortcuts(Actions& actions) {
  if (screen() != Screen::assessment) return;
  const auto pressed = [](ImGuiKeyChord chord) { return ImGui::IsKeyChordPressed(chord); };
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_F)) view_.focus_filter = true;
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_S)) {
    ImGui::ClearActiveID();
    saving_in_ = settling_ = frames_to_settle;
  }
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_P)) actions.push_back(PrintReport{});
  if (saving_in_ > 0) {
    --saving_in_;
    if (saving_in_ == 0) actions.push_back(SaveData{});
  }
  // While a text is typed they are the text's.
  if (ImGui::IsAnyItemActive()) return;
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_Z)) actions.push_back(Undo{});
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_Y) || pressed(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z))
    actions.push_back(Redo{});
}

void App::take_help_keys(Actions& actions) {
  if (ImGui::IsKeyChordPressed(ImGuiKey_F1)) actions.push_back(ToggleHelp{});
  if (help_.open && ImGui::IsKeyChordPressed(ImGuiKey_Escape) && !popup_open_ && !ImGui::IsAnyItemActive())
    actions.push_back(ToggleHelp{});
}

}  // namespace junheng::ui
