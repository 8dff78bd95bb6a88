// The screens on the real evaluator: what core says arrives where people look.
#include "ui/core_judge.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/base/sha256.h"
#include "tests/ui/driver.h"
#include "ui/plain_text.h"

using namespace junheng::ui;
using testing::Driver;

namespace {

CountyView opened(Judge& judge, std::string_view sample) {
  auto judgement = judge.open_sample(sample);
  REQUIRE(judgement.county);
  return *judgement.county;
}

const Section& section(const CountyView& county, std::string_view id) {
  const auto found =
      std::find_if(county.sections.begin(), county.sections.end(), [&](const Section& one) { return one.id == id; });
  REQUIRE(found != county.sections.end());
  return *found;
}

// Every key a screen can choose.
std::vector<std::string> keys(const CountyView& county) {
  std::vector<std::string> all;
  for (const Section& one : county.sections) {
    for (const Item& item : one.items) {
      all.push_back(item.key);
      for (const Clause& clause : item.clauses) all.push_back(clause.key);
    }
  }
  for (const Indicator& indicator : county.matrix.indicators) all.push_back(indicator.id);
  for (const MatrixGroup& group : county.matrix.groups) {
    for (const MatrixRow& row : group.rows) {
      all.push_back(row.key);
      for (const MatrixCell& cell : row.cells) all.push_back(cell.key);
    }
  }
  for (const BalanceGroup& group : county.balance) {
    for (const BalanceRow& row : group.rows) all.push_back(row.key);
  }
  return all;
}

}  // namespace

TEST_CASE("standards and samples can be chosen, the usual ones first") {
  const auto judge = make_core_judge();
  REQUIRE(judge->standards().size() >= 4);
  CHECK(judge->standards().front().id == "national-2017");
  REQUIRE(judge->samples().size() == 3);
  CHECK(judge->samples().front().title == "示例县（虚构）");
}

TEST_CASE("the parts stand in the order of the official report") {
  const auto judge = make_core_judge();
  std::vector<std::string> titles;
  for (const Section& one : opened(*judge, "demo-county").sections) titles.push_back(one.title);
  CHECK(titles == std::vector<std::string>{"基本条件", "资源配置", "校际均衡", "政府保障程度", "教育质量", "社会认可度",
                                           "一票否决"});
}

TEST_CASE("everything that can be chosen has an explanation") {
  for (const char* sample : {"demo-county", "demo-county-failing", "baoqing-2024"}) {
    const auto judge = make_core_judge();
    const CountyView county = opened(*judge, sample);
    const auto all = keys(county);
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == all.size());
    for (const std::string& key : all) {
      INFO(sample << " " << key);
      const auto explanation = judge->explain(key);
      REQUIRE(explanation);
      CHECK_FALSE(explanation->title.empty());
    }
  }
  CHECK_FALSE(make_core_judge()->explain("G4"));
}

TEST_CASE("county, parts, schools and composites say why, by what rule, and what keeps them from being met") {
  for (const char* standard : {"national-2017", "basic-2012"}) {
    const auto judge = make_core_judge();
    opened(*judge, "demo-county-failing");
    const auto county = judge->use_standard(standard).county;
    REQUIRE(county);
    const auto whole = judge->explain("county");
    REQUIRE(whole);
    CHECK(whole->mark == county->mark);
    CHECK(whole->sentence.starts_with(county->summary));
    REQUIRE(whole->children.size() == county->sections.size());
    for (std::size_t i = 0; i < county->sections.size(); ++i) {
      const Section& section = county->sections[i];
      INFO(standard << " " << section.id);
      CHECK(whole->children[i].mark == section.mark);
      const auto part = judge->explain(section.id);
      REQUIRE(part);
      CHECK(part->mark == section.mark);
      CHECK(part->sentence.size() > section.summary.size());
      const bool by_parts =
          section.mark == Mark::unmet && !(standard == std::string("basic-2012") && section.kind != SectionKind::list);
      if (by_parts) CHECK(part->children.front().mark == Mark::unmet);
    }
    for (const MatrixGroup& group : county->matrix.groups) {
      if (!group.rows.empty())
        CHECK(judge->explain(group.rows.front().key)->sentence.find("项指标中 ") != std::string::npos);
    }
    for (const BalanceGroup& group : county->balance) {
      const auto composite = judge->explain(group.composite_key);
      REQUIRE(composite);
      CHECK(group.judged.has_value() == (standard == std::string("basic-2012")));
      if (group.judged) CHECK(composite->mark == *group.judged);
    }
  }
}

