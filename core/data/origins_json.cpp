#include "core/data/origins_json.h"

#include <optional>
#include <utility>
#include <vector>

#include "core/base/json_text.h"
#include "core/base/limits.h"

namespace junheng {
namespace {

std::optional<std::size_t> count_of(const Node& node) {
  if (!node.is(Node::Kind::number) || node.number.places != 0 || node.number.coefficient < 0) return std::nullopt;
  return static_cast<std::size_t>(node.number.coefficient);
}

class Reader {
 public:
  Reader(std::string_view file, Dataset& data, Problems& problems) : file_(file), data_(data), problems_(problems) {}

  void documents(const Node& list) {
    if (!list.is(Node::Kind::array)) return wrong("/documents", "documents");
    first_ = data_.documents.size();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const Node* name = list.items[i].find("file");
      const Node* sheet = list.items[i].find("sheet");
      const bool good = name && name->is(Node::Kind::text) && (!sheet || sheet->is(Node::Kind::text)) &&
                        list.items[i].members.size() == (sheet ? 2u : 1u);
      if (!good) wrong("/documents/" + std::to_string(i), "file, sheet");
      data_.documents.push_back(good ? Document{name->text, sheet ? sheet->text : ""} : Document{});
    }
  }

  void origins(const Node& tables) {
    if (!tables.is(Node::Kind::object)) return wrong("/origins", "origins");
    for (const auto& [id, fields] : tables.members) {
      const std::string pointer = "/origins/" + pointer_part(id);
      const auto t = data_.fields->find(id);
      if (!t || !fields.is(Node::Kind::object)) {
        wrong(pointer, id);
        continue;
      }
      for (const auto& [key, runs] : fields.members) {
        const auto f = data_.fields->tables[*t].find(key);
        const std::string at = pointer + "/" + pointer_part(key);
        if (!f || !runs.is(Node::Kind::array)) {
          wrong(at, key);
          continue;
        }
        std::size_t next = 0;
        for (std::size_t i = 0; i < runs.items.size(); ++i) {
          if (!run(data_.tables[*t], *f, runs.items[i], next)) wrong(at + "/" + std::to_string(i), key);
        }
      }
    }
  }

 private:
  // [first row, rows, document, first cell], none before `next`: a small file must not set the same cells without end.
  bool run(Table& table, std::size_t field, const Node& node, std::size_t& next) const {
    if (!node.is(Node::Kind::array) || node.items.size() != 4) return false;
    const auto first = count_of(node.items[0]), rows = count_of(node.items[1]), document = count_of(node.items[2]);
    const auto cell = parse_cell_address(node.items[3].text);
    if (!first || !rows || !document || !cell) return false;
    if (*first > table.rows || *rows > table.rows - *first || *document >= data_.documents.size() - first_)
      return false;
    if (cell->row + *rows > limits::sheet_rows || *first < next) return false;
    next = *first + *rows;
    for (std::size_t i = 0; i < *rows; ++i)
      table.set_origin(field, *first + i, origin_of(first_ + *document, cell->row + i, cell->column));
    return true;
  }
  void wrong(std::string pointer, std::string what) {
    add_problem(problems_, {"origins.shape", Severity::error, {std::move(what)}, {file_, std::move(pointer), -1}});
  }

  std::string file_;
  Dataset& data_;
  Problems& problems_;
  std::size_t first_ = 0;  // of the listed documents
};

class Writer {
 public:
  Writer(std::string& out, const Dataset& data) : out_(out), data_(data), number_(data.documents.size(), none) {}

  void run() {
    std::string origins;
    for (std::size_t t = 0; t < data_.tables.size(); ++t) {
      std::string fields;
      for (std::size_t f = 0; f < data_.tables[t].origins.size(); ++f) {
        const std::string runs = runs_of(data_.tables[t], f);
        if (!runs.empty()) member(fields, data_.fields->tables[t].fields[f].key, "[" + runs + "]", "\n   ");
      }
      if (!fields.empty()) member(origins, data_.fields->tables[t].id, "{" + fields + "\n  }", "\n  ");
    }
    if (origins.empty()) return;
    out_ += ",\n \"documents\": [";
    for (std::size_t i = 0; i < order_.size(); ++i) {
      out_ += i ? ",\n  {\"file\": " : "\n  {\"file\": ";
      append_json(out_, order_[i]->file);
      out_ += ", \"sheet\": ";
      append_json(out_, order_[i]->sheet);
      out_ += '}';
    }
    out_ += "\n ],\n \"origins\": {" + origins + "\n }";
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  static void member(std::string& out, std::string_view key, const std::string& value, std::string_view indent) {
    if (!out.empty()) out += ',';
    out += indent;
    append_json(out, key);
    out += ": " + value;
  }

  // Documents are numbered as they are met: what no cell came from is not written.
  std::size_t number(std::size_t document) {
    if (number_[document] == none) {
      number_[document] = order_.size();
      order_.push_back(&data_.documents[document]);
    }
    return number_[document];
  }

  std::string runs_of(const Table& table, std::size_t field) {
    std::string runs;
    for (std::size_t row = 0; row < table.rows;) {
      const Origin first = table.origin(field, row);
      std::size_t rows = 1;
      if (first.known() && first.has_cell()) {
        const std::size_t document = first.document - 1;
        while (row + rows < table.rows &&
               table.origin(field, row + rows) == origin_of(document, first.row() + rows, first.column()))
          ++rows;
        runs += (runs.empty() ? "[" : ", [") + std::to_string(row) + ", " + std::to_string(rows) + ", " +
                std::to_string(number(document)) + ", \"" + cell_address(first.row(), first.column()) + "\"]";
      }
      row += rows;
    }
    return runs;
  }

  std::string& out_;
  const Dataset& data_;
  std::vector<std::size_t> number_;
  std::vector<const Document*> order_;
};

}  // namespace

void read_origins(const Node& root, std::string_view file, Dataset& data, Problems& problems) {
  Reader reader(file, data, problems);
  if (const Node* documents = root.find("documents")) reader.documents(*documents);
  if (const Node* origins = root.find("origins")) reader.origins(*origins);
}

void append_origins(std::string& out, const Dataset& data) { Writer(out, data).run(); }

}  // namespace junheng
