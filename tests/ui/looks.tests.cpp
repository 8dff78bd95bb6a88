// Every main screen in every size of text and both palettes.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "imgui.h"
#include "tests/ui/contrast.h"
#include "tests/ui/scenes.h"
#include "ui/strings.h"
#include "ui/theme.h"

using namespace junheng::ui;
using namespace junheng::ui::testing;

namespace {

constexpr TextSize sizes[]{TextSize::small, TextSize::standard, TextSize::large, TextSize::largest};

struct Texts {
  std::set<std::string> whole, cut;
};
using Scenes = std::map<std::string, Texts>;

// A table of data scrolls sideways by nature. What stands last in the status bar gives way to what is more important.
bool scrolls(const LoggedItem& item) {
  return item.role == Role::grid || item.role == Role::gridcell || item.role == Role::columnheader;
}

Scenes scenes_at(const Appearance& appearance, float width, float height, float scale, bool all = true) {
  Scenes scenes;
  for_each_scene(appearance, width, height, scale, [&](const std::string& scene) {
    for (const LoggedItem& item : item_log::items()) {
      if (!item.visible || scrolls(item)) continue;
      INFO(scene << ": " << item.name);
      CHECK(item.x >= 0);
      CHECK(item.y >= 0);
      CHECK(item.x + item.w <= width * scale);
      CHECK(item.y + item.h <= height * scale);
      if ((!all && item.id == 0) || item.name.starts_with(strings::local_only)) continue;
      (item.cut ? scenes[scene].cut : scenes[scene].whole).insert(item.name);
    }
  });
  return scenes;
}

void check_nothing_lost(Scenes standard, const Scenes& other) {
  CHECK(standard.size() == other.size());
  for (const auto& [scene, texts] : other) {
    for (const std::string& name : texts.cut) {
      INFO(scene << ": " << name);
      CHECK_FALSE((standard[scene].whole.contains(name) && !standard[scene].cut.contains(name)));
    }
  }
}

}  // namespace

TEST_CASE("text can be read on whatever is painted below it", "[looks]") {
  for (const Palette palette : {Palette::light, Palette::dark}) {
    for_each_scene({palette, TextSize::standard}, 1366, 768, 1, [&](const std::string& scene) {
      const auto found = characters(*ImGui::GetDrawData());
      CHECK(found.size() > 50);
      const auto worst = std::min_element(found.begin(), found.end(), [](const Character& a, const Character& b) {
        return contrast(a.ink, a.ground) < contrast(b.ink, b.ground);
      });
      INFO(word_of(palette) << " " << scene << " at " << worst->at.x << ", " << worst->at.y << std::hex << ": "
                            << worst->ink << " on " << worst->ground);
      CHECK(contrast(worst->ink, worst->ground) >= 4.5);
    });
  }
}

TEST_CASE("nothing leaves the window or is cut that is whole at the standard size", "[looks]") {
  const Scenes standard = scenes_at({}, 1366, 768, 1);
  for (const TextSize size : sizes) {
    for (const Palette palette : {Palette::light, Palette::dark}) {
      INFO(word_of(palette) << " " << word_of(size));
      check_nothing_lost(standard, scenes_at({palette, size}, 1366, 768, 1));
    }
  }
}

TEST_CASE("the same between the pixels of a browser's", "[looks]") {
  const Scenes standard = scenes_at({}, 1366, 768, 1);
  for (const float density : {1.25f, 1.5f, 2.0f}) {
    INFO(density);
    check_nothing_lost(standard, scenes_at({Palette::dark, TextSize::largest}, 1366, 768, density));
  }
}

// 大 loses nothing. Elsewhere everything that is pressed is whole, but a text in a table may end with …: 特大 has
// little room, and in 小 the widths of letters are rounded otherwise.
TEST_CASE("in a small window too", "[looks]") {
  const Scenes standard = scenes_at({}, 1024, 640, 1);
  for (const TextSize size : {TextSize::small, TextSize::large, TextSize::largest}) {
    INFO(word_of(size));
    check_nothing_lost(standard, scenes_at({Palette::light, size}, 1024, 640, 1, size == TextSize::large));
  }
}

TEST_CASE("in the top bar nothing lies over anything else, and what has no room is in a menu", "[looks]") {
  for (const float width : {1024.0f, 1366.0f}) {
    for (const TextSize size : sizes) {
      INFO(width << " " << word_of(size));
      Invented screen(width, 640, 1, Letters::measured);
      screen.driver.app().use_appearance(to_text({Palette::light, size}));
      screen.driver.frames();
      screen.driver.click("示例县（虚构）");
      std::vector<LoggedItem> bar;
      for (const LoggedItem& item : item_log::items()) {
        if (item.visible && item.y + item.h <= theme::px(56) && (item.id != 0 || item.role == Role::heading))
          bar.push_back(item);
      }
      std::sort(bar.begin(), bar.end(), [](const LoggedItem& a, const LoggedItem& b) { return a.x < b.x; });
      REQUIRE(bar.size() >= 8);
      for (std::size_t i = 1; i < bar.size(); ++i) {
        INFO(bar[i - 1].name << ", " << bar[i].name);
        CHECK(bar[i - 1].x + bar[i - 1].w <= bar[i].x);
      }
      const bool folded = width == 1024 && (size == TextSize::large || size == TextSize::largest);
      CHECK(screen.driver.shows("更多") == folded);
      if (folded) screen.driver.click("更多");
      screen.driver.click("保存结果");
      CHECK(screen.driver.app().take_request());
    }
  }
}
