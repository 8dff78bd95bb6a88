#include "ui/line_break.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using junheng::ui::break_lines;
using junheng::ui::fitting_end;
using junheng::ui::fitting_prefix;

namespace {

// Chinese characters two wide, others one.
float advance(unsigned codepoint) { return codepoint >= 0x2E80 ? 2.0f : 1.0f; }

std::vector<std::string> lines(std::string_view text, float width) {
  std::vector<std::string> result;
  for (const auto line : break_lines(text, width, advance)) result.emplace_back(line);
  return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Chinese breaks between any two characters") {
  CHECK(lines("义务教育优质均衡", 8) == Lines{"义务教育", "优质均衡"});
}

TEST_CASE("closing punctuation never begins a line, opening punctuation never ends one") {
  CHECK(lines("义务教育，优质", 8) == Lines{"义务教", "育，优质"});
  CHECK(lines("学校（九年）", 6) == Lines{"学校", "（九", "年）"});
  CHECK(lines("达到100%以上", 8) == Lines{"达到100%", "以上"});
}

TEST_CASE("words and numbers stay whole") {
  CHECK(lines("在校生2268人", 8) == Lines{"在校生", "2268人"});
  CHECK(lines("师生比10:1，4.25元", 10) == Lines{"师生比", "10:1，", "4.25元"});
  CHECK(lines("abcdefgh", 3) == Lines{"abc", "def", "gh"});
}

TEST_CASE("words of the indicators' titles stay whole, where a line has room for one") {
  CHECK(lines("县级以上骨干教师数", 6) == Lines{"县级", "以上", "骨干", "教师数"});
  CHECK(lines("网络多媒体教室数", 6) == Lines{"网络", "多媒体", "教室数"});
  CHECK(lines("教师", 2) == Lines{"教", "师"});
}

TEST_CASE("a line break in the text is kept, an empty text is one empty line") {
  CHECK(lines("甲\n乙", 20) == Lines{"甲", "乙"});
  CHECK(lines("", 20) == Lines{""});
}

TEST_CASE("invalid UTF-8 neither crashes nor loops") { CHECK_FALSE(break_lines("\xff\xfe\x80 a", 2, advance).empty()); }

TEST_CASE("a prefix is cut between characters") {
  CHECK(fitting_prefix("均衡发展", 5, advance) == "均衡");
  CHECK(fitting_prefix("均衡", 50, advance) == "均衡");
}

TEST_CASE("an end is cut between characters") {
  CHECK(fitting_end("均衡发展", 5, advance) == "发展");
  CHECK(fitting_end("均衡", 50, advance) == "均衡");
  CHECK(fitting_end("均衡", 1, advance).empty());
}
