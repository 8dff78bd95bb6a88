#include "core/document/svg.h"

#include <catch2/catch_test_macros.hpp>

using namespace junheng;

namespace {

Chart small_chart() {
  Chart chart;
  chart.title = "<甲> & \"乙\"";
  chart.summary = "一句。";
  chart.width = 100;
  chart.height = 50.5;
  return chart;
}

std::string body(const Chart& chart) {
  const std::string text = svg(chart);
  const std::string after = "</desc>\n<rect x=\"0\" y=\"0\" width=\"100\" height=\"50.5\" fill=\"#ffffff\"/>\n";
  const std::size_t at = text.find(after);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.ends_with("</svg>\n"));
  return text.substr(at + after.size(), text.size() - at - after.size() - 7);
}

}  // namespace

TEST_CASE("each shape becomes its element", "[svg]") {
  Chart chart = small_chart();
  chart.shapes = {
      shape::Line{{1, 2}, {3.456, -4.005}, Tone::limit, 2, true},
      shape::Polyline{{{0, 0}, {1.5, 2}}, Tone::met, 1},
      shape::Polygon{{{0, 0}, {1, 0}, {1, 1}}, {{}, Tone::conditional, 1.5}},
      shape::Rectangle{{1, 2, 4, 8}, {Tone::unmet_soft, {}}},
      shape::Circle{{5, 5}, 2.25, {Tone::met, {}}},
      shape::Text{"学校", {50, 20}, Anchor::middle, 10, Tone::ink, true},
  };
  CHECK(body(chart) ==
        "<line x1=\"1\" y1=\"2\" x2=\"3.46\" y2=\"-4.01\" stroke=\"#1d2733\" stroke-width=\"2\" stroke-dasharray=\"5 "
        "3\"/>\n"
        "<polyline points=\"0,0 1.5,2\" fill=\"none\" stroke=\"#1a7a48\"/>\n"
        "<polygon points=\"0,0 1,0 1,1\" fill=\"none\" stroke=\"#8f5a00\" stroke-width=\"1.5\"/>\n"
        "<rect x=\"1\" y=\"2\" width=\"3\" height=\"6\" fill=\"#fce8e6\"/>\n"
        "<circle cx=\"5\" cy=\"5\" r=\"2.25\" fill=\"#1a7a48\"/>\n"
        "<text x=\"50\" y=\"23.6\" font-size=\"10\" text-anchor=\"middle\" font-weight=\"bold\" "
        "fill=\"#1d2733\">学校</text>\n");
}

TEST_CASE("texts are escaped, control characters left out", "[svg]") {
  Chart chart = small_chart();
  chart.shapes = {shape::Text{"a<b>&\"\x01\x1b'", {0, 0}, Anchor::start, 10}};
  chart.regions = {{{0, 0, 10, 10}, "</title><script>", "key"}};
  const std::string text = svg(chart);
  CHECK(text.find("<title>&lt;甲&gt; &amp; &quot;乙&quot;</title>") != std::string::npos);
  CHECK(text.find(">a&lt;b&gt;&amp;&quot;'</text>") != std::string::npos);
  CHECK(text.find("<title>&lt;/title&gt;&lt;script&gt;</title></rect>") != std::string::npos);
  CHECK(text.find("<script") == std::string::npos);
}

TEST_CASE("a palette decides the colours, and each tells its tones apart", "[svg]") {
  Chart chart = small_chart();
  chart.shapes = {shape::Circle{{5, 5}, 2, {Tone::unmet, {}}}};
  CHECK(svg(chart, print_palette).find("fill=\"#8f1a14\"") != std::string::npos);
  for (const Palette& palette : {light_palette, print_palette}) {
    for (const std::string_view colour : palette) CHECK((colour.size() == 7 && colour[0] == '#'));
    CHECK(palette[static_cast<std::size_t>(Tone::met)] != palette[static_cast<std::size_t>(Tone::unmet)]);
  }
}
