// Charts of the open county, made when they are first looked at and kept while nothing about them changes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/document/chart.h"
#include "ui/judge.h"

namespace junheng::ui {

class Charts {
 public:
  explicit Charts(const Judge& judge) : judge_(judge) {}

  // `width` in CSS pixels. Valid until the next call with this key, or clear(). nullptr: there is no such chart.
  const Chart* get(std::string_view key, float width);
  void clear();  // the county is another one

 private:
  struct Made {
    float width = 0;
    std::optional<Chart> chart;
  };
  const Judge& judge_;
  std::map<std::string, Made, std::less<>> made_;  // by key, for the width asked for last
};

}  // namespace junheng::ui
