#include "tests/ui/driver.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "imgui.h"
#include "imgui_internal.h"
#include "tests/ui/measured_font.h"
#include "ui/theme.h"

namespace junheng::ui::testing {
namespace {

// What a renderer would do with Dear ImGui's textures, without one.
void serve_textures(bool destroy_all) {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (destroy_all || texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

bool can_be_pressed(const LoggedItem& item) { return item.id != 0 && item.visible; }

}  // namespace

Driver::Driver(std::unique_ptr<Judge> judge, float width, float height, float scale, Letters letters)
    : context_(ImGui::CreateContext()), scale_(scale), app_(std::move(judge)) {
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = ImVec2(width, height);
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  auto& platform = ImGui::GetPlatformIO();
  platform.Platform_ClipboardUserData = this;
  platform.Platform_SetClipboardTextFn = [](ImGuiContext* context, const char* text) {
    static_cast<Driver*>(context->PlatformIO.Platform_ClipboardUserData)->clipboard_ = text;
  };
  platform.Platform_GetClipboardTextFn = [](ImGuiContext* context) {
    return static_cast<Driver*>(context->PlatformIO.Platform_ClipboardUserData)->clipboard_.c_str();
  };
  ImFont* font = letters == Letters::measured ? add_measured_font(*io.Fonts) : nullptr;
  theme::set_fonts(font, font);
  theme::apply(scale_);
  item_log::attach();
  frames();
}

Driver::~Driver() {
  serve_textures(true);
  ImGui::DestroyContext(context_);
}

void Driver::frame() {
  if (app_.appearance() != applied_) theme::apply(scale_, applied_ = app_.appearance());
  ImGui::GetIO().DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
  item_log::begin_frame();
  app_.frame();
  ImGui::Render();
  item_log::end_frame();
  serve_textures(false);
}

void Driver::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

const LoggedItem& Driver::item(std::string_view name) const {
  for (const LoggedItem& item : item_log::items()) {
    if (can_be_pressed(item) && item.name == name) return item;
  }
  FAIL("nothing to press is called " << std::string(name));
  return item_log::items().front();
}

bool Driver::shows(std::string_view name) const {
  for (const LoggedItem& item : item_log::items()) {
    if (item.told && item.name == name) return true;
  }
  return false;
}

bool Driver::shows_part(std::string_view part) const {
  for (const LoggedItem& item : item_log::items()) {
    if (item.told && item.name.find(part) != std::string::npos) return true;
  }
  return false;
}

std::vector<std::string> Driver::names(Role role) const {
  std::vector<std::string> found;
  for (const LoggedItem& item : item_log::items()) {
    if (item.visible && item.role == role) found.push_back(item.name);
  }
  return found;
}

void Driver::click_at(float x, float y) {
  auto& io = ImGui::GetIO();
  io.AddMousePosEvent(x, y);
  frames(2);
  io.AddMouseButtonEvent(0, true);
  frames(2);
  io.AddMouseButtonEvent(0, false);
  frames();
}

void Driver::click(std::string_view name) {
  const LoggedItem& target = item(name);
  // Near the left end: a row of a matrix has cells of its own further right.
  click_at(target.x + std::min(target.w * 0.5f, 40.0f), target.y + target.h * 0.5f);
}

void Driver::type(std::string_view text) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  frames();
}

void Driver::press(int imgui_key) {
  auto& io = ImGui::GetIO();
  const auto mods = imgui_key & ImGuiMod_Mask_;
  const auto key = static_cast<ImGuiKey>(imgui_key & ~ImGuiMod_Mask_);
  for (const ImGuiKey mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt}) io.AddKeyEvent(mod, (mods & mod) != 0);
  io.AddKeyEvent(key, true);
  frames(2);
  io.AddKeyEvent(key, false);
  for (const ImGuiKey mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt}) io.AddKeyEvent(mod, false);
  frames();
}

void Driver::drag(float from_x, float from_y, float to_x, float to_y, int hold) {
  auto& io = ImGui::GetIO();
  io.AddMousePosEvent(from_x, from_y);
  frames(2);
  io.AddMouseButtonEvent(0, true);
  frames(2);
  io.AddMousePosEvent((from_x + to_x) * 0.5f, (from_y + to_y) * 0.5f);
  frames(2);
  io.AddMousePosEvent(to_x, to_y);
  frames(hold);
  io.AddMouseButtonEvent(0, false);
  frames();
}

void Driver::press_at(float x, float y, int button, int modifiers, int times) {
  auto& io = ImGui::GetIO();
  io.AddMousePosEvent(x, y);
  for (const ImGuiKey mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt}) io.AddKeyEvent(mod, (modifiers & mod) != 0);
  frames(2);
  for (int i = 0; i < times; ++i) {
    io.AddMouseButtonEvent(button, true);
    frames(1);
    io.AddMouseButtonEvent(button, false);
    frames(1);
  }
  for (const ImGuiKey mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt}) io.AddKeyEvent(mod, false);
  frames();
}

void Driver::scroll(float x, float y, float notches) {
  auto& io = ImGui::GetIO();
  io.AddMousePosEvent(x, y);
  frames(2);
  io.AddMouseWheelEvent(0, notches);
  frames();
}

Invented::Invented(float width, float height, float scale, Letters letters)
    : Invented(std::make_unique<InventedJudge>(), width, height, scale, letters) {}

Invented::Invented(std::unique_ptr<InventedJudge> owned, float width, float height, float scale, Letters letters)
    : judge(owned.get()), driver(std::move(owned), width, height, scale, letters) {}

}  // namespace junheng::ui::testing
