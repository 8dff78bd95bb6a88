// What a column of a sheet may be read as, and in which unit.
#include <algorithm>
#include <set>

#include "core/codec/column_names.h"
#include "core/codec/header_texts.h"
#include "ui/import_strings.h"
#include "ui/import_view.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

std::string titled(const std::string& title, const std::string& unit) {
  return unit.empty() ? title : title + "（" + unit + "）";
}

// 小学在校生数 is 在校生数 of 小学.
std::string without_stage(const Field& field, const Dictionary& fields) {
  const auto stage = std::find_if(fields.stages.begin(), fields.stages.end(),
                                  [&](const FieldStage& s) { return s.id == field.stage; });
  const bool begins = stage != fields.stages.end() && field.title.starts_with(stage->title);
  return begins ? field.title.substr(stage->title.size()) : field.title;
}

}  // namespace

std::vector<Choice> column_choices(const TableSchema& table, const Dictionary& fields) {
  std::vector<Choice> choices{{"", std::string(strings::not_read), ""}};
  std::set<std::string> bases;
  for (const Field& field : table.fields) {
    // A field for any stage stands before those of single stages.
    if (!field.base.empty() && !table.find("stage") && bases.insert(field.base).second)
      choices.push_back(
          {field.base + ".*", titled(without_stage(field, fields) + std::string(strings::by_stage), field.unit), ""});
    choices.push_back({field.key, titled(field.title, field.unit), field.help});
  }
  if (!bases.empty()) choices.push_back({"*", std::string(strings::tells_stage), ""});
  return choices;
}

std::string unit_in(std::string_view header) {
  std::string unit;
  for (const HeaderTexts::Text& part : HeaderTexts::of_path(header)) {
    if (!part.read.unit.empty())
      unit = part.read.unit;
    else if (is_unit(part.written))
      unit = part.written;
  }
  return unit;
}

}  // namespace junheng::ui
