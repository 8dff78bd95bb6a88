#include "core/data/merge.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/base/text.h"
#include "core/data/row_keys.h"

namespace junheng {
namespace {

class Merging {
 public:
  Merging(Dataset& into, Dataset from, Problems& problems) : into_(into), from_(std::move(from)), problems_(problems) {
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (std::size_t i = 0; i < into.documents.size(); ++i)
      known.emplace(std::pair{into.documents[i].file, into.documents[i].sheet}, i);
    for (const Document& document : from_.documents) {
      const auto [at, fresh] = known.emplace(std::pair{document.file, document.sheet}, into.documents.size());
      if (fresh) into.documents.push_back(document);
      document_.push_back(at->second);
    }
  }

  Merged run() {
    // Schools before their classes.
    for (const bool children : {false, true}) {
      for (std::size_t t = 0; t < from_.tables.size(); ++t) {
        if (schema(t).parent.empty() != children && from_.tables[t].rows > 0) table(t);
      }
    }
    return std::move(merged_);
  }

 private:
  const TableSchema& schema(std::size_t t) const { return into_.fields->tables[t]; }

  void table(std::size_t t) {
    if (t == into_.fields->county) {
      into_.tables[t].rows = 1;
      cells(t, 0, 0);
    } else if (!schema(t).key.empty()) {
      keyed(t);
    } else {
      identified(t);
    }
    Table& table = into_.tables[t];
    for (std::size_t f = 0; f < schema(t).fields.size(); ++f) {
      if (table.columns[f].size() > 0) table.columns[f].resize(table.rows);
      if (!table.texts[f].empty()) table.texts[f].resize(table.rows);
    }
  }

  // Where nothing is there yet and each row has a key of its own, the table is taken as it is: a nation's schools need
  // not be in memory twice.
  bool taken(std::size_t t) {
    Table& table = from_.tables[t];
    const auto key = schema(t).find(schema(t).key);
    if (into_.tables[t].rows > 0 || !key) return false;
    std::unordered_set<std::string_view> keys;
    keys.reserve(table.rows);
    for (std::size_t r = 0; r < table.rows; ++r) {
      if (table.text(*key, r).empty() || !keys.insert(table.text(*key, r)).second) return false;
    }
    for (auto& origins : table.origins) {
      for (Origin& at : origins) at = translated(at);
    }
    merged_.new_rows += table.rows;
    into_.tables[t] = std::move(table);
    return true;
  }

  void keyed(std::size_t t) {
    if (taken(t)) return;
    RowKeys keys(into_, t);
    const auto key = schema(t).find(schema(t).key), name = schema(t).find(schema(t).name);
    for (std::size_t r = 0; r < from_.tables[t].rows; ++r) {
      const std::string_view own_key = key ? from_.tables[t].text(*key, r) : std::string_view{};
      const std::string_view own_name = name ? from_.tables[t].text(*name, r) : std::string_view{};
      if (own_key.empty() && own_name.empty()) {
        report("row.no_key", t, r, {schema(t).title, std::to_string(r + 1), key ? schema(t).fields[*key].title : ""});
        continue;
      }
      auto row = keys.find_key(own_key);
      if (!row) row = keys.find_name(own_name);
      // Two schools of one name with different codes are two.
      if (row && !own_key.empty() && !into_.tables[t].text(*key, *row).empty() &&
          into_.tables[t].text(*key, *row) != own_key)
        row.reset();
      const std::size_t to = row ? *row : add_row(t);
      const bool had_key = key && !into_.tables[t].text(*key, to).empty();
      cells(t, r, to);
      if (!row || (!had_key && !own_key.empty())) keys.add(static_cast<std::uint32_t>(to));
    }
  }

  void identified(std::size_t t) {
    const auto parents = into_.fields->find(schema(t).parent);
    const auto parent_field = schema(t).find(schema(t).parent);
    std::optional<RowKeys> keys;
    if (parents) keys.emplace(into_, *parents);
    std::unordered_map<std::string, std::vector<std::size_t>> rows;  // of into, by identity
    for (std::size_t r = 0; r < into_.tables[t].rows; ++r)
      rows[identity(into_, t, r, parents ? into_.tables[t].parent[r] : 0)].push_back(r);
    std::unordered_map<std::string, std::size_t> met;  // of from
    for (std::size_t r = 0; r < from_.tables[t].rows; ++r) {
      std::uint32_t parent = 0;
      if (parents) {
        const std::string_view name = parent_field ? from_.tables[t].text(*parent_field, r) : std::string_view{};
        const auto found = keys->find(name);
        if (!found) {
          report("row.unknown_school", t, r, {schema(t).title, std::to_string(r + 1), std::string(name)});
          continue;
        }
        parent = *found;
      }
      const std::string same = identity(from_, t, r, parent);
      auto& known = rows[same];
      const std::size_t nth = met[same]++;
      if (nth == known.size()) {
        known.push_back(add_row(t));
        if (parents) into_.tables[t].parent.push_back(parent);
      }
      cells(t, r, known[nth], parent_field);
      if (parents && parent_field && !into_.tables[t].is_given(*parent_field, known[nth])) {
        into_.tables[t].put(*parent_field, FieldKind::text, known[nth],
                            {{}, std::string(keys->key_of(parent)), {}, origin(t, *parent_field, r)});
      }
    }
  }

