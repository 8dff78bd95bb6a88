// The grid on the real evaluator: typed, pasted, filled, undone, as people do it in Excel.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <random>

#include "imgui.h"
#include "tests/ui/working.h"

using namespace junheng::ui;
using testing::Driver;
using testing::Working;

namespace {

constexpr const char* ground = "小学在校生数";

}  // namespace

TEST_CASE("the grid shows the county's schools with their figures", "[table]") {
  const Working work;
  CHECK(work.schools().size() > 10);
  CHECK_FALSE(work.value(work.first(), "学校名称").empty());
  CHECK(work.driver.shows("基本情况"));
}

TEST_CASE("typing replaces a cell, Enter goes down, undo brings it back", "[table]") {
  Working work;
  const std::string school = work.first();
  const std::string before = work.value(school, "办学性质");
  work.go(school, "城乡类型");
  CHECK(work.active() == school + " 城乡类型");
  work.driver.press(ImGuiKey_LeftArrow);
  CHECK(work.active() == school + " 办学性质");
  work.driver.type("民办");
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.value(school, "办学性质") == "民办");
  CHECK(work.active() == work.nth(1) + " 办学性质");
  CHECK(work.undo() == "填写" + school + "“办学性质”");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
  CHECK(work.value(school, "办学性质") == before);
  CHECK(work.driver_state("redo") == "填写" + school + "“办学性质”");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Y);
  CHECK(work.value(school, "办学性质") == "民办");
}

TEST_CASE("no character is lost when typing is fast", "[table]") {
  Working work;
  const std::string school = work.first();
  work.go(school, "学校标识码");
  for (const char* c : {"2", "1", "3", "5", "0", "0"}) work.driver.type(c);
  work.driver.press(ImGuiKey_Tab);
  CHECK(work.value(school, "学校标识码") == "213500");
}

TEST_CASE("no character is lost however keys and frames fall", "[table]") {
  Working screen;
  const std::string row = screen.first();
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    const char* column = round % 2 ? "学校标识码" : "办学性质";
    screen.go(row, column);
    auto& io = ImGui::GetIO();
    const std::string typed = std::string("abcdefghij").substr(0, 3 + random() % 8);
    const auto perhaps_frames = [&] {
      if (random() % 3 == 0) screen.driver.frames(1 + static_cast<int>(random() % 3));
    };
    for (const char letter : typed) {
      const auto key = static_cast<ImGuiKey>(ImGuiKey_A + (letter - 'a'));
      io.AddKeyEvent(key, true);
      io.AddInputCharacter(static_cast<unsigned>(letter));
      perhaps_frames();
      io.AddKeyEvent(key, false);
      perhaps_frames();
    }
    io.AddKeyEvent(ImGuiKey_Enter, true);
    screen.driver.frames(2);
    io.AddKeyEvent(ImGuiKey_Enter, false);
    screen.driver.frames(40);
    CAPTURE(round, column);
    // Of 办学性质 the reason stands behind it: what was typed is none of its choices.
    const std::string value = screen.value(row, column);
    CHECK(value.substr(0, value.find("，")) == typed);
  }
}

TEST_CASE("F2 edits what is there, Escape leaves it", "[table]") {
  Working work;
  const std::string school = work.first();
  work.go(school, "学校标识码");
  const std::string before = work.value(school, "学校标识码");
  work.driver.press(ImGuiKey_F2);
  work.driver.frames(2);
  work.driver.type("9");
  work.driver.press(ImGuiKey_Escape);
  CHECK(work.value(school, "学校标识码") == before);
  work.driver.press(ImGuiKey_F2);
  work.driver.frames(2);
  work.driver.type("9");
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.value(school, "学校标识码") == before + "9");
}

TEST_CASE("what is no number stays as it was typed, with its reason", "[table]") {
  Working work(2700, 900);
  const std::string school = work.first();
  work.go(school, ground);
  work.driver.type("约60");
  work.driver.press(ImGuiKey_Enter);
  const std::string value = work.value(school, ground);
  CHECK(value.starts_with("约60，“小学在校生数”应为数字"));
  CHECK(work.driver.app().state_json().ends_with("\"problems\":1}"));
  CHECK(work.driver.app().state_json().find("\"problems\":1}") != std::string::npos);
  work.go(school, ground);
  work.driver.press(ImGuiKey_Delete);
  CHECK(work.value(school, ground).empty());
  CHECK(work.driver.app().state_json().find("\"problems\":0}") != std::string::npos);
}

