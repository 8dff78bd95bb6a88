#include "tests/ui/invented.h"

#include <algorithm>

#include <array>
#include <cstdio>

namespace junheng::ui::testing {
namespace {

std::string number(double value, int places) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", places, value);
  return text;
}

Matrix invented_matrix() {
  Matrix matrix;
  matrix.indicators = {{"X1", "每百名学生拥有高于规定学历教师数", "高于规定学历教师", "人/百生"},
                       {"X2", "每百名学生拥有县级以上骨干教师数", "县级以上骨干教师", "人/百生"},
                       {"X3", "每百名学生拥有体育、艺术专任教师数", "体育、艺术教师", "人/百生"},
                       {"X4", "生均教学及辅助用房面积", "教学及辅助用房", "㎡/生"},
                       {"X5", "生均体育运动场馆面积", "体育运动场馆", "㎡/生"},
                       {"X6", "生均教学仪器设备值", "教学仪器设备值", "元/生"},
                       {"X7", "每百名学生拥有网络多媒体教室数", "网络多媒体教室", "间/百生"}};
  const std::array<double, 7> standard{4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3};
  for (const std::string stage : {"小学", "初中"}) {
    MatrixGroup group;
    group.title = stage;
    for (const double limit : standard) group.thresholds.push_back("≥ " + number(limit, limit >= 1000 ? 0 : 1));
    for (int school = 0; school < 14; ++school) {
      MatrixRow row;
      row.school = school == 3 ? "虚构县青山镇中心九年一贯制学校（" + stage + "部）"
                               : "虚构县第" + std::to_string(school + 1) + stage;
      row.key = stage + std::to_string(school);
      int full = 0;
      for (std::size_t i = 0; i < standard.size(); ++i) {
        const int draw = (school * 7 + static_cast<int>(i) * 5) % 29;
        const double share = draw == 0 ? 0.6 : draw == 1 ? 0.9 : 1.05 + draw * 0.03;
        const Level level = draw == 2      ? Level::missing
                            : share < 0.85 ? Level::below
                            : share < 1    ? Level::relief
                                           : Level::full;
        row.cells.push_back(
            {row.key + "/" + std::to_string(i), level == Level::missing ? "" : number(share * standard[i], 2), level});
        full += level == Level::full ? 1 : 0;
        if (level == Level::below) row.mark = Mark::unmet;
      }
      if (row.mark != Mark::unmet) row.mark = full >= 6 ? Mark::met : Mark::undetermined;
      row.note = std::to_string(full) + "/7";
      group.rows.push_back(row);
    }
    matrix.groups.push_back(group);
  }
  return matrix;
}

std::vector<BalanceGroup> invented_balance(const Matrix& matrix) {
  std::vector<BalanceGroup> groups;
  for (const std::string stage : {"小学", "初中"}) {
    BalanceGroup group{stage, "综合差异系数 0.403（仅供参考，不作判定）", {}};
    const double limit = stage == "小学" ? 0.5 : 0.45;
    double value = 0.285;
    for (const Indicator& indicator : matrix.indicators) {
      BalanceRow row;
      row.key = "cv/" + stage + "/" + indicator.id;
      row.title = indicator.title;
      row.mark = value <= limit ? Mark::met : Mark::unmet;
      row.value = number(value, 3);
      row.limit = "≤ " + number(limit, 2);
      row.margin = number(limit - value, 3);
      group.rows.push_back(row);
      value += 0.033;
    }
    groups.push_back(group);
  }
  return groups;
}

Section invented_list(const std::string& id, const std::string& title, int count, Mark worst) {
  Section section{id, title, SectionKind::list, worst, "共 " + std::to_string(count) + " 项。", {}};
  for (int i = 1; i <= count; ++i) {
    Item item;
    item.id = "Z" + std::to_string(i);
    item.key = id + "/" + item.id;
    item.title = i % 4 == 1
                     ? "所有小学、初中规模不超过2000人，九年一贯制学校、十二年一贯制学校义务教育阶段规模不超过2500人"
                     : "教师5年360学时培训完成率达到100%";
    item.mark = i == 3 ? worst : Mark::met;
    item.reason = item.mark == Mark::met ? "" : "虚构县第3小学在校生 2268 人，超过 2000 人。";
    for (int c = 1; c <= (i % 3 == 0 ? 2 : 1); ++c) {
      item.clauses.push_back({item.key + "." + std::to_string(c),
                              "第 " + std::to_string(c) + " 分项：交流轮岗教师的比例", item.mark, "10.91%", "≥ 10%"});
    }
    section.items.push_back(item);
  }
  return section;
}

}  // namespace

