#include "tests/ui/scenes.h"

#include <catch2/catch_test_macros.hpp>

#include "imgui.h"
#include "tests/ui/contrast.h"
#include "ui/core_judge.h"

namespace junheng::ui::testing {

void for_each_scene(const Appearance& appearance, float width, float height, float scale, const Look& look) {
  Driver driver(make_core_judge(), width * scale, height * scale, scale, Letters::measured);
  const auto show = [&](const std::string& scene) {
    ImGui::GetIO().AddMousePosEvent(-1, -1);
    driver.frames();
    look(scene);
  };
  driver.app().use_appearance(to_text(appearance));
  driver.frames(1);
  harden(ImGui::GetStyle());
  driver.frames();
  show("start");
  driver.click("关于");
  show("start, about");
  driver.press(ImGuiKey_F1);
  driver.click("示例县·有不达标（虚构）");
  for (const std::string& part : driver.names(Role::tab)) {
    driver.click(part);
    show(part);
  }
  driver.click("政府保障程度");
  const auto items = driver.names(Role::row);
  REQUIRE(!items.empty());
  driver.click(items.front());
  show("an item");
  driver.press(ImGuiKey_F1);
  show("guide");
  driver.press(ImGuiKey_F1);
  driver.click("显示");
  show("menu");
  driver.press(ImGuiKey_Escape);
  driver.app().receive_files(
      {{"学校.csv", "学校名称,办学类型,在校生数,专任教师数,备注\n甲小学,小学,约120,9,无\n乙小学,小学,88,7,无\n"}});
  driver.frames(12);
  show("import");
  driver.press(ImGuiKey_F1);
  show("import, guide");
}

}  // namespace junheng::ui::testing
