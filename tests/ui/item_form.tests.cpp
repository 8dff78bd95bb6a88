// The form of an item on the real evaluator: the verdict follows what is filled in.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "imgui.h"
#include "tests/ui/driver.h"
#include "ui/core_judge.h"

using namespace junheng::ui;
using testing::Driver;

namespace {

Mark mark_of(const CountyView& county, std::string_view id) {
  for (const Section& section : county.sections) {
    for (const Item& item : section.items) {
      if (item.id == id) return item.mark;
    }
  }
  FAIL("no item " << id);
  return Mark::met;
}

CountyView taken(Judgement judgement) {
  REQUIRE(judgement.county);
  return std::move(*judgement.county);
}

const FormField& field(const ItemForm& form, std::string_view key) {
  const auto found =
      std::find_if(form.fields.begin(), form.fields.end(), [&](const FormField& f) { return f.key == key; });
  REQUIRE(found != form.fields.end());
  return *found;
}

}  // namespace

TEST_CASE("the form has the figures of its item, and the verdict follows them", "[form]") {
  const auto judge = make_core_judge();
  CHECK(mark_of(taken(judge->open_sample("demo-county")), "G11") == Mark::met);
  auto form = judge->form("G11");
  REQUIRE(form);
  CHECK(field(*form, "rotation.eligible").unit == "人");
  CHECK_FALSE(field(*form, "rotation.eligible").help.empty());
  const std::string before = field(*form, "rotation.moved").text;
  CountyView county = taken(judge->fill({form->county, {{"rotation.moved", "1"}}, "G11", false}));
  CHECK(mark_of(county, "G11") == Mark::unmet);
  CHECK(judge->history().undo == "填写G11“实际交流轮岗教师数”");
  county = taken(judge->fill({form->county, {{"rotation.moved", "约1"}}, "G11", true}));
  CHECK(mark_of(county, "G11") == Mark::undetermined);
  CHECK(field(*judge->form("G11"), "rotation.moved").text == "约1");
  CHECK_FALSE(field(*judge->form("G11"), "rotation.moved").problem.empty());
  county = taken(judge->undo());  // both at once: it was one typing
  CHECK(mark_of(county, "G11") == Mark::met);
  CHECK(field(*judge->form("G11"), "rotation.moved").text == before);
  CHECK_FALSE(judge->form("R4"));
  CHECK_FALSE(judge->form("nothing"));
}

TEST_CASE("an attestation needs an answer and a document", "[form]") {
  const auto judge = make_core_judge();
  taken(judge->open_blank());
  auto form = judge->form("G1");
  REQUIRE(form);
  REQUIRE_FALSE(form->attested.empty());
  CHECK_FALSE(form->attested.front().answer);
  for (const Attestation& clause : form->attested)
    taken(judge->fill({clause.record, {{"answer", "是"}}, clause.clause, false}));
  CountyView county = taken(judge->fill({judge->form("G1")->new_evidence, {}, "G1", false}));
  CHECK(mark_of(county, "G1") == Mark::undetermined);  // a document without a name is none
  form = judge->form("G1");
  REQUIRE(form->evidence.size() == 1);
  CHECK(form->evidence.front().item == "G1");
  CHECK(form->attested.front().answer == true);
  county = taken(judge->fill({form->evidence.front().record, {{"name", "县义务教育学校布局规划"}}, "G1", false}));
  CHECK(mark_of(county, "G1") == Mark::met);
  county = taken(judge->fill({judge->form("G1")->attested.front().record, {{"answer", "否"}}, "G1.1", false}));
  CHECK(mark_of(county, "G1") == Mark::unmet);
  taken(judge->undo());
  county = taken(judge->remove({judge->form("G1")->evidence.front().record}));
  CHECK(mark_of(county, "G1") == Mark::undetermined);
  CHECK(judge->form("G1")->evidence.empty());
}

