// Real workbooks through the real intake.
#include "ui/core_intake.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sstream>

#include "tests/ui/driver.h"
#include "ui/core_judge.h"

using namespace junheng::ui;
using testing::Driver;

namespace {

GivenFile fixture(const std::string& name) {
  std::ifstream in(JUNHENG_SOURCE_DIR "/tests/fixtures/sheets/" + name, std::ios::binary);
  REQUIRE(in);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return {name, bytes.str()};
}

struct Reading {
  std::unique_ptr<Judge> judge = make_core_judge();
  std::unique_ptr<Intake> intake;

  const ImportView& read(std::vector<GivenFile> files) {
    intake = judge->import_files(std::move(files));
    return finish();
  }
  const ImportView& finish() {
    while (intake->progress()) intake->read_next();
    return intake->view();
  }
  const ImportSheet& sheet(std::string_view title) {
    const auto& sheets = intake->view().sheets;
    const auto at = std::find_if(sheets.begin(), sheets.end(), [&](const ImportSheet& s) { return s.title == title; });
    REQUIRE(at != sheets.end());
    return *at;
  }
  const ImportColumn& column(std::string_view title, std::string_view header) {
    const auto& columns = sheet(title).columns;
    const auto at =
        std::find_if(columns.begin(), columns.end(), [&](const ImportColumn& c) { return c.header == header; });
    INFO(header);
    REQUIRE(at != columns.end());
    return *at;
  }
  void read_as(std::string_view title, std::string_view header, std::string_view choice) {
    intake->read_column_as(sheet(title).index, column(title, header).index, choice);
    finish();
  }
};

GivenFile csv(std::string name, std::string text) { return {std::move(name), std::move(text)}; }

std::string fact(const ImportSheet& sheet, std::string_view label) {
  for (const Fact& f : sheet.facts) {
    if (f.label == label) return f.value;
  }
  return {};
}

}  // namespace

TEST_CASE("a workbook says what was recognised, and what was left out", "[intake]") {
  Reading r;
  r.read({fixture("merged-headers.xlsx")});
  const ImportSheet& sheet = r.sheet("学校");
  CHECK(sheet.brief == "9 行");
  CHECK(fact(sheet, "认作") == "学校表");
  CHECK(fact(sheet, "版式") == "表格，表头在第 3–4 行");
  CHECK(fact(sheet, "略过") == "合计、小计 4 行（第 9、14、18、20 行）；注释 2 行（第 22–23 行）");
  CHECK(r.intake->view().takes);
  for (const ImportColumn& column : sheet.columns) {
    INFO(column.header);
    CHECK_FALSE(column.read_as.empty());
    CHECK_FALSE(column.place.empty());
  }
}

TEST_CASE("hidden rows, forms, results, locked and empty files are told apart", "[intake]") {
  Reading r;
  r.read({fixture("hidden-parts.xlsx"),
          fixture("one-school-1.xlsx"),
          fixture("county-form.xlsx"),
          fixture("indicators-2017.xlsx"),
          fixture("locked.xlsx"),
          {"空.csv", ""}});
  const auto& sheets = r.intake->view().sheets;
  const auto any = [&](std::string_view part) {
    return std::any_of(sheets.begin(), sheets.end(), [&](const ImportSheet& s) {
      return std::any_of(s.facts.begin(), s.facts.end(),
                         [&](const Fact& f) { return f.value.find(part) != std::string::npos; });
    });
  };
  CHECK(any("包括文件中隐藏的"));
  CHECK(any("表单，每个名称的旁边是它的值"));
  CHECK(any("表单，表头在左边第"));
  CHECK(any("的结果表，不是原始数量"));
  CHECK(r.sheet("locked.xlsx").mark == Mark::unmet);
  CHECK(fact(r.sheet("locked.xlsx"), "结果") == "工作簿设有密码，无法读取。");
  CHECK(r.sheet("空.csv").brief == "没有读入");
}

