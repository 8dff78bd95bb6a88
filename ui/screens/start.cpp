#include "ui/screens/start.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/screens/appearance_menu.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"

namespace junheng::ui {
namespace {

using namespace widgets;

// CSS pixels. Rows reach into the padding of their card, so that their text stands below its title.
constexpr float column_width = 880, door_gap = 20, row_reach = 8, least_above = 28;
constexpr std::size_t few_works = 6;  // listed at first
constexpr float share_above = 0.13f;  // of the window's height, where there is room

void show_title() {
  line(strings::program, theme::display, Role::heading, 1);
  gap(4);
  line(strings::program_long, {20, theme::ink});
  gap(14);
  paragraph(strings::program_sentence, {16, theme::muted});
}

// At the right of the title's line.
void show_doors_aside(float width, const Appearance& appearance, Actions& actions) {
  const ImVec2 at = ImGui::GetCursorPos();
  const float wide =
      button_size(strings::help_key).x + button_size(strings::about).x + theme::px(8) + button_size(strings::display).x;
  ImGui::SetCursorPos(ImVec2(at.x + width - wide, at.y));
  if (button(strings::help_key, ButtonKind::quiet)) actions.push_back(ToggleHelp{});
  ImGui::SameLine(0, 0);
  if (button(strings::about, ButtonKind::quiet)) actions.push_back(ShowHelp{"about"});
  ImGui::SameLine(0, theme::px(8));
  appearance_menu(appearance, actions);
  ImGui::SetCursorPos(at);
}

// Both doors return the height they need, so that both can be as high as the higher one.
float show_local_door(float width, float height, Actions& actions) {
  const Card card("local", width, height);
  line(strings::open_local, theme::heading, Role::heading, 2);
  gap(10);
  paragraph(strings::open_local_hint, {15, theme::muted});
  gap(20);
  if (button(strings::choose_file, ButtonKind::primary)) actions.push_back(OpenLocal{});
  gap(24);
  paragraph(strings::no_file_yet, theme::label);
  gap(10);
  if (button(strings::download_template)) actions.push_back(SaveTemplate{});
  ImGui::SameLine(0, theme::px(10));
  if (button(strings::start_blank)) actions.push_back(StartBlank{});
  return card.height_needed();
}

void show_sample(const Choice& sample, Actions& actions) {
  const float left = ImGui::GetCursorScreenPos().x, width = ImGui::GetContentRegionAvail().x;
  const float note_height = paragraph_height(sample.note, theme::label, width - theme::px(28));
  const float height = theme::px(26) + note_height + theme::px(14), beyond = theme::px(row_reach);
  const Row made = row(sample.id, sample.title, sample.note, left - beyond, width + 2 * beyond, height, false);
  if (made.pressed) actions.push_back(UseSample{sample.id});
  const float top = made.min.y + theme::px(6);
  text_in(sample.title, {16, theme::accent}, ImVec2(left, top),
          ImVec2(made.max.x - theme::px(24), top + theme::px(26)));
  paragraph_at(sample.note, theme::label, ImVec2(left, top + theme::px(26)), width - theme::px(28));
  const float x = made.max.x - theme::px(12), y = (made.min.y + made.max.y) * 0.5f, s = theme::px(5);
  auto& list = *ImGui::GetWindowDrawList();
  list.PathLineTo(ImVec2(x - s, y - s));
  list.PathLineTo(ImVec2(x, y));
  list.PathLineTo(ImVec2(x - s, y + s));
  list.PathStroke(theme::muted, 0, theme::px(1.5f));
}

float show_sample_door(std::span<const Choice> samples, float width, float height, Actions& actions) {
  const Card card("samples", width, height);
  line(strings::try_sample, theme::heading, Role::heading, 2);
  gap(6);
  for (const Choice& sample : samples) show_sample(sample, actions);
  if (samples.empty()) return card.height_needed();
  ImGui::SetCursorPosX(ImGui::GetCursorStartPos().x);  // the rows began before it
  gap(14);
  if (button(strings::download_sample)) actions.push_back(SaveSample{samples.front().id});
  return card.height_needed();
}

// The way back stands where the first press was, so that a double click deletes nothing.
void show_dropping(const Choice& work, StartState& state, Actions& actions) {
  const std::string what = work.title + "：" + std::string(strings::drop_work_asked);
  if (button(strings::drop_work_yes)) actions.push_back(DropWork{work.id});
  item_log::describe(Role::button, strings::drop_work_yes, {.value = what});
  ImGui::SameLine(0, theme::px(4));
  if (button(strings::drop_work_not, ButtonKind::quiet)) state.dropping.clear();
  item_log::describe(Role::button, strings::drop_work_not, {.value = what});
}

// Unfinished work comes first: it is what somebody comes back for.
void show_works(std::span<const Choice> works, StartState& state, float card_width, Actions& actions) {
  const Card card("works", card_width);
  line(strings::go_on, theme::heading, Role::heading, 2);
  gap(4);
  paragraph(strings::go_on_hint, theme::label);
  gap(6);
  const float width = ImGui::GetContentRegionAvail().x, height = theme::px(44), beyond = theme::px(row_reach);
  const float drop_width = button_size(strings::drop_work).x;
  const float yes_width = button_size(strings::drop_work_yes).x, not_width = button_size(strings::drop_work_not).x;
  const std::size_t shown = state.all_works || works.size() <= few_works + 1 ? works.size() : few_works;
  for (const Choice& work : works.first(shown)) {
    ImGui::PushID(work.id.c_str());
    const bool asked = state.dropping == work.id;
    const float beside = asked ? yes_width + theme::px(4) + not_width : drop_width;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Row made =
        row("work", work.title, work.note, at.x - beyond, width + 2 * beyond - beside - theme::px(4), height, false);
    if (made.pressed) actions.push_back(ResumeWork{work.id});
    const std::string_view note = asked ? strings::drop_work_asked : std::string_view(work.note);
    const float left = at.x, note_width = text_width(note, theme::label);
    text_in(work.title, {16, theme::accent}, ImVec2(left, made.min.y),
            ImVec2(made.max.x - note_width - theme::px(16), made.max.y));
    const theme::TextStyle look{theme::label.em, asked ? theme::unmet : theme::label.colour};
    text_in(note, look, ImVec2(made.max.x - note_width - theme::px(8), made.min.y), made.max, Align::right);
    ImGui::SetCursorScreenPos(
        ImVec2(made.max.x + theme::px(4), made.min.y + (height - ImGui::GetFrameHeight()) * 0.5f));
    if (asked)
      show_dropping(work, state, actions);
    else if (button(strings::drop_work, ButtonKind::quiet))
      state.dropping = work.id;
    if (!asked) item_log::describe(Role::button, strings::drop_work, {.value = work.title});
    rule_below(made.max.x, at.x + width + beyond, made.max.y);
    ImGui::SetCursorScreenPos(ImVec2(at.x, made.max.y));
    ImGui::PopID();
  }
  ImGui::Dummy(ImVec2(0, 0));
  const std::string rest = std::string(strings::all_works) + " " + std::to_string(works.size());
  if (shown < works.size() && word_button(rest)) state.all_works = true;
}

void show_promise() {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float pad = theme::px(18), width = ImGui::GetContentRegionAvail().x;
  const float height = theme::px(28) + paragraph_height(strings::promise, {15, theme::muted}, width - pad);
  ImGui::GetWindowDrawList()->AddRectFilled(at, ImVec2(at.x + theme::px(3), at.y + height), theme::met);
  text_in(strings::promise_title, theme::body_strong, ImVec2(at.x + pad, at.y),
          ImVec2(at.x + width, at.y + theme::px(26)));
  paragraph_at(strings::promise, {15, theme::muted}, ImVec2(at.x + pad, at.y + theme::px(28)), width - pad);
  ImGui::Dummy(ImVec2(width, height));
}

}  // namespace

void show_start(std::span<const Choice> samples, std::span<const Choice> works, StartState& state,
                const Appearance& appearance, ImVec2 min, ImVec2 max, Actions& actions) {
  const float width = std::min(theme::px(column_width), max.x - min.x - theme::px(48));
  // In a low window the room above gives way, so that nothing of the page has to be scrolled to.
  float* content = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("start content"));
  const float high = theme::css(max.y - min.y), spare = (high - theme::css(*content)) * 0.5f - 1;
  const float above = std::clamp(spare, least_above, std::max(least_above, high * share_above));
  const Pane pane("start", min, max, {.padding_x = theme::css((max.x - min.x - width) * 0.5f), .padding_y = above});
  const float top = ImGui::GetCursorScreenPos().y;
  show_doors_aside(width, appearance, actions);
  show_title();
  gap(28);
  if (!state.said.empty()) {
    paragraph(state.said, {16, theme::ink, true});
    gap(14);
  }
  if (!works.empty()) {
    show_works(works, state, width, actions);
    gap(20);
  }
  const float door = std::floor((width - theme::px(door_gap)) * 0.5f);
  float* height = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("door height"));
  const float local = show_local_door(door, *height, actions);
  ImGui::SameLine(0, theme::px(door_gap));
  *height = std::max(local, show_sample_door(samples, width - door - theme::px(door_gap), *height, actions));
  gap(28);
  show_promise();
  *content = ImGui::GetCursorScreenPos().y - top;
}

}  // namespace junheng::ui