TEST_CASE("an explanation agrees with the verdict it explains") {
  const auto judge = make_core_judge();
  const CountyView county = opened(*judge, "demo-county-failing");
  for (const Section& one : county.sections) {
    for (const Item& item : one.items) CHECK(judge->explain(item.key)->mark == item.mark);
  }
  for (const MatrixGroup& group : county.matrix.groups) {
    for (const MatrixRow& row : group.rows) {
      CHECK(judge->explain(row.key)->mark == row.mark);
      CHECK(judge->explain(row.key)->children.size() == county.matrix.indicators.size());
    }
  }
  for (const BalanceGroup& group : county.balance) {
    for (const BalanceRow& row : group.rows) CHECK(judge->explain(row.key)->mark == row.mark);
  }
}

TEST_CASE("every breach of the failing sample comes with a reason and an unverified citation is said to be one") {
  const auto judge = make_core_judge();
  const CountyView county = opened(*judge, "demo-county-failing");
  CHECK(county.invented);
  CHECK(county.mark == Mark::unmet);
  for (const Section& one : county.sections) {
    for (const Item& item : one.items) {
      if (item.mark == Mark::unmet) CHECK_FALSE(item.reason.empty());
    }
  }
  CHECK(judge->explain("G4")->citation_unverified);
}

TEST_CASE("the published report without schools says what is missing and fills no matrix") {
  const auto judge = make_core_judge();
  const CountyView county = opened(*judge, "baoqing-2024");
  CHECK(section(county, "resources").mark == Mark::undetermined);
  for (const MatrixGroup& group : county.matrix.groups) CHECK(group.rows.empty());
  const auto national = judge->use_standard("national-2017").county;
  REQUIRE(national);
  const auto& items = section(*national, "guarantee").items;
  const auto size = std::find_if(items.begin(), items.end(), [](const Item& item) { return item.id == "G4"; });
  REQUIRE(size != items.end());
  CHECK(size->mark == Mark::unmet);
}

TEST_CASE("every standard can be switched to and back") {
  const auto judge = make_core_judge();
  const CountyView before = opened(*judge, "demo-county");
  for (const Choice& standard : judge->standards()) {
    const auto county = judge->use_standard(standard.id).county;
    REQUIRE(county);
    CHECK(county->standard_id == standard.id);
  }
  CHECK(judge->use_standard(before.standard_id).county->mark == before.mark);
}

TEST_CASE("bad files give lines with place, what and remedy, and leave the county judged before") {
  const auto judge = make_core_judge();
  opened(*judge, "demo-county");
  for (const std::string& bytes :
       {std::string("不是 JSON"), std::string("{}"), std::string("[1,2"), std::string("\xff\xfe"), std::string()}) {
    const auto judgement = judge->open("坏.json", bytes);
    CHECK_FALSE(judgement.county);
    REQUIRE_FALSE(judgement.problems.empty());
    CHECK(judgement.problems.front().error);
    CHECK_FALSE(judgement.problems.front().place.empty());
    CHECK_FALSE(judgement.problems.front().what.empty());
    CHECK_FALSE(judgement.problems.front().remedy.empty());
  }
  // A row is named in words before its path.
  const auto judgement = judge->open(
      "坏.json",
      R"({"junheng":2,"tables":{"school":{"columns":["name","pupils.primary"],"rows":[["一小","320人"]]}}})");
  REQUIRE(judgement.problems.size() == 1);
  CHECK(judgement.problems.front().place == "学校表第 1 行，“坏.json” /tables/school/rows/0/1");
  CHECK(judge->explain("G4"));
}

TEST_CASE("a sample saved as a file opens again with the same result") {
  const auto judge = make_core_judge();
  const auto file = judge->sample_file("demo-county");
  REQUIRE(file);
  CHECK(file->name == "demo-county.json");
  CHECK_FALSE(judge->result_file());
  REQUIRE(judge->open(file->name, file->bytes).county);
  const auto result = judge->result_file();
  REQUIRE(result);
  CHECK(result->name.ends_with("判定结果.json"));
  CHECK(result->bytes.starts_with("{"));
}

