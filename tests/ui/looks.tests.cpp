// Every main screen in every size of text and both palettes.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "imgui.h"
#include "tests/ui/contrast.h"
#include "tests/ui/scenes.h"

using namespace junheng::ui;
using namespace junheng::ui::testing;

namespace {

constexpr TextSize sizes[]{TextSize::small, TextSize::standard, TextSize::large, TextSize::largest};

using Cut = std::map<std::string, std::set<std::string>>;  // by scene

// A table of data scrolls sideways by nature.
bool scrolls(const LoggedItem& item) {
  return item.role == Role::grid || item.role == Role::gridcell || item.role == Role::columnheader;
}

Cut cut_at(const Appearance& appearance, float width, float height, float scale) {
  Cut cut;
  for_each_scene(appearance, width, height, scale, [&](const std::string& scene) {
    for (const LoggedItem& item : item_log::items()) {
      if (!item.visible) continue;
      INFO(scene << ": " << item.name);
      CHECK(item.x >= 0);
      CHECK(item.y >= 0);
      CHECK(item.x + item.w <= width * scale);
      CHECK(item.y + item.h <= height * scale);
      if (item.cut && !scrolls(item)) cut[scene].insert(item.name);
    }
  });
  return cut;
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
  const Cut standard = cut_at({}, 1366, 768, 1);
  for (const TextSize size : sizes) {
    const Cut cut = cut_at({Palette::dark, size}, 1366, 768, 1);
    for (const auto& [scene, names] : cut) {
      for (const std::string& name : names) {
        INFO(word_of(size) << " " << scene << ": " << name);
        CHECK((standard.contains(scene) && standard.at(scene).contains(name)));
      }
    }
  }
}
