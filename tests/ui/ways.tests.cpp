// Ways from one screen to another: from a verdict to why, from why to the cells, from a list to what it names; and the
// buttons that lead there.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "tests/ui/working.h"

using namespace junheng::ui;
using testing::Driver;

namespace {

struct Failing {
  explicit Failing(float width = 1600, float height = 2400) : driver(make_core_judge(), width, height) {
    driver.click("示例县·有不达标（虚构）");
    driver.frames(4);
  }
  std::string state(std::string_view key) const {
    const std::string json = driver.app().state_json(), at = "\"" + std::string(key) + "\":\"";
    const auto from = json.find(at);
    return from == std::string::npos
               ? std::string()
               : json.substr(from + at.size(), json.find('"', from + at.size()) - from - at.size());
  }
  // The first item to press whose name has that part, and that is of that role where one is given.
  const LoggedItem* first_with(std::string_view part, std::optional<Role> role = {}) const {
    for (const LoggedItem& item : item_log::items()) {
      if (role && item.role != *role) continue;
      if (item.visible && item.id != 0 && item.name.find(part) != std::string::npos) return &item;
    }
    return nullptr;
  }
  void press(const LoggedItem* item) {
    REQUIRE(item);
    driver.click_at(item->x + std::min(item->w * 0.5f, 40.0f), item->y + item->h * 0.5f);
  }
  mutable Driver driver;
};

void gather(const Explanation& node, std::vector<UsedCell>& cells) {
  cells.insert(cells.end(), node.cells.begin(), node.cells.end());
  for (const Explanation& child : node.children) gather(child, cells);
}

}  // namespace

TEST_CASE("every cell of every explanation can be gone to: its table shows it", "[ways]") {
  for (const char* sample : {"demo-county", "demo-county-failing"}) {
    const auto judge = make_core_judge();
    const auto county = judge->open_sample(sample).county;
    REQUIRE(county);
    std::vector<std::string> keys;
    for (const Section& section : county->sections) {
      for (const Item& item : section.items) keys.push_back(item.key);
    }
    for (const MatrixGroup& group : county->matrix.groups) {
      for (const MatrixRow& row : group.rows) keys.push_back(row.key);
    }
    for (const BalanceGroup& group : county->balance) {
      for (const BalanceRow& row : group.rows) keys.push_back(row.key);
    }
    std::set<std::string> seen;
    std::size_t cells = 0;
    for (const std::string& key : keys) {
      std::vector<UsedCell> used;
      gather(*judge->explain(key), used);
      for (const UsedCell& cell : used) {
        INFO(sample << " " << key << " " << cell.name);
        REQUIRE(cell.target);
        const std::string id = cell.target->table + " " + std::to_string(cell.target->row) + " " + cell.target->field;
        if (!seen.insert(id).second) continue;
        const TableSource* table = judge->table(cell.target->table);
        REQUIRE(table);
        const auto place = table->find(cell.target->row, cell.target->field);
        REQUIRE(place);
        ++cells;
      }
    }
    CHECK(cells > 500);
  }
}

TEST_CASE("a press on a cell of an explanation goes there, and what is typed there counts", "[ways]") {
  Failing screen;
  screen.driver.click("教育质量");
  screen.driver.frames(4);
  screen.press(screen.first_with("，去修改"));
  CHECK(screen.state("section") == "data");
  CHECK(screen.state("table") == "monitoring");
  screen.driver.type("3");
  screen.driver.press(ImGuiKey_Enter);
  CHECK(screen.state("undo").starts_with("填写"));
}

TEST_CASE("the county's verdict and a part's are explained by a press on them", "[ways]") {
  Failing screen;
  screen.driver.click("全县结论 不达标");
  CHECK(screen.state("selected") == "county");
  CHECK(screen.driver.shows_part("各个部分都达标，全县才达标"));
  screen.driver.click("校际均衡");
  screen.driver.click("校际均衡 不达标");
  CHECK(screen.state("selected") == "balance");
  CHECK(screen.driver.shows_part("各项都达标，这一部分才达标"));
}

TEST_CASE("a part of the overview opens that part, a thing to attend to is explained where it stands", "[ways]") {
  Failing screen;
  screen.press(screen.first_with("政府保障程度", Role::row));
  CHECK(screen.state("section") == "guarantee");
  screen.driver.click("全县结论");
  screen.press(screen.first_with("资源配置：云溪县第三初级中学"));
  CHECK(screen.state("section") == "resources");
  CHECK(screen.state("selected").starts_with("U/junior/"));
}

TEST_CASE("what is met only just is explained where it stands", "[ways]") {
  Failing screen(1600, 3000);
  REQUIRE(screen.driver.shows("余量最小的"));
  screen.press(screen.first_with("校际差异系数："));
  CHECK(screen.state("section") == "balance");
  CHECK(screen.state("selected").starts_with("B."));
}

TEST_CASE("what a search finds in another part is gone to", "[ways]") {
  Failing screen;
  screen.driver.click("社会认可度");
  screen.driver.click("查找学校或指标");
  screen.driver.type("云溪县第二小学");
  screen.driver.frames(3);
  REQUIRE(screen.driver.shows_part("其他部分"));
  screen.press(screen.first_with("云溪县第二小学"));
  CHECK(screen.state("section") == "resources");
  CHECK(screen.state("selected").starts_with("U/"));
}

