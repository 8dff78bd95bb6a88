#include "ui/widgets/pane.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "imgui_internal.h"

namespace junheng::ui::widgets {
namespace {
constexpr float card_padding = 14;  // CSS pixels, above and below

// The scrollbar stands in the room at the right, which is left for it too while there is none: nothing moves when it
// comes, and what scrolls ends where what does not scroll ends. Dear ImGui would put it beside that room.
void leave_room_for_bar(float room) {
  ImGui::Indent(room);
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  if (window.ScrollbarY) return;
  window.WorkRect.Max.x -= room;
  window.ContentRegionRect.Max.x -= room;
}

}  // namespace

Pane::Pane(std::string_view id, ImVec2 min, ImVec2 max, const PaneLook& look) {
  ImGui::SetCursorScreenPos(min);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, look.background);
  const float padding = theme::px(look.padding_x), bar = ImGui::GetStyle().ScrollbarSize;
  const bool room_for_bar = look.scrolls && padding > bar;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                      ImVec2(room_for_bar ? padding - bar : padding, theme::px(look.padding_y)));
  const ImGuiWindowFlags flags = look.scrolls ? 0 : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::BeginChild(std::string(id).c_str(), ImVec2(max.x - min.x, max.y - min.y),
                    ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened, flags);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  if (room_for_bar) leave_room_for_bar(bar);
}

Pane::~Pane() { ImGui::EndChild(); }

bool newly_chosen(std::string_view key) {
  constexpr int frames = 3;
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID known = ImGui::GetID("chosen"), left = ImGui::GetID("frames left");
  const int now = static_cast<int>(ImHashStr(key.data(), key.size()));
  if (storage.GetInt(known) != now || ImGui::IsWindowAppearing()) storage.SetInt(left, frames);
  storage.SetInt(known, now);
  const int frame = storage.GetInt(left);
  if (frame > 0) storage.SetInt(left, frame - 1);
  return frame > 0;
}

void bring_into_sight(float top, float bottom) {
  const float least = ImGui::GetWindowPos().y, max = least + ImGui::GetWindowHeight(), edge = theme::px(8);
  const float min = least + ImGui::GetCurrentWindow()->DecoInnerSizeY1;
  const float by = top - edge < min ? top - edge - min : std::clamp(bottom + edge - max, 0.0f, top - edge - min);
  if (by != 0) ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.0f, ImGui::GetScrollMaxY()));
}

void scroll_by_keys(Scrolls scrolls) {
  struct Step {
    ImGuiKey key;
    float by;
  };
  constexpr float far = 1e6f;
  const float page = ImGui::GetWindowHeight() * 0.9f, line = theme::px(40);
  const std::array steps{Step{ImGuiKey_PageUp, -page}, Step{ImGuiKey_PageDown, page}, Step{ImGuiKey_Home, -far},
                         Step{ImGuiKey_End, far},      Step{ImGuiKey_UpArrow, -line}, Step{ImGuiKey_DownArrow, line}};
  const std::size_t count = scrolls == Scrolls::lines ? steps.size() : steps.size() - 2;
  const ImGuiID owner = ImGui::GetID("keys");
  float by = 0;
  for (const Step& step : std::span(steps).first(count)) {
    ImGui::SetKeyOwner(step.key, owner);
    if (ImGui::IsKeyPressed(step.key, ImGuiInputFlags_Repeat, owner)) by += step.by;
  }
  if (by != 0) ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.0f, ImGui::GetScrollMaxY()));
}

StuckRow::StuckRow(float height, float end, const StuckRow* above) : height_(height) {
  const ImGuiWindow& window = *ImGui::GetCurrentWindow();
  left_ = window.DC.CursorPos.x;
  place_ = window.DC.CursorPos.y;
  top_ = std::max(place_, std::min(window.ClipRect.Min.y, end - height));
  stuck_height_ = height + (above != nullptr ? above->stuck_height_ : 0);
  ImGui::SetCursorScreenPos(ImVec2(left_, top_));
}

void StuckRow::end_row() {
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  ImGui::SetCursorScreenPos(ImVec2(left_, place_ + height_));
  ImGui::PushClipRect(ImVec2(window.ClipRect.Min.x, top_ + height_), window.ClipRect.Max, true);
  // What the keyboard comes to is scrolled into the room below: Dear ImGui asks this at the next frame.
  window.DecoInnerSizeY1 = stuck_height_;
}

StuckRow::~StuckRow() { ImGui::PopClipRect(); }

Card::Card(std::string_view id, float width, float height) {
  ImGui::PushStyleColor(ImGuiCol_ChildBg, theme::surface);
  ImGui::PushStyleColor(ImGuiCol_Border, theme::line);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme::px(card_side), theme::px(card_padding)));
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, theme::px(6));
  ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, theme::px(1));
  const ImGuiChildFlags grow = height > 0 ? 0 : ImGuiChildFlags_AutoResizeY;
  ImGui::BeginChild(
      std::string(id).c_str(), ImVec2(width, height),
      ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_Borders | ImGuiChildFlags_NavFlattened | grow);
  ImGui::PopStyleVar(3);
  ImGui::PopStyleColor(2);
}

Card::~Card() { ImGui::EndChild(); }

float Card::height_needed() const { return ImGui::GetCursorPosY() + theme::px(card_padding); }

void splitter(std::string_view id, ImVec2 min, ImVec2 max, float& width, float least, float most) {
  ImGui::SetCursorScreenPos(min);
  ImGui::InvisibleButton(std::string(id).c_str(), ImVec2(max.x - min.x, max.y - min.y));
  const bool active = ImGui::IsItemActive(), lit = active || ImGui::IsItemHovered();
  if (active) width -= theme::css(ImGui::GetIO().MouseDelta.x);
  width = std::clamp(width, least, std::max(least, most));
  if (lit) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  const float thickness = theme::px(lit ? 3 : 1);
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(max.x - thickness, min.y), max, lit ? theme::accent : theme::line);
}

}  // namespace junheng::ui::widgets
