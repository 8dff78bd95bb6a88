#include "ui/line_break.h"

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"

namespace junheng::ui {
namespace {

struct Character {
  unsigned codepoint = 0;
  std::size_t size = 1;  // bytes
};

Character character_at(std::string_view text, std::size_t at) {
  unsigned codepoint = 0;
  const int size = ImTextCharFromUtf8(&codepoint, text.data() + at, text.data() + text.size());
  return {codepoint, static_cast<std::size_t>(std::max(size, 1))};
}

bool is_wide(unsigned codepoint) { return codepoint >= 0x2E80; }

bool one_of(unsigned codepoint, std::u32string_view set) { return set.find(codepoint) != std::u32string_view::npos; }

bool may_not_begin_line(unsigned codepoint) {
  return one_of(codepoint, U"，。、；：？！）》〉」』】〕％‰℃…—～·,.;:?!)]}%”’㎡°");
}

bool may_not_end_line(unsigned codepoint) { return one_of(codepoint, U"（《〈「『【〔([{“‘￥§≥≤＞＜±"); }

bool may_break_between(unsigned before, unsigned after) {
  if (before == ' ') return after != ' ';
  if (after == ' ' || may_not_begin_line(after) || may_not_end_line(before)) return false;
  return is_wide(before) || is_wide(after) || may_not_begin_line(before);
}

bool is_digit(unsigned codepoint) { return codepoint >= '0' && codepoint <= '9'; }

// "4.2" and "10:1" are one word though '.' and ':' could end a line elsewhere; "2268人" and "0.5万元" are read as one.
bool inside_number(unsigned before, unsigned after) {
  if (is_digit(after)) return before < 0x80;
  return is_digit(before) && one_of(after, U"人所校班间元万亿个名年月日项生级");
}

// Of the titles of indicators, which stand in narrow columns: two characters each, 多媒体 as two that overlap.
constexpr std::u32string_view words =
    U"规定学历教师县级以上骨干体育艺术专任教学辅助用房面积运动场馆仪器设备网络多媒媒体教室学校学生";

bool inside_word(unsigned before, unsigned after) {
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
    if (words[i] == before && words[i + 1] == after) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string_view> break_lines(std::string_view text, float width,
                                          const std::function<float(unsigned)>& advance) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0, candidate = 0;  // of the line; the last place where it may end
  float used = 0, used_to_candidate = 0;
  unsigned previous = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character next = character_at(text, at);
    if (next.codepoint == '\n') {
      lines.push_back(text.substr(begin, at - begin));
      begin = candidate = at + 1;
      used = used_to_candidate = 0;
      previous = 0;
      ++at;
      continue;
    }
    if (previous != 0 && may_break_between(previous, next.codepoint) && !inside_number(previous, next.codepoint) &&
        !inside_word(previous, next.codepoint)) {
      candidate = at;
      used_to_candidate = used;
    }
    const float step = advance(next.codepoint);
    if (used + step > width && at > begin && next.codepoint != ' ') {
      if (candidate <= begin) {  // nowhere to break: a word longer than the line
        candidate = at;
        used_to_candidate = used;
      }
      lines.push_back(text.substr(begin, candidate - begin));
      begin = candidate;
      used -= used_to_candidate;
      used_to_candidate = 0;
    }
    used += step;
    previous = next.codepoint;
    at += next.size;
  }
  lines.push_back(text.substr(begin));
  return lines;
}

std::string_view fitting_prefix(std::string_view text, float width, const std::function<float(unsigned)>& advance) {
  float used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Character next = character_at(text, at);
    used += advance(next.codepoint);
    if (used > width) break;
    at += next.size;
  }
  return text.substr(0, at);
}

std::string_view fitting_end(std::string_view text, float width, const std::function<float(unsigned)>& advance) {
  float left = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character next = character_at(text, at);
    left += advance(next.codepoint);
    at += next.size;
  }
  std::size_t at = 0;
  while (at < text.size() && left > width) {
    const Character next = character_at(text, at);
    left -= advance(next.codepoint);
    at += next.size;
  }
  return text.substr(at);
}

}  // namespace junheng::ui
