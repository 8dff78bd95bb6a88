// Light or dark, and the size of text: chosen, told to the platform, and taken back from it.
#include "ui/appearance.h"

#include <catch2/catch_test_macros.hpp>
#include <variant>

#include "tests/ui/contrast.h"
#include "tests/ui/driver.h"
#include "ui/theme.h"

using namespace junheng::ui;
using testing::Invented;

TEST_CASE("an appearance is read back as it was written, and anything else is the usual one") {
  for (const Palette palette : {Palette::light, Palette::dark}) {
    for (const TextSize size : {TextSize::small, TextSize::standard, TextSize::large, TextSize::largest}) {
      const Appearance appearance{palette, size};
      CHECK(appearance_of(to_text(appearance)) == appearance);
    }
  }
  CHECK(to_text({Palette::dark, TextSize::largest}) == "dark largest");
  for (const char* text : {"", "dark", "darklargest", "purple huge", "largest dark", " ", "light standard more"})
    CHECK(appearance_of(text) == Appearance{});
  CHECK(appearance_of("dark huge") == Appearance{Palette::dark, TextSize::standard});
}

TEST_CASE("the menu has what can be chosen, and says what is") {
  Invented screen;
  screen.driver.click("显示");
  CHECK(screen.driver.names(Role::option) == std::vector<std::string>{"小", "标准", "大", "特大", "浅色", "深色"});
  CHECK(screen.driver.item("浅色").selected == true);
  CHECK(screen.driver.item("深色").selected == false);
  screen.driver.click("深色");
  CHECK(screen.driver.app().appearance() == Appearance{Palette::dark, TextSize::standard});
  CHECK(testing::contrast(theme::page, IM_COL32_BLACK) < 1.3);
  const auto request = screen.driver.app().take_request();
  REQUIRE(request);
  REQUIRE(std::holds_alternative<KeepAppearance>(*request));
  CHECK(std::get<KeepAppearance>(*request).text == "dark standard");
}

TEST_CASE("it can be chosen with a county open, and stays when the county is left") {
  Invented screen;
  screen.driver.click("示例县（虚构）");
  const float before = screen.driver.item("保存数据").h;
  screen.driver.click("显示");
  screen.driver.click("特大");
  CHECK(screen.driver.item("保存数据").h > before * 1.2f);
  screen.driver.click("显示");
  screen.driver.click("深色");
  screen.driver.click("回到开始页");
  CHECK(screen.driver.app().appearance() == Appearance{Palette::dark, TextSize::largest});
}

TEST_CASE("what the platform kept is shown from the first frame on") {
  Invented screen;
  screen.driver.app().use_appearance("dark small");
  screen.driver.frames(1);
  CHECK(testing::contrast(theme::page, IM_COL32_BLACK) < 1.3);
  CHECK(theme::px(16) == 14);
  CHECK_FALSE(screen.driver.app().take_request());
}
