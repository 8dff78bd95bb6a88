#include "core/codec/header.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/codec/cell_value.h"
#include "core/codec/header_texts.h"

namespace junheng {
namespace {

constexpr std::string_view any_stage = ".*";

bool tells_stage(std::string_view name) { return name == "学段" || name == "任教学段"; }

using ColumnTexts = std::vector<const HeaderTexts::Text*>;  // from top to bottom

// What columns mean as those of one table.
class Attempt {
 public:
  Attempt(const TableSchema& table, const ColumnNames& names) : table_(table), names_(names) {}

  Header at(const HeaderTexts& top, std::size_t first, std::size_t rows) const {
    Header header = of(top.columns(), [&](std::size_t column) { return top.texts(first, rows, column); });
    header.first_row = first;
    header.rows = rows;
    return header;
  }

  // `texts`: ColumnTexts of a column by its number.
  template <class Texts>
  Header of(std::size_t columns, const Texts& texts) const {
    Header header;
    std::vector<bool> taken(table_.fields.size());
    for (std::size_t c = 0; c < columns; ++c) {
      ColumnMeaning meaning = meaning_of(texts(c));
      if (meaning.field && taken[*meaning.field]) {
        meaning.candidates = {*meaning.field};
        meaning.unit.clear();
        meaning.field.reset();
      } else if (meaning.field) {
        taken[*meaning.field] = true;
      }
      header.columns.push_back(std::move(meaning));
    }
    settle_stages(header, taken);
    return header;
  }

 private:
  ColumnMeaning meaning_of(const ColumnTexts& texts) const {
    ColumnMeaning meaning;
    meaning.path = HeaderTexts::path(texts);
    for (const auto* text : texts) {
      if (!text->read.unit.empty()) meaning.unit = text->read.unit;
    }
    // With all of the texts above it, then with fewer and fewer: 小学 below 在校生数 is no number of schools.
    for (std::size_t from = 0; from < texts.size() && !meaning.field; ++from) {
      std::string name;
      for (std::size_t i = from; i < texts.size(); ++i) name += texts[i]->read.name;
      meaning.field = names_.certain(name, meaning.unit);
      if (meaning.candidates.empty()) meaning.candidates = names_.possible(name);
    }
    if (meaning.field) {
      meaning.candidates.clear();
      measure(meaning, *meaning.field, table_);
      return meaning;
    }
    if (!meaning.candidates.empty()) {
      const std::string& base = table_.fields[meaning.candidates.front()].base;
      const bool one_base = std::all_of(meaning.candidates.begin(), meaning.candidates.end(),
                                        [&](std::size_t f) { return table_.fields[f].base == base; });
      if (one_base) meaning.by_stage = base;
      if (one_base && !base.empty()) measure(meaning, meaning.candidates.front(), table_);
    }
    const std::string name = texts.empty() ? "" : texts.back()->read.name;
    meaning.tells_stage = !table_.find("stage") && tells_stage(name);
    return meaning;
  }

  // A column for any stage is none where a stage has its own: it is their total. Nor is it twice.
  void settle_stages(Header& header, const std::vector<bool>& taken) const {
    std::vector<std::string> own;
    for (std::size_t f = 0; f < taken.size(); ++f) {
      if (taken[f]) own.push_back(table_.fields[f].base);
    }
    for (ColumnMeaning& meaning : header.columns) {
      if (meaning.by_stage.empty()) continue;
      if (std::find(own.begin(), own.end(), meaning.by_stage) != own.end()) {
        meaning.by_stage.clear();
      } else {
        own.push_back(meaning.by_stage);
      }
      meaning.candidates.clear();
    }
  }

  const TableSchema& table_;
  const ColumnNames& names_;
};

// The columns of a header there at most: those whose lowest text ends the name of a field or of a stage's column.
class Bound {
 public:
  Bound(const HeaderTexts& top, const ColumnNames& names) : top_(top), may_end_(top.cells()) {
    for (std::size_t cell = 0; cell < may_end_.size(); ++cell) {
      const std::string& name = top.read(cell).name;
      may_end_[cell] = names.any_ends_with(name) || tells_stage(name);
    }
  }

  std::size_t at(std::size_t first, std::size_t rows) const {
    std::size_t columns = 0;
    for (std::size_t c = 0; c < top_.columns(); ++c) {
      const std::size_t cell = top_.lowest(first, rows, c);
      columns += cell != HeaderTexts::none && may_end_[cell] ? 1 : 0;
    }
    return columns;
  }

