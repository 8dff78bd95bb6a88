#include "web/page.h"

#include <algorithm>
#include <array>
#include <variant>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/core_judge.h"
#include "ui/item_log.h"
#include "ui/theme.h"
#include "web/browser.h"
#include "web/glyphs.h"
#include "web/graphics.h"

namespace junheng::web {
namespace {

constexpr std::array<std::string_view, ImGuiMouseCursor_COUNT> cursors{
    "default",     "text",    "move", "ns-resize", "ew-resize",  "nesw-resize",
    "nwse-resize", "pointer", "wait", "progress",  "not-allowed"};

// Seconds. A tab that slept must not make anything jump; a frame every 0.4 s while a caret blinks must count in full.
constexpr double shortest_step = 1e-4, longest_step = 0.5;

void place_text_input(ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
  browser::place_text_input(data->WantTextInput, data->WantVisible, data->InputPos.x, data->InputPos.y,
                            data->InputLineHeight);
}

void keep(const ui::KeepWork& work) {
  std::string lines;
  for (const std::string& record : work.journal.records) {
    if (!lines.empty()) lines += '\n';
    lines += record;
  }
  browser::keep_work(work.journal.fresh, work.title, work.journal.base, lines);
}

template <class... Handlers>
struct Overload : Handlers... {
  using Handlers::operator()...;
};

}  // namespace

Page::Page() : app_(ui::make_core_judge()) {
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  ui::theme::set_fonts(add_system_font(*io.Fonts, 400), add_system_font(*io.Fonts, 700));

  auto& platform = ImGui::GetPlatformIO();
  platform.Platform_ClipboardUserData = this;
  platform.Platform_GetClipboardTextFn = [](ImGuiContext* context) {
    return static_cast<Page*>(context->PlatformIO.Platform_ClipboardUserData)->clipboard_.c_str();
  };
  platform.Platform_SetClipboardTextFn = [](ImGuiContext* context, const char* text) {
    static_cast<Page*>(context->PlatformIO.Platform_ClipboardUserData)->clipboard_ = text;
    browser::offer_clipboard(text);
  };
  platform.Platform_SetImeDataFn = place_text_input;
  ui::item_log::attach();
}

void Page::resize(int width, int height, float scale) {
  width_ = width;
  height_ = height;
  scale_ = scale;
}

void Page::paste(std::string_view text) {
  auto& io = ImGui::GetIO();
  if (!io.WantTextInput && app_.receive_paste(text)) return;
  clipboard_ = text;
  // In a field of one line Dear ImGui would drop what parts the cells of a block, and make one number of two.
  if (io.WantTextInput && !app_.takes_blocks()) {
    clipboard_.erase(clipboard_.find_last_not_of("\n") + 1);
    std::replace_if(clipboard_.begin(), clipboard_.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
  }
  // Dear ImGui takes the one for the other where the keys are a Mac's.
  const ImGuiKey command = io.ConfigMacOSXBehaviors ? ImGuiMod_Super : ImGuiMod_Ctrl;
  io.AddKeyEvent(command, true);
  io.AddKeyEvent(ImGuiKey_V, true);
  io.AddKeyEvent(ImGuiKey_V, false);
  io.AddKeyEvent(command, false);
}

// What is to be kept is, though nothing may be drawn: while the graphics card is away there are no frames.
void Page::write(std::string_view id, std::string_view text) {
  app_.write(id, text);
  serve_requests();
}

void Page::begin_frame() {
  auto& io = ImGui::GetIO();
  const double now = browser::now();
  io.DeltaTime = static_cast<float>(std::clamp(now - last_frame_, shortest_step, longest_step));
  last_frame_ = now;
  io.DisplaySize = ImVec2(static_cast<float>(width_), static_cast<float>(height_));
  if (scale_ != applied_scale_ || app_.appearance() != applied_appearance_) {
    ui::theme::apply(scale_, app_.appearance());
    applied_scale_ = scale_;
    applied_appearance_ = app_.appearance();
  }
  graphics::begin_frame();
  ImGui::NewFrame();
  ui::item_log::begin_frame();  // only now: Dear ImGui has logged a window of its own
}

bool Page::draw() {
  begin_frame();
  app_.frame();
  ImGui::Render();
  graphics::present(width_, height_);
  ui::item_log::end_frame();
  tell_changes();
  serve_requests();
  return app_.animating() || !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

void Page::serve_requests() {
  while (auto request = app_.take_request()) {
    std::visit(Overload{
                   [](const ui::OpenFile&) { browser::choose_file(); },
                   [this](const ui::SaveFile& save) {
                     browser::download(save.file.name, save.file.media_type, save.file.bytes);
                     if (save.is_county) app_.told_time(browser::clock());
                   },
                   [](const ui::KeepWork& work) { keep(work); },
                   [](const ui::OpenWork& work) { browser::open_work(work.id); },
                   [](const ui::ListWorks&) { browser::list_works(); },
                   [](const ui::ForgetWork& work) { browser::forget_work(work.id); },
                   [](const ui::PrintPage& page) { browser::print(page.html); },
                   [](const ui::KeepAppearance& chosen) { browser::keep_appearance(chosen.text); },
               },
               *request);
  }
}

void Page::tell_changes() {
  if (const int cursor = ImGui::GetMouseCursor(); cursor != cursor_) {
    cursor_ = cursor;
    browser::set_cursor(cursor < 0 ? "none" : cursors[static_cast<std::size_t>(cursor)]);
  }
  if (const auto& box = app_.text_box(); box != text_box_) {
    text_box_ = box;
    browser::place_text_box(box && !box->covered ? &*box : nullptr);
  }
  if (auto status = app_.status(); status != announced_) {
    announced_ = std::move(status);
    browser::announce(announced_);
  }
  if (auto title = app_.title(); title != title_) {
    title_ = std::move(title);
    browser::set_title(title_);
  }
}

}  // namespace junheng::web
