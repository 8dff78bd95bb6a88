#include "ui/widgets/chart.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <string>

#include "core/document/svg.h"
#include "imgui.h"
#include "tests/ui/driver.h"
#include "ui/theme.h"

using namespace junheng::ui;
using testing::Invented;

namespace {

// The balance section of the invented county: its chart, and beside it the strip of the explanation.
struct Opened : Invented {
  explicit Opened(float scale = 1) : Invented(1366 * scale, 900 * scale, scale) {
    driver.click("示例县（虚构）");
    driver.click("校际均衡");
  }
};

const LoggedItem* switch_of(const testing::Driver&, std::string_view about) {
  for (const LoggedItem& item : item_log::items()) {
    if (item.value == about && item.id != 0) return &item;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a chart says what it shows, and each of its places what it is") {
  for (const float scale : {1.0f, 1.5f}) {
    Opened screen(scale);
    CHECK(screen.driver.shows("图：balance：三所学校。"));
    const LoggedItem first = screen.driver.item("虚构县图中第1校：1"),
                     second = screen.driver.item("虚构县图中第2校：2");
    CHECK(first.role == Role::button);
    CHECK(second.y - first.y == 30 * scale);  // CSS pixels to device pixels
    CHECK(first.h == 30 * scale);
    CHECK(screen.driver.item("虚构县图中第3校：3").role == Role::text);  // leads nowhere
  }
}

TEST_CASE("a picture is told as its table, in which its places stand for their rows and cells") {
  Opened screen;
  const int table = screen.driver.item("虚构县图中第1校：1").table;
  REQUIRE(table >= 0);
  std::vector<std::string> cells(4 * 2);
  for (const LoggedItem& item : item_log::items()) {
    if (item.table != table || item.role == Role::table) continue;
    std::string& cell = cells[static_cast<std::size_t>(item.row * 2 + item.column)];
    cell += (cell.empty() ? "" : " and ") + item.name;
  }
  CHECK(cells == std::vector<std::string>{"学校", "数", "虚构县图中第1校：1", "1", "虚构县图中第2校：2",
                                          "虚构县图中第2校的数：2", "虚构县图中第3校", "3"});
}

TEST_CASE("a press on a place explains it, a place that leads nowhere does nothing") {
  Opened screen;
  screen.driver.click("虚构县图中第3校：3");
  CHECK_FALSE(screen.driver.shows_part("（chart/"));
  screen.driver.click("虚构县图中第2校：2");
  CHECK(screen.driver.shows("G4 学校规模（chart/1）"));
  CHECK(screen.driver.item("虚构县图中第2校：2").selected == true);
  CHECK(screen.driver.item("虚构县图中第1校：1").selected == false);
}

TEST_CASE("pointing at a place shows its sentence") {
  Opened screen;
  const auto said = [] {
    int times = 0;
    for (const LoggedItem& item : item_log::items())
      times += item.role == Role::text && item.id == 0 && item.name == "虚构县图中第1校：1";
    return times;
  };
  CHECK(said() == 0);
  const LoggedItem place = screen.driver.item("虚构县图中第1校：1");
  ImGui::GetIO().AddMousePosEvent(place.x + 20, place.y + 10);
  screen.driver.frames();
  CHECK(said() == 1);
}

TEST_CASE("places are reached and pressed by keys") {
  Opened screen;
  screen.driver.click("虚构县图中第1校：1");
  screen.driver.press(ImGuiKey_DownArrow);
  CHECK(screen.driver.item("虚构县图中第2校：2").focused);
  screen.driver.press(ImGuiKey_Enter);
  CHECK(screen.driver.shows("G4 学校规模（chart/1）"));
}

TEST_CASE("a chart in an explanation changes to its table and back") {
  Opened screen;
  const LoggedItem* button = switch_of(screen.driver, "图：strip");
  REQUIRE(button != nullptr);
  CHECK(button->name == "以表格显示");
  screen.driver.click_at(button->x + button->w / 2, button->y + button->h / 2);
  CHECK(screen.driver.item("虚构县图中第2校").value == "2");
  CHECK(screen.driver.item("虚构县图中第2校").role == Role::row);
  CHECK_FALSE(screen.driver.shows("图：strip：三所学校。"));
  CHECK(screen.driver.shows("图：balance：三所学校。"));  // of another pane
  screen.driver.click("虚构县图中第2校");
  CHECK(screen.driver.shows("G4 学校规模（chart/1）"));
  CHECK_FALSE(screen.driver.shows("图：strip：三所学校。"));  // the next one too
  button = switch_of(screen.driver, "图：strip");
  REQUIRE(button != nullptr);
  screen.driver.click_at(button->x + button->w / 2, button->y + button->h / 2);
  CHECK(screen.driver.shows("图：strip：三所学校。"));
}

TEST_CASE("the matrix has its schools at one glance as well, and searching goes back to it") {
  Opened screen;
  screen.driver.click("资源配置");
  CHECK(screen.driver.shows("虚构县第1小学"));
  screen.driver.click("以图显示");
  CHECK(screen.driver.shows("图：schools：三所学校。"));
  CHECK_FALSE(screen.driver.shows("虚构县第1小学"));
  screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_F);
  screen.driver.type("第2小学");
  CHECK(screen.driver.shows("虚构县第2小学"));
  CHECK_FALSE(screen.driver.shows("图：schools：三所学校。"));
}

TEST_CASE("the light palette of files is the theme's") {
  const auto hex = [](ImU32 colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", colour >> IM_COL32_R_SHIFT & 255,
                  colour >> IM_COL32_G_SHIFT & 255, colour >> IM_COL32_B_SHIFT & 255);
    return std::string(text);
  };
  for (std::size_t i = 0; i < junheng::tones; ++i)
    CHECK(junheng::light_palette[i] == hex(widgets::colour_of(static_cast<junheng::Tone>(i))));
}
