#include "ui/theme.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "tests/ui/contrast.h"

namespace theme = junheng::ui::theme;
using junheng::ui::Appearance;
using junheng::ui::Palette;
using junheng::ui::TextSize;
using junheng::ui::testing::contrast;

namespace {

struct Context {
  ImGuiContext* made = ImGui::CreateContext();
  ~Context() { ImGui::DestroyContext(made); }
};

constexpr TextSize sizes[]{TextSize::small, TextSize::standard, TextSize::large, TextSize::largest};

}  // namespace

TEST_CASE("text stands out from every ground it is set on, in both palettes") {
  const Context context;
  constexpr double least = 4.5;  // WCAG AA
  for (const Palette palette : {Palette::light, Palette::dark}) {
    theme::apply(1, {palette, TextSize::standard});
    INFO(word_of(palette));
    for (const ImU32 ground : {theme::surface, theme::page, theme::sunken, theme::hover, theme::accent_soft}) {
      for (const ImU32 text : {theme::ink, theme::muted, theme::accent, theme::met, theme::conditional, theme::unmet,
                               theme::undetermined, theme::not_applicable}) {
        CHECK(contrast(text, ground) >= least);
      }
    }
    for (const auto& [colour, soft] : {std::pair{theme::met, theme::met_soft},
                                       {theme::conditional, theme::conditional_soft},
                                       {theme::unmet, theme::unmet_soft},
                                       {theme::undetermined, theme::undetermined_soft},
                                       {theme::not_applicable, theme::not_applicable_soft}}) {
      CHECK(contrast(colour, soft) >= least);
      CHECK(contrast(theme::ink, soft) >= least);          // the values of the matrix
      CHECK(contrast(theme::on_accent, colour) >= least);  // the sign in a mark
    }
    CHECK(contrast(theme::on_accent, theme::accent) >= least);
    CHECK(contrast(theme::on_accent, theme::accent_dark) >= least);
    CHECK(contrast(theme::ink, theme::selection) >= least);
  }
}

TEST_CASE("each palette has grounds of its own kind, and they can be told apart") {
  const Context context;
  theme::apply(1, {Palette::light, TextSize::standard});
  CHECK(contrast(theme::page, IM_COL32_WHITE) < 1.2);
  CHECK(contrast(theme::none, IM_COL32_BLACK) == 1);
  theme::apply(1, {Palette::dark, TextSize::standard});
  CHECK(contrast(theme::page, IM_COL32_BLACK) < 1.3);
  for (const ImU32 ground : {theme::page, theme::sunken, theme::hover, theme::accent_soft, theme::line, theme::met_soft,
                             theme::conditional_soft, theme::unmet_soft, theme::undetermined_soft})
    CHECK(contrast(ground, theme::surface) > 1.05);
}

TEST_CASE("every size of text is whole pixels at every density, and lengths grow with it") {
  const Context context;
  for (const float density : {1.0f, 1.25f, 1.5f, 2.0f}) {
    float before = 0;
    for (const TextSize size : sizes) {
      theme::apply(density, {Palette::light, size});
      const auto& style = ImGui::GetStyle();
      INFO(density << " " << word_of(size));
      for (const float css : {0.3f, 1.0f, 1.5f, 7.0f, 212.0f}) {
        CHECK(theme::px(css) == std::round(theme::px(css)));
        CHECK(theme::px(css) >= 1);
      }
      for (const ImVec2 length : {style.FramePadding, style.WindowPadding, style.ItemSpacing, style.ItemInnerSpacing}) {
        CHECK(length.x == std::round(length.x));
        CHECK(length.y == std::round(length.y));
      }
      CHECK(theme::px(212) > before);
      before = theme::px(212);
      CHECK(std::abs(theme::css(theme::px(212)) - 212) < 1);
    }
  }
  theme::apply(1.5f, {Palette::light, TextSize::standard});
  CHECK(theme::px(16) == 24);
  theme::apply(1, {Palette::light, TextSize::largest});
  CHECK(theme::px(16) == 20);
  theme::apply(1, {Palette::light, TextSize::small});
  CHECK(theme::px(16) == 14);
}