TEST_CASE("a block goes to the clipboard and comes back elsewhere", "[table]") {
  Working work(2700, 900);
  const std::string first = work.nth(0), second = work.nth(1), third = work.nth(2);
  const std::string a = work.value(first, ground), b = work.value(second, ground);
  work.go(first, ground);
  work.driver.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_C);
  CHECK(work.driver.clipboard() == a + "\r\n" + b + "\r\n");
  work.go(second, ground);
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
  CHECK(work.value(second, ground) == a);
  CHECK(work.value(third, ground) == b);
  CHECK(work.undo() == "粘贴 2×1");
}

TEST_CASE("a block that reaches below the last row makes new ones", "[table]") {
  Working work;
  work.go(work.first(), "学校名称");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_End);
  work.driver.press(ImGuiKey_Home);
  ImGui::SetClipboardText("新校一\n新校二\n");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_End);  // what is pasted does not move the view
  const auto names = work.schools();
  REQUIRE(names.size() > 2);
  CHECK(names[names.size() - 2] == "新校一");
  CHECK(names[names.size() - 1] == "新校二");
}

TEST_CASE("one value goes into a whole range, and down a column", "[table]") {
  Working work(2700, 900);
  work.go(work.nth(0), "是否寄宿制学校");
  work.driver.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
  work.driver.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
  ImGui::SetClipboardText("是");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
  for (std::size_t n = 0; n < 3; ++n) CHECK(work.value(work.nth(n), "是否寄宿制学校") == "是");
  work.driver.type("否");
  work.driver.press(ImGuiKey_Enter);
  work.go(work.nth(0), "是否寄宿制学校");
  work.driver.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
  work.driver.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
  work.driver.click("向下填充");
  for (std::size_t n = 0; n < 3; ++n) CHECK(work.value(work.nth(n), "是否寄宿制学校") == "否");
}

TEST_CASE("a choice is picked from its list", "[table]") {
  Working work;
  const std::string school = work.first();
  work.go(school, "办学性质");
  work.driver.press(ImGuiKey_F2);
  work.driver.frames(2);
  CHECK(work.driver.shows("民办"));
  for (const LoggedItem& item : item_log::items()) {
    if (item.role != Role::option || item.name != "民办") continue;
    work.driver.click_at(item.x + 4, item.y + item.h * 0.5f);
    break;
  }
  CHECK(work.value(school, "办学性质") == "民办");
}

TEST_CASE("rows are added, deleted with their classes, and come back", "[table]") {
  Working work;
  const std::string second = work.nth(1);
  work.go(second, "学校名称");
  work.driver.click("删除行");
  CHECK(work.nth(1) != second);
  CHECK(work.undo().starts_with("删除 1 行（学校），连同班级 "));
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
  CHECK(work.nth(1) == second);
  work.driver.click("增加行");
  CHECK(work.undo() == "增加 1 行（学校）");
}

TEST_CASE("rows are sorted by a column and found by a word", "[table]") {
  Working work(2700, 900);
  const LoggedItem* header = nullptr;
  for (const LoggedItem& item : item_log::items()) {
    if (item.role == Role::columnheader && item.name == ground) header = &item;
  }
  REQUIRE(header);
  const float x = header->x + header->w - 8, y = header->y + header->h - 8;
  work.driver.click_at(x, y);
  const auto number = [&](std::size_t n) { return std::stoi(work.value(work.nth(n), ground)); };
  CHECK(number(0) <= number(1));
  CHECK(number(1) <= number(2));
  work.driver.click_at(x, y);
  CHECK(number(0) >= number(1));
  work.driver.click_at(x, y);
  const std::string third = work.nth(2);
  work.driver.click("查找行");
  work.driver.type(third);
  work.driver.frames(2);
  CHECK(work.schools() == std::vector<std::string>{third});
}

