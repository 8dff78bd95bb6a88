// The texts of the report on the real evaluator: what is written, where the field for it lies, and what is printed.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <variant>

#include "imgui.h"
#include "tests/ui/driver.h"
#include "ui/core_judge.h"

using namespace junheng::ui;
using testing::Driver;

namespace {

CountyView taken(Judgement judgement) {
  REQUIRE(judgement.county);
  return std::move(*judgement.county);
}

const ReportText& text(const CountyView& county, std::string_view id) {
  const auto found =
      std::find_if(county.texts.begin(), county.texts.end(), [&](const ReportText& one) { return one.id == id; });
  REQUIRE(found != county.texts.end());
  return *found;
}

struct Opened {
  explicit Opened(float width = 1366, float height = 768) : driver(make_core_judge(), width, height) {
    driver.click("示例县·有不达标（虚构）");
    driver.click("报告");
  }
  const TextBox& box() {
    REQUIRE(driver.app().text_box());
    return *driver.app().text_box();
  }
  std::string named(std::string_view part) {
    for (const LoggedItem& item : item_log::items()) {
      if (item.role == Role::row && item.visible && item.name.find(part) != std::string::npos) return item.name;
    }
    FAIL("no entry " << part);
    return {};
  }

  Driver driver;
};

}  // namespace

TEST_CASE("what is explained beside a text is what it is about", "[report]") {
  Opened opened;
  const auto selected = [&](const std::string& key) {
    opened.driver.frames();
    return opened.driver.app().state_json().find("\"selected\":\"" + key + "\"") != std::string::npos;
  };
  CHECK(selected(""));  // what was explained before is not about 基本情况
  CHECK_FALSE(opened.driver.shows("标准原文"));
  opened.driver.click(opened.named("G4 "));
  CHECK(selected("G4"));
  CHECK(opened.driver.shows("标准原文"));
  opened.driver.click("教育质量");
  opened.driver.click("报告");
  CHECK(selected("G4"));
  opened.driver.click(opened.named("基本情况"));
  CHECK(selected(""));
}

TEST_CASE("what is written is part of the county, of its file and of its journal", "[report]") {
  const auto judge = make_core_judge();
  taken(judge->open_sample("demo-county"));
  CountyView county = taken(judge->write("G4", "全县"));
  CHECK(text(county, "G4").text == "全县");
  CHECK(text(county, "G4").of_item);
  CHECK(text(county, "G4").mark == Mark::met);
  CHECK(text(county, "basics").text.empty());
  CHECK_FALSE(text(county, "basics").mark);
  CHECK(judge->history().undo == "修改文字“" + text(county, "G4").title + "”");
  CHECK(judge->history().unsaved);
  taken(judge->write("G4", "全县没有"));
  CHECK_FALSE(judge->write("G4", "全县没有").county);  // nothing changes
  CHECK_FALSE(judge->write("G99", "没有这一项").county);

  const auto journal = judge->take_journal();
  REQUIRE(journal);
  const auto again = make_core_judge();
  CHECK(text(taken(again->resume(journal->base, journal->records)), "G4").text == "全县没有");

  const auto file = judge->data_file();
  REQUIRE(file);
  const auto third = make_core_judge();
  CHECK(text(taken(third->open("县.json", file->bytes)), "G4").text == "全县没有");

  CHECK(judge->report_html(1).find("全县没有") != std::string::npos);
  REQUIRE(judge->report_file());
  CHECK(judge->report_file()->name == "云溪县（虚构）2024自评报告.html");
  CHECK(judge->report_file()->bytes.find("全县没有") != std::string::npos);
  county = taken(judge->undo());  // both at once: one sentence
  CHECK(text(county, "G4").text.empty());
}

