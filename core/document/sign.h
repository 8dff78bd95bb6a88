// Signs that tell verdicts and levels apart without colour, and hatching for bars.
#pragma once

#include <cstdint>

#include "core/document/shapes.h"

namespace junheng {

// `low` is a triangle upside down.
enum class Sign : std::uint8_t { disc, check, triangle, low, cross, question, dash, up, down };

// Draws it into a square of `size` around `centre`; the question mark is 1.5 times as high, with the room around it.
void add_sign(Shapes& shapes, Sign sign, Point centre, double size, Tone tone);

// Slanting lines over a box, `step` apart, kept inside it.
void add_hatching(Shapes& shapes, const Box& box, Tone tone, double step = 6);

}  // namespace junheng