TEST_CASE("the county is saved with its standard and opens again with the same result") {
  const auto judge = make_core_judge();
  CHECK_FALSE(judge->data_file());
  REQUIRE(judge->open_sample("demo-county").county);
  REQUIRE(judge->use_standard("shenyang").county);
  const auto file = judge->data_file();
  REQUIRE(file);
  CHECK(file->name == "云溪县（虚构）2024数据.json");
  const auto again = make_core_judge();
  const Judgement opened = again->open(file->name, file->bytes);
  REQUIRE(opened.county);
  CHECK(opened.county->standard_id == "shenyang");
  CHECK(opened.problems.empty());
  REQUIRE(again->data_file());
  CHECK(again->data_file()->bytes == file->bytes);
  const auto blank = again->template_file();
  REQUIRE(blank);
  CHECK(blank->bytes.starts_with("PK"));
}

TEST_CASE("what is saved as data and as result are of the same bytes") {
  const auto judge = make_core_judge();
  REQUIRE(judge->open_blank().county);
  const auto form = judge->form("G11");
  REQUIRE(form);
  REQUIRE(judge->fill({form->county, {{"rotation.eligible", "614"}}, "G11", false}).county);
  const auto result = judge->result_file(), data = judge->data_file();
  REQUIRE((result && data));
  CHECK(result->bytes.find(junheng::sha256(data->bytes)) != std::string::npos);
  const auto again = make_core_judge();
  REQUIRE(again->open(data->name, data->bytes).county);
  CHECK(again->result_file()->bytes == result->bytes);
}

TEST_CASE("a standard that is not here keeps its name in the file") {
  const auto judge = make_core_judge();
  const Judgement opened = judge->open("县.json", R"({"junheng":1,"standard":"shixing","tables":{}})");
  REQUIRE(opened.county);
  CHECK(opened.county->standard_id == "national-2017");
  CHECK(judge->data_file()->bytes.find("\"shixing\"") != std::string::npos);
  REQUIRE(judge->use_standard("national-2017").county);
  CHECK(judge->data_file()->bytes.find("\"national-2017\"") != std::string::npos);
}

TEST_CASE("a work that goes on has the same result") {
  const auto judge = make_core_judge();
  REQUIRE(judge->open_blank().county);
  const auto form = judge->form("G11");
  REQUIRE(judge->fill({form->county, {{"rotation.eligible", "614"}}, "G11", false}).county);
  const auto journal = judge->take_journal();
  REQUIRE((journal && journal->fresh));
  const auto again = make_core_judge();
  REQUIRE(again->resume(journal->base, journal->records).county);
  CHECK(again->result_file()->bytes == judge->result_file()->bytes);  // with the same sum, made once in the end
}

TEST_CASE("all screens of all samples are laid out at the smallest window without anything outside it") {
  for (const std::string sample : {"示例县（虚构）", "示例县·有不达标（虚构）", "宝清县2024公开报告数据"}) {
    Driver driver(make_core_judge(), 1024, 640);
    driver.click(sample);
    for (const std::string& name : driver.names(Role::tab)) {
      driver.click(name);
      CHECK(driver.item(name).selected == true);
      for (const LoggedItem& item : item_log::items()) {
        if (!item.visible) continue;
        INFO(sample << " " << name << " " << item.name);
        CHECK((item.x >= 0 && item.x + item.w <= 1024 && item.y >= 0 && item.y + item.h <= 640));
      }
    }
  }
}

TEST_CASE("what a first county needs is made ready piece by piece, or when it is asked for") {
  const auto asked = make_core_judge(), prepared = make_core_judge();
  const std::size_t all = asked->standards().size();
  REQUIRE(all > 1);
  CHECK(asked->standards().front().id == "national-2017");
  std::size_t pieces = 1;
  while (prepared->prepare()) ++pieces;
  CHECK(pieces == all);
  CHECK_FALSE(prepared->prepare());
  CHECK(prepared->standards().size() == all);
  CHECK(prepared->standards().back().id == asked->standards().back().id);
}

