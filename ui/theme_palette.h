// The values of the theme's colours.
#pragma once

#include "ui/theme.h"

namespace junheng::ui::theme {

ImU32 value_of(Palette palette, Colour::Role role);

}  // namespace junheng::ui::theme