TEST_CASE("a column is filtered by its values, and what is done is done to what is seen", "[table]") {
  Working screen(1366, 1600);
  const auto all = screen.schools();
  screen.go(all.front(), "办学类型");
  screen.driver.press(ImGuiMod_Alt | ImGuiKey_DownArrow);
  REQUIRE(screen.driver.shows("全不选"));
  screen.driver.click("全不选");
  REQUIRE(screen.driver.shows("全选"));
  std::string primary, junior;
  for (const LoggedItem& item : item_log::items()) {
    if (item.role != Role::checkbox) continue;
    if (item.name.starts_with("初中（")) junior = item.name;
    if (item.name.starts_with("小学（")) primary = item.name;
  }
  REQUIRE_FALSE(junior.empty());
  screen.driver.click(junior);
  screen.driver.press(ImGuiKey_Escape);
  const auto shown = screen.schools();
  CHECK(shown.size() > 2);
  CHECK(shown.size() < all.size());
  for (const std::string& school : shown) CHECK(screen.value(school, "办学类型") == "初中");
  CHECK(screen.driver.shows("筛选（1）"));
  CHECK(screen.driver.shows_part(std::to_string(shown.size()) + " / " + std::to_string(all.size())));

  // A row that no longer fits stays until the filter is set anew; a new row is seen though it fits nothing.
  screen.go(shown.front(), "办学类型");
  screen.driver.type("小学");
  screen.driver.press(ImGuiKey_Enter);
  CHECK(screen.value(shown.front(), "办学类型") == "小学");
  screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);

  // Clearing a whole column of what is seen leaves the others alone.
  screen.go(shown.front(), "办学性质");
  for (std::size_t i = 1; i < shown.size(); ++i) screen.driver.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
  screen.driver.press(ImGuiKey_Delete);
  for (const std::string& school : shown) CHECK(screen.value(school, "办学性质").empty());
  screen.driver.click("筛选（1）");
  screen.driver.click("清除全部筛选");
  CHECK(screen.schools() == all);
  for (const std::string& school : all) {
    const bool cleared = std::find(shown.begin(), shown.end(), school) != shown.end();
    CHECK(screen.value(school, "办学性质").empty() == cleared);
  }
}

TEST_CASE("dragging the corner fills, twice pressed it fills down beside a full column", "[table]") {
  Working screen;
  const auto schools = screen.schools();
  const auto corner = [&](const std::string& row, std::string_view column) {
    const LoggedItem* cell = screen.cell(row, column);
    REQUIRE(cell);
    return std::pair(cell->x + cell->w, cell->y + cell->h);
  };
  screen.go(schools[0], "办学性质");
  screen.driver.type("民办");
  screen.driver.press(ImGuiKey_Enter);
  screen.go(schools[1], "办学性质");
  screen.driver.type("公办");
  screen.driver.press(ImGuiKey_Enter);
  screen.go(schools[0], "办学性质");
  screen.driver.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
  auto& io = ImGui::GetIO();
  const auto [x, y] = corner(schools[1], "办学性质");
  const auto [to_x, to_y] = corner(schools[4], "办学性质");
  io.AddMousePosEvent(x, y);
  screen.driver.frames(2);
  io.AddMouseButtonEvent(0, true);
  screen.driver.frames(2);
  io.AddMousePosEvent(to_x - 10, to_y - 10);
  screen.driver.frames(2);
  io.AddMouseButtonEvent(0, false);
  screen.driver.frames(3);
  CHECK(screen.undo() == "填充 2 格");  // one of the three had it already
  CHECK(screen.value(schools[2], "办学性质") == "民办");
  CHECK(screen.value(schools[3], "办学性质") == "公办");
  CHECK(screen.value(schools[4], "办学性质") == "民办");
  screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);

  screen.go(schools[0], "办学性质");
  const auto [at_x, at_y] = corner(schools[0], "办学性质");
  screen.driver.frames(30);  // not the third press of a row of three
  for (int i = 0; i < 2; ++i) {
    io.AddMousePosEvent(at_x, at_y);
    io.AddMouseButtonEvent(0, true);
    screen.driver.frames(1);
    io.AddMouseButtonEvent(0, false);
    screen.driver.frames(1);
  }
  screen.driver.frames(3);
  CHECK(screen.undo() == "填充 33 格");
  CHECK(screen.value(schools[5], "办学性质") == "民办");
}