TEST_CASE("the document that an exception asks for is entered below its item, and the exception is taken", "[form]") {
  const auto judge = make_core_judge();
  taken(judge->open_sample("demo-county-failing"));
  CHECK(judge->form("G4")->wanted.empty());  // the national standard asks for none
  CountyView county = taken(judge->use_standard("heilongjiang"));
  CHECK(mark_of(county, "G4") == Mark::undetermined);
  auto form = judge->form("G4");
  REQUIRE(form->wanted.size() == 3);
  CHECK(form->wanted[0].clause == "G4.1");
  CHECK(form->wanted[0].document == "办学规模三年化解计划");
  const auto before = judge->explain("G4");
  CHECK(before->children[0].children[0].citation.find("例外的依据：") != std::string::npos);
  CHECK(before->children[0].children[0].citation_unverified);

  taken(judge->fill({form->wanted[0].record, {}, "G4", false}));
  form = judge->form("G4");
  REQUIRE(form->evidence.size() == 1);
  CHECK(form->evidence[0].item == "G4.1");
  CHECK(form->evidence[0].about == "2012年及之前建成学校三年内化解");
  county = taken(judge->fill({form->evidence[0].record, {{"name", "县三年化解计划"}}, "G4", false}));
  CHECK(mark_of(county, "G4") == Mark::conditional);
}

TEST_CASE("the county's own conclusion stands beside the computed one", "[form]") {
  const auto judge = make_core_judge();
  taken(judge->open_blank());
  auto form = judge->form("G4");
  CHECK_FALSE(form->claimed);
  taken(judge->fill({form->claim, {{"verdict", "不达标"}}, "G4", false}));
  CHECK(judge->form("G4")->claimed == false);
  taken(judge->fill({judge->form("G4")->claim, {{"verdict", "达标"}}, "G4", false}));
  CHECK(judge->form("G4")->claimed == true);
  CHECK_FALSE(judge->fill({judge->form("G4")->claim, {{"verdict", "达标"}}, "G4", false}).county);  // nothing changes
}

TEST_CASE("what fits nothing changes nothing", "[form]") {
  const auto judge = make_core_judge();
  CHECK_FALSE(judge->fill({{"county", 0, {}}, {{"name", "x"}}, "", false}).county);
  taken(judge->open_blank());
  CHECK_FALSE(judge->fill({{"county", 3, {}}, {{"name", "x"}}, "", false}).county);
  CHECK_FALSE(judge->fill({{"county", std::nullopt, {}}, {{"name", "x"}}, "", false}).county);
  CHECK_FALSE(judge->fill({{"nothing", 0, {}}, {{"name", "x"}}, "", false}).county);
  CHECK_FALSE(judge->fill({{"evidence", 0, {}}, {{"name", "x"}}, "", false}).county);
  CHECK_FALSE(judge->fill({{"county", 0, {}}, {{"no_such_field", "x"}}, "", false}).county);
  CHECK_FALSE(judge->remove({{"county", 0, {}}}).county);
  CHECK_FALSE(judge->remove({{"evidence", 7, {}}}).county);
}

TEST_CASE("a figure is typed below its item, the verdict beside it changes with each character", "[form]") {
  Driver driver(make_core_judge(), 1366, 3000);
  driver.click("示例县（虚构）");
  driver.click("政府保障程度");
  const auto name = [&](std::string_view part) {
    for (const LoggedItem& item : item_log::items()) {
      if (item.role == Role::row && item.name.find(part) != std::string::npos) return item.name;
    }
    return std::string();
  };
  driver.click(name("交流轮岗"));
  driver.frames(3);
  const LoggedItem moved = driver.item("实际交流轮岗教师数");
  driver.click_at(moved.x + 10, moved.y + moved.h / 2);
  driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
  driver.type("1");
  driver.frames(3);
  CHECK(driver.item("实际交流轮岗教师数").value == "1");
  CHECK(driver.app().state_json().find("\"guarantee\":\"不达标\"") != std::string::npos);
  CHECK(driver.shows("佐证材料"));
  CHECK(driver.shows("本县自评结论"));
  driver.click("增加佐证材料");
  driver.frames(3);
  const LoggedItem document = driver.item("材料名称");
  driver.click_at(document.x + 10, document.y + document.h / 2);
  driver.type("轮岗");
  driver.type("方案");
  driver.frames(2);
  CHECK(driver.item("材料名称").value == "轮岗方案");
}
