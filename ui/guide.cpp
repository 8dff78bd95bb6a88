#include "ui/guide.h"

#include <algorithm>
#include <array>
#include <utility>

#include "assets/embedded.h"
#include "ui/about.h"
#include "ui/widgets/level_sign.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using Kind = GuideLine::Kind;

constexpr std::string_view file_name = "guide.md", fallback = "marks", about = "about";
constexpr std::string_view level_word = "格";  // before a sign: that of a cell of the matrix
constexpr std::array marks{Mark::met, Mark::conditional, Mark::unmet, Mark::undetermined, Mark::not_applicable};
constexpr std::array levels{Level::full, Level::relief, Level::below, Level::missing, Level::not_applicable};

bool take(std::string_view& text, std::string_view beginning) {
  if (!text.starts_with(beginning)) return false;
  text.remove_prefix(beginning.size());
  return true;
}

// What stands before `end`, which is taken away with it; all where there is none.
std::string_view take_until(std::string_view& text, char end) {
  const std::string_view part = text.substr(0, text.find(end));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return part;
}

GuideLine marked(std::string_view text) {
  std::string_view rest = text;
  const bool of_cell = take(rest, level_word);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto sign = of_cell ? widgets::look_of(levels[i]).sign : widgets::look_of(marks[i]).sign;
    if (!take(rest, sign) || !take(rest, " ")) continue;
    return {of_cell ? Kind::level : Kind::mark, {}, std::string(rest), marks[i], levels[i]};
  }
  return {Kind::text, {}, std::string(text)};
}

GuideLine line_of(std::string_view text) {
  std::string_view rest = text;
  if (take(rest, "## ")) return {Kind::heading, {}, std::string(rest)};
  if (take(rest, "`")) {
    const std::string term(take_until(rest, '`'));
    take(rest, " ");
    return {Kind::term, term, std::string(rest)};
  }
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  rest = text.substr(digits);
  if (digits > 0 && take(rest, ". ")) return {Kind::step, std::string(text.substr(0, digits)), std::string(rest)};
  return marked(text);
}

const GuideChapter* find(std::span<const GuideChapter> chapters, std::string_view id) {
  const auto found = std::find_if(chapters.begin(), chapters.end(), [&](const auto& one) { return one.id == id; });
  return found == chapters.end() ? nullptr : &*found;
}

std::vector<GuideLine> with_taken_in(const GuideChapter& chapter, std::span<const GuideChapter> all) {
  std::vector<GuideLine> lines;
  for (const GuideLine& line : chapter.lines) {
    if (!line.text.starts_with('@')) {
      lines.push_back(line);
    } else if (const GuideChapter* other = find(all, std::string_view(line.text).substr(1))) {
      lines.insert(lines.end(), other->lines.begin(), other->lines.end());
    }
  }
  return lines;
}

std::vector<GuideChapter> embedded_guide() {
  std::vector<GuideChapter> chapters;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name == file_name) chapters = read_guide(file.bytes);
  }
  for (GuideChapter& chapter : chapters) {
    if (chapter.id != about) continue;
    for (GuideLine& line : about_lines()) chapter.lines.push_back(std::move(line));
  }
  return chapters;
}

}  // namespace

std::vector<GuideChapter> read_guide(std::string_view text) {
  std::vector<GuideChapter> chapters;
  while (!text.empty()) {
    std::string_view line = take_until(text, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (take(line, "# ")) {
      const std::string_view id = take_until(line, ' ');
      chapters.push_back({std::string(id), std::string(line), {}});
    } else if (!line.empty() && !chapters.empty()) {
      chapters.back().lines.push_back(line_of(line));
    }
  }
  const std::vector<GuideChapter> as_written = chapters;
  for (GuideChapter& chapter : chapters) chapter.lines = with_taken_in(chapter, as_written);
  return chapters;
}

std::span<const GuideChapter> guide() {
  static const std::vector<GuideChapter> chapters = embedded_guide();
  return chapters;
}

const GuideChapter& guide_chapter(std::string_view id) {
  const GuideChapter* found = find(guide(), id);
  if (found == nullptr) found = find(guide(), fallback);
  return found != nullptr ? *found : guide().front();
}

}  // namespace junheng::ui
