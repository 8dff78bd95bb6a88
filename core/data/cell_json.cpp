#include "core/data/cell_json.h"

#include "core/base/json_text.h"

namespace junheng {
namespace {

constexpr std::string_view not_applicable = "不适用";

std::string shown(const Node& node) {
  switch (node.kind) {
    case Node::Kind::text:
      return node.text;
    case Node::Kind::number:
      return node.number.to_text();
    case Node::Kind::boolean:
      return node.flag ? "true" : "false";
    case Node::Kind::array:
      return "[…]";
    case Node::Kind::object:
      return "{…}";
    case Node::Kind::null:
      break;
  }
  return "";
}

std::string listed(const Field& field) {
  std::string all;
  for (const Choice& c : field.choices) all += (all.empty() ? "" : "、") + c.title + "（" + c.id + "）";
  return all;
}

std::optional<CellProblem> read_number(const Node& node, const Field& field, Content& content) {
  if (!node.is(Node::Kind::number)) return CellProblem{"cell.not_number", {field.title, shown(node)}};
  const std::string digits = node.number.to_text();
  if (node.number.coefficient < 0) return CellProblem{"cell.negative", {field.title, digits}};
  const bool whole = field.kind == FieldKind::count || field.kind == FieldKind::year || field.kind == FieldKind::grade;
  if (whole && node.number.places > 0) return CellProblem{"cell.not_whole", {field.title, digits}};
  content.cell = {CellState::value, node.number};
  return std::nullopt;
}

}  // namespace

void append_cell(std::string& out, const Field& field, const Content& content) {
  const Cell& cell = content.cell;
  if (!content.unread.empty()) {
    out += "{\"unread\": ";
    append_json(out, content.unread);
    out += '}';
  } else if (field.is_text() && !content.text.empty()) {
    append_json(out, content.text);
  } else if (cell.state == CellState::not_applicable) {
    append_json(out, not_applicable);
  } else if (field.is_text() || cell.state == CellState::missing) {
    out += "null";
  } else if (field.kind == FieldKind::flag) {
    out += cell.number.coefficient != 0 ? "true" : "false";
  } else if (field.kind == FieldKind::choice) {
    append_json(out, field.choices[static_cast<std::size_t>(cell.number.coefficient)].id);
  } else {
    out += cell.number.to_text();
  }
}

std::optional<CellProblem> read_cell(const Node& node, const Field& field, Content& content) {
  content.cell = {};
  content.text.clear();
  content.unread.clear();
  if (node.is(Node::Kind::null)) return std::nullopt;
  if (const Node* unread = node.find("unread"); unread && unread->is(Node::Kind::text) && node.members.size() == 1) {
    content.unread = unread->text;
    return std::nullopt;
  }
  if (field.is_text()) {
    if (!node.is(Node::Kind::text)) return CellProblem{"cell.not_text", {field.title}};
    content.text = node.text;
    return std::nullopt;
  }
  if (node.is(Node::Kind::text) && node.text == not_applicable) {
    content.cell.state = CellState::not_applicable;
    return std::nullopt;
  }
  if (field.kind == FieldKind::flag) {
    if (!node.is(Node::Kind::boolean)) return CellProblem{"cell.not_flag", {field.title}};
    content.cell = {CellState::value, {node.flag, 0}};
    return std::nullopt;
  }
  if (field.kind == FieldKind::choice) {
    auto choice = field.find_choice(node.text);
    for (std::size_t i = 0; i < field.choices.size() && !choice; ++i) {
      if (field.choices[i].title == node.text) choice = i;
    }
    if (!node.is(Node::Kind::text) || !choice)
      return CellProblem{"cell.unknown_choice", {field.title, shown(node), listed(field)}};
    content.cell = {CellState::value, {static_cast<std::int64_t>(*choice), 0}};
    return std::nullopt;
  }
  return read_number(node, field, content);
}

}  // namespace junheng
