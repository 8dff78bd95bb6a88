#include "core/data/link.h"

#include <string>
#include <unordered_map>
#include <utility>

#include "core/base/text.h"
#include "core/data/row_keys.h"

namespace junheng {
namespace {

class Link {
 public:
  Link(Dataset& data, const RowPlace& place, Problems& problems) : data_(data), place_(place), problems_(problems) {}

  void unique_keys(std::size_t t) {
    const TableSchema& schema = data_.fields->tables[t];
    RowKeys keys(data_, t);
    std::unordered_map<std::string, std::size_t> seen;
    seen.reserve(data_.tables[t].rows);
    for (std::size_t r = 0; r < data_.tables[t].rows; ++r) {
      const auto place = place_(t, r);
      if (!place) continue;
      const std::string key(keys.key_of(r));
      if (key.empty()) {
        report("row.no_key", *place, {schema.title, std::to_string(r + 1), titles(schema)});
        continue;
      }
      const auto [at, fresh] = seen.emplace(key, r);
      if (!fresh)
        report("row.duplicate", *place, {schema.title, key, std::to_string(at->second + 1), std::to_string(r + 1)});
    }
  }

  void find_parents(std::size_t t) {
    const TableSchema& schema = data_.fields->tables[t];
    const auto field = schema.find(schema.parent);
    const auto parents = data_.fields->find(schema.parent);
    Table& table = data_.tables[t];
    table.parent.assign(table.rows, 0);
    if (!field || !parents || table.rows == 0) return;
    RowKeys keys(data_, *parents);
    for (std::size_t r = 0; r < table.rows; ++r) {
      const std::string_view key = table.text(*field, r);
      if (const auto parent = keys.find(key)) {
        table.parent[r] = *parent;
      } else if (const auto place = place_(t, r)) {
        report("row.unknown_school", *place, {schema.title, std::to_string(r + 1), std::string(key)});
      }
    }
  }

 private:
  static std::string titles(const TableSchema& schema) {
    const auto key = schema.find(schema.key), name = schema.find(schema.name);
    const std::string title = key ? schema.fields[*key].title : schema.key;
    return name ? title + "”或“" + schema.fields[*name].title : title;
  }
  void report(std::string code, const Place& place, std::vector<std::string> arguments) {
    add_problem(problems_, {std::move(code), Severity::error, std::move(arguments), place});
  }

  Dataset& data_;
  const RowPlace& place_;
  Problems& problems_;
};

}  // namespace

void link_rows(Dataset& data, const RowPlace& place, Problems& problems) {
  Link link(data, place, problems);
  for (std::size_t t = 0; t < data.tables.size(); ++t) {
    if (!data.fields->tables[t].key.empty()) link.unique_keys(t);
  }
  for (std::size_t t = 0; t < data.tables.size(); ++t) {
    if (!data.fields->tables[t].parent.empty()) link.find_parents(t);
  }
}

}  // namespace junheng
