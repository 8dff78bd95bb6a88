#include "core/document/sign.h"

#include <algorithm>

namespace junheng {
namespace {

// Strokes end round or square beyond their points: those keep this share of the half size away from the edge.
constexpr double inset = 0.78;

double stroke(double size) { return std::max(1.2, size * 0.16); }

}  // namespace

void add_sign(Shapes& shapes, Sign sign, Point centre, double size, Tone tone) {
  const double r = size / 2, s = r * inset;
  const auto at = [&](double x, double y) { return Point{centre.x + x * s, centre.y + y * s}; };
  switch (sign) {
    case Sign::disc:
      shapes.push_back(shape::Circle{centre, r * 0.9, {tone, {}}});
      break;
    case Sign::check:
      shapes.push_back(shape::Polyline{{at(-1, 0), at(-0.3, 0.7), at(1, -0.7)}, tone, stroke(size)});
      break;
    case Sign::triangle:
      shapes.push_back(shape::Polygon{{at(0, -1), at(1, 0.85), at(-1, 0.85)}, {{}, tone, stroke(size)}});
      break;
    case Sign::low:
      shapes.push_back(shape::Polygon{{at(-1, -0.85), at(1, -0.85), at(0, 1)}, {{}, tone, stroke(size)}});
      break;
    case Sign::cross:
      shapes.push_back(shape::Line{at(-0.9, -0.9), at(0.9, 0.9), tone, stroke(size)});
      shapes.push_back(shape::Line{at(0.9, -0.9), at(-0.9, 0.9), tone, stroke(size)});
      break;
    case Sign::question:
      shapes.push_back(shape::Text{"?", centre, Anchor::middle, size * 1.2, tone, true});
      break;
    case Sign::dash:
      shapes.push_back(shape::Line{at(-0.8, 0), at(0.8, 0), tone, stroke(size)});
      break;
    case Sign::up:
      shapes.push_back(shape::Polygon{{at(0, -0.8), at(0.9, 0.7), at(-0.9, 0.7)}, {tone, {}}});
      break;
    case Sign::down:
      shapes.push_back(shape::Polygon{{at(-0.9, -0.7), at(0.9, -0.7), at(0, 0.8)}, {tone, {}}});
      break;
  }
}

void add_hatching(Shapes& shapes, const Box& box, Tone tone, double step) {
  // Lines y = bottom - (x - x0), clipped at the left, right and top.
  for (double x0 = box.left - box.height() + step; x0 < box.right; x0 += step) {
    const double from = std::max(x0, box.left), to = std::min(x0 + box.height(), box.right);
    if (to - from < 0.5) continue;
    shapes.push_back(shape::Line{{from, box.bottom - (from - x0)}, {to, box.bottom - (to - x0)}, tone, 1});
  }
}

}  // namespace junheng
