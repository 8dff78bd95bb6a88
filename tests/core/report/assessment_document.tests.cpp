#include "core/report/assessment_document.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "assets/embedded.h"
#include "core/report/report_texts.h"
#include "core/report/words.h"
#include "tests/core/assess/county.h"

using namespace junheng;
using namespace junheng::test;
using document::Block;
using document::Text;

namespace {

std::string plain(const Text& text) {
  std::string all;
  for (const document::Run& run : text.runs) all += run.text;
  return all;
}

// Every block in its order, those within details too.
void each(const std::vector<Block>& blocks, const std::function<void(const Block&)>& use) {
  for (const Block& block : blocks) {
    use(block);
    if (const auto* details = std::get_if<document::Details>(&block.content)) each(details->blocks, use);
  }
}

template <class Kind>
std::vector<const Kind*> all(const document::Document& made) {
  std::vector<const Kind*> found;
  each(made.blocks, [&](const Block& block) {
    if (const auto* one = std::get_if<Kind>(&block.content)) found.push_back(one);
  });
  return found;
}

std::vector<const Text*> texts(const document::Document& made) {
  std::vector<const Text*> found;
  const auto of_row = [&](const document::Row& row) {
    for (const document::Cell& cell : row.cells) found.push_back(&cell.text);
  };
  each(made.blocks, [&](const Block& block) {
    if (const auto* heading = std::get_if<document::Heading>(&block.content)) found.push_back(&heading->text);
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block.content)) found.push_back(&paragraph->text);
    if (const auto* note = std::get_if<document::Note>(&block.content)) found.push_back(&note->text);
    if (const auto* details = std::get_if<document::Details>(&block.content)) found.push_back(&details->summary);
    if (const auto* terms = std::get_if<document::Terms>(&block.content)) {
      for (const document::Term& term : terms->items) found.push_back(&term.name), found.push_back(&term.text);
    }
    if (const auto* table = std::get_if<document::Table>(&block.content)) {
      found.push_back(&table->caption);
      for (const document::Row& row : table->head) of_row(row);
      for (const document::Row& row : table->rows) of_row(row);
    }
  });
  return found;
}

std::vector<std::string> anchors(const document::Document& made) {
  std::vector<std::string> found;
  const auto add = [&](const std::string& anchor) {
    if (!anchor.empty()) found.push_back(anchor);
  };
  each(made.blocks, [&](const Block& block) {
    if (const auto* heading = std::get_if<document::Heading>(&block.content)) add(heading->anchor);
    if (const auto* details = std::get_if<document::Details>(&block.content)) add(details->anchor);
    if (const auto* table = std::get_if<document::Table>(&block.content)) {
      for (const document::Row& row : table->rows) add(row.anchor);
    }
  });
  return found;
}

// Both the table by this caption's beginning and a row by its first cell's.
const document::Table* table_of(const document::Document& made, const std::string& caption) {
  for (const document::Table* table : all<document::Table>(made)) {
    if (plain(table->caption).starts_with(caption)) return table;
  }
  return nullptr;
}
std::string row_of(const document::Table* table, const std::string& first) {
  if (table == nullptr) return "no table";
  for (const document::Row& row : table->rows) {
    if (!plain(row.cells.front().text).starts_with(first)) continue;
    std::string cells;
    for (const document::Cell& cell : row.cells) cells += (cells.empty() ? "" : "|") + plain(cell.text);
    return cells;
  }
  return "no row";
}

std::string summary_of(const document::Document& made, const std::string& anchor) {
  for (const document::Details* details : all<document::Details>(made)) {
    if (details->anchor == anchor) return plain(details->summary);
  }
  return {};
}

std::string signed_word(Verdict v) { return std::string(verdict_symbol(v)) + " " + std::string(verdict_title(v)); }

Assessment judged_sample(const EmbeddedFile& file, const std::string& standard) {
  Problems problems;
  auto data = std::make_shared<Dataset>(read_county(file.bytes, file.name, dictionary(), problems));
  return assess(data, *builtin_standard(standard));
}

