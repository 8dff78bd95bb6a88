#include "core/data/mapping.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/json_text.h"
#include "core/base/limits.h"

namespace junheng {
namespace {

constexpr std::string_view any_stage = ".*";
constexpr std::array<std::string_view, 3> layouts = {"rows", "sideways", "pairs"};

std::optional<Layout> layout(std::string_view word) {
  const auto at = std::find(layouts.begin(), layouts.end(), word);
  return at == layouts.end() ? std::nullopt : std::optional(static_cast<Layout>(at - layouts.begin()));
}

bool is_known(const TableSchema& table, const std::string& field) {
  if (field.empty() || field == "*" || table.find(field)) return true;
  return field.ends_with(any_stage) && table.has_base(field.substr(0, field.size() - any_stage.size()));
}

class Reader {
 public:
  Reader(std::string_view file, const Dictionary& fields, Problems& problems)
      : file_(file), fields_(fields), problems_(problems) {}

  std::optional<Mapping> mapping(const Node& node, const std::string& pointer) {
    Mapping result;
    bool good = node.is(Node::Kind::object) && node.find("columns") && node.find("table");
    for (std::size_t i = 0; good && i < node.members.size(); ++i) {
      const auto& [key, value] = node.members[i];
      const bool rows = key == "header_rows" && value.is(Node::Kind::number) && value.number.places == 0 &&
                        value.number.coefficient >= 1 && value.number.coefficient <= 10;
      if (key == "table" && value.is(Node::Kind::text)) {
        result.table = value.text;
      } else if (key == "layout" && layout(value.text)) {
        result.layout = *layout(value.text);
      } else if (rows) {
        result.header_rows = static_cast<std::size_t>(value.number.coefficient);
      } else if (key == "stage" && value.is(Node::Kind::text)) {
        result.stage = value.text;
      } else {
        good = key == "columns" && value.is(Node::Kind::array);
      }
    }
    if (!good) return wrong("mapping.shape", pointer, "mappings");
    const auto table = fields_.find(result.table);
    if (!table && !result.table.empty()) return wrong("mapping.unknown", pointer + "/table", result.table);
    const Node& columns = *node.find("columns");
    for (std::size_t c = 0; c < columns.items.size(); ++c) {
      const auto column = this->column(columns.items[c], pointer + "/columns/" + std::to_string(c), table);
      if (!column) return std::nullopt;
      result.columns.push_back(*column);
    }
    return result;
  }

  std::nullopt_t wrong(std::string code, std::string pointer, std::string what) {
    add_problem(problems_, {std::move(code), Severity::error, {std::move(what)}, {file_, std::move(pointer), -1}});
    return std::nullopt;
  }

 private:
  std::optional<ColumnMapping> column(const Node& node, const std::string& pointer, std::optional<std::size_t> table) {
    ColumnMapping result;
    bool good = node.is(Node::Kind::object) && node.find("header") && node.find("field");
    for (std::size_t i = 0; good && i < node.members.size(); ++i) {
      const auto& [key, value] = node.members[i];
      std::string* into = key == "header"  ? &result.header
                          : key == "field" ? &result.field
                          : key == "unit"  ? &result.unit
                                           : nullptr;
      good = into && value.is(Node::Kind::text);
      if (good) *into = value.text;
    }
    if (!good) return wrong("mapping.shape", pointer, "columns");
    if (table && !is_known(fields_.tables[*table], result.field))
      return wrong("mapping.unknown", pointer + "/field", result.field);
    return result;
  }

  std::string file_;
  const Dictionary& fields_;
  Problems& problems_;
};

}  // namespace

bool same_sheets(const Mapping& a, const Mapping& b) {
  const auto same = [](const ColumnMapping& x, const ColumnMapping& y) { return x.header == y.header; };
  return a.layout == b.layout && a.stage == b.stage && a.header_rows == b.header_rows &&
         std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(), same);
}

void remember(std::vector<Mapping>& mappings, Mapping mapping) {
  const auto at =
      std::find_if(mappings.begin(), mappings.end(), [&](const Mapping& m) { return same_sheets(m, mapping); });
  if (at == mappings.end()) {
    mappings.push_back(std::move(mapping));
  } else {
    *at = std::move(mapping);
  }
}

std::vector<Mapping> read_mappings(const Node& mappings, std::string_view file, const Dictionary& fields,
                                   Problems& problems) {
  std::vector<Mapping> result;
  Reader reader(file, fields, problems);
  if (!mappings.is(Node::Kind::array)) reader.wrong("mapping.shape", "/mappings", "mappings");
  const std::size_t most = std::min(mappings.items.size(), limits::mappings);
  if (mappings.items.size() > most) reader.wrong("mapping.too_many", "/mappings", std::to_string(most));
  for (std::size_t i = 0; i < most; ++i) {
    if (auto mapping = reader.mapping(mappings.items[i], "/mappings/" + std::to_string(i)))
      remember(result, std::move(*mapping));
  }
  return result;
}

void append_mappings(std::string& out, const std::vector<Mapping>& mappings) {
  const auto text = [&](std::string_view key, const std::string& value) {
    out += key;
    append_json(out, value);
  };
  out += "\"mappings\": [";
  for (std::size_t i = 0; i < mappings.size(); ++i) {
    const Mapping& m = mappings[i];
    text(i ? ",\n  {\"table\": " : "\n  {\"table\": ", m.table);
    if (m.layout != Layout::rows) text(", \"layout\": ", std::string(layouts[static_cast<std::size_t>(m.layout)]));
    if (m.header_rows != 1) out += ", \"header_rows\": " + std::to_string(m.header_rows);
    if (!m.stage.empty()) text(", \"stage\": ", m.stage);
    out += ", \"columns\": [";
    for (std::size_t c = 0; c < m.columns.size(); ++c) {
      text(c ? ",\n   {\"header\": " : "\n   {\"header\": ", m.columns[c].header);
      text(", \"field\": ", m.columns[c].field);
      if (!m.columns[c].unit.empty()) text(", \"unit\": ", m.columns[c].unit);
      out += '}';
    }
    out += "]}";
  }
  out += "]";
}

}  // namespace junheng