TEST_CASE("a column is read as another field, and its unit still counts", "[intake]") {
  Reading r;
  r.read({csv("表.csv", "学校标识码,学校名称,小学在校生数,设备(元),备用\n21,一小,812,1050800,7\n")});
  CHECK(r.column("表.csv", "设备(元)").choice.empty());
  r.read_as("表.csv", "设备(元)", "equipment_value");
  CHECK(r.column("表.csv", "设备(元)").read_as == "教学仪器设备资产值（万元）");
  CHECK(r.column("表.csv", "设备(元)").example == "105.08 万元");
  CHECK(r.sheet("表.csv").corrected);
  // A field is read from one column: the other one gives it up.
  r.read_as("表.csv", "备用", "pupils.primary");
  CHECK(r.column("表.csv", "小学在校生数").choice.empty());
  CHECK(r.column("表.csv", "备用").example == "7 人");
  // What the header's unit forbids is not read, and why is said.
  r.read_as("表.csv", "设备(元)", "teaching_area");
  CHECK(r.column("表.csv", "设备(元)").note == "单位是“元”，不能读作“教学及辅助用房面积”，它的单位是“㎡”");
  r.intake->forget_correction(r.sheet("表.csv").index);
  r.finish();
  CHECK(r.column("表.csv", "小学在校生数").example == "812 人");
  CHECK_FALSE(r.sheet("表.csv").corrected);
}

TEST_CASE("a column for any stage can be chosen where each row tells the stage", "[intake]") {
  Reading r;
  r.read({csv("表.csv", "学校名称,学校类型,人数,骨干\n一小,小学,812,3\n一中,初级中学,900,4\n")});
  r.read_as("表.csv", "人数", "pupils.*");
  CHECK(r.column("表.csv", "人数").read_as == "在校生数，按每行的学段（人）");
  CHECK(r.column("表.csv", "人数").example == "812 人");
}

TEST_CASE("a sheet taken for the wrong table is read as another one", "[intake]") {
  Reading r;
  r.read({csv("在校情况.csv", "学校名称,班级,小学在校生数（人）,学生数\n一小,12,3,40\n二小,8,2,38\n")});
  REQUIRE(fact(r.sheet("在校情况.csv"), "认作") == "班级表");
  r.intake->read_sheet_as(0, "school");
  r.finish();
  CHECK(fact(r.sheet("在校情况.csv"), "认作") == "学校表");
  CHECK(r.sheet("在校情况.csv").corrected);
  CHECK(r.column("在校情况.csv", "学校名称").choice == "name");
  CHECK(r.column("在校情况.csv", "小学在校生数(人)").choice == "pupils.primary");
  CHECK(r.column("在校情况.csv", "小学在校生数(人)").example == "3 人");
  CHECK(r.column("在校情况.csv", "班级").choice.empty());
  r.read_as("在校情况.csv", "班级", "books");  // what is said of its columns goes on from there
  CHECK(fact(r.sheet("在校情况.csv"), "认作") == "学校表");
  for (const Choice& table : std::vector<Choice>(r.intake->view().tables)) {  // also one that has none of its columns
    r.intake->read_sheet_as(0, table.id);
    r.finish();
    CHECK(fact(r.sheet("在校情况.csv"), "认作") == table.title);
    CHECK(r.sheet("在校情况.csv").can_be_left_out);
  }
  r.intake->read_sheet_as(7, "school");   // no such sheet: nothing changes
  r.intake->read_sheet_as(0, "nothing");  // unknown
  CHECK_FALSE(r.intake->progress());
  r.intake->forget_correction(0);
  r.finish();
  CHECK(fact(r.sheet("在校情况.csv"), "认作") == "班级表");
}

TEST_CASE("a sheet left out brings nothing, and comes back", "[intake]") {
  Reading r;
  r.read({csv("表.csv", "学校名称,小学在校生数\n一小,812\n")});
  r.intake->leave_out(0);
  r.finish();
  CHECK_FALSE(r.intake->view().takes);
  CHECK(r.sheet("表.csv").mark == Mark::not_applicable);
  r.intake->forget_correction(0);
  r.finish();
  CHECK(r.intake->view().takes);
}

