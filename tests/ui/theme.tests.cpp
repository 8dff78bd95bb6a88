#include "ui/theme.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

namespace theme = junheng::ui::theme;

namespace {

double linear(unsigned channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
  return 0.2126 * linear((colour >> IM_COL32_R_SHIFT) & 255) + 0.7152 * linear((colour >> IM_COL32_G_SHIFT) & 255) +
         0.0722 * linear((colour >> IM_COL32_B_SHIFT) & 255);
}

double contrast(ImU32 a, ImU32 b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

TEST_CASE("text stands out from every ground it is set on") {
  constexpr double least = 4.5;  // WCAG AA
  for (const ImU32 ground : {theme::surface, theme::page, theme::sunken, theme::hover, theme::accent_soft}) {
    for (const ImU32 text : {theme::ink, theme::muted, theme::accent, theme::met, theme::conditional, theme::unmet,
                             theme::undetermined, theme::not_applicable}) {
      CHECK(contrast(text, ground) >= least);
    }
  }
  CHECK(contrast(theme::met, theme::met_soft) >= least);
  CHECK(contrast(theme::conditional, theme::conditional_soft) >= least);
  CHECK(contrast(theme::unmet, theme::unmet_soft) >= least);
  CHECK(contrast(theme::undetermined, theme::undetermined_soft) >= least);
  CHECK(contrast(theme::not_applicable, theme::not_applicable_soft) >= least);
  CHECK(contrast(theme::on_accent, theme::accent) >= least);
}
