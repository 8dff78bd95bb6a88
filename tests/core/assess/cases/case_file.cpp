#include "tests/core/assess/cases/case_file.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/base/tree.h"
#include "core/data/county_file.h"

namespace junheng::test {
namespace {

using Json = nlohmann::ordered_json;

void require_none(const Problems& problems) {
  for (const Problem& p : problems) UNSCOPED_INFO(p.code << " " << p.place.file << " " << p.place.pointer);
  REQUIRE(problems.empty());
}

Json read(const std::string& name) {
  INFO(name);
  std::ifstream in(JUNHENG_SOURCE_DIR "/tests/core/assess/cases/" + name, std::ios::binary);
  REQUIRE(in);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  Problems problems;
  parse_json(bytes.str(), name, problems);  // the reader that also refuses a key given twice
  require_none(problems);
  return Json::parse(bytes.str());
}

// The field that names a row of the table in a case.
std::string naming_field(const TableSchema& table) {
  return !table.key.empty() ? table.key : !table.parent.empty() ? "name" : table.fields.front().key;
}

// Rows by name as a county file has them: columns and rows.
Json as_columns(const TableSchema& table, const Json& named_rows) {
  std::vector<std::string> columns = {naming_field(table)};
  for (const auto& row : named_rows) {
    for (const auto& cell : row.items()) {
      if (std::find(columns.begin(), columns.end(), cell.key()) == columns.end()) columns.push_back(cell.key());
    }
  }
  Json rows = Json::array();
  for (const auto& row : named_rows.items()) {
    Json& cells = rows.emplace_back(Json::array({row.key()}));
    for (std::size_t c = 1; c < columns.size(); ++c) cells.push_back(row.value().value(columns[c], Json()));
  }
  return {{"columns", columns}, {"rows", rows}};
}

// county.json lists the classes that matter; the others of each school are small ones.
void add_other_classes(Json& tables) {
  if (!tables.contains("class") || !tables.contains("school")) return;
  Json& classes = tables["class"];
  for (const auto& school : tables["school"].items()) {
    for (const char* stage : {"primary", "junior"}) {
      const Json count = school.value().value("classes." + std::string(stage), Json());
      if (!count.is_number_integer()) continue;
      const auto listed = std::count_if(classes.begin(), classes.end(), [&](const Json& one) {
        return one.value("school", Json()) == school.key() && one.value("stage", Json()) == stage;
      });
      for (std::int64_t n = listed; n < count.get<std::int64_t>(); ++n) {
        classes[school.key() + stage + std::to_string(n)] = {
            {"school", school.key()}, {"stage", stage}, {"pupils", 30}};
      }
    }
  }
}

std::shared_ptr<const Dataset> dataset(const Json& tables) {
  Json file = {{"junheng", 1}, {"tables", Json::object()}};
  for (const auto& table : tables.items()) {
    const auto t = dictionary().find(table.key());
    INFO(table.key());
    REQUIRE(t);
    file["tables"][table.key()] =
        table.key() == "county" ? table.value() : as_columns(dictionary().tables[*t], table.value());
  }
  Problems problems;
  auto data = std::make_shared<Dataset>(read_county(file.dump(), "case", dictionary(), problems));
  require_none(problems);
  return data;
}

}  // namespace

std::vector<Case> load_cases(const std::string& standard) {
  const Json county = read("county.json").at("tables");
  std::vector<Case> cases;
  const Json file = read(standard + ".json");
  for (const Json& written : file) {
    Case& c = cases.emplace_back();
    c.about = written.at("about");
    INFO(c.about);
    Json tables = county;
    tables.merge_patch(written.at("set"));
    if (!written.value("as listed", false)) add_other_classes(tables);
    c.data = dataset(tables);
    for (const auto& [ids, outcome] : written.at("expect").items()) {
      std::istringstream each(ids);
      for (std::string id; each >> id;) REQUIRE(c.expect.emplace(id, outcome).second);
    }
  }
  return cases;
}

}  // namespace junheng::test