std::string school(int number, int pupils) {
  return "[\"" + std::to_string(number) + "\",\"第" + std::to_string(number) + "小学\",\"primary\"," +
         std::to_string(pupils) + ",10]";
}
std::string schools(int count, int pupils_of_last) {
  std::string rows;
  for (int i = 1; i <= count; ++i) rows += (i > 1 ? "," : "") + school(i, i < count ? 300 : pupils_of_last);
  return R"("school":{"columns":["code","name","type","pupils.primary","multimedia_rooms"],"rows":[)" + rows + "]}";
}

}  // namespace

TEST_CASE("every part of every standard is there with its verdict, for every sample", "[assessment_document]") {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.name.starts_with("samples/")) continue;
    for (const std::string& id : builtin_standard_ids()) {
      INFO(file.name << " by " << id);
      const Assessment a = judged_sample(file, id);
      const document::Document made = assessment_document(a);

      const auto* note = all<document::Note>(made).front();
      CHECK(plain(note->text).starts_with("全县结论：" + signed_word(a.verdict)));
      std::vector<std::string> headings;
      for (const document::Heading* heading : all<document::Heading>(made)) headings.push_back(plain(heading->text));
      std::size_t at = 0;
      for (const SectionResult& section : a.sections) {
        const auto found =
            std::find(headings.begin(), headings.end(), section.title + "：" + signed_word(section.verdict));
        CHECK(found != headings.end());
        CHECK(static_cast<std::size_t>(found - headings.begin()) > at);  // in the order of the official report
        at = static_cast<std::size_t>(found - headings.begin());
        for (const ItemResult& item : section.items) {
          CHECK(summary_of(made, "item/" + item.item->id)
                    .starts_with(signed_word(item.verdict) + " " + item.item->id + " " + item.item->title));
          const auto* clauses = table_of(made, item.item->id + " " + item.item->title + "：各款");
          for (std::size_t c = 0; c < item.clauses.size(); ++c) {
            CHECK(row_of(clauses, item.item->clauses[c].id + " ").find(signed_word(item.clauses[c].verdict)) !=
                  std::string::npos);
          }
        }
      }
      for (const Indicator& indicator : a.standard->resources.indicators)
        CHECK(row_of(table_of(made, "指标和标准"), indicator.id + " " + indicator.title) != "no row");
      for (const BalanceResult& b : a.balance) {
        const std::string& stage = a.standard->stages[b.stage].id;
        CHECK(summary_of(made, "item/B." + stage + "." + a.standard->resources.indicators[b.indicator].id)
                  .starts_with(signed_word(b.verdict)));
      }
      for (const Unit& unit : a.units.all) {
        CHECK(
            summary_of(made, "school/" + a.standard->stages[unit.stage].id + "/" + std::to_string(unit.school))
                .starts_with(signed_word(unit.verdict) + " " + row_name(*a.data, a.data->fields->school, unit.school)));
      }
    }
  }
}

TEST_CASE("links lead somewhere, headings skip no level, tables are as wide as they say", "[assessment_document]") {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.name.starts_with("samples/")) continue;
    INFO(file.name);
    const document::Document made = assessment_document(judged_sample(file, "national-2017"));
    const auto names = anchors(made);
    const std::set<std::string> known(names.begin(), names.end());
    CHECK(known.size() == names.size());
    std::size_t links = 0;
    for (const Text* text : texts(made)) {
      for (const document::Run& run : text->runs) {
        if (run.link.empty()) continue;
        ++links;
        INFO(run.link);
        CHECK(known.contains(run.link));
      }
    }
    CHECK(links > 7);

    std::size_t level = 0;
    for (const document::Heading* heading : all<document::Heading>(made)) {
      CHECK(heading->level <= level + 1);
      CHECK((level == 0) == (heading->level == 1));  // one title
      level = heading->level;
    }
    for (const document::Table* table : all<document::Table>(made)) {
      INFO(plain(table->caption));
      CHECK_FALSE(table->caption.empty());
      REQUIRE_FALSE(table->rows.empty());
      for (const document::Row& row : table->head) CHECK(row.cells.size() == table->columns.size());
      for (const document::Row& row : table->rows) CHECK(row.cells.size() == table->columns.size());
    }
  }
}