  // The parent counts by its row: one file has its code, another its name.
  static std::string identity(const Dataset& data, std::size_t t, std::size_t row, std::uint32_t parent) {
    const TableSchema& schema = data.fields->tables[t];
    const auto parent_field = schema.find(schema.parent);
    std::string all;
    for (const std::size_t f : schema.identity) {
      const Cell cell = data.tables[t].cell(f, row);
      if (f == parent_field) {
        all += std::to_string(parent);
      } else if (cell.state == CellState::value) {
        all += cell.number.to_text();
      } else {
        all += compared_name(data.tables[t].text(f, row));
      }
      all += '\n';
    }
    return all;
  }

  std::size_t add_row(std::size_t t) {
    ++merged_.new_rows;
    return into_.tables[t].rows++;
  }

  Origin translated(Origin origin) const {
    if (origin.known()) origin.document = static_cast<std::uint32_t>(document_[origin.document - 1] + 1);
    return origin;
  }
  Origin origin(std::size_t t, std::size_t f, std::size_t row) const {
    return translated(from_.tables[t].origin(f, row));
  }

  void cells(std::size_t t, std::size_t from_row, std::size_t row, std::optional<std::size_t> except = std::nullopt) {
    const Table& source = from_.tables[t];
    Table& table = into_.tables[t];
    for (std::size_t f = 0; f < schema(t).fields.size(); ++f) {
      if (f == except) continue;
      const Field& field = schema(t).fields[f];
      if (!source.is_given(f, from_row)) {
        const std::string_view unread = source.unread_text(f, from_row);
        if (!unread.empty() && !table.is_given(f, row))
          table.put(f, field.kind, row, {{}, {}, std::string(unread), origin(t, f, from_row)});
        continue;
      }
      const Cell cell = source.cell(f, from_row);
      const std::string_view text = source.text(f, from_row);
      const Origin from = origin(t, f, from_row), own = table.origin(f, row);
      if (table.is_given(f, row)) {
        const Cell old = table.cell(f, row);
        const std::string_view old_text = table.text(f, row);
        const bool same = field.is_text() ? text == old_text || compared_name(text) == compared_name(old_text)
                                          : cell.state == old.state && cell.number == old.number;
        if (same) continue;
        const bool corrected = from.known() && from.has_cell() && from == own;
        if (!corrected) {
          merged_.conflicts.push_back({t, row, f, cell, std::string(text), from});
          continue;
        }
        merged_.updates.push_back({t, row, f, old, std::string(old_text), own});
      }
      table.put(f, field.kind, row, {cell, std::string(text), {}, from});
    }
  }

  // A row stands where its first cell does.
  void report(std::string code, std::size_t t, std::size_t row, std::vector<std::string> arguments) {
    Place place{from_.file, "/tables/" + schema(t).id + "/rows/" + std::to_string(row), -1};
    for (std::size_t f = 0; f < schema(t).fields.size(); ++f) {
      const Origin at = from_.tables[t].origin(f, row);
      if (!at.known() || !at.has_cell()) continue;
      const Document& document = from_.documents[at.document - 1];
      place = {document.file, "", -1, document.sheet, cell_address(at.row(), at.column())};
      break;
    }
    add_problem(problems_, {std::move(code), Severity::error, std::move(arguments), std::move(place)});
  }

  Dataset& into_;
  Dataset from_;
  Problems& problems_;
  std::vector<std::size_t> document_;  // by document of from: its number in into
  Merged merged_;
};

}  // namespace

Merged merge(Dataset& into, Dataset from, Problems& problems) { return Merging(into, std::move(from), problems).run(); }

void accept(Dataset& data, const Disagreement& other) {
  Table& table = data.tables[other.table];
  table.put(other.field, data.fields->tables[other.table].fields[other.field].kind, other.row,
            {other.cell, other.text, {}, other.origin});
}

}  // namespace junheng