CountyView invented_county() {
  CountyView county;
  county.county = "虚构县";
  county.year = "2024年";
  county.invented = true;
  county.standard_id = "first";
  county.standard_title = "国家标准（2017）";
  county.mark = Mark::unmet;
  county.summary = "七个部分中有两个不达标、一个无法判定，全县不达标。";
  county.matrix = invented_matrix();
  county.balance = invented_balance(county.matrix);
  county.sections = {
      invented_list("apply", "基本条件", 2, Mark::met),
      {"resources",
       "资源配置",
       SectionKind::matrix,
       Mark::unmet,
       "28 个学校（学段）中 25 个符合“至少 6 项达标、余项不低于 85%”。",
       {}},
      {"balance", "校际均衡", SectionKind::balance, Mark::unmet, "14 个差异系数中 13 个在上限以内。", {}},
      invented_list("guarantee", "政府保障程度", 15, Mark::conditional),
      invented_list("quality", "教育质量", 9, Mark::undetermined),
      invented_list("recognition", "社会认可度", 4, Mark::met),
      invented_list("veto", "一票否决", 6, Mark::not_applicable)};
  county.texts.push_back({"basics", "基本情况", false, std::nullopt, "虚构县在地图上找不到。\n\n全县 28 所学校。"});
  for (const Section& section : county.sections) {
    county.texts.push_back({section.id, section.title, false, section.mark, ""});
    for (const Item& item : section.items)
      county.texts.push_back({item.id, item.id + " " + item.title, true, item.mark, "写了几个字。"});
  }
  county.texts.push_back({"plans", "存在问题及下一步打算", false, std::nullopt, ""});
  county.fingerprint = {{"程序", "0.1.0"}, {"标准", "3f2a9c"}};
  return county;
}

InventedJudge::InventedJudge()
    : standards_{{"first", "国家标准（2017）", ""}, {"second", "某省标准", ""}},
      samples_{{"invented", "示例县（虚构）", "一个完整的虚构县，各部分都达标。"},
               {"invented-failing", "示例县·有不达标（虚构）", "同一个县，有几处常见的不达标。"},
               {"printed", "宝清县2024公开报告数据", "取自一份公开的自查自评报告，没有分校数据，许多项目无法判定。"}} {}

Judgement InventedJudge::open(std::string_view file, std::string_view bytes) {
  opened.push_back(std::string(file) + ":" + std::string(bytes));
  if (file == "bad.json") {
    return {std::nullopt,
            {{true, "学校表 第 3 行 在校生数", "“12O”不是数字。", "请改成数字，例如 120。"},
             {true, "学校表 第 9 行", "学校“第3小学”出现了两次。", "请删去重复的一行，或改正学校名称。"}}};
  }
  auto county = invented_county();
  county.standard_id = standard_;
  for (const Choice& choice : standards_) {
    if (choice.id == standard_) county.standard_title = choice.title;
  }
  return {county, {{false, "学校表 第 7 行 运动场地面积", "这个数比其他学校大 40 倍。", "请核对单位：应为平方米。"}}};
}

Judgement InventedJudge::open_sample(std::string_view id) { return open(id, ""); }

Judgement InventedJudge::use_standard(std::string_view id) {
  standard_ = id;
  return open(id, "");
}

