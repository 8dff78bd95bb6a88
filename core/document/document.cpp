#include "core/document/document.h"

#include <utility>

namespace junheng::document {

Text::Text(std::string text) { *this += Run{std::move(text)}; }
Text::Text(std::string_view text) : Text(std::string(text)) {}
Text::Text(const char* text) : Text(std::string(text)) {}
Text::Text(Run run) { *this += std::move(run); }

Text& Text::operator+=(Run run) {
  if (!run.text.empty()) runs.push_back(std::move(run));
  return *this;
}

void Terms::add(Text name, Text text) { items.push_back({std::move(name), std::move(text)}); }

Row& Row::add(Text text, Mark mark) {
  cells.push_back({std::move(text), mark});
  return *this;
}

Row& Table::add_row(std::string anchor) {
  rows.emplace_back().anchor = std::move(anchor);
  return rows.back();
}

Table table_of(Text caption, std::initializer_list<Column> columns) {
  Table table;
  table.caption = std::move(caption);
  Row& head = table.head.emplace_back();
  for (const Column& column : columns) {
    table.columns.push_back(column.align);
    head.add(column.name);
  }
  return table;
}

}  // namespace junheng::document
