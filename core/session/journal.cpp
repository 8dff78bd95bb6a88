#include "core/session/journal.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/base/json_text.h"
#include "core/base/sha256.h"
#include "core/base/tree.h"
#include "core/data/cell_json.h"
#include "core/data/county_file.h"
#include "core/data/county_writer.h"
#include "core/data/unsettled_json.h"

namespace junheng {
namespace {

constexpr std::array<std::string_view, 12> commands{"type",      "clear",    "cut",         "paste",
                                                    "fill",      "add_rows", "remove_rows", "import",
                                                    "narrative", "standard", "trial",       "settle"};
// Of Mark, in its order; a change is told by its command. "trial" was a command before it was a mark.
constexpr std::array<std::string_view, 7> marks{"",           "undo",       "redo", "saved", "begin_trial",
                                                "keep_trial", "leave_trial"};
constexpr std::size_t chain_length = 64;

class Writer {
 public:
  Writer(std::string& out, const Dictionary& fields) : out_(out), fields_(fields) {}

  void operator()(const SetCells& step) {
    const TableSchema& schema = fields_.tables[step.table];
    member("cells", schema.id);
    out_ += ",\"at\":[";
    for (std::size_t i = 0; i < step.cells.size(); ++i) {
      const CellChange& change = step.cells[i];
      out_ += i ? ",[" : "[";
      out_ += std::to_string(change.row) + ",";
      append_json(out_, schema.fields[change.field].key);
      out_ += ',';
      append_cell(out_, schema.fields[change.field], change.content);
      out_ += ']';
    }
    out_ += ']';
  }
  void operator()(const InsertRows& step) { rows("insert", step.table, step.rows); }
  void operator()(const RemoveRows& step) { rows("remove", step.table, step.rows); }
  void operator()(const EditNarrative& step) {
    member("narrative", step.id);
    out_ += ",\"from\":" + std::to_string(step.from) + ",\"removed\":" + std::to_string(step.removed) + ",";
    member("text", step.inserted);
  }
  void operator()(const SetStandard& step) {
    member("standard", step.id);
    out_ += ',';
    member("sha256", step.sha256);
  }
  void operator()(const SetUnsettled& step) { append_unsettled(out_, step.unsettled); }
  void operator()(const SetProject& step) { member("project", write_project(*step.project)); }

 private:
  void member(std::string_view key, std::string_view text) {
    append_json(out_, key);
    out_ += ':';
    append_json(out_, text);
  }
  void rows(std::string_view what, std::size_t table, const std::vector<std::uint32_t>& rows) {
    member(what, fields_.tables[table].id);
    out_ += ",\"rows\":[";
    for (std::size_t i = 0; i < rows.size(); ++i) out_ += (i ? "," : "") + std::to_string(rows[i]);
    out_ += ']';
  }

