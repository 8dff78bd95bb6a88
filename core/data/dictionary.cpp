#include "core/data/dictionary.h"

#include <algorithm>
#include <array>
#include <utility>

#include "assets/embedded.h"
#include "core/base/tree.h"

namespace junheng {
namespace {

constexpr std::array<std::pair<std::string_view, FieldKind>, 10> kinds = {{{"text", FieldKind::text},
                                                                           {"count", FieldKind::count},
                                                                           {"area", FieldKind::area},
                                                                           {"money", FieldKind::money},
                                                                           {"ratio", FieldKind::ratio},
                                                                           {"flag", FieldKind::flag},
                                                                           {"choice", FieldKind::choice},
                                                                           {"year", FieldKind::year},
                                                                           {"grade", FieldKind::grade},
                                                                           {"number", FieldKind::number}}};

std::string text_of(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  return found && found->is(Node::Kind::text) ? found->text : "";
}

bool read_field(const Node& node, Field& field) {
  field.key = text_of(node, "key");
  field.title = text_of(node, "title");
  field.unit = text_of(node, "unit");
  field.help = text_of(node, "help");
  field.group = text_of(node, "group");
  const std::string kind = text_of(node, "kind");
  const auto known = std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.first == kind; });
  if (field.key.empty() || field.title.empty() || known == kinds.end()) return false;
  field.kind = known->second;
  const bool adds_up =
      field.kind == FieldKind::count || field.kind == FieldKind::area || field.kind == FieldKind::money;
  const std::string campuses = text_of(node, "campuses");
  if (!campuses.empty() && campuses != "largest") return false;
  field.merge = campuses == "largest" ? Merge::largest : adds_up ? Merge::sum : Merge::own;
  if (const Node* ordered = node.find("ordered")) field.ordered = ordered->flag;
  if (const Node* aliases = node.find("aliases")) {
    for (const Node& a : aliases->items) field.aliases.push_back(a.text);
  }
  if (const Node* choices = node.find("choices")) {
    for (const Node& c : choices->items) {
      field.choices.push_back({text_of(c, "id"), text_of(c, "title"), text_of(c, "stage"), {}});
      const Node* names = c.find("aliases");
      for (std::size_t i = 0; names && i < names->items.size(); ++i)
        field.choices.back().aliases.push_back(names->items[i].text);
    }
  }
  return (field.kind == FieldKind::choice) != field.choices.empty();
}

}  // namespace

std::optional<std::size_t> Field::find_choice(std::string_view id) const {
  const auto at = std::find_if(choices.begin(), choices.end(), [&](const Choice& c) { return c.id == id; });
  if (at == choices.end()) return std::nullopt;
  return static_cast<std::size_t>(at - choices.begin());
}

std::optional<std::size_t> TableSchema::find(std::string_view field_key) const {
  const auto at = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.key == field_key; });
  if (at == fields.end()) return std::nullopt;
  return static_cast<std::size_t>(at - fields.begin());
}

bool TableSchema::has_base(std::string_view base) const {
  return std::any_of(fields.begin(), fields.end(), [&](const Field& f) { return !f.base.empty() && f.base == base; });
}

std::optional<std::size_t> Dictionary::find(std::string_view table_id) const {
  const auto at = std::find_if(tables.begin(), tables.end(), [&](const TableSchema& t) { return t.id == table_id; });
  if (at == tables.end()) return std::nullopt;
  return static_cast<std::size_t>(at - tables.begin());
}

Dictionary load_dictionary(std::string_view json, std::string_view file, Problems& problems) {
  Dictionary result;
  const auto root = parse_json(json, file, problems);
  if (!root) return result;
  const auto wrong = [&](std::string pointer, std::string what) {
    problems.push_back(
        {"dictionary.shape", Severity::error, {std::move(what)}, {std::string(file), std::move(pointer), -1}});
  };
  if (const Node* stages = root->find("stages")) {
    for (const Node& s : stages->items) result.stages.push_back({text_of(s, "id"), text_of(s, "title")});
  }
  if (const Node* known = root->find("indicator_tables")) {
    for (const Node& t : known->items) {
      result.indicator_tables.push_back({text_of(t, "title"), {}});
      const Node* columns = t.find("columns");
      for (std::size_t i = 0; columns && i < columns->items.size(); ++i)
        result.indicator_tables.back().columns.push_back(columns->items[i].text);
    }
  }
  const Node* tables = root->find("tables");
  const Node* fields = root->find("fields");
  if (!tables || !fields) {
    wrong("", "tables, fields");
    return result;
  }
  for (const Node& t : tables->items) {
    TableSchema& schema = result.tables.emplace_back();
    schema.id = text_of(t, "id");
    schema.title = text_of(t, "title");
    schema.key = text_of(t, "key");
    schema.name = text_of(t, "name");
    schema.parent = text_of(t, "parent");
    schema.unit = text_of(t, "unit");
  }
  result.county = result.find("county").value_or(0);
  result.school = result.find("school").value_or(0);
  for (std::size_t i = 0; i < fields->items.size(); ++i) {
    const Node& node = fields->items[i];
    const std::string pointer = "/fields/" + std::to_string(i);
    const auto table = result.find(text_of(node, "table"));
    Field field;
    if (!table || !read_field(node, field)) {
      wrong(pointer, text_of(node, "key"));
      continue;
    }
    TableSchema& schema = result.tables[*table];
    const Node* stages = node.find("stages");
    if (!stages) {
      if (schema.find(field.key)) wrong(pointer, field.key);
      schema.fields.push_back(std::move(field));
      continue;
    }
    for (const Node& stage : stages->items) {
      const auto title = std::find_if(result.stages.begin(), result.stages.end(),
                                      [&](const FieldStage& s) { return s.id == stage.text; });
      if (title == result.stages.end() || schema.find(field.key + "." + stage.text)) {
        wrong(pointer, field.key);
        continue;
      }
      Field one = field;
      one.base = field.key;
      one.stage = stage.text;
      one.key = field.key + "." + stage.text;
      one.title = title->title + field.title;
      schema.fields.push_back(std::move(one));
    }
  }
  for (std::size_t i = 0; i < tables->items.size(); ++i) {
    const Node* identity = tables->items[i].find("identity");
    for (std::size_t k = 0; identity && k < identity->items.size(); ++k) {
      const auto field = result.tables[i].find(identity->items[k].text);
      if (!field) {
        wrong("/tables/" + std::to_string(i) + "/identity/" + std::to_string(k), identity->items[k].text);
        continue;
      }
      result.tables[i].identity.push_back(*field);
    }
  }
  return result;
}

const Dictionary& dictionary() {
  static const Dictionary built_in = [] {
    Problems ignored;  // a test loads the same file and wants none
    for (const EmbeddedFile& f : embedded_files()) {
      if (f.name == "fields.json") return load_dictionary(f.bytes, f.name, ignored);
    }
    return Dictionary{};
  }();
  return built_in;
}

}  // namespace junheng
