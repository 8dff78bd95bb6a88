#include "core/data/county_file.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/base/tree.h"
#include "core/data/cell_json.h"
#include "core/data/link.h"
#include "core/data/origins_json.h"
#include "core/data/unsettled_json.h"

namespace junheng {
namespace {

constexpr std::int64_t newest_format = 2;  // 2: documents, origins, mappings, narrative, unsettled

class Reader {
 public:
  Reader(Project& project, std::string_view file, Problems& problems)
      : project_(project), data_(project.data), file_(file), problems_(problems) {}

  void read(const Node& root) {
    const Node* format = root.find("junheng");
    if (!root.is(Node::Kind::object) || !format || !format->is(Node::Kind::number))
      return report("file.not_county", "", {});
    if (format->number.places != 0 || format->number.coefficient > newest_format || format->number.coefficient < 1) {
      return report("file.newer", "/junheng", {format->number.to_text(), std::to_string(newest_format)});
    }
    for (const auto& [key, value] : root.members) {
      if (key == "tables") {
        read_tables(value);
      } else if (key == "standard" && value.is(Node::Kind::text)) {
        data_.standard = value.text;
      } else if (key == "note") {
        data_.note = text(value, "/note", "note");
      } else if (key == "standard_sha256") {
        data_.standard_sha256 = text(value, "/standard_sha256", "standard_sha256");
      } else if (key == "mappings") {
        project_.mappings = read_mappings(value, file_, *data_.fields, problems_);
      } else if (key == "narrative") {
        if (!value.is(Node::Kind::object)) report("table.shape", "/narrative", {"narrative"});
        for (const auto& [id, words] : value.members)
          project_.narrative[id] = text(words, "/narrative/" + pointer_part(id), id);
      } else if (key == "unsettled") {
        project_.unsettled = read_unsettled(value, file_, "/unsettled", problems_);
      } else if (key != "junheng" && key != "documents" && key != "origins") {
        report("file.unknown_key", "/" + pointer_part(key), {key});
      }
    }
    read_origins(root, file_, data_, problems_);
    const RowPlace place = [&](std::size_t t, std::size_t r) -> std::optional<Place> {
      if (misfits_.contains({t, r})) return std::nullopt;
      return Place{file_, "/tables/" + data_.fields->tables[t].id + "/rows/" + std::to_string(r), -1};
    };
    link_rows(data_, place, problems_);
  }

 private:
  void report(std::string code, std::string pointer, std::vector<std::string> arguments,
              Severity severity = Severity::error) {
    add_problem(problems_, {std::move(code), severity, std::move(arguments), {file_, std::move(pointer), -1}});
  }

  std::string text(const Node& node, std::string pointer, std::string name) {
    if (!node.is(Node::Kind::text)) report("cell.not_text", std::move(pointer), {std::move(name)});
    return node.text;
  }

  void read_tables(const Node& tables) {
    if (!tables.is(Node::Kind::object)) return report("table.shape", "/tables", {"tables"});
    for (const auto& [id, node] : tables.members) {
      const std::string pointer = "/tables/" + pointer_part(id);
      const auto t = data_.fields->find(id);
      if (!t) {
        report("table.unknown", pointer, {id});
      } else if (id == "county") {
        read_county_row(*t, node, pointer);
      } else {
        read_rows(*t, node, pointer);
      }
    }
  }

  // One row, written as an object of key and value.
  void read_county_row(std::size_t t, const Node& node, const std::string& pointer) {
    if (!node.is(Node::Kind::object)) return report("table.shape", pointer, {data_.fields->tables[t].title});
    data_.tables[t].rows = 1;
    for (const auto& [key, value] : node.members) {
      const auto f = data_.fields->tables[t].find(key);
      if (!f) {
        report("table.unknown_column", pointer + "/" + pointer_part(key), {data_.fields->tables[t].title, key});
        continue;
      }
      prepare(t, *f);
      read_sourced_cell(t, *f, 0, value, pointer + "/" + pointer_part(key));
    }
  }