TEST_CASE("conflicts name both places, and what was decided stands in the county", "[intake]") {
  Reading r;
  const std::string head = "学校标识码,学校名称,小学在校生数,图书册数\n";
  r.read({csv("甲.csv", head + "21,一小,812,100\n"), csv("乙.csv", head + "21,一小,821,100\n"),
          csv("丙.csv", head + "21,一小,830,200\n")});
  auto& view = r.intake->view();
  REQUIRE(view.conflicts.size() == 3);
  CHECK(view.conflicts[0].row == "一小");
  CHECK(view.conflicts[0].field == "小学在校生数");
  CHECK(view.conflicts[0].kept == "812 人");
  CHECK(view.conflicts[0].kept_from == "单元格 C2 · 甲.csv");
  CHECK(view.conflicts[0].other == "821 人");
  CHECK(view.conflicts[0].other_from == "单元格 C2 · 乙.csv");
  r.intake->decide(0, true);
  r.intake->decide(1, true);  // another value for the same cell
  CHECK_FALSE(view.conflicts[0].accepted);
  CHECK(view.conflicts[1].accepted);
  // Another reading does not forget it.
  r.intake->add({csv("丁.csv", "学校名称,初中在校生数\n一中,5\n")});
  r.finish();
  CHECK(view.conflicts[1].accepted);
  CHECK(r.intake->take().county);

  // The value that counts is now what another file is compared with.
  r.read({csv("戊.csv", head + "21,一小,999,100\n")});
  REQUIRE(r.intake->view().conflicts.size() == 1);
  CHECK(r.intake->view().conflicts.front().kept == "830 人");
}

TEST_CASE("the same file corrected updates its cells; two files of one name are two", "[intake]") {
  Reading r;
  const std::string head = "学校标识码,学校名称,小学在校生数\n";
  r.read({csv("表.csv", head + "21,一小,812\n")});
  r.intake->take();
  r.read({csv("表.csv", head + "21,一小,821\n")});
  REQUIRE(r.intake->view().updates.size() == 1);
  CHECK(r.intake->view().updates[0].before == "812 人");
  CHECK(r.intake->view().updates[0].now == "821 人");
  CHECK(r.intake->view().updates[0].place == "单元格 C2 · 表.csv");

  Reading two;
  two.read({csv("表.csv", head + "21,一小,812\n"), csv("表.csv", head + "21,一小,821\n"),
            csv("表.csv", head + "21,一小,812\n")});
  CHECK(two.intake->view().sheets.size() == 2);
  CHECK(two.intake->view().conflicts.size() == 1);
}

TEST_CASE("corrections are remembered for the next import, and forgotten where the import is not taken", "[intake]") {
  Reading r;
  const auto file = csv("表.csv", "学校名称,小学在校生数,甲乙丙\n一小,812,7\n");
  r.read({file});
  r.read_as("表.csv", "甲乙丙", "books");
  r.intake.reset();
  r.read({file});
  CHECK(r.column("表.csv", "甲乙丙").choice.empty());
  r.read_as("表.csv", "甲乙丙", "books");
  r.intake->take();
  r.read({csv("另一个.csv", "学校名称,小学在校生数,甲乙丙\n二小,900,8\n")});
  CHECK(r.column("另一个.csv", "甲乙丙").example == "8 册");
}

TEST_CASE("an import that is undone takes its problems with it, done again brings them back", "[intake]") {
  Reading r;
  REQUIRE(r.judge->open_sample("demo-county").county);
  const auto count = [](const Judgement& judgement, std::string_view part) {
    return std::count_if(judgement.problems.begin(), judgement.problems.end(),
                         [&](const ProblemLine& line) { return line.place.find(part) != std::string::npos; });
  };
  r.read({csv("班级.csv", "学校名称,班级,学生数\n没有的学校,1班,约40\n"), csv("坏.xlsx", "PK")});
  const Judgement imported = r.intake->take();
  REQUIRE(imported.county);
  CHECK(count(imported, "坏.xlsx") == 1);
  const Judgement undone = r.judge->undo();
  REQUIRE(undone.county);
  CHECK(undone.problems.empty());
  CHECK(r.judge->report_html(1).find("坏.xlsx") == std::string::npos);
  const Judgement redone = r.judge->redo();
  CHECK(count(redone, "坏.xlsx") == 1);
  CHECK(redone.problems.size() == imported.problems.size());
}

