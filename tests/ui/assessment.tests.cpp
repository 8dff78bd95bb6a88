#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <variant>

#include "imgui.h"
#include "tests/ui/driver.h"

using namespace junheng::ui;
using testing::Invented;

namespace {

struct Opened : Invented {
  explicit Opened(float width = 1366, float height = 768, float scale = 1) : Invented(width, height, scale) {
    driver.click("示例县（虚构）");
  }
};

}  // namespace

TEST_CASE("the rail has the parts in the report's order, each with its verdict") {
  Opened screen;
  CHECK(screen.driver.names(Role::tab) == std::vector<std::string>{"全县结论", "基本条件", "资源配置", "校际均衡",
                                                                   "政府保障程度", "教育质量", "社会认可度", "一票否决",
                                                                   "报告"});
  CHECK(screen.driver.item("政府保障程度").value == "有条件达标，达标 15/15");
  CHECK(screen.driver.item("一票否决").value == "不适用，达标 5/5");
  CHECK(screen.driver.item("全县结论").selected == true);
}

TEST_CASE("the overview lists what is not simply met and explains the first of it") {
  Opened screen;
  CHECK(screen.driver.shows("需要处理的项目"));
  CHECK(screen.driver.shows("七个部分中有两个不达标、一个无法判定，全县不达标。"));
  // Schools and coefficients are among them.
  CHECK(screen.driver.shows("资源配置：虚构县第1小学（小学）"));
  screen.driver.click("资源配置：虚构县第1小学（小学）");
  CHECK(screen.driver.item("资源配置").selected == true);
}

TEST_CASE("every part opens from the rail, and its first breach is explained") {
  Opened screen;
  for (const std::string& name : screen.driver.names(Role::tab)) {
    screen.driver.click(name);
    CHECK(screen.driver.item(name).selected == true);
  }
  screen.driver.click("政府保障程度");
  CHECK(screen.driver.shows("G4 学校规模（guarantee/Z3）"));
}

TEST_CASE("an item of a list and one of its clauses can be chosen") {
  Opened screen;
  screen.driver.click("政府保障程度");
  screen.driver.click("教师5年360学时培训完成率达到100%");
  CHECK(screen.driver.shows("G4 学校规模（guarantee/Z2）"));
  screen.driver.click("第 2 分项：交流轮岗教师的比例");
  CHECK(screen.driver.shows("G4 学校规模（guarantee/Z3.2）"));
}

TEST_CASE("schools and single values of the matrix can be chosen") {
  Opened screen;
  screen.driver.click("资源配置");
  CHECK(screen.driver.item("虚构县第1小学").value == "5/7 不达标");
  screen.driver.click("虚构县第2小学");
  CHECK(screen.driver.shows("G4 学校规模（小学1）"));
  const std::string cell = "虚构县第1小学 每百名学生拥有高于规定学历教师数";
  CHECK(screen.driver.item(cell).value == "2.52 人/百生，低于下限");
  screen.driver.click(cell);
  CHECK(screen.driver.shows("G4 学校规模（小学0/0）"));
}

TEST_CASE("a coefficient of variation can be chosen") {
  Opened screen;
  screen.driver.click("校际均衡");
  screen.driver.click("以表格显示");
  CHECK(screen.driver.shows("综合差异系数 0.403（仅供参考，不作判定）"));
  CHECK(screen.driver.item("生均体育运动场馆面积").value == "0.417，达标");
  screen.driver.click("生均体育运动场馆面积");
  CHECK(screen.driver.shows("G4 学校规模（cv/小学/X5）"));
}

TEST_CASE("an explanation shows sentence, numbers, official text, citation and cells") {
  Opened screen(1366, 1100);
  screen.driver.click("政府保障程度");
  for (const char* part : {"虚构县第4小学在校生 2268 人，超过标准 2000 人，多 268 人，所以这一项不达标。", "−268 人",
                           "算式", "标准原文", "教督〔2017〕6号 政府保障程度 第4项", "分项"}) {
    CHECK(screen.driver.shows(part));
  }
  // What is not met stands open among few parts; each opens and closes.
  CHECK(screen.driver.item("第 2 所学校的规模").open == true);
  CHECK(screen.driver.shows("示例县.json › 学校 › 第 2 行"));
  screen.driver.click("第 2 所学校的规模");
  CHECK(screen.driver.item("第 2 所学校的规模").open == false);
  CHECK_FALSE(screen.driver.shows("示例县.json › 学校 › 第 2 行"));
}

