#include <catch2/catch_test_macros.hpp>
#include <variant>

#include "tests/ui/driver.h"

using namespace junheng::ui;
using testing::Invented;

TEST_CASE("the start screen says what this is and that data stay here") {
  Invented screen;
  CHECK(screen.driver.shows("均衡"));
  CHECK(screen.driver.shows("县域义务教育优质均衡发展自评"));
  CHECK(screen.driver.shows("数据不出本机"));
}

TEST_CASE("the first door asks the platform for a file") {
  Invented screen;
  screen.driver.click("选择文件…");
  const auto request = screen.driver.app().take_request();
  REQUIRE(request);
  CHECK(std::holds_alternative<OpenFile>(*request));
  CHECK_FALSE(screen.driver.app().take_request());
}

TEST_CASE("the first sample's data can be downloaded to be filled in") {
  Invented screen;
  screen.driver.click("下载示例数据");
  const auto request = screen.driver.app().take_request();
  REQUIRE(request);
  REQUIRE(std::holds_alternative<SaveFile>(*request));
  CHECK(std::get<SaveFile>(*request).file.name == "invented.json");
}

TEST_CASE("a blank workbook can be downloaded to be filled in") {
  Invented screen;
  screen.driver.click("下载空白模板");
  const auto request = screen.driver.app().take_request();
  REQUIRE(request);
  CHECK(std::get<SaveFile>(*request).file.name == "模板.xlsx");
}

TEST_CASE("each sample opens") {
  for (const std::string name : {"示例县（虚构）", "示例县·有不达标（虚构）", "宝清县2024公开报告数据"}) {
    Invented screen;
    screen.driver.click(name);
    CHECK(screen.judge->opened.size() == 1);
    CHECK(screen.driver.shows("全县结论"));
    CHECK(screen.driver.app().title() == "虚构县 · 均衡");
  }
}

TEST_CASE("a file given by the platform is judged") {
  Invented screen;
  screen.driver.app().receive_files({{"某县.json", "{}"}});
  screen.driver.frames();
  CHECK(screen.judge->opened == std::vector<std::string>{"某县.json:{}"});
  CHECK(screen.driver.app().status() == "虚构县，国家标准（2017），全县结论：不达标");
}

TEST_CASE("a file with errors shows where, what and what to do, and judges nothing") {
  Invented screen;
  screen.driver.app().receive_files({{"bad.json", "?"}});
  screen.driver.frames();
  CHECK(screen.driver.shows("“bad.json”没有判定"));
  CHECK(screen.driver.shows("学校表 第 3 行 在校生数"));
  CHECK(screen.driver.shows("“12O”不是数字。"));
  CHECK(screen.driver.shows("请改成数字，例如 120。"));
  CHECK_FALSE(screen.driver.shows("全县结论"));
  screen.driver.click("打开其他文件");
  CHECK(screen.driver.app().take_request());
  screen.driver.click("回到开始页");
  CHECK(screen.driver.shows("用示例县试一试"));
}

TEST_CASE("a bad file does not disturb the county that is open") {
  Invented screen;
  screen.driver.click("示例县（虚构）");
  screen.driver.app().receive_files({{"bad.json", "?"}});
  screen.driver.frames();
  CHECK(screen.driver.shows("“bad.json”没有判定"));
  screen.driver.click("返回虚构县");
  CHECK(screen.driver.shows("全县结论"));
}

TEST_CASE("a kept work is deleted only when it is said twice") {
  Invented screen;
  screen.driver.app().offer_works({{"7", "青山县 2024年", "昨天"}, {"8", "云溪县 2024年", "今天"}});
  screen.driver.frames();
  const LoggedItem first = screen.driver.item("删除");
  // A double click, at the place where the first press was.
  screen.driver.click_at(first.x + first.w / 2, first.y + first.h / 2);
  CHECK(screen.driver.shows("从这个浏览器里删除，不能找回。"));
  screen.driver.click_at(first.x + first.w / 2, first.y + first.h / 2);
  CHECK_FALSE(screen.driver.app().take_request());
  CHECK_FALSE(screen.driver.shows("确定删除"));
  CHECK(screen.driver.shows("青山县 2024年"));

  screen.driver.click("删除");
  screen.driver.click("确定删除");
  const auto request = screen.driver.app().take_request();
  REQUIRE(request);
  CHECK(std::get<ForgetWork>(*request).id == "7");
  CHECK_FALSE(screen.driver.shows("青山县 2024年"));
  CHECK(screen.driver.shows("云溪县 2024年"));
  CHECK_FALSE(screen.driver.shows("确定删除"));
}
