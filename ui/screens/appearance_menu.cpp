#include "ui/screens/appearance_menu.h"

#include <array>

#include "ui/strings.h"
#include "ui/widgets/choice_box.h"

namespace junheng::ui {

void appearance_menu(const Appearance& appearance, Actions& actions) {
  const auto choice = [](auto value, std::string_view title) {
    return Choice{std::string(word_of(value)), std::string(title), ""};
  };
  const std::array sizes{
      choice(TextSize::small, strings::text_small), choice(TextSize::standard, strings::text_standard),
      choice(TextSize::large, strings::text_large), choice(TextSize::largest, strings::text_largest)};
  const std::array palettes{choice(Palette::light, strings::light), choice(Palette::dark, strings::dark)};
  const std::array groups{widgets::ChoiceGroup{strings::text_size, sizes, word_of(appearance.text)},
                          widgets::ChoiceGroup{strings::palette, palettes, word_of(appearance.palette)}};
  if (const auto* word = widgets::choice_menu(strings::display, groups)) {
    Appearance chosen = appearance;
    choose(chosen, *word);
    actions.push_back(ChooseAppearance{chosen});
  }
}

}  // namespace junheng::ui