TEST_CASE("a text of another standard stays, and can be emptied", "[report]") {
  const auto judge = make_core_judge();
  const std::string bytes = R"({"junheng":2,"tables":{"county":{"name":"甲县"}},"narrative":{"X9":"别处来的"}})";
  CountyView county = taken(judge->open("县.json", bytes));
  CHECK(text(county, "X9").text == "别处来的");
  CHECK(county.texts.back().id == "X9");
  county = taken(judge->write("X9", ""));
  CHECK(county.texts.back().id == "plans");
  CHECK(judge->history().undo == "修改文字“X9”");
}

TEST_CASE("the field lies in the frame beside the list, and the chosen text is in it", "[report]") {
  for (const auto& [width, height] :
       {std::pair(1366.0f, 768.0f), std::pair(1920.0f, 1080.0f), std::pair(1024.0f, 640.0f)}) {
    INFO(width);
    Opened screen(width, height);
    const TextBox first = screen.box();
    CHECK(first.id == "basics");
    CHECK(first.text.empty());
    CHECK(first.w > 250);
    CHECK(first.h > 150);
    CHECK(first.x > 0);
    CHECK(first.y > 0);
    CHECK(first.x + first.w < width);
    CHECK(first.y + first.h < height);
    CHECK_FALSE(first.covered);
    screen.driver.app().write(first.id, "在东部。");
    screen.driver.frames();
    CHECK(screen.box().text == "在东部。");
    CHECK(screen.driver.item("基本情况").value == "4 字");
  }
}

TEST_CASE("an entry of the list takes the caret to its text and explains it", "[report]") {
  Opened screen(1366, 2000);
  const std::string name = screen.named("G4 ");
  screen.driver.click(name);
  CHECK(screen.box().id == "G4");
  CHECK(screen.box().label == name);
  CHECK_FALSE(screen.box().take_focus);  // only in the frame after the click
  CHECK(screen.driver.app().state_json().find("\"selected\":\"G4\"") != std::string::npos);
  screen.driver.app().write("G4", "有两所。");
  screen.driver.frames();
  CHECK(screen.driver.app().state_json().find("\"section\":\"report\"") != std::string::npos);
  screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
  CHECK(screen.box().text.empty());
  screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_Y);
  CHECK(screen.box().text == "有两所。");
}

TEST_CASE("under an open menu the field is out of sight, elsewhere there is none", "[report]") {
  Opened screen;
  screen.driver.click("显示");
  CHECK(screen.box().covered);
  screen.driver.press(ImGuiKey_Escape);
  CHECK_FALSE(screen.box().covered);
  screen.driver.click("资源配置");
  CHECK_FALSE(screen.driver.app().text_box());
}

TEST_CASE("texts are found by their titles and by what is written", "[report]") {
  Opened screen;
  screen.driver.app().write("plans", "加快建设新校。");
  screen.driver.frames();
  screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_F);
  screen.driver.type("新校");
  CHECK(screen.driver.names(Role::row) == std::vector<std::string>{"存在问题及下一步打算"});
  screen.driver.type("没有的字");
  CHECK(screen.driver.names(Role::row).empty());
}

TEST_CASE("the report is printed and saved", "[report]") {
  Opened screen;
  screen.driver.app().write("basics", "在东部。");
  screen.driver.frames();
  const auto next = [&] {
    while (auto request = screen.driver.app().take_request()) {
      if (!std::holds_alternative<KeepWork>(*request)) return request;
    }
    return std::optional<Request>();
  };
  CHECK_FALSE(next());
  screen.driver.click("打印报告");
  auto request = next();
  REQUIRE(request);
  REQUIRE(std::holds_alternative<PrintPage>(*request));
  CHECK(std::get<PrintPage>(*request).html.find("在东部。") != std::string::npos);
  screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_P);
  request = next();
  REQUIRE(request);
  CHECK(std::holds_alternative<PrintPage>(*request));
  screen.driver.click("保存报告");
  request = next();
  REQUIRE(request);
  REQUIRE(std::holds_alternative<SaveFile>(*request));
  CHECK(std::get<SaveFile>(*request).file.media_type == "text/html");
  CHECK_FALSE(std::get<SaveFile>(*request).is_county);
}