TEST_CASE("a school's figure is shown by its level, in the matrix and where it is explained", "[judge]") {
  const auto judge = make_core_judge();
  const auto judgement = judge->open_sample("demo-county-failing");
  REQUIRE(judgement.county);
  std::size_t relief = 0;
  for (const MatrixGroup& group : judgement.county->matrix.groups) {
    for (const MatrixRow& row : group.rows) {
      const auto school = judge->explain(row.key);
      REQUIRE(school);
      CHECK_FALSE(school->level);  // its verdict is shown
      REQUIRE(school->children.size() == row.cells.size());
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        CHECK(school->children[i].level == row.cells[i].level);
        CHECK(judge->explain(row.cells[i].key)->level == row.cells[i].level);
        relief += row.cells[i].level == Level::relief;
      }
    }
  }
  CHECK(relief > 2);
  const auto first = judge->explain("U/primary/0");
  REQUIRE(first);
  CHECK(plain_text(*first).find("▽ 生均体育运动场馆面积 6.85 ㎡/生（低于标准，但不低于下限）") != std::string::npos);
}

TEST_CASE("the head of the matrix and a group's limits stay in sight, and nothing is pressed through them", "[judge]") {
  Driver driver(make_core_judge(), 1366, 768, 1, testing::Letters::measured);
  driver.click("示例县·有不达标（虚构）");
  driver.click("资源配置");
  driver.scroll(600, 500, -5);
  driver.frames(6);
  float bottom = 0;
  std::size_t heads = 0, rows = 0;
  for (const LoggedItem& item : item_log::items()) {
    if (!item.visible || item.x < 230 || item.x > 1000) continue;
    if (item.role == Role::columnheader) ++heads, bottom = std::max(bottom, item.y + item.h);
  }
  CHECK(heads >= 8);
  for (const LoggedItem& item : item_log::items()) {
    if (item.visible && item.role == Role::row && item.x > 230 && item.x < 1000) {
      ++rows;
      CHECK(item.y + item.h > bottom);
    }
  }
  CHECK(rows > 5);
  CHECK(driver.shows_part("小学（21）"));
  const std::string selected = driver.app().state_json();
  driver.click_at(250, bottom - 20);  // in the head, where a row has gone below it
  CHECK(driver.app().state_json() == selected);
}

TEST_CASE("an undo leads to the first cell of what it takes back, forth again to the same") {
  const auto judge = make_core_judge();
  opened(*judge, "demo-county");
  SetTexts block{SetTexts::How::pasted, {}, 2, 2};
  for (std::size_t row = 4; row < 6; ++row) {
    for (std::size_t column = 2; column < 4; ++column) block.cells.push_back({row, column, "县城"});
  }
  REQUIRE(judge->table("school"));
  REQUIRE(judge->edit("school", block).county);
  const Judgement undone = judge->undo(), redone = judge->redo();
  REQUIRE(undone.changed.cell);
  REQUIRE(redone.changed.cell);
  CHECK(undone.changed.cell->row == 4);
  CHECK(redone.changed.cell->row == 4);
  CHECK(undone.changed.cell->field == redone.changed.cell->field);
}

TEST_CASE("what is saved says by what it was judged, an older sum of it too") {
  const auto judge = make_core_judge();
  REQUIRE(judge
              ->open("旧.json", R"({"junheng":2,"standard":"national-2017","standard_sha256":")" +
                                    std::string(64, '0') + R"(","tables":{"county":{"name":"甲县"}}})")
              .county);
  CHECK(judge->name_standard().county);
  CHECK_FALSE(judge->name_standard().county);  // once is enough
  const auto file = judge->data_file();
  const Judgement again = make_core_judge()->open(file->name, file->bytes);
  REQUIRE(again.county);
  CHECK(again.problems.empty());

  // One that is not here stays named.
  REQUIRE(judge->open("别.json", R"({"junheng":2,"standard":"our-city","tables":{"county":{"name":"甲县"}}})").county);
  CHECK_FALSE(judge->name_standard().county);
  CHECK(judge->data_file()->bytes.find("\"our-city\"") != std::string::npos);
}

TEST_CASE("of two standards, what only the other one has cannot be gone to, what only this one has can") {
  const auto judge = make_core_judge();
  opened(*judge, "demo-county");
  std::size_t here = 0, there = 0;
  for (const ChangedPart& part : judge->compare_with("basic-2012")) {
    if (part.before && part.after) continue;
    CHECK(part.here == part.before.has_value());
    CHECK(judge->explain(part.key).has_value() == part.here);
    ++(part.here ? here : there);
  }
  CHECK(here > 0);
  CHECK(there > 0);
}
