// What the page may call: the other half of web/*.js. Text comes as address and size, valid during the call.

#include <emscripten.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/item_log.h"
#include "web/browser.h"
#include "web/graphics.h"
#include "web/keys.h"
#include "web/page.h"
#include "web/plain.h"

namespace {

using junheng::web::page;
using junheng::web::plain;

std::string answer;  // of the last call that answers with text

int give(std::string text) {
  answer = std::move(text);
  return static_cast<int>(answer.size());
}

std::vector<junheng::ui::GivenFile> given;  // so far
std::vector<junheng::ui::Choice> works;
std::vector<std::string> lines;

std::string_view view(const char* data, int size) { return {data, static_cast<std::size_t>(size)}; }

void set_modifiers(int mods) {
  auto& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, (mods & 1) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (mods & 2) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (mods & 4) != 0);
  io.AddKeyEvent(ImGuiMod_Super, (mods & 8) != 0);
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE int jh_frame() { return page()->draw() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int jh_read_on() { return page()->app().read_out_of_sight() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE void jh_resize(int width, int height, double scale) {
  page()->resize(width, height, static_cast<float>(scale));
}

EMSCRIPTEN_KEEPALIVE void jh_graphics_restored() { junheng::web::graphics::restore(); }

EMSCRIPTEN_KEEPALIVE void jh_pointer(float x, float y, int touch) {
  auto& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
}

EMSCRIPTEN_KEEPALIVE void jh_button(int button, int down, int mods) {
  set_modifiers(mods);
  ImGui::GetIO().AddMouseButtonEvent(button, down != 0);
}

EMSCRIPTEN_KEEPALIVE void jh_wheel(float x, float y) { ImGui::GetIO().AddMouseWheelEvent(x, y); }

EMSCRIPTEN_KEEPALIVE void jh_key(const char* code, int size, int down, int mods) {
  set_modifiers(mods);
  const ImGuiKey key = junheng::web::key_of(view(code, size));
  if (key != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(key, down != 0);
}

EMSCRIPTEN_KEEPALIVE void jh_text(const char* text, int size) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(view(text, size)).c_str());
}

// What is written in the text box of that id, whole.
EMSCRIPTEN_KEEPALIVE void jh_write(const char* id, int id_size, const char* text, int size) {
  page()->write(view(id, id_size), view(text, size));
}

EMSCRIPTEN_KEEPALIVE void jh_paste(const char* text, int size) {
  if (plain() != nullptr)
    plain()->receive_paste(view(text, size));
  else
    page()->paste(view(text, size));
}

EMSCRIPTEN_KEEPALIVE void jh_focus(int focused) { ImGui::GetIO().AddFocusEvent(focused != 0); }

EMSCRIPTEN_KEEPALIVE void jh_mac_keys() { ImGui::GetIO().ConfigMacOSXBehaviors = true; }

EMSCRIPTEN_KEEPALIVE int jh_owns(const char* code, int size, int shift) {
  return page()->app().owns(view(code, size), shift != 0) ? 1 : 0;
}

// Files come one by one, jh_files() ends them.
EMSCRIPTEN_KEEPALIVE void jh_file(const char* name, int name_size, const char* bytes, int size) {
  given.push_back({std::string(view(name, name_size)), std::string(view(bytes, size))});
}

EMSCRIPTEN_KEEPALIVE void jh_files() {
  if (plain() != nullptr)
    plain()->receive_files(std::exchange(given, {}));
  else
    page()->app().receive_files(std::exchange(given, {}));
}

// Works that are kept come one by one, jh_works() ends them; so do the lines of one, before jh_resume() has its base.
EMSCRIPTEN_KEEPALIVE void jh_work(const char* id, int id_size, const char* title, int title_size, const char* note,
                                  int note_size) {
  works.push_back(
      {std::string(view(id, id_size)), std::string(view(title, title_size)), std::string(view(note, note_size))});
}
EMSCRIPTEN_KEEPALIVE void jh_works() { page()->app().offer_works(std::exchange(works, {})); }
EMSCRIPTEN_KEEPALIVE void jh_line(const char* text, int size) { lines.emplace_back(view(text, size)); }
EMSCRIPTEN_KEEPALIVE void jh_resume(const char* base, int size) {
  page()->app().resume(view(base, size), std::exchange(lines, {}));
}
EMSCRIPTEN_KEEPALIVE void jh_appearance(const char* text, int size) { page()->app().use_appearance(view(text, size)); }
EMSCRIPTEN_KEEPALIVE void jh_kept(int succeeded) { page()->app().kept(succeeded != 0); }

// The mirror pressed an item.
EMSCRIPTEN_KEEPALIVE void jh_activate(unsigned id) { ImGui::ActivateItemByID(id); }

// The plain page.
EMSCRIPTEN_KEEPALIVE void jh_plain_read() { plain()->read_next(); }
EMSCRIPTEN_KEEPALIVE void jh_plain_resume(const char* base, int size) {
  plain()->resume(view(base, size), std::exchange(lines, {}));
}
EMSCRIPTEN_KEEPALIVE void jh_plain_cancel() { plain()->cancel(); }
EMSCRIPTEN_KEEPALIVE void jh_plain_close() { plain()->close(); }
EMSCRIPTEN_KEEPALIVE void jh_plain_sample(const char* id, int size) { plain()->open_sample(view(id, size)); }
EMSCRIPTEN_KEEPALIVE void jh_plain_standard(const char* id, int size) { plain()->use_standard(view(id, size)); }
EMSCRIPTEN_KEEPALIVE void jh_plain_save(const char* which, int size) {
  if (const auto file = plain()->file(view(which, size)))
    junheng::web::browser::download(file->name, file->media_type, file->bytes);
}

// Text answers: the size is returned, jh_answer() gives the address until the next such call.
EMSCRIPTEN_KEEPALIVE int jh_items() { return give(junheng::ui::item_log::to_json()); }
EMSCRIPTEN_KEEPALIVE int jh_state() { return give(page()->app().state_json()); }
EMSCRIPTEN_KEEPALIVE int jh_plain_choices() { return give(plain()->choices_json()); }
EMSCRIPTEN_KEEPALIVE int jh_plain_state() { return give(plain()->state_json()); }
EMSCRIPTEN_KEEPALIVE int jh_plain_outcome() { return give(plain()->outcome_html()); }
EMSCRIPTEN_KEEPALIVE int jh_plain_report() { return give(plain()->report_html()); }
EMSCRIPTEN_KEEPALIVE int jh_plain_help() { return give(plain()->help_html()); }
EMSCRIPTEN_KEEPALIVE const char* jh_answer() { return answer.data(); }

}  // extern "C"
