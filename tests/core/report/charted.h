// Counties for charts, and what every chart must be.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/document/chart.h"
#include "core/document/text_width.h"
#include "tests/core/assess/county.h"

namespace junheng::test {

// A primary school of 1000 pupils for each text: its teaching area in ㎡, R4's amount; "null" = missing. The standard
// is 4500, the lower limit 3825. What other indicators need is missing.
inline Assessment county_of(const std::vector<std::string>& areas, const std::string& name = "第{}小学") {
  std::string rows;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    std::string own = name;
    if (const auto at = own.find("{}"); at != std::string::npos) own.replace(at, 2, number);
    rows += (i ? ",[\"" : "[\"") + number + "\",\"" + own + R"(","primary",1000,)" + areas[i] + ",0]";
  }
  return judged(
      R"("school":{"columns":["code","name","type","pupils.primary","teaching_area","indoor_sports_area"],"rows":[)" +
      rows + "]}");
}
inline constexpr std::size_t primary = 0, area_indicator = 3;

inline std::vector<shape::Text> texts(const Chart& chart) {
  std::vector<shape::Text> found;
  for (const Shape& shape : chart.shapes) {
    if (const auto* text = std::get_if<shape::Text>(&shape)) found.push_back(*text);
  }
  return found;
}

inline const shape::Text* text_with(const std::vector<shape::Text>& all, const std::string& part) {
  for (const shape::Text& text : all) {
    if (text.text.find(part) != std::string::npos) return &text;
  }
  return nullptr;
}

template <class S>
std::vector<S> shapes_of(const Chart& chart) {
  std::vector<S> found;
  for (const Shape& shape : chart.shapes) {
    if (const auto* one = std::get_if<S>(&shape)) found.push_back(*one);
  }
  return found;
}

inline Box bounds(const Shape& shape) {
  const auto around = [](const std::vector<Point>& points) {
    Box box{points[0].x, points[0].y, points[0].x, points[0].y};
    for (const Point& p : points)
      box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x), std::max(box.bottom, p.y)};
    return box;
  };
  struct Bounds {
    decltype(around)& of;
    Box operator()(const shape::Line& l) const { return of({l.from, l.to}); }
    Box operator()(const shape::Polyline& p) const { return of(p.points); }
    Box operator()(const shape::Polygon& p) const { return of(p.points); }
    Box operator()(const shape::Rectangle& r) const { return r.box; }
    Box operator()(const shape::Circle& c) const {
      return {c.centre.x - c.radius, c.centre.y - c.radius, c.centre.x + c.radius, c.centre.y + c.radius};
    }
    Box operator()(const shape::Text& t) const { return box_of(t); }
  };
  return std::visit(Bounds{around}, shape);
}

// What is wrong with a layout, in words: something outside the chart, a text over another, a line through a text, a
// region over another or without a sentence, a row of the table that is not complete.
inline std::vector<std::string> faults(const Chart& chart) {
  std::vector<std::string> wrong;
  const auto expect = [&](bool good, const std::string& what) {
    if (!good) wrong.push_back(what);
  };
  expect(!chart.title.empty() && !chart.summary.empty() && !chart.table.columns.empty(), "nothing to say");
  const Box all{-0.01, -0.01, chart.width + 0.01, chart.height + 0.01};
  for (const Shape& shape : chart.shapes)
    expect(all.contains(bounds(shape)), "shape outside: " + std::to_string(shape.index()));
  const auto words = texts(chart);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Box box = box_of(words[i]);
    for (std::size_t j = i + 1; j < words.size(); ++j)
      expect(!box.overlaps(box_of(words[j])), words[i].text + " over " + words[j].text);
    for (const shape::Line& line : shapes_of<shape::Line>(chart)) {
      Box drawn = bounds(line);
      drawn.left -= 0.5;
      drawn.right += 0.5;
      expect(!box.overlaps(drawn), "line through " + words[i].text);
    }
  }
  for (std::size_t i = 0; i < chart.regions.size(); ++i) {
    const Region& region = chart.regions[i];
    expect(!region.sentence.empty() && region.box.width() > 1 && region.box.height() > 1, "empty region");
    expect(all.contains(region.box), "region outside: " + region.sentence);
    for (std::size_t j = i + 1; j < chart.regions.size(); ++j) {
      const Box& o = chart.regions[j].box;
      // To a hundredth of a pixel: sums of the same sizes round differently.
      expect(!region.box.overlaps({o.left + 0.01, o.top + 0.01, o.right - 0.01, o.bottom - 0.01}),
             region.sentence + " over " + chart.regions[j].sentence);
    }
  }
  for (const ChartRow& row : chart.table.rows) expect(row.cells.size() == chart.table.columns.size(), "row incomplete");
  return wrong;
}

inline void check_layout(const Chart& chart) {
  CAPTURE(chart.title, chart.width);
  CHECK(faults(chart) == std::vector<std::string>{});
}

inline constexpr double widths[] = {280, 315, 480, 752, 1160};

}  // namespace junheng::test
