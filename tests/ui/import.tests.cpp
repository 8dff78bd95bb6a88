// The import screen on an invented intake.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "imgui.h"
#include "tests/ui/driver.h"

using namespace junheng::ui;
using testing::Invented;

namespace {

const std::vector<GivenFile> three_files{{"旧.xlsx", "1"}, {"新.xlsx", "2"}, {"加密.xlsx", "3"}};

struct Importing : Invented {
  Importing() {
    driver.app().receive_files(three_files);
    driver.frames(12);
  }
  bool asked(std::string_view what) const {
    return std::find(judge->asked.begin(), judge->asked.end(), what) != judge->asked.end();
  }
};

}  // namespace

TEST_CASE("files are read one a frame, each named before, and reading can be cancelled") {
  Invented screen;
  screen.driver.app().receive_files(three_files);
  CHECK(screen.driver.app().animating());
  screen.driver.frames(3);
  CHECK(screen.driver.shows("正在读入…"));
  CHECK(screen.driver.shows("第 1 / 3 个文件：旧.xlsx"));
  screen.driver.frames(1);
  CHECK(screen.driver.shows("第 2 / 3 个文件：新.xlsx"));
  CHECK(screen.driver.app().status() == "第 2 / 3 个文件：新.xlsx");
  screen.driver.frames(2);
  CHECK_FALSE(screen.driver.shows("正在读入…"));
  CHECK(screen.driver.app().title() == "导入 · 均衡");

  Invented other;
  other.driver.app().receive_files(std::vector<GivenFile>(100, {"一.xlsx", ""}));
  other.driver.frames(3);
  other.driver.click("取消");
  CHECK(other.driver.shows("用示例县试一试"));
  CHECK_FALSE(other.driver.app().animating());
}

TEST_CASE("what was recognised is shown before anything is taken, and cancelling changes nothing") {
  Importing screen;
  CHECK(screen.driver.shows("导入 · 并入虚构县"));
  CHECK(screen.driver.shows("表格，表头在第 2–3 行"));
  CHECK(screen.driver.shows("合计、小计 4 行（第 9、14、18、20 行）；注释 2 行（第 22、23 行）"));
  CHECK(screen.driver.shows("教师→骨干→县级及以上"));
  CHECK(screen.driver.item("读作：表头2").value == "字段1");
  CHECK(screen.driver.item("读作：表头5").value == "不读入");
  CHECK(screen.driver.shows("另有一列也是“字段3”"));
  screen.driver.click("取消");
  CHECK_FALSE(screen.asked("take"));
  CHECK(screen.driver.shows("用示例县试一试"));
}

TEST_CASE("a county that is open is there again after cancelling") {
  Invented screen;
  screen.driver.click("示例县（虚构）");
  screen.driver.app().receive_files({{"旧.csv", "1"}});
  screen.driver.frames(8);
  CHECK_FALSE(screen.driver.shows("全县结论"));
  screen.driver.click("取消");
  CHECK(screen.driver.shows("全县结论"));
}

TEST_CASE("a sheet is read as another table") {
  Importing screen;
  CHECK(screen.driver.item("认作").value == "学校表");
  screen.driver.click("认作");
  screen.driver.click("班级表");
  CHECK(screen.asked("read 0 as class"));
  screen.driver.frames(8);
  CHECK(screen.driver.item("认作").value == "班级表");
  screen.driver.click("恢复自动识别");
  CHECK(screen.asked("forget 0"));
}

TEST_CASE("a column is read as what is chosen in its list") {
  Importing screen;
  screen.driver.click("读作：表头5");
  CHECK(screen.driver.shows("字段7"));
  screen.driver.click("字段7");
  CHECK(screen.asked("read 0/4 as field7"));
  screen.driver.frames(8);
  CHECK(screen.driver.item("读作：表头5").value == "字段7");
  CHECK(screen.driver.shows("恢复自动识别"));
}

TEST_CASE("the list is searched by typing, and Enter takes the first that is found") {
  Importing screen;
  screen.driver.click("读作：表头2");
  screen.driver.frames(4);
  screen.driver.type("字段42");
  CHECK_FALSE(screen.driver.shows("字段7"));
  CHECK(screen.driver.shows("字段42"));
  screen.driver.press(ImGuiKey_Enter);
  CHECK(screen.asked("read 0/1 as field42"));
  screen.driver.frames(8);
  screen.driver.click("读作：表头2");
  screen.driver.frames(4);
  screen.driver.type("没有的");
  CHECK(screen.driver.shows("没有这样的字段"));
  screen.driver.press(ImGuiKey_Escape);
  screen.driver.press(ImGuiKey_Escape);
  CHECK(screen.driver.item("读作：表头2").value == "字段42");
}

TEST_CASE("a sheet is left out and taken in again") {
  Importing screen;
  screen.driver.click("不读入这张表");
  CHECK(screen.asked("leave out 0"));
  screen.driver.frames(8);
  screen.driver.click("恢复自动识别");
  CHECK(screen.asked("forget 0"));
}