TEST_CASE("the county's own figures are a form", "[table]") {
  Working work;
  work.driver.click("县级数据");
  work.driver.frames(3);
  work.go("县名", "数值");
  work.driver.type("云溪县");
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.value("县名", "数值") == "云溪县");
  CHECK(work.driver_state("county") == "云溪县");
  work.go("县名", "项目");
  work.driver.type("x");
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.value("县名", "项目") == "县名");
}

TEST_CASE("in a small window the tools lie apart and the county's figures are in sight", "[table]") {
  // In the narrower one the last two stand below the others.
  for (const float width : {1024.0f, 940.0f}) {
    INFO(width);
    Working work(width, 640, testing::Letters::measured);
    const LoggedItem grid = work.driver.item("编辑表格：学校");
    float left = grid.x, line = 0;
    for (const char* tool : {"增加行", "删除行", "向下填充", "只看有问题的行", "查找行"}) {
      const LoggedItem& item = work.driver.item(tool);
      INFO(tool);
      if (item.y != line) left = grid.x;
      line = item.y;
      CHECK(item.x >= left);
      left = item.x + item.w;
      CHECK(left <= grid.x + grid.w);
      CHECK(item.y + item.h <= grid.y);
    }
  }
  Working work(1024, 640, testing::Letters::measured);
  const LoggedItem grid = work.driver.item("编辑表格：学校");
  work.driver.click("县级数据");
  work.driver.frames(3);
  const LoggedItem* figure = work.cell("常住人口", "数值");
  REQUIRE(figure);
  CHECK(figure->x + figure->w <= grid.x + grid.w);
}

TEST_CASE("what is written in a table has the room that its other columns leave", "[table]") {
  Working work(1366, 768, testing::Letters::measured);
  work.driver.click("佐证材料");
  work.driver.frames(3);
  const LoggedItem grid = work.driver.item("编辑表格：佐证材料");
  std::map<std::string, float> widths;
  float right = 0;
  for (const LoggedItem& item : item_log::items()) {
    if (item.role != Role::gridcell) continue;
    widths[item.name.substr(item.name.rfind(' ') + 1)] = item.w;
    right = std::max(right, item.x + item.w);
  }
  REQUIRE(widths.size() == 5);
  CHECK(widths["材料名称"] > widths["文号"]);
  CHECK(widths["文号"] > widths["日期"]);
  CHECK(right <= grid.x + grid.w);
}

TEST_CASE("long names have more room, and what is wrong with the chosen cell is said below the grid", "[table]") {
  Working work(1920, 1080, testing::Letters::measured);
  const float before = work.cell(work.first(), "学校名称")->w;
  work.go(work.first(), "学校名称");
  work.driver.type("云溪县青山镇中心九年一贯制学校附属永泉村教学点");
  work.driver.press(ImGuiKey_Enter);
  work.driver.frames(3);
  const LoggedItem grid = work.driver.item("编辑表格：学校");
  const LoggedItem* named = work.cell("云溪县青山镇中心九年一贯制学校附属永泉村教学点", "学校名称");
  REQUIRE(named);
  CHECK(named->w > before);
  CHECK(named->w <= grid.w * 0.28f + 1);
  work.go("云溪县青山镇中心九年一贯制学校附属永泉村教学点", "办学类型");
  work.driver.type("学校");
  work.driver.press(ImGuiKey_Enter);
  work.driver.frames(3);
  const auto below = [&] {
    std::string said;
    for (const LoggedItem& item : item_log::items()) {
      if (item.role == Role::text && item.x >= grid.x && item.y >= grid.y + grid.h) said += item.name + "\n";
    }
    return said;
  };
  CHECK(below().find("办学类型") == std::string::npos);
  work.driver.press(ImGuiKey_UpArrow);
  work.driver.frames(3);
  CHECK(below().find("“办学类型”") != std::string::npos);
}