std::unique_ptr<Intake> InventedJudge::import_files(std::vector<GivenFile> files) {
  return std::make_unique<InventedIntake>(std::move(files), asked);
}

std::optional<File> InventedJudge::sample_file(std::string_view id) const {
  return File{std::string(id) + ".json", "application/json", "{}"};
}

History InventedJudge::history() const {
  return {
      .undo = {}, .redo = {}, .unsaved = std::count(asked.begin(), asked.end(), "take") > imports_saved_, .file = {}};
}

std::optional<File> InventedJudge::data_file() {
  imports_saved_ = std::count(asked.begin(), asked.end(), "take");
  return File{"虚构县数据.json", "application/json", "{}"};
}
Judgement InventedJudge::open_blank() { return open("空白", ""); }
Judgement InventedJudge::resume(std::string_view base, std::span<const std::string>) { return open("记录", base); }
std::optional<File> InventedJudge::template_file() const { return File{"模板.xlsx", "application/zip", "PK"}; }
std::optional<File> InventedJudge::result_file() const { return File{"虚构县判定结果.json", "application/json", "[]"}; }

std::optional<Chart> InventedJudge::chart(std::string_view key, float width) const {
  if (key != "balance" && key != "schools" && key != "strip") return std::nullopt;
  Chart chart;
  chart.title = "图：" + std::string(key);
  chart.summary = "三所学校。";
  chart.width = width;
  chart.height = 90;
  chart.table.columns = {{"学校"}, {"数", true}};
  for (int i = 0; i < 3; ++i) {
    const std::string name = "虚构县图中第" + std::to_string(i + 1) + "校";
    const Box box{0, i * 30.0, chart.width, i * 30.0 + 30};
    chart.shapes.push_back(shape::Rectangle{{0, box.top + 8, 60.0 * (i + 1), box.bottom - 8}, {Tone::met, {}}});
    chart.shapes.push_back(shape::Text{name, {chart.width, box.centre().y}, Anchor::end});
    chart.regions.push_back({box, name + "：" + std::to_string(i + 1), i == 2 ? "" : "chart/" + std::to_string(i)});
    chart.table.rows.push_back({{name, std::to_string(i + 1)}, chart.regions.back().key});
  }
  // The figure of the second has a place of its own.
  chart.regions[1].box.right = chart.width / 2;
  chart.regions.push_back({{chart.width / 2, 30, chart.width, 60}, "虚构县图中第2校的数：2", "chart/1/figure"});
  chart.table.rows[1].cell_keys = {"", chart.regions.back().key};
  return chart;
}

std::optional<Explanation> InventedJudge::explain(std::string_view key) const {
  if (key == "unknown") return std::nullopt;
  Explanation node;
  node.key = key;
  node.title = "G4 学校规模（" + std::string(key) + "）";
  node.mark = Mark::unmet;
  node.sentence = "虚构县第4小学在校生 2268 人，超过标准 2000 人，多 268 人，所以这一项不达标。";
  node.facts = {{"实际值", "2268 人"}, {"标准", "不超过 2000 人"}, {"余量", "−268 人"}};
  node.charts = {"strip", "unknown"};
  node.formula = "在校生数 = 2268";
  node.official_text = "所有小学、初中规模不超过2000人，九年一贯制学校、十二年一贯制学校义务教育阶段规模不超过2500人。";
  node.citation = "教督〔2017〕6号 政府保障程度 第4项";
  node.citation_unverified = true;
  for (int i = 1; i <= 3; ++i) {
    Explanation child;
    child.key = node.key + "/" + std::to_string(i);
    child.title = "第 " + std::to_string(i) + " 所学校的规模";
    child.mark = i == 2 ? Mark::unmet : Mark::met;
    child.sentence = "在校生 " + std::to_string(1000 + i * 400) + " 人。";
    child.cells = {{"小学在校生数", "1400 人", "示例县.json › 学校 › 第 " + std::to_string(i) + " 行"}};
    node.children.push_back(child);
  }
  return node;
}

}  // namespace junheng::ui::testing
