#include "core/codec/column_names.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace junheng {
namespace {

constexpr std::array<std::string_view, 21> units = {"人",   "万人", "万m2", "万册", "名", "m2", "元",
                                                    "万元", "亿元", "间",   "所",   "个", "班", "份",
                                                    "年",   "级",   "台",   "册",   "%",  "‰",  "元/人"};

void erase_all(std::string& text, std::string_view what) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;) text.erase(at, what.size());
}

std::string with_unit(const std::string& name, const std::string& unit) {
  return unit.empty() ? name : name + "(" + unit + ")";
}

}  // namespace

bool is_unit(std::string_view text) {
  const std::string_view counted = text.substr(0, std::min(text.find('/'), text.size()));
  return std::find(units.begin(), units.end(), text) != units.end() ||
         std::find(units.begin(), units.end(), counted) != units.end();
}

HeaderText header_text(std::string_view written) {
  HeaderText result;
  result.name = half_width(written);
  const std::size_t open = result.name.rfind('(');
  if (open != std::string::npos && result.name.ends_with(')')) {
    std::string inside = result.name.substr(open + 1, result.name.size() - open - 2);
    for (const std::string_view sign : {"单位:", "单位"}) erase_all(inside, sign);
    if (is_unit(inside)) {
      result.unit = inside;
      result.name.erase(open);
    }
  }
  for (const std::string_view sign : {" ", "\n", "\r", "\t", "(", ")", ":", "#", "*", "“", "”", "\"", "其中"})
    erase_all(result.name, sign);
  return result;
}

ColumnNames::ColumnNames(const TableSchema& table, const Dictionary& fields) {
  for (std::size_t f = 0; f < table.fields.size(); ++f) {
    const Field& field = table.fields[f];
    add(certain_, field.title, f);
    add(certain_, field.key, f);
    const auto kept = std::find_if(fields.stages.begin(), fields.stages.end(),
                                   [&](const FieldStage& s) { return !field.stage.empty() && s.id == field.stage; });
    if (kept == fields.stages.end()) {
      for (const std::string& alias : field.aliases) add(certain_, alias, f);
      continue;
    }
    // A field kept by stage is 小学 with the others' name; the name alone may be any stage's.
    const std::string& stage = kept->title;
    std::vector<std::string> names = field.aliases;
    names.push_back(field.title.substr(stage.size()));
    for (const std::string& name : names) {
      add(certain_, stage + name, f);
      add(certain_, name + stage, f);
      add(possible_, name, f);
    }
  }
  std::sort(backwards_.begin(), backwards_.end());
}

std::optional<std::size_t> ColumnNames::certain(const std::string& name, const std::string& unit) const {
  for (const std::string& full : {with_unit(name, unit), name}) {
    const auto at = certain_.find(full);
    if (at != certain_.end() && at->second.size() == 1) return at->second.front();
  }
  return std::nullopt;
}

std::vector<std::size_t> ColumnNames::possible(const std::string& name) const {
  const auto at = certain_.find(name), maybe = possible_.find(name);
  if (at != certain_.end()) return at->second;
  return maybe != possible_.end() ? maybe->second : std::vector<std::size_t>{};
}

bool ColumnNames::any_ends_with(std::string_view name) const {
  const std::string wanted(name.rbegin(), name.rend());
  const auto at = std::lower_bound(backwards_.begin(), backwards_.end(), wanted);
  return at != backwards_.end() && at->starts_with(wanted);
}

FieldNames::FieldNames(const Dictionary& dictionary) : fields(dictionary) {
  for (const TableSchema& table : dictionary.tables) tables.emplace_back(table, dictionary);
  for (const IndicatorTable& table : dictionary.indicator_tables) {
    auto& names = indicators.emplace_back();
    for (const std::string& column : table.columns) names.push_back(header_text(column).name);
  }
}

void ColumnNames::add(Map& map, std::string_view written, std::size_t field) {
  // 小学（所） is no name for anything but a number of schools: with its unit only.
  const HeaderText text = header_text(written);
  backwards_.emplace_back(text.name.rbegin(), text.name.rend());
  auto& fields = map[with_unit(text.name, text.unit)];
  if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
}

}  // namespace junheng