TEST_CASE("a colour never stands without its sign", "[assessment_document]") {
  const document::Document made = assessment_document(judged(schools(3, 3000)));
  std::size_t marked = 0;
  for (const document::Table* table : all<document::Table>(made)) {
    for (const document::Row& row : table->rows) {
      for (const document::Cell& cell : row.cells) {
        if (cell.mark == document::Mark::none) continue;
        ++marked;
        const std::string text = plain(cell.text);
        INFO(text);
        CHECK((text.starts_with("✓") || text.starts_with("△") || text.starts_with("✗") || text.starts_with("?") ||
               text.starts_with("—")));
      }
    }
  }
  CHECK(marked > 10);
}

TEST_CASE("an item has its sentence, numbers, official text, citation and cells", "[assessment_document]") {
  const auto a = judged(R"("county":{"rotation.moved":67,"rotation.eligible":614,"rotation.moved_backbone":5})");
  const document::Document made = assessment_document(a);
  CHECK(summary_of(made, "item/G11").starts_with("✗ 不达标 G11"));
  const std::string clause = row_of(table_of(made, "G11 "), "G11.1 ");
  for (const char* part : {"✓ 达标", "10.91%，要求 ≥ 10%", "67 人 ÷ 614 人", "交流轮岗", " 614 人（县级数据）"}) {
    INFO(part << " in " << clause);
    CHECK(clause.find(part) != std::string::npos);
  }
  std::string terms;
  for (const document::Terms* list : all<document::Terms>(made)) {
    for (const document::Term& term : list->items) terms += plain(term.name) + "：" + plain(term.text) + "\n";
  }
  CHECK(terms.find("标准原文：全县每年交流轮岗教师") != std::string::npos);
  CHECK(terms.find("政府保障程度第11项（条文未核实）\n") != std::string::npos);
  const auto paragraphs = all<document::Paragraph>(made);
  CHECK(plain(paragraphs.front()->text).find("还没有人对照正式文件核实过") != std::string::npos);
  CHECK(terms.find("标准：" + a.standard->title + "\nnational-2017 " + a.standard->sha256) != std::string::npos);
  CHECK(terms.find("数据：" + a.data->sha256) != std::string::npos);
}

TEST_CASE("a school's figure is said by how it stands to its standard, not by the verdict of its school",
          "[assessment_document]") {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name != "samples/demo-county-failing.json") continue;
    const document::Document made = assessment_document(judged_sample(file, "national-2017"));
    const document::Table* figures = table_of(made, "云溪县第一小学（小学）：各项指标");  // met, 6 of 7
    CHECK(row_of(figures, "R4 ").find("|✓ 达到标准|") != std::string::npos);
    CHECK(row_of(figures, "R5 ").find("|▽ 低于标准，但不低于下限|") != std::string::npos);
    const document::Table* unmet = table_of(made, "云溪县第四小学（小学）：各项指标");  // 5 of 7
    CHECK(row_of(unmet, "R2 ").find("|▽ 低于标准，但不低于下限|") != std::string::npos);
    return;
  }
  FAIL("no sample");
}

TEST_CASE("what is missing is listed once, with its place and what needs it", "[assessment_document]") {
  const document::Document made = assessment_document(judged(
      R"("school":{"columns":["code","name","type","pupils.primary","sports_ground_area"],"rows":[["1","一小","primary",300,null]]})"));
  const auto* missing = table_of(made, "没有填的数据");
  REQUIRE(missing);
  CHECK(row_of(missing, "一小：运动场地面积") == "一小：运动场地面积|学校表第 1 行|R5");
  std::set<std::string> names;
  for (const document::Row& row : missing->rows) CHECK(names.insert(plain(row.cells.front().text)).second);
  const auto* open = table_of(made, "需要认定");
  CHECK(row_of(open, "尚未认定：").find("|A2 年度监测水平、G1 ") != std::string::npos);
  const document::Document nothing = assessment_document(judged(R"("county":{})"));
  CHECK(row_of(table_of(nothing, "需要认定"), "没有可以参加评估的学校数据。") != "no row");
}