TEST_CASE("the explanation of a school goes with its row, and not to other tables", "[table]") {
  Working work;
  work.go(work.nth(2), "学校名称");
  work.driver.frames(3);
  const std::string explained = work.driver_state("explained");
  CHECK(explained.starts_with(work.nth(2)));
  work.driver.click("问卷");
  work.driver.frames(3);
  CHECK(work.driver_state("explained").empty());
  work.driver.click("政府保障程度");
  work.driver.frames(3);
  const std::string item = work.driver_state("explained");
  CHECK_FALSE(item.empty());
  work.driver.click("学校数据");
  work.driver.frames(3);
  CHECK(work.driver_state("explained") == item);  // what was chosen elsewhere stays
}

TEST_CASE("every table opens, and Escape lets the keyboard out", "[table]") {
  Working work;
  const std::map<std::string, std::string> tables{
      {"班级", "class"},           {"专用教室", "room"},     {"问卷", "survey"},    {"质量监测", "monitoring"},
      {"认定事项", "attestation"}, {"佐证材料", "evidence"}, {"自评结论", "claim"}, {"学校", "school"}};
  for (const char* table : {"班级", "专用教室", "问卷", "质量监测", "认定事项", "佐证材料", "自评结论", "学校"}) {
    work.driver.click(table);
    work.driver.frames(3);
    CHECK(work.driver_state("table") == tables.at(table));
  }
  work.go(work.first(), "学校名称");
  CHECK(work.active() == work.first() + " 学校名称");
  work.driver.press(ImGuiKey_Escape);
  work.driver.press(ImGuiKey_Tab);
  work.driver.press(ImGuiKey_Tab);
  work.driver.type("x");
  work.driver.frames(2);
  CHECK(work.undo().empty());
}

TEST_CASE("a press elsewhere ends an edit and does what was pressed", "[table]") {
  Working work(1366, 768, testing::Letters::measured);
  const LoggedItem* cell = work.cell("云溪县第一小学", "学校标识码");
  REQUIRE(cell);
  work.driver.click_at(cell->x + 5, cell->y + 5);
  work.driver.type("4711");
  work.driver.click("班级");
  CHECK(work.driver_state("table") == "class");
  CHECK(work.undo() == "填写云溪县第一小学“学校标识码”");
}

TEST_CASE("the keyboard goes on where a screen has changed", "[keys]") {
  Driver driver(make_core_judge());
  driver.frames();
  const auto focused = [&]() -> std::string {
    for (const LoggedItem& item : item_log::items()) {
      if (item.focused) return item.name;
    }
    return {};
  };
  for (int i = 0; i < 40 && focused() != "示例县（虚构）"; ++i) driver.press(ImGuiKey_Tab);
  REQUIRE(focused() == "示例县（虚构）");
  driver.press(ImGuiKey_Enter);
  driver.frames();
  REQUIRE(driver.app().state_json().find("assessment") != std::string::npos);
  driver.press(ImGuiKey_Tab);
  CHECK_FALSE(focused().empty());
}

TEST_CASE("undo goes to what it changed and says what that was", "[table]") {
  Working work;
  const std::string school = work.first();
  work.go(school, "学校标识码");  // its classes have it too
  work.driver.type("77");
  work.driver.press(ImGuiKey_Enter);
  work.driver.click("班级");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
  CHECK(work.driver_state("table") == "school");
  CHECK(work.active() == school + " 学校标识码");
  CHECK(work.driver.shows("撤销：填写" + school + "“学校标识码”"));
}

TEST_CASE("a paste under a filter makes no rows out of sight, one beyond the last column says so", "[table]") {
  Working work;
  const auto all = work.schools().size();
  work.driver.click("查找行");
  work.driver.type("第一小学");
  REQUIRE(work.schools().size() == 1);
  work.go(work.first(), "学校标识码");
  ImGui::SetClipboardText("1\n2\n3\n");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
  CHECK(work.undo() == "粘贴 1×1");
  CHECK(work.driver.shows_part("没有粘贴：2 行"));
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
  work.driver.click("查找行");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
  work.driver.press(ImGuiKey_Delete);
  CHECK(work.schools().size() == all);
}

