// What mouse and keys do in the grid beside typing: choosing, moving, widths, the lists of cells and heads.
#include <catch2/catch_test_macros.hpp>

#include "tests/ui/working.h"

using namespace junheng::ui;
using testing::Working;

namespace {

struct Point {
  float x = 0, y = 0;
};

Point middle(const Working& work, const std::string& row, std::string_view column) {
  const LoggedItem* cell = work.cell(row, column);
  INFO(row << " " << column);
  REQUIRE(cell);
  return {cell->x + cell->w * 0.5f, cell->y + cell->h * 0.5f};
}

const LoggedItem& head(std::string_view title) {
  for (const LoggedItem& item : item_log::items()) {
    if (item.role == Role::columnheader && item.name == title) return item;
  }
  FAIL("no column is called " << title);
  return item_log::items().front();
}

// How many cells are chosen: clearing them says so. Each of them has something.
std::string cleared(const Working& work) {
  work.driver.press(ImGuiKey_Delete);
  std::string undo = work.undo();
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
  return undo;
}

}  // namespace

TEST_CASE("a block is chosen by dragging, and by a press with Shift", "[grid]") {
  Working work;
  const auto from = middle(work, work.nth(0), "办学性质"), to = middle(work, work.nth(2), "城乡类型");
  work.driver.drag(from.x, from.y, to.x, to.y);
  CHECK(work.active() == work.nth(0) + " 办学性质");
  CHECK(cleared(work) == "清除 6 格");
  work.go(work.nth(3), "办学性质");
  work.driver.press_at(to.x, to.y, 0, ImGuiMod_Shift);
  CHECK(work.active() == work.nth(3) + " 办学性质");
  CHECK(cleared(work) == "清除 4 格");
}

TEST_CASE("a drag beyond the edge takes the grid along", "[grid]") {
  Working work;
  const std::size_t seen = work.schools().size();
  const auto from = middle(work, work.nth(0), "办学性质");
  work.driver.drag(from.x, from.y, from.x, 767, 40);
  const std::string undo = cleared(work);
  CAPTURE(undo, seen);
  REQUIRE(undo.starts_with("清除 "));
  CHECK(std::stoul(undo.substr(std::string("清除 ").size())) > seen);
}

TEST_CASE("rows are chosen by their numbers, columns and all by the head with Ctrl or its corner", "[grid]") {
  Working work;
  const LoggedItem* name = work.cell(work.first(), "学校名称");
  REQUIRE(name);
  const float numbers = name->x - 20, y = name->y + name->h * 0.5f, step = name->h;
  work.driver.press_at(numbers, y, 0);
  CHECK(work.active() == work.first() + " 学校名称");
  const std::string one = cleared(work);
  work.driver.drag(numbers, y, numbers, y + step);
  const std::string two = cleared(work);
  CAPTURE(one, two);
  const auto cells = [](const std::string& undo) { return std::stoul(undo.substr(std::string("清除 ").size())); };
  CHECK(cells(one) > 20);
  CHECK(cells(two) > cells(one));
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
  CHECK(cells(cleared(work)) > 1000);
}

TEST_CASE("a column is made wider at the edge of its head", "[grid]") {
  Working work;
  const LoggedItem before = head("办学性质");
  const float edge = before.x + before.w, y = before.y + before.h * 0.7f;
  work.driver.drag(edge, y, edge + 60, y);
  const LoggedItem& after = head("办学性质");
  CHECK(after.w > before.w + 40);
  CHECK(head("城乡类型").x > before.x + before.w + 40);
  CHECK(work.undo().empty());  // how it looks is no change
}

TEST_CASE("the right button on a head opens the filter of its column", "[grid]") {
  Working work;
  const LoggedItem& column = head("城乡类型");
  work.driver.press_at(column.x + 8, column.y + column.h - 8, 1);
  CHECK(work.driver.shows("清除全部筛选"));
  CHECK(work.driver.shows_part("乡村（"));
}

