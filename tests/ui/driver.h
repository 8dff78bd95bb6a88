// Drives the screens without a window or a GPU: frames, pointer, keys, and the item log to find things by.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/ui/invented.h"
#include "ui/app.h"
#include "ui/item_log.h"

struct ImGuiContext;

namespace junheng::ui::testing {

enum class Letters { narrow, measured };  // Dear ImGui's own font, or widths as in the page

class Driver {
 public:
  // The screens on `judge`, in a window of that many pixels; `scale` device pixels in a CSS pixel.
  explicit Driver(std::unique_ptr<Judge> judge, float width = 1366, float height = 768, float scale = 1,
                  Letters letters = Letters::narrow);
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  App& app() { return app_; }
  void frames(int count = 4);

  // The first visible item of that name that can be pressed; fails the test where there is none.
  const LoggedItem& item(std::string_view name) const;
  bool shows(std::string_view name) const;          // an item or a text, visible or told
  bool shows_part(std::string_view part) const;     // the same, containing it
  std::vector<std::string> names(Role role) const;  // of the visible ones

  void click(std::string_view name);
  void click_at(float x, float y);
  void type(std::string_view text);  // as an input method or a keyboard delivers it
  void press(int imgui_key);         // with its modifiers, an ImGuiKeyChord
  void drag(float from_x, float from_y, float to_x, float to_y, int hold = 2);  // frames at its end before it is let go
  void press_at(float x, float y, int button, int modifiers = 0, int times = 1);  // a mouse button, ImGuiMod_…
  void scroll(float x, float y, float notches);
  std::string clipboard() const { return clipboard_; }

 private:
  void frame();

  ImGuiContext* context_;
  float scale_;
  Appearance applied_;
  std::string clipboard_;
  App app_;
};

// A driver on the invented county. The judge stays the driver's.
struct Invented {
  explicit Invented(float width = 1366, float height = 768, float scale = 1, Letters letters = Letters::narrow);
  InventedJudge* judge;
  Driver driver;

 private:
  Invented(std::unique_ptr<InventedJudge> owned, float width, float height, float scale, Letters letters);
};

}  // namespace junheng::ui::testing
