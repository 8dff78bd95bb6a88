#include "ui/screens/before_mark.h"

#include <string>

#include "ui/item_log.h"
#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/widgets/text.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {

using namespace widgets;

bool show_before(const CountyView& county, std::string_view key, ImVec2 min, ImVec2 max) {
  const ChangedPart* part = changed_part(county, key);
  if (part == nullptr || !part->before) return false;
  draw_mark(*part->before, ImVec2(max.x - theme::px(8), (min.y + max.y) * 0.5f), 14);
  text_in(strings::was, theme::label, min, ImVec2(max.x - theme::px(20), max.y), Align::right);
  item_log::note(Role::text, std::string(strings::before) + "：" + std::string(look_of(*part->before).word), min.x,
                 min.y, max.x - min.x, max.y - min.y);
  return true;
}

}  // namespace junheng::ui