TEST_CASE("a problem is listed with its place and remedy, those of the files first", "[assessment_document]") {
  Assessment a = judged(schools(2, 300));
  a.problems.push_back({"standard.changed", Severity::warning, {"国家"}, {"县.json", "/standard"}});
  const Problems reading{
      {"cell.not_number", Severity::error, {"在校生数", "很多"}, {"学校.xlsx", "", -1, "一览", "C3"}}};
  const document::Document made = assessment_document(a, reading);
  const auto* problems = table_of(made, "问题和提醒");
  REQUIRE(problems);
  REQUIRE(problems->rows.size() == 2);
  CHECK(row_of(problems, "错误")
            .starts_with("错误|“学校.xlsx” 工作表“一览” 单元格 C3|“在校生数”应为数字，写的是“很多”。|请改为"));
  CHECK(row_of(problems, "提醒").find("“县.json” /standard") != std::string::npos);
  const document::Document good = assessment_document(judged(schools(2, 300)));
  CHECK_FALSE(table_of(good, "问题和提醒"));
}

TEST_CASE("of more schools than are listed, the ones that fail are, and it is said", "[assessment_document]") {
  const int count = static_cast<int>(listed_units) + 5;
  const Assessment a = judged(schools(count, 3000));  // the last has too few rooms for its pupils
  REQUIRE(a.units.all.back().verdict == Verdict::unmet);
  const document::Document made = assessment_document(a);
  const auto* matrix = table_of(made, "小学各校的指标");
  REQUIRE(matrix);
  CHECK(matrix->rows.size() == listed_units);
  CHECK(plain(matrix->rows.front().cells.front().text) == "第" + std::to_string(count) + "小学");
  const auto notes = all<document::Note>(made);
  CHECK(std::any_of(notes.begin(), notes.end(), [](const document::Note* note) {
    return plain(note->text).find("共 405 所，这里列出 400 所") != std::string::npos;
  }));
}

TEST_CASE("what the county wrote stands where it belongs, a paragraph a line", "[assessment_document]") {
  const Assessment a = judged(schools(2, 300));
  const Narrative narrative{{"G4", "没有超过两千人的学校。\n\n两所都不大。"},
                            {"guarantee", "政府做了这些。"},
                            {text_basics, "在东部。"},
                            {text_plans, "再努力。"},
                            {"G99", "别处来的。"}};
  const document::Document made = assessment_document(a, {}, narrative);
  std::vector<std::string> read;  // headings, summaries and paragraphs in their order
  each(made.blocks, [&](const Block& block) {
    if (const auto* heading = std::get_if<document::Heading>(&block.content)) read.push_back(plain(heading->text));
    if (const auto* details = std::get_if<document::Details>(&block.content)) read.push_back(plain(details->summary));
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block.content))
      read.push_back(plain(paragraph->text));
  });
  const auto at = [&](std::string_view text) {
    const auto found = std::find(read.begin(), read.end(), text);
    REQUIRE(found != read.end());
    return found - read.begin();
  };
  CHECK(at("在东部。") == at("基本情况") + 1);
  CHECK(read[static_cast<std::size_t>(at("政府做了这些。") - 2)].starts_with("政府保障程度"));
  const auto item = [&](std::string_view id) {
    const auto found = std::find_if(read.begin(), read.end(), [&](const std::string& line) {
      return line.find(std::string(id)) != std::string::npos;
    });
    REQUIRE(found != read.end());
    return found - read.begin();
  };
  CHECK(item(" G4 ") < at("没有超过两千人的学校。"));
  CHECK(at("没有超过两千人的学校。") < item(" G5 "));
  CHECK(at("两所都不大。") == at("没有超过两千人的学校。") + 1);
  CHECK(at("再努力。") == at("存在问题及下一步打算") + 1);
  CHECK(at("别处来的。") == at("G99") + 1);
  CHECK(at("基本情况") < at("政府做了这些。"));
  CHECK(at("没有超过两千人的学校。") < at("再努力。"));
}