TEST_CASE("undo and redo by their buttons, the result and the guide by theirs", "[ways]") {
  testing::Working work(1600, 900);
  work.go(work.first(), "办学性质");
  work.driver.type("民办");
  work.driver.press(ImGuiKey_Enter);
  work.driver.click("撤销");
  CHECK(work.undo().empty());
  work.driver.click("重做");
  CHECK(work.undo().starts_with("填写"));
  work.driver.click("帮助");
  CHECK(work.driver_state("help") == "data");
  work.driver.press(ImGuiKey_Escape);
  CHECK(work.driver_state("help").empty());
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_Z);
  work.driver.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z);
  CHECK(work.undo().starts_with("填写"));
}

TEST_CASE("Ctrl+S saves, with what is being typed", "[ways]") {
  testing::Working work;
  work.go(work.first(), "学校标识码");
  work.driver.type("4711");
  work.driver.press(ImGuiMod_Ctrl | ImGuiKey_S);
  work.driver.frames(10);
  bool saved = false;
  while (const auto request = work.driver.app().take_request()) {
    const auto* file = std::get_if<SaveFile>(&*request);
    if (file != nullptr) saved = file->file.bytes.find("\"4711\"") != std::string::npos;
  }
  CHECK(saved);
}

TEST_CASE("a trial is kept by its button, and listed by the other", "[ways]") {
  Failing screen;
  screen.driver.click("试算");
  screen.driver.click("一票否决");
  screen.driver.frames(4);
  screen.driver.click("属实：V4.1");
  screen.driver.frames(3);
  const std::string undo = screen.state("undo");
  CAPTURE(undo);
  REQUIRE_FALSE(undo.empty());
  screen.press(screen.first_with("变化 "));
  CHECK(screen.driver.shows("试算带来的变化"));
  screen.press(screen.first_with("V4 "));
  CHECK(screen.state("section") == "veto");
  screen.driver.click("采用改动");
  CHECK(screen.state("undo") == "采用试算的 1 处改动");
}

TEST_CASE("a county is judged by the standard it was compared with", "[ways]") {
  Failing screen;
  screen.driver.click("全县结论");
  screen.driver.click("与其他标准对比");
  screen.driver.frames(3);
  screen.driver.click("对比的标准");
  screen.driver.frames(3);
  screen.press(screen.first_with("黑龙江", Role::option));
  screen.driver.frames(3);
  CHECK(screen.driver.shows("全县结论"));
  screen.press(screen.first_with("改用"));
  CHECK(screen.state("standard") == "heilongjiang");
}

TEST_CASE("a row of problems leads to its cell, one of an import is said to be settled", "[ways]") {
  testing::Working work(2700, 900);
  const std::string first = work.first();
  work.go(first, "小学在校生数");
  work.driver.type("约百");
  work.driver.press(ImGuiKey_Enter);
  work.driver.app().receive_files({{"说明.csv", "填表说明\n请核对\n"},
                                   {"无名.csv", "校名,办学性质,小学在校生数\n云溪县第二小学,公办,\n,公办,45\n"}});
  work.driver.frames(20);
  work.driver.click("导入");
  work.driver.frames(6);
  work.driver.click("问题 3");
  work.driver.frames(4);
  CHECK(work.driver.shows("导入的问题都已处理"));
  work.driver.click("已处理");
  CHECK(work.undo() == "把 1 个问题标为已处理");
  work.driver.frames(4);
  const LoggedItem* row = nullptr;
  for (const LoggedItem& item : item_log::items()) {
    if (item.visible && item.role == Role::button && item.name.find("约百") != std::string::npos) row = &item;
  }
  REQUIRE(row);
  work.driver.click_at(row->x + 100, row->y + row->h * 0.5f);
  CHECK(work.driver_state("section") == "data");
  CHECK(work.active() == first + " 小学在校生数");
}

TEST_CASE("a form: answer, note, a document with all its parts and away again, the county's own conclusion", "[ways]") {
  Failing screen(1600, 3000);
  screen.driver.click("一票否决");
  screen.driver.frames(4);
  const auto count = [&](std::string_view name) {
    std::size_t n = 0;
    for (const LoggedItem& item : item_log::items()) n += item.visible && item.id != 0 && item.name == name;
    return n;
  };
  screen.driver.click("属实：V4.1");
  CHECK(screen.state("undo").find("是否属实") != std::string::npos);
  screen.driver.click("说明");
  screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
  screen.driver.type("已核查");
  screen.driver.press(ImGuiKey_Tab);
  CHECK(screen.state("undo").find("说明") != std::string::npos);
  const std::size_t documents = count("材料名称");
  screen.driver.click("增加佐证材料");
  CHECK(count("材料名称") == documents + 1);
  for (const std::string part : {"文号", "日期", "责任部门"}) {
    screen.driver.click(part);
    screen.driver.press(ImGuiMod_Ctrl | ImGuiKey_A);
    screen.driver.type("甲");
    screen.driver.press(ImGuiKey_Tab);
    CHECK(screen.state("undo").find(part) != std::string::npos);
  }
  screen.driver.click("删除");
  CHECK(count("材料名称") == documents);
  screen.driver.click("达标：本县自评结论");
  CHECK(screen.state("undo").find("自评结论") != std::string::npos);
}
