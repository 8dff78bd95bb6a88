// The school of a class: seen and written by its name, kept as other rows name it.
#include "ui/parent_names.h"

#include <catch2/catch_test_macros.hpp>

#include "core/data/county_file.h"
#include "tests/ui/driver.h"
#include "ui/core_judge.h"
#include "ui/table_order.h"

using namespace junheng;
using junheng::ui::ParentNames;

namespace {

Dataset county() {
  Problems problems;
  Project read = read_project(
      R"({"junheng":2,"tables":{
        "school":{"columns":["code","name"],"rows":[["21","一小"],["22","二小"],["","三小"],["24","同名"],["25","同名"]]},
        "class":{"columns":["school","name"],"rows":[["21","1班"],["三小","1班"],["99","1班"],["24","1班"]]}}})",
      "", dictionary(), problems);
  return std::move(read.data);
}

const std::size_t classes = *dictionary().find("class");

}  // namespace

TEST_CASE("a school is seen by its name where that tells it", "[parent_names]") {
  const Dataset data = county();
  ParentNames names(data, classes);
  CHECK(names.title() == "学校");
  CHECK(names.shown("21") == "一小");
  CHECK(names.shown("一小") == "一小");
  CHECK(names.shown("三小") == "三小");
  CHECK(names.shown("24") == "24");  // another one has its name
  CHECK(names.shown("99") == "99");
  CHECK(names.shown("").empty());
}

TEST_CASE("a school is kept as others name it", "[parent_names]") {
  const Dataset data = county();
  ParentNames names(data, classes);
  CHECK(names.stored("一小", "") == "21");
  CHECK(names.stored(" 一 小", "") == "21");
  CHECK(names.stored("22", "21") == "22");
  CHECK(names.stored("三小", "21") == "三小");
  CHECK(names.stored("一小", "21") == "21");
  CHECK(names.stored("21", "一小") == "一小");  // it was said so already
  CHECK(names.stored("同名", "21") == "同名");  // which one is not known: a problem of the row
  CHECK(names.stored("99", "21") == "99");
  CHECK(names.stored("", "21").empty());
}

TEST_CASE("only the field that names the parent is a school's", "[parent_names]") {
  const Dataset data = county();
  const TableSchema& schema = dictionary().tables[classes];
  const ParentNames names(data, classes);
  CHECK(names.is_field(static_cast<std::uint32_t>(*schema.find("school"))));
  CHECK_FALSE(names.is_field(static_cast<std::uint32_t>(*schema.find("name"))));
  const ParentNames none(data, dictionary().school);
  for (std::uint32_t f = 0; f < dictionary().tables[dictionary().school].fields.size(); ++f)
    CHECK_FALSE(none.is_field(f));
}

TEST_CASE("the grid of classes shows and takes names of schools", "[parent_names]") {
  const auto judge = ui::make_core_judge();
  REQUIRE(judge->open_sample("demo-county").county);
  const ui::TableSource* table = judge->table("class");
  REQUIRE(table);
  const auto at = table->find(0, "school");
  REQUIRE(at);
  CHECK(table->columns()[at->column].title == "学校");
  CHECK(table->text(0, at->column) == "云溪县第一小学");
  const std::string code = table->hidden_text(0);
  CHECK(judge->table("school")->hidden_text(0).empty());
  ui::TableView found;
  found.filter = code;
  ui::put_in_order(*(table = judge->table("class")), found, true);
  REQUIRE(found.order.size() > 1);
  for (const std::uint32_t row : found.order) CHECK(table->text(row, at->column) == "云溪县第一小学");
  const auto edit = [&](std::string text) {
    return judge->edit("class", ui::SetTexts{ui::SetTexts::How::typed, {{0, at->column, std::move(text)}}, 1, 1});
  };
  CHECK_FALSE(edit("云溪县第一小学").county);  // it is that already
  REQUIRE(edit("云溪县第二小学").county);
  CHECK(judge->history().undo.ends_with("“学校”"));
  CHECK(judge->table("class")->text(0, at->column) == "云溪县第二小学");
  CHECK(judge->data_file()->bytes.find("[\"云溪县第二小学\"") == std::string::npos);
  REQUIRE(edit("没有这所学校").county);
  CHECK(judge->table("class")->text(0, at->column) == "没有这所学校");
  CHECK_FALSE(judge->table("class")->problem(0, at->column).empty());
}
