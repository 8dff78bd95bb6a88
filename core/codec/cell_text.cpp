#include "core/codec/cell_text.h"

namespace junheng {

std::string percent_text(const Decimal& ratio) {
  const auto shifted = parse_decimal(ratio.to_text() + "e2");
  return shifted ? shifted->to_text() + "%" : ratio.to_text();
}

std::string cell_text(const Content& content, const Field& field) {
  if (!content.unread.empty()) return content.unread;
  if (field.is_text()) return content.text;
  const Cell& cell = content.cell;
  if (cell.state == CellState::missing) return {};
  if (cell.state == CellState::not_applicable) return "不适用";
  if (field.kind == FieldKind::flag) return cell.number.coefficient != 0 ? "是" : "否";
  if (field.kind == FieldKind::choice) return field.choices[static_cast<std::size_t>(cell.number.coefficient)].title;
  if (field.kind == FieldKind::ratio) return percent_text(cell.number);
  return cell.number.to_text();
}

}  // namespace junheng