 private:
  const HeaderTexts& top_;
  std::vector<bool> may_end_;  // by cell
};

std::optional<Header> by_names(const HeaderTexts& top, const FieldNames& names) {
  const Dictionary& fields = names.fields;
  std::optional<Header> best;
  std::size_t most = 1;  // one column may match by chance
  for (std::size_t t = 0; t < fields.tables.size(); ++t) {
    const Attempt attempt(fields.tables[t], names.tables[t]);
    const Bound bound(top, names.tables[t]);
    for (std::size_t first = 0; first < std::min(top.rows(), HeaderTexts::first_rows); ++first) {
      for (std::size_t rows = 1; rows <= HeaderTexts::most_rows && first + rows <= top.rows(); ++rows) {
        // Of equals the one of fewer rows: a title above the table is no part of its header.
        const auto better = [&](std::size_t recognised) {
          return recognised > most || (best && recognised == most && rows < best->rows);
        };
        if (!better(bound.at(first, rows))) continue;
        Header header = attempt.at(top, first, rows);
        const std::size_t recognised = header.recognised();
        if (!better(recognised)) continue;
        most = recognised;
        header.table = t;
        best = std::move(header);
      }
    }
  }
  return best;
}

// A table of results: most of its columns are the names of one indicator table.
std::optional<Header> by_indicators(const HeaderTexts& top, const FieldNames& known) {
  std::optional<Header> best;
  std::size_t most = 2;
  for (std::size_t i = 0; i < known.indicators.size(); ++i) {
    const auto& names = known.indicators[i];
    for (std::size_t row = 0; row < std::min(top.rows(), HeaderTexts::first_rows); ++row) {
      std::vector<std::string> met;
      for (std::size_t c = 0; c < top.columns(); ++c) {
        const std::string& name = top.name(row, c);
        if (std::find(names.begin(), names.end(), name) != names.end() &&
            std::find(met.begin(), met.end(), name) == met.end())
          met.push_back(name);
      }
      if (met.size() <= most) continue;
      most = met.size();
      best = Header{};
      best->first_row = row;
      best->indicators = i;
      for (std::size_t c = 0; c < top.columns(); ++c)
        best->columns.emplace_back().path = HeaderTexts::path(top.texts(row, 1, c));
    }
  }
  return best;
}

std::ptrdiff_t figures(const Header& header, const Dictionary& fields) {
  return std::count_if(header.columns.begin(), header.columns.end(), [&](const ColumnMeaning& m) {
    return m.field && !fields.tables[header.table].fields[*m.field].is_text();
  });
}

// 小学 or 初中 where one of them, and no other, is named in the sheet's name or above the header; else in the file's.
std::string stage_of(const HeaderTexts& top, std::size_t header_row, const Sheet& sheet, std::string_view file,
                     const Dictionary& fields) {
  std::string title = sheet.name;
  for (std::size_t r = 0; r < header_row; ++r) {
    for (std::size_t c = 0; c < top.columns(); ++c) title += " " + top.written(r, c);
  }
  for (const std::string_view text : {std::string_view(title), file}) {
    std::string only;
    std::size_t named = 0;
    for (const FieldStage& stage : fields.stages) {
      if (text.find(stage.title) == std::string_view::npos) continue;
      only = stage.id;
      ++named;
    }
    if (named == 1) return only;
    if (named > 1) return {};
  }
  return {};
}

// The mapping that was made for a header like this, wherever it stands now.
std::optional<Header> by_memory(const HeaderTexts& top, const Sheet& sheet, std::string_view file, Layout layout,
                                std::span<const Mapping> remembered, const Dictionary& fields) {
  for (const Mapping& mapping : remembered) {
    if (mapping.layout != layout) continue;
    for (std::size_t first = 0; first + mapping.header_rows <= top.rows() && first < HeaderTexts::first_rows; ++first) {
      Header header;
      header.first_row = first;
      header.rows = mapping.header_rows;
      header.stage = stage_of(top, first, sheet, file, fields);
      header.left_out = mapping.table.empty();
      header.table = fields.find(mapping.table).value_or(0);
      const TableSchema& table = fields.tables[header.table];
      std::size_t next = 0;
      bool same = header.stage == mapping.stage;
      for (std::size_t c = 0; c < top.columns() && same; ++c) {
        ColumnMeaning& meaning = header.columns.emplace_back();
        meaning.path = HeaderTexts::path(top.texts(first, mapping.header_rows, c));
        if (meaning.path.empty()) continue;
        same = next < mapping.columns.size() && mapping.columns[next].header == meaning.path;
        if (!same) break;
        const ColumnMapping& column = mapping.columns[next++];
        meaning.unit = column.unit;
        meaning.tells_stage = column.field == "*";
        meaning.field = table.find(column.field);
        if (column.field.ends_with(any_stage))
          meaning.by_stage = column.field.substr(0, column.field.size() - any_stage.size());
        for (std::size_t f = 0; f < table.fields.size(); ++f) {
          if (meaning.field != f && (meaning.by_stage.empty() || table.fields[f].base != meaning.by_stage)) continue;
          measure(meaning, f, table);
          break;
        }
      }
      if (same && next == mapping.columns.size() && next > 0) return header;
    }
  }
  return std::nullopt;
}

}  // namespace

void measure(ColumnMeaning& meaning, std::size_t field, const TableSchema& table) {
  if (meaning.unit.empty()) return;
  const std::string_view counted = std::string_view(meaning.unit).substr(0, meaning.unit.find('/'));
  if (const auto power = unit_power(counted, table.fields[field])) {
    meaning.power = *power;
    return;
  }
  meaning.field.reset();
  meaning.by_stage.clear();
  meaning.candidates = {field};
}

std::size_t Header::recognised() const {
  return static_cast<std::size_t>(
      std::count_if(columns.begin(), columns.end(), [](const ColumnMeaning& m) { return m.is_read(); }));
}

std::optional<RecognisedSheet> recognise_sheet(const Sheet& sheet, std::string_view file,
                                               std::span<const Mapping> remembered, const FieldNames& names) {
  const Dictionary& fields = names.fields;
  std::optional<RecognisedSheet> best;
  std::array views{SheetView(sheet), sideways(sheet), pairs(sheet, names)};
  for (SheetView& view : views) {
    const HeaderTexts top(view.sheet());
    auto header = by_memory(top, sheet, file, view.layout(), remembered, fields);
    const bool known = header.has_value();
    if (!header) header = by_names(top, names);
    const auto results = known ? std::nullopt : by_indicators(top, names);
    if (results && (!header || figures(*header, fields) < 2)) header = results;
    if (!header) continue;
    if (!known) header->stage = stage_of(top, header->first_row, sheet, file, fields);
    header->layout = view.layout();
    if (known || !best || (!best->header.indicators && header->recognised() > best->header.recognised()))
      best = RecognisedSheet{std::move(view), std::move(*header)};
    if (known) break;
  }
  return best;
}

Mapping mapping_of(const Header& header, const Dictionary& fields) {
  Mapping mapping;
  const TableSchema& table = fields.tables[header.table];
  mapping.table = header.left_out || header.indicators ? "" : table.id;
  mapping.layout = header.layout;
  mapping.header_rows = header.rows;
  mapping.stage = header.stage;
  for (const ColumnMeaning& meaning : header.columns) {
    if (meaning.path.empty()) continue;
    ColumnMapping& column = mapping.columns.emplace_back();
    column.header = meaning.path;
    if (!meaning.is_read()) continue;
    column.unit = meaning.unit;
    column.field = meaning.field         ? table.fields[*meaning.field].key
                   : meaning.tells_stage ? "*"
                                         : meaning.by_stage + std::string(any_stage);
  }
  return mapping;
}

Mapping mapping_in(std::size_t table, const Header& header, const FieldNames& names) {
  std::vector<std::vector<HeaderTexts::Text>> columns;
  for (const ColumnMeaning& meaning : header.columns) columns.push_back(HeaderTexts::of_path(meaning.path));
  const Attempt attempt(names.fields.tables[table], names.tables[table]);
  Header as = attempt.of(columns.size(), [&](std::size_t column) {
    ColumnTexts texts;
    for (const HeaderTexts::Text& text : columns[column]) texts.push_back(&text);
    return texts;
  });
  as.table = table;
  as.layout = header.layout;
  as.rows = header.rows;
  as.stage = header.stage;
  return mapping_of(as, names.fields);
}

}  // namespace junheng
