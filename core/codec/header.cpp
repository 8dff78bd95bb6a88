#include "core/codec/header.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/base/text.h"
#include "core/codec/cell_value.h"

namespace junheng {
namespace {

constexpr std::size_t looked_at_rows = 12, most_header_rows = 4;
constexpr std::array<std::string_view, 18> units = {"人", "名", "m2", "元", "万元", "亿元", "间", "所", "个",
                                                    "班", "份", "年", "级", "台",   "册",   "%",  "‰",  "元/人"};

void erase_all(std::string& text, std::string_view what) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;) text.erase(at, what.size());
}

std::string with_unit(const std::string& name, const std::string& unit) {
  return unit.empty() ? name : name + "(" + unit + ")";
}

// What a table's columns are called.
class Names {
 public:
  explicit Names(const TableSchema& table) {
    for (std::size_t f = 0; f < table.fields.size(); ++f) {
      const Field& field = table.fields[f];
      add(certain_, field.title, f);
      add(certain_, field.key, f);
      // A field kept by stage is 小学 with the others' name; the name alone may be any stage's.
      constexpr std::size_t two_characters = 6;
      const std::string stage = field.stage.empty() ? std::string() : field.title.substr(0, two_characters);
      if (!stage.empty()) {
        add(certain_, field.title.substr(two_characters) + stage, f);
        add(possible_, field.title.substr(two_characters), f);
      }
      for (const std::string& alias : field.aliases) {
        if (stage.empty()) {
          add(certain_, alias, f);
        } else {
          add(certain_, stage + alias, f);
          add(certain_, alias + stage, f);
          add(possible_, alias, f);
        }
      }
    }
  }
  std::optional<std::size_t> certain(const std::string& name) const {
    const auto at = certain_.find(name);
    return at != certain_.end() && at->second.size() == 1 ? std::optional(at->second.front()) : std::nullopt;
  }
  std::vector<std::size_t> possible(const std::string& name) const {
    const auto at = certain_.find(name), maybe = possible_.find(name);
    if (at != certain_.end()) return at->second;
    return maybe != possible_.end() ? maybe->second : std::vector<std::size_t>{};
  }

 private:
  using Map = std::map<std::string, std::vector<std::size_t>>;
  static void add(Map& map, std::string_view written, std::size_t field) {
    // 小学（所） is no name for anything but a number of schools: with its unit only.
    const HeaderText text = header_text(written);
    auto& fields = map[with_unit(text.name, text.unit)];
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
  }
  Map certain_, possible_;
};

struct Text {
  std::string written;  // half width
  HeaderText read;
};

// The texts near the top of a sheet, each read once however often it is tried.
class Top {
 public:
  explicit Top(const Sheet& sheet) : columns_(sheet.columns()) {
    const std::size_t rows = std::min(sheet.rows(), looked_at_rows + most_header_rows);
    for (std::size_t r = 0; r < rows; ++r) {
      std::size_t left = none;  // the nearest text to the left, to which an empty cell may belong
      for (std::size_t c = 0; c < columns_; ++c) {
        Text text;
        text.written = half_width(sheet.at(r, c).text);
        if (!text.written.empty()) {
          text.read = header_text(text.written);
          left = cells_.size();
        }
        cells_.push_back(std::move(text));
        filled_.push_back(left);
      }
    }
  }
  std::size_t columns() const { return columns_; }
  std::size_t rows() const { return columns_ > 0 ? cells_.size() / columns_ : 0; }

  // Of one column in these rows, from top to bottom.
  std::vector<const Text*> texts(std::size_t first, std::size_t rows, std::size_t column) const {
    std::vector<const Text*> texts;
    for (std::size_t r = first; r < first + rows; ++r) {
      const std::size_t own = r * columns_ + column;
      const bool lowest = r + 1 == first + rows;
      const std::size_t at = lowest && cells_[own].written.empty() ? none : filled_[own];
      if (at != none && (texts.empty() || texts.back()->written != cells_[at].written)) texts.push_back(&cells_[at]);
    }
    return texts;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t columns_;
  std::vector<Text> cells_;  // row by row
  std::vector<std::size_t> filled_;
};

class Attempt {
 public:
  Attempt(const Top& top, const TableSchema& table, const Names& names) : top_(top), table_(table), names_(names) {}

