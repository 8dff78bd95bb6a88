// The areas a screen is divided into.
#pragma once

#include <string_view>

#include "imgui.h"
#include "ui/theme.h"

namespace junheng::ui::widgets {

struct PaneLook {
  theme::Colour background = theme::none;
  float padding_x = 16, padding_y = 12;  // CSS pixels
  bool scrolls = true;
};

// A part of the window at a place on the screen (device pixels), scrolling by itself. Ends with the object.
class Pane {
 public:
  Pane(std::string_view id, ImVec2 min, ImVec2 max, const PaneLook& look = {});
  ~Pane();
  Pane(const Pane&) = delete;
  Pane& operator=(const Pane&) = delete;
};

// True in the first frames in which the pane is shown, or has `key` as what is chosen: then it is brought into sight.
// Several, since what is opened with it takes two to find its height.
bool newly_chosen(std::string_view key);

// Scrolls the pane as little as it takes to see it from `top` to `bottom` (device pixels of the screen); the beginning,
// where there is no room for all.
void bring_into_sight(float top, float bottom);

// Scrolls the pane by keys, which are its own in this frame: by pages and to its ends, and by lines where it has
// nothing that the arrows could go to.
enum class Scrolls { pages, lines };
void scroll_by_keys(Scrolls scrolls);

// A row, as the head of a table, that stays at the top of its pane while its place scrolls away, below those that stay
// already. What is drawn until end_row() is the row itself; what follows, as long as it lives, stands below it.
class StuckRow {
 public:
  // At the cursor, as high as the row will be; it leaves with `end`, where its table ends on the screen (device
  // pixels). `above`: the one it stays below.
  StuckRow(float height, float end, const StuckRow* above = nullptr);
  ~StuckRow();
  StuckRow(const StuckRow&) = delete;
  StuckRow& operator=(const StuckRow&) = delete;

  void end_row();

 private:
  float left_, place_, top_, height_, stuck_height_;
};

inline constexpr float card_side = 16;  // room at the left and the right inside a card, CSS pixels

// A framed block as high as its content, at the cursor. Ends with the object.
class Card {
 public:
  // Device pixels. Width 0: what is left; height 0: as high as the content.
  explicit Card(std::string_view id, float width = 0, float height = 0);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

  float height_needed() const;  // device pixels, by the content so far
};

// A strip between two panes that can be dragged: changes `width` (CSS pixels) of what is right of it. No pane may
// cover the strip.
void splitter(std::string_view id, ImVec2 min, ImVec2 max, float& width, float least, float most);

}  // namespace junheng::ui::widgets
