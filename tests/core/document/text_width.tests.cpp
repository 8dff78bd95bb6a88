#include "core/document/text_width.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace junheng;
using Catch::Approx;

TEST_CASE("a full-width character takes an em, others 0.6", "[text_width]") {
  CHECK(text_width("", 10) == 0);
  CHECK(text_width("学校", 10) == Approx(20));
  CHECK(text_width("4.5 ㎡", 10) == Approx(34));
  CHECK(text_width("𠮷", 10) == Approx(10));
  CHECK(text_width("\xff\xff", 10) == Approx(20));
}

TEST_CASE("a text that is too long keeps its beginning and its end", "[text_width]") {
  CHECK(shortened("云溪县第一小学", 10, 70) == "云溪县第一小学");
  CHECK(shortened("云溪县第一小学", 10, 69) == "云溪县…小学");
  CHECK(shortened("云溪县第一小学", 10, 30) == "云…学");
  CHECK(shortened("云溪县第一小学", 10, 20) == "云…");
  CHECK(shortened("云溪县第一小学", 10, 10) == "…");
  CHECK(shortened("云溪县第一小学", 10, 0) == "…");
  for (double width = 10; width < 200; width += 1) {
    const std::string text = shortened("青山镇A区中心九年一贯制学校（12部）", 13, width);
    CHECK((text_width(text, 13) <= width || text == "…"));
  }
}

TEST_CASE("the box of a text follows its anchor", "[text_width]") {
  const auto box = [](Anchor anchor) { return box_of({"学校", {100, 50}, anchor, 10}); };
  CHECK(box(Anchor::start).left == 100);
  CHECK(box(Anchor::middle).left == 90);
  CHECK(box(Anchor::end).right == 100);
  CHECK(box(Anchor::end).top == 43.75);
  CHECK(box(Anchor::end).bottom == 56.25);
}
