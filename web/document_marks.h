// The marks of the screens in documents.
#pragma once

#include <array>

#include "core/document/document.h"
#include "ui/view_model.h"

namespace junheng::web {

constexpr document::Mark mark_of(ui::Mark mark) {
  using document::Mark;
  constexpr std::array marks{Mark::good, Mark::conditional, Mark::bad, Mark::unknown, Mark::outside};
  static_assert(static_cast<int>(ui::Mark::not_applicable) == 4);
  return marks[static_cast<std::size_t>(mark)];
}

}  // namespace junheng::web