  // {"columns": [...], "rows": [[...], ...]}
  void read_rows(std::size_t t, const Node& node, const std::string& pointer) {
    const TableSchema& schema = data_.fields->tables[t];
    const Node* columns = node.find("columns");
    const Node* rows = node.find("rows");
    if (!columns || !columns->is(Node::Kind::array) || !rows || !rows->is(Node::Kind::array)) {
      return report("table.shape", pointer, {schema.title});
    }
    std::vector<std::optional<std::size_t>> fields;
    for (std::size_t c = 0; c < columns->items.size(); ++c) {
      const std::string& key = columns->items[c].text;
      fields.push_back(schema.find(key));
      for (std::size_t earlier = 0; earlier < c && fields[c]; ++earlier) {
        if (fields[earlier] == fields[c]) fields[c].reset();
      }
      if (!fields.back())
        report("table.unknown_column", pointer + "/columns/" + std::to_string(c), {schema.title, key});
    }
    // A column has a cell for every row, also for one of the wrong length: many of those would make gigabytes of a
    // small file.
    const auto fits = [&](const Node& row) { return row.is(Node::Kind::array) && row.items.size() == fields.size(); };
    const auto bad_rows =
        rows->items.size() - static_cast<std::size_t>(std::count_if(rows->items.begin(), rows->items.end(), fits));
    const bool readable = bad_rows <= limits::problems;
    data_.tables[t].rows = readable ? rows->items.size() : 0;
    for (const auto& f : fields) {
      if (f) prepare(t, *f);
    }
    for (std::size_t r = 0; r < rows->items.size(); ++r) {
      const Node& row = rows->items[r];
      const std::string at = pointer + "/rows/" + std::to_string(r);
      if (!fits(row)) {
        misfits_.emplace(t, r);
        report("row.length", at,
               {schema.title, std::to_string(r + 1), std::to_string(row.items.size()), std::to_string(fields.size())});
        continue;
      }
      for (std::size_t c = 0; readable && c < fields.size(); ++c) {
        if (fields[c]) read_sourced_cell(t, *fields[c], r, row.items[c], at + "/" + std::to_string(c));
      }
    }
  }

  void prepare(std::size_t t, std::size_t f) {
    Table& table = data_.tables[t];
    if (data_.fields->tables[t].fields[f].is_text()) {
      table.texts[f].resize(table.rows);
    } else {
      table.columns[f].resize(table.rows);
    }
  }

  // A value, or {"value": …, "from": where it is printed}.
  void read_sourced_cell(std::size_t t, std::size_t f, std::size_t r, const Node& node, const std::string& pointer) {
    if (!node.is(Node::Kind::object) || node.find("unread")) return read_cell(t, f, r, node, pointer);
    const Node* value = node.find("value");
    const Node* from = node.find("from");
    if (!value || node.members.size() != (from ? 2u : 1u) || (from && !from->is(Node::Kind::text))) {
      return report("table.shape", pointer, {data_.fields->tables[t].fields[f].title});
    }
    if (from) data_.tables[t].set_origin(f, r, origin_of(document(from->text)));
    read_cell(t, f, r, *value, pointer);
  }

  std::size_t document(const std::string& place) {
    const auto [at, fresh] = documents_.emplace(place, data_.documents.size());
    if (fresh) data_.documents.push_back({place, {}});
    return at->second;
  }

  void read_cell(std::size_t t, std::size_t f, std::size_t r, const Node& node, const std::string& pointer) {
    const Field& field = data_.fields->tables[t].fields[f];
    Content content;
    auto problem = junheng::read_cell(node, field, content);
    content.origin = data_.tables[t].origin(f, r);
    if (problem) report(std::move(problem->code), pointer, std::move(problem->arguments));
    data_.tables[t].put(f, field.kind, r, std::move(content));
  }

  Project& project_;
  Dataset& data_;
  std::string file_;
  Problems& problems_;
  std::unordered_map<std::string, std::size_t> documents_;  // places in words
  std::set<std::pair<std::size_t, std::size_t>> misfits_;  // table and row: reported already, nothing is read from them
};

// .xlsx is a zip archive, .xls an OLE container: known by their first bytes.
bool is_spreadsheet(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

// What assessment_json() writes; its numbers have more digits than a figure may have.
bool is_result(std::string_view bytes) {
  std::string_view begin = trimmed(bytes.substr(0, 256));
  if (!begin.starts_with('{')) return false;
  begin = trimmed(begin.substr(1));
  return begin.starts_with("\"engine\"") && bytes.substr(0, 2048).find("\"dataset\"") != std::string_view::npos;
}

}  // namespace

bool begins_as_county(std::string_view bytes) { return trimmed(bytes.substr(0, 64)).starts_with('{'); }

Project read_project(std::string_view json, std::string_view file, const Dictionary& fields, Problems& problems) {
  Project project;
  project.data = empty_dataset(fields);
  project.data.file = file;
  project.data.sha256 = sha256(json);
  if (is_spreadsheet(json)) {
    problems.push_back({"file.spreadsheet", Severity::error, {}, {std::string(file), "", -1}});
  } else if (is_result(json)) {
    problems.push_back({"file.is_result", Severity::error, {}, {std::string(file), "", -1}});
  } else if (const auto root = parse_json(json, file, problems)) {
    Reader(project, file, problems).read(*root);
  }
  return project;
}

Dataset read_county(std::string_view json, std::string_view file, const Dictionary& fields, Problems& problems) {
  return read_project(json, file, fields, problems).data;
}

}  // namespace junheng