TEST_CASE("what an import said stays until it is settled: in the file, after a crash, and with its undo", "[intake]") {
  Reading r;
  REQUIRE(r.judge->open_sample("demo-county").county);
  r.judge->take_journal();
  r.read({csv("无名.csv", "校名,小学在校生数\n,45\n"), csv("说明.csv", "填表说明\n请核对\n")});
  const Judgement imported = r.intake->take();
  REQUIRE(imported.problems.size() == 2);
  CHECK(imported.problems[0].settles == 0U);
  CHECK(imported.problems[1].settles == 1U);

  const auto saved = r.judge->data_file();
  const auto other = make_core_judge();
  const Judgement opened = other->open(saved->name, saved->bytes);
  REQUIRE(opened.problems.size() == 2);
  CHECK(opened.problems[0].what == imported.problems[0].what);
  CHECK(opened.problems[0].place == imported.problems[0].place);
  CHECK(r.judge->result_file()->bytes == other->result_file()->bytes);

  const Judgement one = r.judge->settle(0);
  REQUIRE(one.county);
  REQUIRE(one.problems.size() == 1);
  CHECK(one.problems[0].what == imported.problems[1].what);
  CHECK(one.problems[0].settles == 0U);
  CHECK(r.judge->history().undo == "把 1 个问题标为已处理");
  CHECK_FALSE(r.judge->settle(1).county);  // there is none
  CHECK(r.judge->undo().problems.size() == 2);
  CHECK(r.judge->settle(std::nullopt).problems.empty());
  CHECK_FALSE(r.judge->settle(std::nullopt).county);

  const auto journal = r.judge->take_journal();
  REQUIRE(journal);
  const auto again = make_core_judge();
  CHECK(again->resume(journal->base, journal->records).problems.empty());
  CHECK(again->undo().problems.size() == 2);
}

TEST_CASE("workbooks are merged into the county that is open, by the standard that was chosen", "[intake]") {
  Reading r;
  REQUIRE(r.judge->open_sample("demo-county").county);
  REQUIRE(r.judge->use_standard("heilongjiang").county);
  r.read({csv("新校.csv", "学校名称,小学在校生数\n云溪县新设小学,120\n")});
  CHECK(r.intake->view().county == "云溪县（虚构）");
  const auto judged = r.intake->take();
  REQUIRE(judged.county);
  CHECK(judged.county->standard_id == "heilongjiang");
  CHECK(judged.county->county == "云溪县（虚构）");
  r.judge->close();
  r.read({csv("新校.csv", "学校名称,小学在校生数\n云溪县新设小学,120\n")});
  CHECK(r.intake->view().county.empty());
  const auto alone = r.intake->take();
  REQUIRE(alone.county);
  CHECK(alone.county->county == "未填县名");
}

TEST_CASE("real workbooks are imported on the screen and judged", "[intake]") {
  Driver driver(make_core_judge());
  driver.app().receive_files({fixture("merged-headers.xlsx"), fixture("county-form.xlsx"),
                              fixture("classes-and-rooms.xlsx"), fixture("truncated.xlsx")});
  driver.frames(16);
  CHECK(driver.shows("导入 · 作为新的一份数据"));
  CHECK(driver.shows("truncated.xlsx"));
  driver.click("问题");
  CHECK(driver.shows_part("单元格"));
  driver.click("导入");
  CHECK(driver.shows("全县结论"));
  CHECK(driver.app().title() == "未填县名 · 均衡");
  driver.click("资源配置");
  CHECK(driver.shows("云溪县第一小学"));
}

TEST_CASE("a workbook is read a sheet at a time, which is told and can be stopped", "[intake]") {
  const auto judge = make_core_judge();
  const auto intake =
      judge->import_files({fixture("classes-and-rooms.xlsx"), csv("校.csv", "校名,办学类型\n一小,小学\n")});
  std::vector<std::string> told;
  for (auto progress = intake->progress(); progress; progress = intake->progress()) {
    told.push_back(progress_text(*progress));
    intake->read_next();
  }
  CHECK(told == std::vector<std::string>{"第 1 / 2 个文件：classes-and-rooms.xlsx",
                                         "第 1 / 2 个文件：classes-and-rooms.xlsx，第 2 / 2 张表",
                                         "第 2 / 2 个文件：校.csv"});
  CHECK(intake->view().takes);

  Driver driver(make_core_judge());
  driver.app().receive_files({{"模板.xlsx", judge->template_file()->bytes}});
  for (int frame = 0; frame < 20 && !driver.shows_part("第 2 / "); ++frame) driver.frames(1);
  REQUIRE(driver.shows_part("第 2 / "));
  driver.click("取消");
  CHECK(driver.app().state_json().find("\"screen\":\"start\"") != std::string::npos);
}
