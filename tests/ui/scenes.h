// All main screens one after the other, on the real evaluator and a sample that has every verdict.
#pragma once

#include <functional>
#include <string>

#include "tests/ui/driver.h"

namespace junheng::ui::testing {

using Look = std::function<void(const std::string& scene)>;

// A window of that many CSS pixels. `look` is called with each screen drawn.
void for_each_scene(const Appearance& appearance, float width, float height, float scale, const Look& look);

}  // namespace junheng::ui::testing
