#include "ui/plain_text.h"

#include "ui/strings.h"
#include "ui/widgets/level_sign.h"

namespace junheng::ui {
namespace {

void append_line(std::string& out, std::size_t depth, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  out.append(depth * 2, ' ');
  if (!label.empty()) {
    out += label;
    out += "：";
  }
  out += text;
  out += '\n';
}

void append(std::string& out, const Explanation& node, std::size_t depth) {
  const auto [sign, word] = widgets::sign_and_word(node);
  std::string head = node.has_verdict ? std::string(sign) + " " : std::string();
  head += node.title;
  if (!node.brief.empty()) head += " " + node.brief;
  if (node.has_verdict) head += "（" + std::string(word) + "）";
  append_line(out, depth, "", head);
  append_line(out, depth + 1, "", node.sentence);
  for (const Fact& fact : node.facts) append_line(out, depth + 1, fact.label, fact.value);
  append_line(out, depth + 1, strings::smallest_change, node.remedy);
  append_line(out, depth + 1, strings::calculation, node.formula);
  append_line(out, depth + 1, strings::official_text, node.official_text);
  append_line(out, depth + 1, strings::basis, node.citation);
  for (const UsedCell& cell : node.cells) {
    append_line(out, depth + 1, cell.name, cell.place.empty() ? cell.value : cell.value + "（" + cell.place + "）");
  }
  for (const Explanation& child : node.children) append(out, child, depth + 1);
}

}  // namespace

std::string plain_text(const Explanation& explanation) {
  std::string out;
  append(out, explanation, 0);
  return out;
}

}  // namespace junheng::ui
