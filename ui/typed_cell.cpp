#include "ui/typed_cell.h"

#include <utility>

#include "core/codec/cell_value.h"
#include "core/report/problem_words.h"

namespace junheng::ui {
namespace {

CellReading reading_of(std::string_view text, const Field& field) {
  return read_cell_value({text.empty() ? SheetCellKind::empty : SheetCellKind::text, text}, field);
}

}  // namespace

Content typed_cell(std::string_view text, const Field& field) {
  CellReading reading = reading_of(text, field);
  switch (reading.kind) {
    case CellReading::Kind::value:
      return {
          {field.is_text() ? CellState::missing : CellState::value, reading.number}, std::move(reading.text), {}, {}};
    case CellReading::Kind::not_applicable:
      return {{CellState::not_applicable, {}}, {}, {}, {}};
    case CellReading::Kind::problem:
      return {{}, {}, std::string(text), {}};
    case CellReading::Kind::missing:
      break;
  }
  return {};
}

std::string why_unread(std::string_view unread, const Field& field) {
  if (unread.empty()) return {};
  CellReading reading = reading_of(unread, field);
  return what_and_remedy({std::move(reading.code), Severity::warning, std::move(reading.arguments), {}});
}

std::string what_and_remedy(const Problem& problem) {
  const ProblemSentence words = problem_sentence(problem);
  return words.remedy.empty() ? words.what : words.what + "。" + words.remedy;
}

}  // namespace junheng::ui
