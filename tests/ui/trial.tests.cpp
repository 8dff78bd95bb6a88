// Trial copies, and another standard beside the one a county is judged by.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "imgui.h"
#include "tests/ui/driver.h"
#include "ui/core_judge.h"
#include "ui/screens/status_bar.h"
#include "ui/selection.h"

using namespace junheng::ui;
using testing::Driver;

namespace {

CountyView taken(Judgement judgement) {
  REQUIRE(judgement.county);
  return std::move(*judgement.county);
}

Record county_record() { return {"county", 0, {}}; }

const ChangedPart* part(const std::vector<ChangedPart>& parts, std::string_view key) {
  const auto at = std::find_if(parts.begin(), parts.end(), [&](const ChangedPart& one) { return one.key == key; });
  return at == parts.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("a trial leaves the county as it is until it is kept", "[trial]") {
  const auto judge = make_core_judge();
  taken(judge->open_sample("demo-county"));
  const std::string before = judge->result_file()->bytes;
  CHECK(taken(judge->begin_trial()).changes->empty());
  CHECK_FALSE(judge->begin_trial().county);  // one at a time
  CountyView county = taken(judge->fill({county_record(), {{"rotation.moved", "1"}}, "G11", false}));
  REQUIRE(county.changes);
  CHECK(county.mark == Mark::unmet);
  REQUIRE(part(*county.changes, "G11"));
  CHECK(part(*county.changes, "G11")->before == Mark::met);
  CHECK(part(*county.changes, "G11")->after == Mark::unmet);
  CHECK(part(*county.changes, "county"));     // the county
  CHECK(part(*county.changes, "guarantee"));  // its section
  CHECK(judge->history().trial_changed);

  county = taken(judge->end_trial(false));
  CHECK_FALSE(county.changes);
  CHECK(county.mark == Mark::met);
  CHECK(judge->result_file()->bytes == before);
  CHECK(judge->history().undo.empty());
  CHECK_FALSE(judge->history().unsaved);
}

TEST_CASE("a school that is gone in a trial is told apart from the one that stands in its place", "[trial]") {
  const auto judge = make_core_judge();
  REQUIRE(judge->open_sample("demo-county-failing").county);
  REQUIRE(judge->begin_trial().county);
  const Judgement tried = judge->edit("school", DeleteRows{{0}});
  REQUIRE((tried.county && tried.county->changes));
  std::size_t gone = 0;
  for (const ChangedPart& part : *tried.county->changes) {
    if (part.after) continue;
    ++gone;
    CHECK(changed_part(*tried.county, part.key) == &part);
    CHECK_FALSE(judge->explain(part.key));
  }
  CHECK(gone > 0);
}

TEST_CASE("in a trial the figures that were stand beside those that are", "[trial]") {
  const auto judge = make_core_judge();
  const CountyView county = taken(judge->open_sample("demo-county"));
  const std::string key = county.balance[0].rows[0].key;
  CHECK_FALSE(judge->explain_before(key));
  taken(judge->begin_trial());
  const std::string before = judge->explain(key)->brief;
  taken(judge->edit("school", DeleteRows{{3}}));
  REQUIRE(judge->explain_before(key));
  CHECK(judge->explain_before(key)->brief == before);
  CHECK(judge->explain(key)->brief != before);
}

TEST_CASE("a trial shows in each row what it was, and in the explanation its figure", "[trial]") {
  testing::Driver driver(make_core_judge(), 1600, 3000);
  driver.click("示例县（虚构）");
  driver.frames(3);
  driver.click("试算");
  driver.click("政府保障程度");
  const std::string item =
      "全县每年交流轮岗教师的比例不低于符合交流条件教师总数的10%；其中，骨干教师不低于交流轮岗教师总数的20%";
  driver.click(item);
  CHECK_FALSE(driver.shows("原来：达标"));
  driver.click("实际交流轮岗教师数");
  driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
  driver.type("1");
  driver.press(ImGuiKey_Tab);
  driver.frames(4);
  const auto told = [](const LoggedItem& one) { return one.told && one.name == "原来：达标"; };
  CHECK(std::count_if(item_log::items().begin(), item_log::items().end(), told) == 3);  // county, part and item
}

TEST_CASE("what is given up is named: the county's changes, a trial's, or both", "[trial]") {
  const std::string both = leaving_words(true, true), trial = leaving_words(false, true),
                    county = leaving_words(true, false);
  CHECK(both != trial);
  CHECK(trial != county);
  CHECK(both.find("没有保存到文件") != std::string::npos);
  CHECK(both.find("试算") != std::string::npos);
  CHECK(county.find("试算") == std::string::npos);
}

TEST_CASE("what was tried and is kept is one change", "[trial]") {
  const auto judge = make_core_judge();
  taken(judge->open_sample("demo-county"));
  taken(judge->begin_trial());
  taken(judge->fill({county_record(), {{"rotation.moved", "1"}}, "G11", false}));
  taken(judge->fill({county_record(), {{"rotation.eligible", "500"}}, "G11", false}));
  CHECK(taken(judge->end_trial(true)).mark == Mark::unmet);
  CHECK(judge->history().undo == "采用试算的 2 处改动");
  REQUIRE(judge->take_journal());
  CHECK(taken(judge->undo()).mark == Mark::met);
  CHECK_FALSE(judge->end_trial(true).county);
}

TEST_CASE("a trial that the page was lost in goes on", "[trial]") {
  const auto judge = make_core_judge();
  taken(judge->open_sample("demo-county"));
  taken(judge->begin_trial());
  CHECK_FALSE(judge->take_journal());  // there is nothing to lose yet
  const CountyView before = taken(judge->fill({county_record(), {{"rotation.moved", "1"}}, "G11", false}));
  const auto journal = judge->take_journal();
  REQUIRE(journal);
  CHECK(journal->fresh);

  const auto again = make_core_judge();
  const CountyView county = taken(again->resume(journal->base, journal->records));
  REQUIRE(county.changes);
  REQUIRE(part(*county.changes, "G11"));
  CHECK(part(*county.changes, "G11")->before == Mark::met);
  CHECK(county.changes->size() == before.changes->size());
  CHECK(again->history().undo == judge->history().undo);
  CHECK(again->history().trial_changed);
  CHECK(taken(again->end_trial(false)).mark == Mark::met);
  CHECK_FALSE(again->history().trial_changed);
  const auto rest = again->take_journal();
  REQUIRE(rest);
  CHECK_FALSE(rest->fresh);
  CHECK(rest->records.size() == 1);
}

TEST_CASE("a trial in a damaged journal is left", "[trial]") {
  const auto judge = make_core_judge();
  taken(judge->open_sample("demo-county"));
  taken(judge->begin_trial());
  taken(judge->fill({county_record(), {{"rotation.moved", "1"}}, "G11", false}));
  auto journal = *judge->take_journal();
  journal.records.push_back("no record");
  const auto again = make_core_judge();
  const Judgement resumed = again->resume(journal.base, journal.records);
  REQUIRE(resumed.county);
  CHECK_FALSE(resumed.county->changes);
  CHECK(resumed.county->mark == Mark::met);
  CHECK(resumed.problems.size() > 0);
}

TEST_CASE("a trial that changes nothing leaves nothing to undo", "[trial]") {
  const auto judge = make_core_judge();
  taken(judge->open_sample("demo-county"));
  CHECK(judge->report_html(1).find("试算：") == std::string::npos);
  taken(judge->begin_trial());
  CHECK(judge->report_html(1).find("试算：") != std::string::npos);  // nobody takes it for the county's own
  taken(judge->end_trial(true));
  CHECK(judge->history().undo.empty());
}

TEST_CASE("the screens show a trial with what was before", "[trial]") {
  Driver driver(make_core_judge(), 1366, 3000);
  driver.click("示例县（虚构）");
  driver.click("试算");
  driver.frames(3);
  CHECK(driver.shows("试算中：这里的改动只是试一试，不影响原数据。"));
  CHECK_FALSE(driver.item("保存结果").enabled);
  driver.click("学校数据");
  driver.click("县级数据");
  driver.frames(3);
  const LoggedItem* cell = nullptr;
  for (const LoggedItem& item : item_log::items()) {
    if (item.role == Role::gridcell && item.name == "实际交流轮岗教师数 数值") cell = &item;
  }
  REQUIRE(cell);
  driver.click_at(cell->x + 9, cell->y + 9);
  driver.type("1");
  driver.press(ImGuiKey_Enter);
  driver.frames(3);
  CHECK(driver.shows("原来：达标"));
  CHECK(driver.shows_part("变化 "));
  for (const LoggedItem& item : item_log::items()) {
    if (item.name.starts_with("变化 ")) {
      driver.click(item.name);
      break;
    }
  }
  driver.frames(3);
  CHECK(driver.shows("试算带来的变化"));
  CHECK(driver.shows_part("G11"));
  driver.click("放弃改动");
  driver.frames(3);
  CHECK_FALSE(driver.shows_part("试算中"));
  CHECK_FALSE(driver.shows("原来：达标"));
}

TEST_CASE("a standard of a file can be chosen, also one with the id of another", "[standard]") {
  const std::string own =
      R"({"schema":1,"id":"heilongjiang","title":"本县试行标准","short":"试行","extends":"national-2017"})";
  const auto judge = make_core_judge();
  const auto standards = judge->standards().size();
  CHECK_FALSE(judge->open_standard("试行.json", own).county);  // no county is open yet
  CHECK(judge->standards().size() == standards + 1);
  const std::string usual = taken(judge->open_sample("demo-county")).standard_id;
  CountyView county = taken(judge->open_standard("试行.json", own));
  CHECK(judge->standards().size() == standards + 1);
  CHECK(county.standard_title == "试行");
  CHECK(county.standard_id == judge->standards().back().id);
  CHECK(judge->history().undo == "改用标准“试行”");
  CHECK(taken(judge->use_standard(usual)).standard_id == usual);
  CHECK(taken(judge->undo()).standard_title == "试行");
  const Judgement bad = judge->open_standard("坏.json", R"({"schema":1,"id":"x","extends":"nowhere"})");
  CHECK_FALSE(bad.county);
  CHECK(bad.problems.size() == 1);

  Driver driver(make_core_judge());
  driver.click("示例县（虚构）");
  driver.app().receive_files({{"试行.json", own}});
  driver.frames(3);
  CHECK(driver.app().status().find("试行") != std::string::npos);
}

TEST_CASE("another standard is compared without judging by it", "[trial]") {
  const auto judge = make_core_judge();
  const CountyView county = taken(judge->open_sample("demo-county-failing"));
  const auto same = judge->compare_with(county.standard_id);
  REQUIRE(same.size() == 1);  // the county is told in any case
  CHECK(same.front().key == "county");
  CHECK(same.front().before == same.front().after);
  CHECK_FALSE(judge->compare_with("basic-2012").empty());
  CHECK(judge->compare_with("no such").empty());
  CHECK(judge->history().undo.empty());

  Driver driver(make_core_judge(), 1366, 2000);
  driver.click("示例县·有不达标（虚构）");
  driver.click("全县结论");
  driver.frames(2);
  driver.click("与其他标准对比");
  driver.frames(3);
  driver.click("对比的标准");
  driver.frames(3);
  for (const LoggedItem& item : item_log::items()) {
    if (item.role == Role::option && item.name.find("黑龙江") != std::string::npos) {
      driver.click(item.name);
      break;
    }
  }
  driver.frames(3);
  CHECK(driver.shows_part("变化 "));
}
