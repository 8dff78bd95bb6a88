#include "ui/core_form.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/assess/explanation.h"
#include "core/codec/cell_text.h"
#include "core/session/edits.h"
#include "core/standards/used_fields.h"
#include "ui/typed_cell.h"

namespace junheng::ui {
namespace {

const junheng::Item* find_item(const Standard& standard, std::string_view id) {
  for (const auto& section : standard.sections) {
    for (const auto& item : section.items) {
      if (item.id == id) return &item;
    }
  }
  return nullptr;
}

// One table of records, by the keys of its fields.
class Records {
 public:
  Records(const Dataset& data, std::string_view id)
      : id_(id), schema_(data.fields->tables[*data.fields->find(id)]), table_(data.table(id)) {}

  std::size_t rows() const { return table_.rows; }
  std::string text(std::size_t row, std::string_view key) const {
    const auto f = schema_.find(key);
    return f ? cell_text(table_.content(*f, row), schema_.fields[*f]) : std::string();
  }
  std::optional<bool> flag(std::size_t row, std::string_view key) const {
    const auto f = schema_.find(key);
    const Cell cell = f ? table_.cell(*f, row) : Cell{};
    return cell.state == CellState::value ? std::optional(cell.number.coefficient != 0) : std::nullopt;
  }
  std::optional<std::size_t> row_of(std::string_view key, std::string_view wanted) const {
    for (std::size_t row = 0; row < rows(); ++row) {
      if (text(row, key) == wanted) return row;
    }
    return std::nullopt;
  }
  Record record(std::optional<std::size_t> row, std::string_view key, std::string_view value) const {
    return {std::string(id_), row, {{std::string(key), std::string(value)}}};
  }

 private:
  std::string_view id_;
  const TableSchema& schema_;
  const Table& table_;
};

class Form {
 public:
  Form(const Assessment& assessment, const junheng::Item& item)
      : assessment_(assessment), data_(*assessment.data), item_(item) {}

  ItemForm run() {
    form_.item = item_.id;
    figures();
    attested();
    evidence();
    claim();
    return std::move(form_);
  }

 private:
  void figures() {
    const Dictionary& dictionary = *data_.fields;
    const auto used = used_fields(item_, dictionary);
    const Table& county = data_.tables[dictionary.county];
    form_.county = {"county", 0, {}};
    const std::set<std::size_t> told = county_fields_told();
    for (std::size_t f = 0; f < used[dictionary.county].size(); ++f) {
      if (!used[dictionary.county][f]) continue;
      const Field& field = dictionary.tables[dictionary.county].fields[f];
      const Content content = county.content(f, 0);
      form_.fields.push_back({field.key, field.title, field.unit, field.help, cell_text(content, field),
                              why_unread(content.unread, field),
                              content.cell.state == CellState::value && !told.contains(f)});
    }
    for (std::size_t t = 0; t < used.size(); ++t) {
      const bool needed = std::find(used[t].begin(), used[t].end(), true) != used[t].end();
      if (t != dictionary.county && needed)
        form_.tables.push_back({dictionary.tables[t].id, dictionary.tables[t].title, data_.tables[t].rows});
    }
  }

  // Those the conclusion rests on.
  std::set<std::size_t> county_fields_told() const {
    std::set<std::size_t> fields;
    if (const auto explanation = explain(assessment_, item_.id)) gather(*explanation, fields);
    return fields;
  }
  void gather(const junheng::Explanation& explanation, std::set<std::size_t>& fields) const {
    for (const junheng::UsedCell& cell : explanation.cells) {
      if (cell.table == data_.fields->county) fields.insert(cell.field);
    }
    for (const junheng::Explanation& child : explanation.children) gather(child, fields);
  }

  void attested() {
    const Records records(data_, "attestation");
    for (const auto& clause : item_.clauses) {
      if (clause.attest.empty()) continue;
      const auto row = records.row_of("clause", clause.id);
      Attestation& line = form_.attested.emplace_back();
      line.record = records.record(row, "clause", clause.id);
      line.clause = clause.id;
      line.sentence = clause.attest;
      if (!row) continue;
      line.answer = records.flag(*row, "answer");
      line.note = records.text(*row, "note");
    }
  }

