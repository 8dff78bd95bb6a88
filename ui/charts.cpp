#include "ui/charts.h"

namespace junheng::ui {

const Chart* Charts::get(std::string_view key, float width) {
  auto found = made_.find(key);
  if (found == made_.end() || found->second.width != width)
    found = made_.insert_or_assign(std::string(key), Made{width, judge_.chart(key, width)}).first;
  return found->second.chart ? &*found->second.chart : nullptr;
}

void Charts::clear() { made_.clear(); }

}  // namespace junheng::ui
