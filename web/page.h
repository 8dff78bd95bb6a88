// The running program: Dear ImGui's context, the screens, and the wishes between them and the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/app.h"

namespace junheng::web {

class Page {
 public:
  Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  bool draw();  // one frame; true: another one is wanted soon
  void resize(int width, int height, float scale);
  void paste(std::string_view text);
  void write(std::string_view id, std::string_view text);  // in the text box of that id, whole
  ui::App& app() { return app_; }

 private:
  void begin_frame();
  void serve_requests();
  void tell_changes();

  ui::App app_;
  int width_ = 1, height_ = 1;  // device pixels
  float scale_ = 1;             // device pixels in a CSS pixel
  float applied_scale_ = 0;     // what the style was made for
  ui::Appearance applied_appearance_;
  double last_frame_ = 0;  // seconds
  int cursor_ = -1;
  std::string clipboard_;
  std::string announced_, title_;
  std::optional<ui::TextBox> text_box_;  // as the browser has it
};

// The one page. Null where the plain one runs.
Page* page();

}  // namespace junheng::web
