#include "web/help_document.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ui/guide.h"
#include "ui/widgets/verdict_mark.h"
#include "web/document_marks.h"

namespace junheng::web {
namespace {

using document::Block;
using Kind = ui::GuideLine::Kind;

constexpr std::array chapters{"marks", "about"};

// Its terms, one after the other, are one list.
void add_term(std::vector<Block>& blocks, const ui::GuideLine& line) {
  if (blocks.empty() || !std::holds_alternative<document::Terms>(blocks.back().content))
    blocks.push_back({document::Terms{}});
  std::get<document::Terms>(blocks.back().content).add(line.term, line.text);
}

Block block_of(const ui::GuideLine& line) {
  switch (line.kind) {
    case Kind::heading:
      return {document::Heading{2, line.text}};
    case Kind::title:
      return {document::Heading{3, line.text}};
    case Kind::step:
      return {document::Paragraph{line.term + ". " + line.text}};
    case Kind::mark: {
      const std::string sign(ui::widgets::look_of(line.mark).sign);
      document::Text text(document::Run{sign + " ", mark_of(line.mark), true});
      text += {line.text};
      return {document::Paragraph{std::move(text)}};
    }
    default:
      return {document::Paragraph{line.text}};
  }
}

}  // namespace

document::Document help_document() {
  document::Document made;
  for (const char* id : chapters) {
    const ui::GuideChapter& chapter = ui::guide_chapter(id);
    made.blocks.push_back({document::Heading{1, chapter.title}});
    for (const ui::GuideLine& line : chapter.lines) {
      if (line.kind == Kind::term)
        add_term(made.blocks, line);
      else
        made.blocks.push_back(block_of(line));
    }
  }
  return made;
}

}  // namespace junheng::web