TEST_CASE("each conflict is decided by itself, or all at once") {
  Importing screen;
  screen.driver.click("不一致");
  CHECK(screen.driver.shows("“新.xlsx”单元格 D5"));
  CHECK(screen.driver.item("保留：虚构县第一小学 小学在校生数").checked == true);
  screen.driver.click("改用：虚构县第一小学 小学在校生数");
  CHECK(screen.driver.item("改用：虚构县第一小学 小学在校生数").checked == true);
  CHECK(screen.driver.item("改用：虚构县第二小学 小学在校生数").checked == false);
  screen.driver.click("全部改用");
  CHECK(screen.driver.item("改用：虚构县第二小学 小学在校生数").checked == true);
  screen.driver.click("全部保留");
  CHECK(screen.driver.item("改用：虚构县第一小学 小学在校生数").checked == false);
}

TEST_CASE("problems, updates and the files that failed are there to be read") {
  Importing screen;
  screen.driver.click("问题");
  CHECK(screen.driver.shows("“专任教师数”应为数字，写的是“若干”"));
  screen.driver.click("更新");
  CHECK(screen.driver.shows("1300 册"));
  screen.driver.click("加密.xlsx");
  CHECK(screen.driver.shows("工作簿设有密码，无法读取。"));
  screen.driver.click("粘贴的表格");
  CHECK(screen.driver.shows("小学"));
}

TEST_CASE("taking the import shows the overview of the county") {
  Importing screen;
  screen.driver.click("导入");
  CHECK(screen.asked("take"));
  CHECK(screen.driver.shows("需要处理的项目"));
  CHECK(screen.driver.app().title() == "虚构县 · 均衡");
}

TEST_CASE("more files dropped on an import join it; one county file alone is opened as before") {
  Importing screen;
  screen.driver.app().receive_files({{"又一个.json", "{}"}});
  screen.driver.frames(12);
  CHECK(screen.asked("add 又一个.json"));
  CHECK(screen.judge->opened.empty());

  Invented plain;
  plain.driver.app().receive_files({{"某县.json", "{}"}});
  CHECK(plain.judge->asked.empty());
  CHECK(plain.judge->opened.size() == 1);
}

TEST_CASE("a pasted table is imported, other text is not") {
  Invented screen;
  CHECK_FALSE(screen.driver.app().receive_paste("一句话"));
  CHECK_FALSE(screen.driver.app().receive_paste("一句话\n"));
  CHECK(screen.driver.app().receive_paste("学校名称\t在校生数\n一小\t812\n"));
  CHECK(screen.judge->asked == std::vector<std::string>{"add 粘贴的表格"});
}

TEST_CASE("a press of the keyboard opens the list and chooses in it") {
  Importing screen;
  screen.driver.click("读作：表头1");
  screen.driver.frames(4);
  screen.driver.type("字段9");
  screen.driver.press(ImGuiKey_DownArrow);
  screen.driver.press(ImGuiKey_Space);
  CHECK(screen.asked("read 0/0 as field9"));
}

TEST_CASE("nothing of the import screen lies outside the smallest window") {
  Invented screen(1024, 640);
  screen.driver.app().receive_files(three_files);
  screen.driver.frames(12);
  for (const std::string page : {"学校", "不一致", "问题", "更新", "加密.xlsx"}) {
    screen.driver.click(page);
    for (const LoggedItem& item : item_log::items()) {
      if (!item.visible) continue;
      INFO(page << " " << item.name);
      CHECK((item.x >= 0 && item.x + item.w <= 1024 && item.y >= 0 && item.y + item.h <= 640));
    }
  }
}

TEST_CASE("what was imported is not given up unsaved without a word") {
  Importing screen;
  screen.driver.click("导入");
  CHECK(screen.driver.shows("有改动还没有保存到文件"));
  screen.driver.click("回到开始页");
  CHECK(screen.driver.shows("全县结论"));
  CHECK(screen.driver.shows("改动还没有保存到文件：请先点“保存数据”；确实不要了，请再做一次"));
  CHECK(screen.driver.app().status().starts_with("改动还没有保存到文件"));
  screen.driver.app().receive_files({{"县.json", "{}"}});
  screen.driver.frames(3);
  CHECK(screen.judge->opened.empty());  // asked for another thing it asks again
  screen.driver.app().receive_files({{"县.json", "{}"}});
  screen.driver.frames(3);
  CHECK(screen.judge->opened == std::vector<std::string>{"县.json:{}"});

  Importing saved;
  saved.driver.click("导入");
  saved.driver.click("保存数据");
  CHECK(std::holds_alternative<SaveFile>(*saved.driver.app().take_request()));
  CHECK_FALSE(saved.driver.shows("有改动还没有保存到文件"));
  saved.driver.click("回到开始页");
  CHECK(saved.driver.shows("用示例县试一试"));

  Importing twice;
  twice.driver.click("导入");
  twice.driver.click("回到开始页");
  twice.driver.click("回到开始页");
  CHECK(twice.driver.shows("用示例县试一试"));
}
