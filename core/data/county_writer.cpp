#include "core/data/county_writer.h"

#include "core/base/json_text.h"
#include "core/data/cell_json.h"
#include "core/data/origins_json.h"
#include "core/data/unsettled_json.h"

namespace junheng {
namespace {

class Writer {
 public:
  explicit Writer(const Dataset& data, const Project* project = nullptr) : data_(data), project_(project) {}

  std::string run() {
    out_ = "{\n \"junheng\": 2";
    member("note", data_.note);
    member("standard", data_.standard);
    member("standard_sha256", data_.standard_sha256);
    out_ += ",\n \"tables\": {";
    bool first = true;
    for (std::size_t t = 0; t < data_.tables.size(); ++t) {
      if (data_.tables[t].rows == 0) continue;
      out_ += first ? "\n  " : ",\n  ";
      first = false;
      append_json(out_, data_.fields->tables[t].id);
      out_ += ": {";
      if (t == data_.fields->county)
        county(t);
      else
        rows(t);
      out_ += "\n  }";
    }
    out_ += first ? "}" : "\n }";
    append_origins(out_, data_);
    if (project_) project();
    out_ += "\n}\n";
    return std::move(out_);
  }

 private:
  void project() {
    if (!project_->mappings.empty()) {
      out_ += ",\n ";
      append_mappings(out_, project_->mappings);
    }
    const char* before = ",\n \"narrative\": {\n  ";
    for (const auto& [id, words] : project_->narrative) {
      out_ += before;
      append_json(out_, id);
      out_ += ": ";
      append_json(out_, words);
      before = ",\n  ";
    }
    if (!project_->narrative.empty()) out_ += "\n }";
    if (!project_->unsettled.empty()) {
      out_ += ",\n ";
      append_unsettled(out_, project_->unsettled);
    }
  }
  void member(std::string_view key, const std::string& text) {
    if (text.empty()) return;
    out_ += ",\n ";
    append_json(out_, key);
    out_ += ": ";
    append_json(out_, text);
  }

  void county(std::size_t t) {
    bool first = true;
    for (std::size_t f = 0; f < data_.fields->tables[t].fields.size(); ++f) {
      if (!is_given(t, f, 0)) continue;
      out_ += first ? "\n   " : ",\n   ";
      first = false;
      append_json(out_, data_.fields->tables[t].fields[f].key);
      out_ += ": ";
      sourced(t, f, 0);
    }
  }

  void rows(std::size_t t) {
    const TableSchema& schema = data_.fields->tables[t];
    std::vector<std::size_t> columns;
    for (std::size_t f = 0; f < schema.fields.size(); ++f) {
      bool given = false;
      for (std::size_t r = 0; r < data_.tables[t].rows && !given; ++r) given = is_given(t, f, r);
      if (given) columns.push_back(f);
    }
    out_ += "\n   \"columns\": [";
    for (std::size_t c = 0; c < columns.size(); ++c) {
      out_ += c ? ", " : "";
      append_json(out_, schema.fields[columns[c]].key);
    }
    out_ += "],\n   \"rows\": [";
    for (std::size_t r = 0; r < data_.tables[t].rows; ++r) {
      out_ += r ? ",\n    [" : "\n    [";
      for (std::size_t c = 0; c < columns.size(); ++c) {
        out_ += c ? ", " : "";
        sourced(t, columns[c], r);
      }
      out_ += ']';
    }
    out_ += "\n   ]";
  }

  bool is_given(std::size_t t, std::size_t f, std::size_t r) const {
    const Table& table = data_.tables[t];
    return table.is_given(f, r) || table.origin(f, r).known() || !table.unread_text(f, r).empty();
  }

  void sourced(std::size_t t, std::size_t f, std::size_t r) {
    const Field& field = data_.fields->tables[t].fields[f];
    const Content content = data_.tables[t].content(f, r);
    const Origin origin = content.origin;
    if (!origin.known() || origin.has_cell()) return append_cell(out_, field, content);
    out_ += "{\"value\": ";
    append_cell(out_, field, content);
    out_ += ", \"from\": ";
    append_json(out_, data_.documents[origin.document - 1].file);
    out_ += '}';
  }

  const Dataset& data_;
  const Project* project_;
  std::string out_;
};

}  // namespace

std::string write_project(const Project& project) { return Writer(project.data, &project).run(); }

std::string write_county(const Dataset& data) { return Writer(data).run(); }

}  // namespace junheng
