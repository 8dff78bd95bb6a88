#include "ui/guide.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/standards/loader.h"
#include "imgui.h"
#include "tests/ui/driver.h"

using namespace junheng::ui;
using testing::Invented;
using Kind = GuideLine::Kind;

namespace {

struct Opened : Invented {
  explicit Opened(float width = 1366, float height = 768) : Invented(width, height) { driver.click("示例县（虚构）"); }
};

// Whether the panel shows the chapter of that id, and its first words.
bool shows_chapter(const testing::Driver& driver, std::string_view id) {
  const GuideChapter& chapter = guide_chapter(id);
  return chapter.id == id && !chapter.lines.empty() && driver.shows(chapter.lines.front().text) &&
         driver.shows("全部说明");
}

}  // namespace

TEST_CASE("a guide is read line by line") {
  const auto chapters = read_guide(
      "说明\n# a 甲\n正文\n## 小标题\n1. 步骤\n`F2` 修改\n△ 有条件\n格✗ 低于下限\n@b\n@没有\n\n# b 乙\r\n12. "
      "另一步\r\n格子不是标记\n");
  REQUIRE(chapters.size() == 2);
  CHECK(chapters[0].id == "a");
  CHECK(chapters[0].title == "甲");
  const auto& lines = chapters[0].lines;
  REQUIRE(lines.size() == 8);
  CHECK((lines[0].kind == Kind::text && lines[0].text == "正文"));
  CHECK((lines[1].kind == Kind::heading && lines[1].text == "小标题"));
  CHECK((lines[2].kind == Kind::step && lines[2].term == "1" && lines[2].text == "步骤"));
  CHECK((lines[3].kind == Kind::term && lines[3].term == "F2" && lines[3].text == "修改"));
  CHECK((lines[4].kind == Kind::mark && lines[4].mark == Mark::conditional && lines[4].text == "有条件"));
  CHECK((lines[5].kind == Kind::level && lines[5].level == Level::below && lines[5].text == "低于下限"));
  CHECK((lines[6].kind == Kind::step && lines[6].term == "12" && lines[6].text == "另一步"));
  CHECK((lines[7].kind == Kind::text && lines[7].text == "格子不是标记"));
  CHECK(chapters[1].title == "乙");
  CHECK(read_guide("").empty());
}

TEST_CASE("the embedded guide is whole: each chapter once, with words, and nothing taken in that is not there") {
  std::set<std::string> ids;
  for (const GuideChapter& chapter : guide()) {
    CAPTURE(chapter.id);
    CHECK(ids.insert(chapter.id).second);
    CHECK_FALSE(chapter.title.empty());
    CHECK(chapter.lines.size() >= 2);
    for (const GuideLine& line : chapter.lines) CHECK_FALSE(line.text.starts_with('@'));
  }
  for (const char* screen : {"start", "import", "failed", "data", "overview", "resources", "balance", "changes",
                             "comparison", "report", "problems", "saving", "marks", "keys", "about"})
    CHECK(ids.contains(screen));
  for (const std::string& id : junheng::builtin_standard_ids()) {
    for (const auto& section : junheng::builtin_standard(id)->sections) CHECK(ids.contains(section.id));
  }
  CHECK(guide_chapter("a section of a standard of one's own").id == "marks");
}

TEST_CASE("all five verdicts are explained under their words") {
  const auto& lines = guide_chapter("marks").lines;
  for (const std::string word : {"达标：", "有条件达标：", "不达标：", "无法判定：", "不适用："}) {
    CHECK(std::any_of(lines.begin(), lines.end(),
                      [&](const GuideLine& line) { return line.kind == Kind::mark && line.text.starts_with(word); }));
  }
}

TEST_CASE("F1 opens the chapter of the screen, F1 or Escape closes it") {
  Invented screen;
  screen.driver.press(ImGuiKey_F1);
  CHECK(shows_chapter(screen.driver, "start"));
  CHECK(screen.driver.app().status() == "帮助：开始");
  CHECK(screen.driver.app().state_json().find("\"help\":\"start\"") != std::string::npos);
  screen.driver.press(ImGuiKey_F1);
  CHECK_FALSE(screen.driver.shows("全部说明"));
  screen.driver.press(ImGuiKey_F1);
  screen.driver.press(ImGuiKey_Escape);
  CHECK_FALSE(screen.driver.shows("全部说明"));
}

TEST_CASE("each part of the assessment has its chapter, and it follows from one to the next") {
  Opened screen;
  screen.driver.click("帮助");
  CHECK(shows_chapter(screen.driver, "overview"));
  CHECK_FALSE(screen.driver.shows("复制说明"));  // it stands where the explanation was
  const std::vector<std::pair<std::string, std::string>> parts{
      {"基本条件", "apply"},   {"资源配置", "resources"},     {"校际均衡", "balance"}, {"政府保障程度", "guarantee"},
      {"教育质量", "quality"}, {"社会认可度", "recognition"}, {"一票否决", "veto"},    {"全县结论", "overview"}};
  for (const auto& [name, id] : parts) {
    CAPTURE(name);
    screen.driver.click(name);
    CHECK(shows_chapter(screen.driver, id));
  }
  screen.driver.click("帮助");
  CHECK_FALSE(screen.driver.shows("全部说明"));
}

TEST_CASE("an import and a file that failed have their chapters") {
  Invented screen;
  screen.driver.app().receive_files({{"学校.xlsx", "PK"}});
  screen.driver.frames(12);
  screen.driver.click("帮助");
  CHECK(shows_chapter(screen.driver, "import"));
  screen.driver.click("取消");
  CHECK(shows_chapter(screen.driver, "start"));
  screen.driver.app().receive_files({{"bad.json", "?"}});
  screen.driver.frames();
  CHECK(shows_chapter(screen.driver, "failed"));
  screen.driver.click("帮助");
  CHECK_FALSE(screen.driver.shows("全部说明"));
}

TEST_CASE("a chapter leads to the others, and the keys scroll it") {
  Opened screen;
  screen.driver.press(ImGuiKey_F1);
  const auto end_seen = [&] {
    const auto names = screen.driver.names(Role::button);
    return std::find(names.begin(), names.end(), "保存") != names.end();
  };
  CHECK_FALSE(end_seen());
  screen.driver.press(ImGuiKey_End);
  REQUIRE(end_seen());
  screen.driver.press(ImGuiKey_Home);
  CHECK_FALSE(end_seen());
  screen.driver.press(ImGuiKey_PageDown);
  screen.driver.press(ImGuiKey_PageDown);
  REQUIRE(end_seen());
  screen.driver.click("保存");
  CHECK(shows_chapter(screen.driver, "saving"));
  screen.driver.click("收起");
  CHECK_FALSE(screen.driver.shows("全部说明"));
}

TEST_CASE("Escape first leaves the text that is typed and the list that is open") {
  Opened screen;
  screen.driver.press(ImGuiKey_F1);
  screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_F);
  screen.driver.type("小学");
  screen.driver.press(ImGuiKey_Escape);
  CHECK(shows_chapter(screen.driver, "overview"));
  screen.driver.press(ImGuiKey_Escape);
  screen.driver.click("示例");
  screen.driver.press(ImGuiKey_Escape);
  CHECK(shows_chapter(screen.driver, "overview"));
  screen.driver.press(ImGuiKey_Escape);
  CHECK_FALSE(screen.driver.shows("全部说明"));
}