TEST_CASE("an explanation is copied as text") {
  Opened screen(1366, 1400);
  screen.driver.click("政府保障程度");
  screen.driver.click("复制说明");
  const std::string text = screen.driver.clipboard();
  CHECK(text.starts_with("✗ G4 学校规模（guarantee/Z3）（不达标）\n"));
  CHECK(text.find("  标准：不超过 2000 人\n") != std::string::npos);
  CHECK(text.find("    小学在校生数：1400 人（示例县.json › 学校 › 第 1 行）\n") != std::string::npos);
}

TEST_CASE("Chinese typed into the filter finds schools and items") {
  Opened screen;
  screen.driver.click("资源配置");
  screen.driver.click("查找学校或指标");
  screen.driver.type("青山镇");
  CHECK(screen.driver.item("查找学校或指标").value == "青山镇");
  CHECK(screen.driver.shows("虚构县青山镇中心九年一贯制学校（小学部）"));
  CHECK_FALSE(screen.driver.shows("虚构县第1小学"));
  screen.driver.press(ImGuiKey_Escape);
  screen.driver.frames();
  CHECK(screen.driver.shows("虚构县第1小学"));

  screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_F);
  screen.driver.type("𠮷没有这所学校");
  CHECK(screen.driver.shows("这里没有符合的学校或指标。"));
}

TEST_CASE("the standard can be changed, what is looked at stays") {
  Opened screen;
  screen.driver.click("政府保障程度");
  screen.driver.click("标准");
  CHECK(screen.driver.names(Role::option) == std::vector<std::string>{"国家标准（2017）", "某省标准"});
  screen.driver.click("某省标准");
  CHECK(screen.driver.item("标准").value == "某省标准");
  CHECK(screen.driver.item("政府保障程度").selected == true);
}

TEST_CASE("other data are opened from the top bar") {
  Opened screen;
  screen.driver.click("打开");
  CHECK(screen.driver.app().take_request());
  screen.driver.click("示例");
  screen.driver.click("宝清县2024公开报告数据");
  CHECK(screen.judge->opened.size() == 2);
  screen.driver.click("回到开始页");
  CHECK(screen.driver.shows("用示例县试一试"));
}

TEST_CASE("the result is saved from the top bar") {
  Opened screen;
  screen.driver.click("保存结果");
  const auto request = screen.driver.app().take_request();
  REQUIRE(request);
  REQUIRE(std::holds_alternative<SaveFile>(*request));
  CHECK(std::get<SaveFile>(*request).file.name == "虚构县判定结果.json");
}

TEST_CASE("problems of the data are listed on demand") {
  Opened screen;
  CHECK_FALSE(screen.driver.shows("这个数比其他学校大 40 倍。"));
  screen.driver.click("问题 1");
  CHECK(screen.driver.shows("这个数比其他学校大 40 倍。"));
  CHECK(screen.driver.shows("学校表 第 7 行 运动场地面积"));
  screen.driver.click("收起");
  CHECK_FALSE(screen.driver.shows("这个数比其他学校大 40 倍。"));
}

TEST_CASE("the keyboard alone reaches and presses a part of the report") {
  Opened screen;
  for (int i = 0; i < 40 && screen.driver.item("校际均衡").selected != true; ++i) {
    screen.driver.press(ImGuiKey_Tab);
    if (screen.driver.item("校际均衡").focused) screen.driver.press(ImGuiKey_Enter);
  }
  CHECK(screen.driver.item("校际均衡").selected == true);
}

TEST_CASE("nothing is drawn outside a small window or at a high density") {
  for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f}) {
    const float width = 1024 * scale, height = 640 * scale;
    Opened screen(width, height, scale);
    for (const std::string& name : screen.driver.names(Role::tab)) {
      screen.driver.click(name);
      for (const LoggedItem& item : item_log::items()) {
        if (!item.visible) continue;
        INFO(item.name);
        CHECK(item.x >= 0);
        CHECK(item.y >= 0);
        CHECK(item.x + item.w <= width);
        CHECK(item.y + item.h <= height);
      }
    }
  }
}