TEST_CASE("going to a cell lifts a filter of a column too", "[table]") {
  Working work;
  work.go(work.first(), "办学性质");
  work.driver.type("没有这样的性质");
  work.driver.press(ImGuiKey_Enter);
  work.driver.click("查找行");
  work.driver.type("没有这所学校");
  CHECK(work.schools().empty());
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);  // while a text is typed it is the text's
  work.driver.click("撤销");
  CHECK(work.active().ends_with(" 办学性质"));
}

TEST_CASE("another county takes nothing of the tables of the one before", "[table]") {
  Working work;
  const auto judge = make_core_judge();
  REQUIRE(judge->open_sample("demo-county-failing").county);
  const auto other = judge->data_file();
  REQUIRE(other);
  work.driver.click("查找行");
  work.driver.type("第二小学");
  CHECK(work.schools().size() == 1);
  work.driver.app().receive_files({{other->name, other->bytes}});
  work.driver.frames(6);
  work.driver.click("学校数据");
  work.driver.frames(6);
  CHECK(work.schools().size() > 10);
  CHECK(work.undo().empty());
}

TEST_CASE("a cell that is typed into is asked about before another county takes its place", "[table]") {
  Working work;
  const auto judge = make_core_judge();
  REQUIRE(judge->open_sample("demo-county-failing").county);
  const auto other = judge->data_file();
  work.go(work.first(), "学校标识码");
  work.driver.type("77");
  work.driver.app().receive_files({{other->name, other->bytes}});
  work.driver.frames(3);
  CHECK(work.driver.app().status().find("保存") != std::string::npos);
  CHECK(work.driver_state("county") == "云溪县（虚构）");
}

TEST_CASE("a long cell is opened and left as it was", "[table]") {
  Working work;
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "字";
  work.go(work.first(), "学校名称");
  ImGui::SetClipboardText(text.c_str());
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
  CHECK(work.undo() == "粘贴 1×1");
  work.driver.press(ImGuiKey_F2);
  work.driver.frames(3);
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.undo() == "粘贴 1×1");
}

TEST_CASE("of two schools of one name the one is explained whose row is active", "[table]") {
  Working work;
  const std::string first = work.first();
  work.go(work.nth(1), "学校名称");
  work.driver.type(first);
  work.driver.press(ImGuiKey_Enter);
  work.driver.press(ImGuiKey_UpArrow);
  CHECK(work.driver_state("selected").ends_with("/1"));
  work.driver.press(ImGuiKey_UpArrow);
  CHECK(work.driver_state("selected").ends_with("/0"));
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_End);  // the line for a new one
  CHECK(work.driver_state("selected").empty());
}

TEST_CASE("a double press on 删除行 deletes one row", "[table]") {
  Working work;
  const std::string second = work.nth(1), third = work.nth(2);
  work.go(second, "学校名称");
  const LoggedItem button = work.driver.item("删除行");
  auto& io = ImGui::GetIO();
  for (int press = 0; press < 2; ++press) {
    io.AddMousePosEvent(button.x + button.w / 2, button.y + button.h / 2);
    work.driver.frames(1);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    work.driver.frames(1);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    work.driver.frames(1);
  }
  work.driver.frames(3);
  CHECK(work.nth(1) == third);
}

TEST_CASE("what is pasted into the line for a new row is seen and chosen, also under a filter", "[table]") {
  Working work;
  work.driver.click("查找行");
  work.driver.type("第一小学");
  const std::size_t found = work.schools().size();
  work.go(work.first(), "学校标识码");
  work.driver.press(ImGuiKey_DownArrow);  // the line for a new one
  ImGui::SetClipboardText("901\n902\n");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
  CHECK(work.undo() == "粘贴 2×1");
  CHECK(work.has_value("901"));
  CHECK(work.has_value("902"));
  work.driver.press(ImGuiKey_Delete);  // all of it is chosen
  CHECK(work.undo() == "清除 2 格");
  CHECK(work.schools().front().find("第一小学") != std::string::npos);
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
  CHECK(work.schools().size() == found);
}