  std::string& out_;
  const Dictionary& fields_;
};

std::optional<std::uint32_t> count_of(const Node& node) {
  const bool fits = node.is(Node::Kind::number) && node.number.places == 0 && node.number.coefficient >= 0 &&
                    node.number.coefficient < std::numeric_limits<std::uint32_t>::max();
  return fits ? std::optional(static_cast<std::uint32_t>(node.number.coefficient)) : std::nullopt;
}

std::optional<std::string> text_of(const Node& node, std::string_view key) {
  const Node* member = node.find(key);
  return member && member->is(Node::Kind::text) ? std::optional(member->text) : std::nullopt;
}

std::optional<Step> read_cells(const Node& node, std::size_t table, const Dictionary& fields) {
  const TableSchema& schema = fields.tables[table];
  const Node* at = node.find("at");
  if (!at) return std::nullopt;
  SetCells step{table, {}};
  for (const Node& item : at->items) {
    if (item.items.size() != 3) return std::nullopt;
    const auto row = count_of(item.items[0]);
    const auto field = schema.find(item.items[1].text);
    if (!row || !field) return std::nullopt;
    CellChange& change = step.cells.emplace_back();
    change.row = *row;
    change.field = static_cast<std::uint32_t>(*field);
    if (read_cell(item.items[2], schema.fields[*field], change.content)) return std::nullopt;
  }
  return step;
}

std::optional<Step> read_narrative(const Node& node, const std::string& id) {
  const Node *from = node.find("from"), *removed = node.find("removed");
  const auto at = from ? count_of(*from) : std::nullopt, length = removed ? count_of(*removed) : std::nullopt;
  const auto inserted = text_of(node, "text");
  if (!at || !length || !inserted) return std::nullopt;
  return EditNarrative{id, *at, *length, *inserted};
}

std::optional<Step> read_step(const Node& node, const Dictionary& fields) {
  for (const std::string_view kind : {"cells", "insert", "remove"}) {
    const auto id = text_of(node, kind);
    if (!id) continue;
    const auto table = fields.find(*id);
    if (!table) return std::nullopt;
    if (kind == "cells") return read_cells(node, *table, fields);
    const Node* list = node.find("rows");
    if (!list) return std::nullopt;
    std::vector<std::uint32_t> rows;
    for (const Node& item : list->items) {
      const auto row = count_of(item);
      if (!row) return std::nullopt;
      rows.push_back(*row);
    }
    if (kind == "insert") return InsertRows{*table, std::move(rows)};
    return RemoveRows{*table, std::move(rows)};
  }
  if (const auto id = text_of(node, "narrative")) return read_narrative(node, *id);
  if (const auto id = text_of(node, "standard")) return SetStandard{*id, text_of(node, "sha256").value_or("")};
  if (const Node* list = node.find("unsettled")) {
    Problems problems;
    SetUnsettled step{read_unsettled(*list, "", "", problems)};
    return problems.empty() ? std::optional<Step>(std::move(step)) : std::nullopt;
  }
  if (const auto bytes = text_of(node, "project")) {
    Problems problems;
    auto project = std::make_shared<Project>(read_project(*bytes, "", fields, problems));
    const bool lost = std::any_of(problems.begin(), problems.end(), [](const Problem& p) {
      return p.severity == Severity::error && (!p.code.starts_with("row.") || p.code == "row.length");
    });
    return lost ? std::nullopt : std::optional<Step>(SetProject{std::move(project)});
  }
  return std::nullopt;
}

std::optional<Record> read_change(const Node& root, std::string_view command, const Dictionary& fields) {
  const auto at = std::find(commands.begin(), commands.end(), command);
  const Node* arguments = root.find("arguments");
  const Node* steps = root.find("steps");
  if (at == commands.end() || !arguments || !steps) return std::nullopt;
  Record record;
  record.change.command = static_cast<Command>(at - commands.begin());
  if (const Node* goes_on = root.find("goes_on")) record.change.goes_on = goes_on->flag;
  for (const Node& argument : arguments->items) record.change.arguments.push_back(argument.text);
  for (const Node& node : steps->items) {
    auto step = read_step(node, fields);
    if (!step) return std::nullopt;
    record.change.steps.push_back(std::move(*step));
  }
  return record;
}

}  // namespace

std::string write_change(const Change& change, const Dictionary& fields) {
  std::string out = "{\"do\":";
  append_json(out, commands[static_cast<std::size_t>(change.command)]);
  out += ",\"arguments\":[";
  for (std::size_t i = 0; i < change.arguments.size(); ++i) {
    if (i) out += ',';
    append_json(out, change.arguments[i]);
  }
  out += "],\"steps\":[";
  for (std::size_t i = 0; i < change.steps.size(); ++i) {
    out += i ? ",{" : "{";
    std::visit(Writer(out, fields), change.steps[i]);
    out += '}';
  }
  return out += change.goes_on ? "],\"goes_on\":true}" : "]}";
}

std::string write_mark(Mark mark, std::string_view file) {
  std::string out = "{\"do\":";
  append_json(out, marks[static_cast<std::size_t>(mark)]);
  if (mark == Mark::saved) {
    out += ",\"file\":";
    append_json(out, file);
  }
  return out += '}';
}

std::string next_chain(std::string_view chain, std::string_view body) {
  std::string both(chain);
  both += body;
  return sha256(both);
}

std::optional<Record> read_record(std::string_view line, std::string_view chain, const Dictionary& fields) {
  if (line.size() < chain_length + 1 || line[chain_length] != ' ') return std::nullopt;
  const std::string_view body = line.substr(chain_length + 1);
  if (line.substr(0, chain_length) != next_chain(chain, body)) return std::nullopt;
  Problems problems;
  const auto root = parse_json(body, "", problems);
  const auto what = root ? text_of(*root, "do") : std::nullopt;
  if (!what) return std::nullopt;
  const auto mark = std::find(marks.begin() + 1, marks.end(), *what);
  if (mark == marks.end()) return read_change(*root, *what, fields);
  return Record{static_cast<Mark>(mark - marks.begin()), {}, text_of(*root, "file").value_or("")};
}

}  // namespace junheng
