#include <utility>

#include "tests/ui/invented.h"

namespace junheng::ui::testing {
namespace {

ImportSheet school_sheet() {
  ImportSheet sheet;
  sheet.index = 0;
  sheet.title = "学校";
  sheet.file = "虚构县学校一览表（报送稿，第三次修改）.xlsx";
  sheet.brief = "56 行";
  sheet.facts = {{"认作", "学校表"},
                 {"版式", "表格，表头在第 2–3 行"},
                 {"读入", "56 行，包括文件中隐藏的 3 行"},
                 {"略过", "合计、小计 4 行（第 9、14、18、20 行）；注释 2 行（第 22、23 行）"}};
  sheet.can_be_left_out = true;
  for (std::size_t c = 0; c < 60; ++c) {
    ImportColumn column;
    column.index = c;
    column.place = std::string(1, static_cast<char>('A' + c % 26));
    column.header = c == 2 ? "教师→骨干→县级及以上" : "表头" + std::to_string(c + 1);
    column.choice = c == 4 ? "" : "field" + std::to_string(c);
    column.read_as = c == 4 ? "" : "字段" + std::to_string(c);
    column.unit = c % 3 == 0 ? "人" : "";
    column.example = c == 0 ? "虚构县青山镇中心九年一贯制学校" : std::to_string(812 + c) + " 人";
    if (c == 4) column.note = "另有一列也是“字段3”";
    sheet.columns.push_back(column);
  }
  return sheet;
}

ImportView invented_import() {
  ImportView view;
  view.county = "虚构县";
  view.summary = "3 个文件，2 张表读入 83 行，新增 80 行；2 处不一致；1 个问题和提醒。";
  view.takes = true;
  view.tables = {{"school", "学校表", {}}, {"class", "班级表", {}}};
  view.choices.resize(2);
  view.choices[0].push_back({"", "不读入", ""});
  for (int i = 0; i < 80; ++i) view.choices[0].push_back({"field" + std::to_string(i), "字段" + std::to_string(i), ""});
  view.choices[1] = view.choices[0];
  ImportSheet second;
  second.index = 1;
  second.title = "粘贴的表格";
  second.brief = "27 行";
  second.stage = "小学";
  second.mark = Mark::conditional;
  ImportSheet failed;
  failed.title = "加密.xlsx";
  failed.mark = Mark::unmet;
  failed.brief = "不读入";
  failed.facts = {{"结果", "工作簿设有密码，无法读取。"}};
  view.sheets = {school_sheet(), second, failed};
  view.conflicts = {
      {"虚构县第一小学", "小学在校生数", "812 人", "“旧.xlsx”单元格 C3", "821 人", "“新.xlsx”单元格 D5"},
      {"虚构县第二小学", "小学在校生数", "1045 人", "“旧.xlsx”单元格 C4", "1046 人", "“新.xlsx”单元格 D6"}};
  view.updates = {{"虚构县第三小学", "图书册数", "1200 册", "1300 册", "“旧.xlsx”单元格 K5"}};
  view.problems = {{true, "“旧.xlsx” 单元格 H12", "“专任教师数”应为数字，写的是“若干”", "请改为数字"}};
  return view;
}

}  // namespace

InventedIntake::InventedIntake(std::vector<GivenFile> files, std::vector<std::string>& asked)
    : asked_(asked), prepared_(invented_import()) {
  add(std::move(files));
}

void InventedIntake::add(std::vector<GivenFile> files) {
  for (GivenFile& file : files) {
    asked_.push_back("add " + file.name);
    files_.push_back(std::move(file));
  }
  next_ = 0;
}

std::optional<Intake::Progress> InventedIntake::progress() const {
  if (next_ == files_.size()) return std::nullopt;
  return Progress{next_ + 1, files_.size(), files_[next_].name};
}

void InventedIntake::read_next() {
  if (++next_ == files_.size()) view_ = prepared_;
}

void InventedIntake::read_column_as(std::size_t sheet, std::size_t column, std::string_view choice) {
  asked_.push_back("read " + std::to_string(sheet) + "/" + std::to_string(column) + " as " + std::string(choice));
  ImportColumn& corrected = prepared_.sheets[sheet].columns[column];
  corrected.choice = choice;
  for (const Choice& known : prepared_.choices[0]) {
    if (known.id == choice) corrected.read_as = known.title;
  }
  prepared_.sheets[sheet].corrected = true;
  next_ = 0;
}

void InventedIntake::read_sheet_as(std::size_t sheet, std::string_view table) {
  asked_.push_back("read " + std::to_string(sheet) + " as " + std::string(table));
  prepared_.sheets[sheet].table = table == "class" ? 1 : 0;
  prepared_.sheets[sheet].corrected = true;
  next_ = 0;
}

void InventedIntake::leave_out(std::size_t sheet) {
  asked_.push_back("leave out " + std::to_string(sheet));
  prepared_.sheets[sheet].corrected = true;
  prepared_.sheets[sheet].can_be_left_out = false;
  next_ = 0;
}

void InventedIntake::forget_correction(std::size_t sheet) {
  asked_.push_back("forget " + std::to_string(sheet));
  prepared_.sheets[sheet].corrected = false;
  prepared_.sheets[sheet].can_be_left_out = true;
  next_ = 0;
}

void InventedIntake::decide(std::size_t conflict, bool for_the_other) {
  view_.conflicts[conflict].accepted = prepared_.conflicts[conflict].accepted = for_the_other;
}

void InventedIntake::decide_all(bool for_the_others) {
  for (std::size_t i = 0; i < view_.conflicts.size(); ++i) decide(i, for_the_others);
}

Judgement InventedIntake::take() {
  asked_.push_back("take");
  return {invented_county(), {}};
}

}  // namespace junheng::ui::testing