TEST_CASE("rows pasted into a sorted table stay where they were put", "[table]") {
  Working work;
  work.sort_by("学校标识码");
  const std::string first = work.first();
  work.go(first, "学校标识码");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_End);
  work.driver.press(ImGuiKey_Home);
  work.driver.press(ImGuiKey_DownArrow);
  ImGui::SetClipboardText("甲校\t0001\n乙校\t0002\n");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
  CHECK(work.undo() == "粘贴 2×2");
  CHECK(work.active() == "甲校 学校名称");
  work.driver.press(ImGuiKey_Delete);
  CHECK(work.undo() == "清除 4 格");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Home);
  CHECK(work.first() == first);
}

TEST_CASE("nothing typed into the line for a new row leaves the order as it is when a row is added", "[table]") {
  Working work;
  work.sort_by("学校标识码");
  work.sort_by("学校标识码");  // the last one first
  const std::vector<std::string> schools = work.schools();
  work.go(work.first(), "学校标识码");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_End);
  work.driver.press(ImGuiKey_F2);
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.undo().empty());
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Home);
  work.driver.press(ImGuiKey_DownArrow);
  work.driver.press(ImGuiKey_DownArrow);
  work.driver.click("增加行");
  CHECK(work.undo() == "增加 1 行（学校）");
  const std::vector<std::string> after = work.schools();
  REQUIRE(after.size() > 5);
  for (std::size_t i = 0; i < 5; ++i) CHECK(after[i] == schools[i]);
}

TEST_CASE("the titles of a copied table are not taken for a row", "[table]") {
  Working work;
  const std::string first = work.first(), second = work.nth(1);
  work.go(first, "学校名称");
  ImGui::SetClipboardText("学校名称\t学校标识码\n甲校\t0001\n");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
  CHECK(work.undo() == "粘贴 1×2");
  CHECK(work.first() == "甲校");
  CHECK(work.nth(1) == second);
  CHECK(work.driver.shows_part("没有粘贴：表头"));
  // Alone they are what somebody wants to have there.
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
  work.go(first, "学校名称");
  ImGui::SetClipboardText("学校名称\t学校标识码\n");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
  CHECK(work.first() == "学校名称");
}

TEST_CASE("a table is as it was left when one comes back to it by its tab", "[table]") {
  Working work;
  work.driver.click("查找行");
  work.driver.type("小学");
  work.sort_by("学校名称");
  const std::vector<std::string> schools = work.schools();
  work.go(work.first(), "城乡类型");
  const std::string active = work.active();
  work.driver.click("班级");
  work.driver.click("专用教室");
  work.driver.click("学校");
  CHECK(work.schools() == schools);
  CHECK(work.active() == active);
}

TEST_CASE("a figure that is cleared stays where it is, though the standard does not use it", "[table]") {
  Working work;
  work.driver.click("县级数据");
  work.driver.frames(2);
  const LoggedItem* figure = nullptr;
  const std::string title = "常住人口";
  REQUIRE((figure = work.cell(title, "数值")) != nullptr);
  work.driver.click_at(figure->x + 5, figure->y + figure->h * 0.5f);
  work.driver.press(ImGuiKey_Delete);
  CHECK(work.active() == title + " 数值");
  work.driver.type("201");
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.value(title, "数值") == "201");
}

TEST_CASE("Ctrl+F finds a row", "[table]") {
  Working work;
  work.go(work.first(), "城乡类型");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_F);
  work.driver.type("第一小学");
  CHECK(work.schools().size() == 1);
  work.driver.click("班级");
  work.driver.frames(3);
  CHECK_FALSE(ImGui::GetIO().WantTextInput);
}

TEST_CASE("figures of the county are sorted by what they are", "[table]") {
  Working work;
  work.driver.click("县级数据");
  work.sort_by("数值");
  std::vector<double> values;
  for (const LoggedItem& item : item_log::items()) {
    if (item.role != Role::gridcell || !item.name.ends_with(" 数值") || item.value.empty()) continue;
    char* end = nullptr;
    const double value = std::strtod(item.value.c_str(), &end);
    if (*end == '\0') values.push_back(value);
  }
  CHECK(values.size() > 10);
  CHECK(std::is_sorted(values.begin(), values.end()));
}
