// How the screen looks, as chosen by its user: light or dark, and the size of the text. It belongs to the person at the
// machine, not to a county.
#pragma once

#include <string>
#include <string_view>

namespace junheng::ui {

enum class Palette { light, dark };
enum class TextSize { small, standard, large, largest };

struct Appearance {
  Palette palette = Palette::light;  // also where the system prefers dark: offices are bright, and pages are printed
  TextSize text = TextSize::standard;
  bool operator==(const Appearance&) const = default;
};

// "dark largest", to be kept by the platform.
std::string to_text(const Appearance& appearance);
// And back. What is not understood, in part or as a whole, is as if nothing had been chosen.
Appearance appearance_of(std::string_view text);

// One word changed: "dark" or "largest" (the ids of the menu's choices). Unknown words change nothing.
void choose(Appearance& appearance, std::string_view word);

std::string_view word_of(Palette palette);
std::string_view word_of(TextSize text);

}  // namespace junheng::ui
