// A county at work in the tables: the sample on the real evaluator, seen and pressed by names of rows and columns.
#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "tests/ui/driver.h"
#include "ui/core_judge.h"

namespace junheng::ui::testing {

struct Working {
  explicit Working(float width = 1366, float height = 768, testing::Letters letters = testing::Letters::narrow)
      : driver(make_core_judge(), width, height, 1, letters) {
    driver.click("示例县（虚构）");
    driver.click("学校数据");
    driver.frames(6);
  }

  const LoggedItem* cell(std::string_view row, std::string_view column) const {
    const std::string name = std::string(row) + " " + std::string(column);
    for (const LoggedItem& item : item_log::items()) {
      if (item.role == Role::gridcell && item.visible && item.name == name) return &item;
    }
    return nullptr;
  }
  std::string value(std::string_view row, std::string_view column) const {
    const LoggedItem* found = cell(row, column);
    INFO(row << " " << column);
    REQUIRE(found);
    return found->value;
  }
  void go(std::string_view row, std::string_view column) {
    const LoggedItem* found = cell(row, column);
    INFO(row << " " << column);
    REQUIRE(found);
    driver.click_at(found->x + 5, found->y + found->h * 0.5f);
  }
  bool has_value(std::string_view text) const {
    const auto& items = item_log::items();
    return std::any_of(items.begin(), items.end(), [&](const LoggedItem& item) {
      return item.role == Role::gridcell && item.visible && item.value == text;
    });
  }
  void sort_by(std::string_view title) const {
    for (const LoggedItem& item : item_log::items()) {
      if (item.role != Role::columnheader || item.name != title) continue;
      return driver.click_at(item.x + item.w - 8, item.y + item.h - 8);
    }
    FAIL("no column is called " << title);
  }
  // The one cell typing goes to.
  std::string active() const {
    for (const LoggedItem& item : item_log::items()) {
      if (item.role == Role::gridcell && item.selected == true) return item.name;
    }
    return {};
  }
  std::vector<std::string> schools() const {
    std::vector<std::string> names;
    for (const LoggedItem& item : item_log::items()) {
      if (item.role == Role::gridcell && item.visible && item.name.ends_with(" 学校名称")) names.push_back(item.value);
    }
    return names;
  }
  std::string undo() const { return driver_state("undo"); }
  std::string driver_state(std::string_view key) const {
    const std::string json = driver.app().state_json(), at = "\"" + std::string(key) + "\":\"";
    const auto from = json.find(at);
    if (from == std::string::npos) return {};
    return json.substr(from + at.size(), json.find('"', from + at.size()) - from - at.size());
  }
  std::string first() const { return schools().front(); }
  std::string nth(std::size_t n) const { return schools()[n]; }

  mutable Driver driver;
};

}  // namespace junheng::ui::testing
