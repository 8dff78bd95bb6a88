// A chart as SVG, for files and for the report.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/document/chart.h"

namespace junheng {

// "#rrggbb" by Tone.
using Palette = std::array<std::string_view, tones>;

extern const Palette light_palette;  // as the page
extern const Palette print_palette;  // on paper: white ground, dark enough to be told apart in grey

// The picture with title and summary for screen readers; each region shows its sentence when pointed at. Only
// presentation attributes: no style sheet, no script, nothing from elsewhere. Same chart, same bytes, whatever the
// locale. Characters that XML cannot hold are left out.
std::string svg(const Chart& chart, const Palette& palette = light_palette);

}  // namespace junheng
