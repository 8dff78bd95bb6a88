// What a drawing consists of, free of any screen or file: the page draws it, svg.h writes it. Lengths are CSS pixels, x
// to the right, y down from the top left corner.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace junheng {

// What a colour means; a theme or a palette says which it is. A verdict is never told by its tone alone: a sign
// (sign.h) or hatching stands with it.
enum class Tone : std::uint8_t {
  surface,  // the ground that all is drawn on
  sunken,   // tracks of bars
  line,     // hairlines, axes
  ink,
  muted,
  limit,   // the line that must be reached or kept
  accent,  // what is chosen; amounts that nobody judges
  met,
  conditional,
  unmet,
  undetermined,
  not_applicable,
  met_soft,  // grounds behind signs of that tone
  conditional_soft,
  unmet_soft,
  undetermined_soft,
  not_applicable_soft
};
inline constexpr std::size_t tones = 17;

struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
  bool contains(const Box& o) const { return o.left >= left && o.right <= right && o.top >= top && o.bottom <= bottom; }
  // Share some area: boxes that only touch do not.
  bool overlaps(const Box& o) const { return o.left < right && left < o.right && o.top < bottom && top < o.bottom; }
};

struct Paint {
  std::optional<Tone> fill, outline;
  double width = 1;  // of the outline
};

enum class Anchor : std::uint8_t { start, middle, end };

namespace shape {

struct Line {
  Point from, to;
  Tone tone = Tone::ink;
  double width = 1;
  bool dashed = false;
};

struct Polyline {  // open
  std::vector<Point> points;
  Tone tone = Tone::ink;
  double width = 1;
};

struct Polygon {  // closed, convex
  std::vector<Point> points;
  Paint paint;
};

struct Rectangle {
  Box box;
  Paint paint;
};

struct Circle {
  Point centre;
  double radius = 0;
  Paint paint;
};

struct Text {  // one line
  std::string text;
  Point at;  // y: the middle of the line; x: as anchored
  Anchor anchor = Anchor::start;
  double em = 13;
  Tone tone = Tone::ink;
  bool strong = false;
};

}  // namespace shape

using Shape = std::variant<shape::Line, shape::Polyline, shape::Polygon, shape::Rectangle, shape::Circle, shape::Text>;
using Shapes = std::vector<Shape>;  // later ones cover earlier ones

}  // namespace junheng