  Header at(std::size_t first, std::size_t rows) {
    Header header;
    header.first_row = first;
    header.rows = rows;
    certain_ = 0;
    std::vector<bool> taken(table_.fields.size());
    for (std::size_t c = 0; c < top_.columns(); ++c) {
      ColumnMeaning meaning = meaning_of(top_.texts(first, rows, c));
      if (meaning.field && taken[*meaning.field]) {
        meaning.candidates = {*meaning.field};
        meaning.field.reset();
      } else if (meaning.field) {
        taken[*meaning.field] = true;
        ++certain_;
      }
      header.columns.push_back(std::move(meaning));
    }
    return header;
  }
  std::size_t certain() const { return certain_; }

 private:
  ColumnMeaning meaning_of(const std::vector<const Text*>& texts) const {
    ColumnMeaning meaning;
    std::string unit;
    for (const Text* text : texts) {
      meaning.path += (meaning.path.empty() ? "" : "→") + text->written;
      if (!text->read.unit.empty()) unit = text->read.unit;
    }
    // With all of the texts above it, then with fewer and fewer: 小学 below 在校生数 is no number of schools.
    for (std::size_t from = 0; from < texts.size() && !meaning.field; ++from) {
      std::string name;
      for (std::size_t i = from; i < texts.size(); ++i) name += texts[i]->read.name;
      meaning.field = names_.certain(with_unit(name, unit));
      if (!meaning.field) meaning.field = names_.certain(name);
      if (meaning.candidates.empty()) meaning.candidates = names_.possible(name);
    }
    if (!meaning.field) return meaning;
    meaning.candidates.clear();
    if (unit.empty()) return meaning;
    if (const auto power = unit_power(unit.substr(0, unit.find('/')), table_.fields[*meaning.field])) {
      meaning.power = *power;
    } else {
      meaning.candidates = {*meaning.field};
      meaning.foreign_unit = unit;
      meaning.field.reset();
    }
    return meaning;
  }

  const Top& top_;
  const TableSchema& table_;
  const Names& names_;
  std::size_t certain_ = 0;
};

}  // namespace

HeaderText header_text(std::string_view written) {
  HeaderText result;
  result.name = half_width(written);
  const std::size_t open = result.name.rfind('(');
  if (open != std::string::npos && result.name.ends_with(')')) {
    const std::string inside = result.name.substr(open + 1, result.name.size() - open - 2);
    const std::string_view counted = std::string_view(inside).substr(0, std::min(inside.find('/'), inside.size()));
    if (std::find(units.begin(), units.end(), inside) != units.end() ||
        std::find(units.begin(), units.end(), counted) != units.end()) {
      result.unit = inside;
      result.name.erase(open);
    }
  }
  for (const std::string_view sign : {" ", "\n", "\r", "\t", "(", ")", ":", "#", "*", "“", "”", "\"", "其中"})
    erase_all(result.name, sign);
  return result;
}

std::optional<Header> recognise_header(const Sheet& sheet, const Dictionary& fields) {
  const Top top(sheet);
  std::optional<Header> best;
  std::size_t most = 1;  // one column may match by chance
  for (std::size_t t = 0; t < fields.tables.size(); ++t) {
    const Names names(fields.tables[t]);
    Attempt attempt(top, fields.tables[t], names);
    for (std::size_t first = 0; first < std::min(top.rows(), looked_at_rows); ++first) {
      for (std::size_t rows = 1; rows <= most_header_rows && first + rows <= top.rows(); ++rows) {
        Header header = attempt.at(first, rows);
        // Of equals the one of fewer rows: a title above the table is no part of its header.
        const bool narrower = best && attempt.certain() == most && rows < best->rows;
        if (attempt.certain() <= most && !narrower) continue;
        most = attempt.certain();
        header.table = t;
        best = std::move(header);
      }
    }
  }
  return best;
}

}  // namespace junheng
