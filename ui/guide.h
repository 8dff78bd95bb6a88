// The built-in guide: chapters of assets/guide.md (which says how it is written), and 关于, made of what the build
// knows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/view_model.h"

namespace junheng::ui {

struct GuideLine {
  enum class Kind { text, heading, title, step, term, mark, level, notice };
  Kind kind = Kind::text;
  std::string term;  // of a step its number; of a term, a short word, what is explained
  std::string text;
  Mark mark = Mark::met;      // of Kind::mark
  Level level = Level::full;  // of Kind::level
};

struct GuideChapter {
  std::string id, title;
  std::vector<GuideLine> lines;
};

// In the order in which they are offered. What stands before the first chapter is left out. A chapter that takes in
// another one has that one's own lines; what it names and is not there is left out.
std::vector<GuideChapter> read_guide(std::string_view text);

// The embedded one, 关于 completed; read once. Never empty.
std::span<const GuideChapter> guide();

// A section of a standard of one's own may have no chapter: marks says what is common to all.
const GuideChapter& guide_chapter(std::string_view id);

}  // namespace junheng::ui
