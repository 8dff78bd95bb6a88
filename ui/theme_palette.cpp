#include "ui/theme_palette.h"

#include <array>

namespace junheng::ui::theme {
namespace {

struct Entry {
  Colour::Role role;
  unsigned light, dark;  // 0xrrggbb
};

// The dark ones are chosen for themselves: grounds grow lighter towards the reader, soft grounds are deep instead of
// pale, and what is filled is light and carries dark signs. web/style.css has some of both.
using enum Colour::Role;
constexpr std::array entries{
    Entry{page, 0xf4f6f8, 0x15191e},
    Entry{surface, 0xffffff, 0x1c2229},
    Entry{sunken, 0xeef1f4, 0x242b33},
    Entry{line, 0xdce1e7, 0x313a44},
    Entry{strong_line, 0xb9c2cc, 0x53606d},
    Entry{ink, 0x1d2733, 0xdde3ea},
    Entry{muted, 0x566270, 0xa4b0bc},
    Entry{accent, 0x1b5a9c, 0x84b6ea},
    Entry{accent_dark, 0x134578, 0xa9cdf3},
    Entry{accent_soft, 0xe6eff8, 0x22374d},
    Entry{hover, 0xf0f4f8, 0x262f39},
    Entry{on_accent, 0xffffff, 0x10181f},
    Entry{selection, 0xb9d3ee, 0x2f5580},
    Entry{grab, 0xc5cdd6, 0x414c58},
    Entry{grab_hovered, 0xa4afbb, 0x56636f},
    Entry{grab_active, 0x8592a0, 0x6d7b89},
    Entry{met, 0x1a7a48, 0x70c797},
    Entry{met_soft, 0xe6f4ec, 0x193426},
    Entry{conditional, 0x8f5a00, 0xe2b45c},
    Entry{conditional_soft, 0xfcf0d8, 0x392e16},
    Entry{unmet, 0xb3261e, 0xf2938a},
    Entry{unmet_soft, 0xfce8e6, 0x43221f},
    Entry{undetermined, 0x48688a, 0x9fbcdb},
    Entry{undetermined_soft, 0xe7eef5, 0x243342},
    Entry{not_applicable, 0x5f6873, 0xa9b2bc},
    Entry{not_applicable_soft, 0xeff1f3, 0x2a3138},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].role != static_cast<Colour::Role>(i + 1)) return false;  // `none` has no entry
  }
  return entries.size() + 1 == static_cast<std::size_t>(count);
}
static_assert(in_order());

}  // namespace

ImU32 value_of(Palette palette, Colour::Role role) {
  if (role == Colour::Role::none) return IM_COL32_BLACK_TRANS;
  const Entry& entry = entries[static_cast<std::size_t>(role) - 1];
  const unsigned hex = palette == Palette::dark ? entry.dark : entry.light;
  return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, 255);
}

}  // namespace junheng::ui::theme