  void evidence() {
    const Records records(data_, "evidence");
    struct Proven {
      std::string shown, about;
    };
    std::map<std::string, Proven> proven{{item_.id, {item_.id, {}}}};
    for (const auto& clause : item_.clauses) {
      proven[clause.id] = {clause.id, {}};
      for (const auto& carve_out : clause.carve_outs) {
        proven[carve_out.id] = {clause.id, carve_out.title};
        if (carve_out.demands_document)
          form_.wanted.push_back({clause.id, carve_out.document, records.record(std::nullopt, "item", carve_out.id)});
      }
    }
    for (std::size_t row = 0; row < records.rows(); ++row) {
      const std::string item = records.text(row, "item");
      const auto at = proven.find(item);
      if (at == proven.end()) continue;
      form_.evidence.push_back({records.record(row, "item", item), at->second.shown, at->second.about,
                                records.text(row, "name"), records.text(row, "number"), records.text(row, "date"),
                                records.text(row, "office")});
    }
    form_.new_evidence = records.record(std::nullopt, "item", item_.id);
  }

  void claim() {
    const Records records(data_, "claim");
    const auto row = records.row_of("item", item_.id);
    form_.claim = records.record(row, "item", item_.id);
    if (!row) return;
    const auto& schema = data_.fields->tables[*data_.fields->find("claim")];
    const auto verdict = schema.find("verdict");
    const Cell cell = verdict ? data_.table("claim").cell(*verdict, *row) : Cell{};
    if (cell.state == CellState::value)
      form_.claimed = schema.fields[*verdict].choices[static_cast<std::size_t>(cell.number.coefficient)].id == "met";
  }

  const Assessment& assessment_;
  const Dataset& data_;
  const junheng::Item& item_;
  ItemForm form_;
};

}  // namespace

std::optional<ItemForm> item_form(const Assessment& assessment, std::string_view id) {
  const junheng::Item* item = find_item(*assessment.standard, id);
  return item ? std::optional(Form(assessment, *item).run()) : std::nullopt;
}

std::optional<Change> change_of(const Dataset& data, const FillRecord& fill) {
  const auto t = data.fields->find(fill.record.table);
  if (!t || (fill.record.row && *fill.record.row >= data.tables[*t].rows)) return std::nullopt;
  const TableSchema& schema = data.fields->tables[*t];
  const Table& table = data.tables[*t];
  const auto row = static_cast<std::uint32_t>(fill.record.row.value_or(table.rows));
  SetCells cells{*t, {}};
  const auto add = [&](const std::string& key, const std::string& text) {
    const auto f = schema.find(key);
    if (!f) return;
    Content content = typed_cell(text, schema.fields[*f]);
    Content was = fill.record.row ? table.content(*f, row) : Content{};
    was.origin = {};
    if (content != was) cells.cells.push_back({row, static_cast<std::uint32_t>(*f), std::move(content)});
  };
  for (const auto& [key, text] : fill.texts) add(key, text);
  Change change{Command::type, {}, {}};
  if (!fill.record.row) {
    if (*t == data.fields->county) return std::nullopt;
    for (const auto& [key, text] : fill.record.fixed) add(key, text);
    change.steps.emplace_back(InsertRows{*t, {row}});
  }
  if (cells.cells.empty()) return std::nullopt;
  if (fill.texts.empty())
    change = {Command::add_rows, {"1", schema.title}, std::move(change.steps)};
  else
    change.arguments = {fill.about, schema.fields[cells.cells.front().field].title};
  change.goes_on = fill.goes_on;
  for (Step& step : set_cells(data, std::move(cells))) change.steps.push_back(std::move(step));
  return change;
}

std::optional<Change> change_of(const Dataset& data, const RemoveRecord& remove) {
  const auto t = data.fields->find(remove.record.table);
  if (!t || *t == data.fields->county || !remove.record.row || *remove.record.row >= data.tables[*t].rows)
    return std::nullopt;
  const auto row = static_cast<std::uint32_t>(*remove.record.row);
  return Change{Command::remove_rows, {"1", data.fields->tables[*t].title}, remove_rows(data, *t, {&row, 1})};
}

}  // namespace junheng::ui