TEST_CASE("in a filter: order, bounds, finding a value, all or none", "[grid]") {
  Working work(2700, 1400);
  const auto all = work.schools();
  const auto open = [&](std::string_view title) {
    const LoggedItem& column = head(title);
    work.driver.press_at(column.x + 8, column.y + column.h - 8, 1);
  };
  const auto pupils = [&](const std::string& school) { return std::stoi(work.value(school, "小学在校生数")); };
  open("小学在校生数");
  work.driver.click("降序");
  CHECK(pupils(work.nth(0)) >= pupils(work.nth(1)));
  open("小学在校生数");
  work.driver.click("升序");
  CHECK(pupils(work.nth(0)) <= pupils(work.nth(1)));
  open("小学在校生数");
  work.driver.click("不小于");
  work.driver.type("300");
  work.driver.press(ImGuiKey_Tab);
  work.driver.type("900");
  work.driver.press(ImGuiKey_Enter);
  work.driver.press(ImGuiKey_Escape);
  const auto some = work.schools();
  REQUIRE_FALSE(some.empty());
  CHECK(some.size() < all.size());
  for (const std::string& school : some) {
    CHECK(pupils(school) >= 300);
    CHECK(pupils(school) <= 900);
  }
  open("学校名称");
  work.driver.click("全不选");
  CHECK(work.schools().empty());
  work.driver.click("全选");
  CHECK(work.schools().size() == some.size());
  const auto values = [&] {
    const auto boxes = work.driver.names(Role::checkbox);
    return std::count_if(boxes.begin(), boxes.end(), [](const std::string& name) { return name.ends_with("（1）"); });
  };
  CHECK(values() > 3);
  work.driver.click("查找");
  work.driver.type("没有这所");
  work.driver.frames(2);
  CHECK(values() == 0);
}

TEST_CASE("a double press edits what is there", "[grid]") {
  Working work;
  const std::string first = work.first();
  const auto at = middle(work, first, "学校标识码");
  const std::string before = work.value(first, "学校标识码");
  work.driver.press_at(at.x, at.y, 0, 0, 2);
  work.driver.press(ImGuiKey_End);
  work.driver.type("7");
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.value(first, "学校标识码") == before + "7");
}

TEST_CASE("the keys of a table: arrows, pages, ends, to the edge of a block", "[grid]") {
  Working work;
  const std::string first = work.first(), second = work.nth(1);
  work.go(first, "学校标识码");
  work.driver.press(ImGuiKey_RightArrow);
  CHECK(work.active() == first + " 办学类型");
  work.driver.press(ImGuiKey_PageDown);
  CHECK(work.active() != first + " 办学类型");
  work.driver.press(ImGuiKey_PageUp);
  CHECK(work.active() == first + " 办学类型");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_DownArrow);
  CHECK(work.active().ends_with(" 办学类型"));
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_UpArrow);
  CHECK(work.active() == first + " 办学类型");
  work.driver.press(ImGuiMod_Shift | ImGuiKey_Tab);
  CHECK(work.active() == first + " 学校标识码");
  work.driver.press(ImGuiKey_KeypadEnter);
  CHECK(work.active() == second + " 学校标识码");
  work.driver.press(ImGuiMod_Shift | ImGuiKey_Enter);
  CHECK(work.active() == first + " 学校标识码");
  work.driver.press(ImGuiKey_Backspace);
  CHECK(work.undo() == "清除 1 格");
}

TEST_CASE("cut goes to the clipboard and leaves nothing", "[grid]") {
  Working work;
  const std::string first = work.first();
  const std::string before = work.value(first, "城乡类型");
  work.go(first, "城乡类型");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_X);
  CHECK(work.undo() == "剪切 1 格");
  CHECK(work.value(first, "城乡类型").empty());
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_V);
  CHECK(work.value(first, "城乡类型") == before);
}

TEST_CASE("in a chosen block Tab and Enter go round", "[grid]") {
  Working work;
  const std::string first = work.first(), second = work.nth(1);
  const auto from = middle(work, first, "办学性质"), to = middle(work, second, "城乡类型");
  work.driver.drag(from.x, from.y, to.x, to.y);
  std::vector<std::string> visited;
  for (int i = 0; i < 4; ++i) {
    work.driver.press(ImGuiKey_Tab);
    visited.push_back(work.active());
  }
  CHECK(visited ==
        std::vector<std::string>{first + " 城乡类型", second + " 办学性质", second + " 城乡类型", first + " 办学性质"});
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.active() == second + " 办学性质");
}

TEST_CASE("an arrow ends an edit that began by typing, in one begun by F2 it moves the caret", "[grid]") {
  Working work;
  const std::string first = work.first(), second = work.nth(1);
  work.go(first, "学校标识码");
  work.driver.type("77");
  work.driver.press(ImGuiKey_DownArrow);
  CHECK(work.value(first, "学校标识码") == "77");
  CHECK(work.active() == second + " 学校标识码");
  work.driver.press(ImGuiKey_UpArrow);
  work.driver.press(ImGuiKey_F2);
  work.driver.press(ImGuiKey_LeftArrow);
  work.driver.type("5");
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.value(first, "学校标识码") == "757");
}

TEST_CASE("a choice is taken from the list of its cell by keys", "[grid]") {
  Working work;
  const std::string first = work.first();
  REQUIRE(work.value(first, "办学性质") == "公办");
  work.go(first, "办学性质");
  work.driver.press(ImGuiKey_F2);
  work.driver.press(ImGuiKey_DownArrow);
  work.driver.press(ImGuiKey_Enter);
  CHECK(work.value(first, "办学性质") == "民办");
}
