#include "core/report/assessment_document.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "core/report/assessment_parts.h"
#include "core/report/explanation_table.h"
#include "core/report/missing_data.h"
#include "core/report/problem_words.h"
#include "core/report/report_texts.h"
#include "core/report/summary_words.h"

namespace junheng {

using namespace document;

namespace {

bool all_verified(const Standard& standard) {
  bool verified = standard.resources.cite.verified && standard.balance.cite.verified;
  for (const Indicator& indicator : standard.resources.indicators) verified = verified && indicator.cite.verified;
  for (const Section& section : standard.sections) {
    for (const Item& item : section.items) verified = verified && item.cite.verified;
  }
  return verified;
}

Block overview(const Assessment& a) {
  document::Table table = table_of("各部分的结论", {{"部分"}, {"结论"}, {"情况"}});
  for (const SectionResult& section : a.sections) {
    document::Row& row = table.add_row().add(Run{section.title, Mark::none, false, part_anchor(section.id)});
    add_verdict(row, section.verdict).add(section_summary(a, section));
  }
  return {std::move(table)};
}

// The county's texts that belong to no part, each below a heading of its own: those before the parts, or those after.
void add_chapters(Blocks& blocks, const Assessment& a, const Narrative& narrative, bool before) {
  for (const ReportText& chapter : report_texts(a, narrative)) {
    const bool own =
        !chapter.known || chapter.id == text_basics || chapter.id == text_measures || chapter.id == text_plans;
    if (!own || chapter.text.empty() || (chapter.id == text_basics) != before) continue;
    blocks.push_back({Heading{2, chapter.title}});
    add_text(blocks, narrative, chapter.id);
  }
}

// Of what the result was made, so that another can make the same.
Block fingerprint(const Assessment& a) {
  Terms terms;
  terms.add("程序", "均衡 " + std::string(engine_version));
  terms.add("标准", a.standard->title + "\n" + a.standard->id + " " + a.standard->sha256);
  terms.add("数据", a.data->sha256);
  return {std::move(terms)};
}

}  // namespace

Block problem_table(const Problems& problems) {
  document::Table table = table_of("问题和提醒", {{"级别"}, {"位置"}, {"问题"}, {"怎么办"}});
  for (const Problem& problem : problems) {
    const ProblemSentence words = problem_sentence(problem);
    const bool error = problem.severity == Severity::error;
    table.add_row()
        .add(error ? "错误" : "提醒", error ? Mark::bad : Mark::conditional)
        .add(words.where)
        .add(words.what + "。")
        .add(words.remedy.empty() ? "" : words.remedy + "。");
  }
  return {std::move(table)};
}

void add_text(Blocks& blocks, const Narrative& narrative, const std::string& id) {
  const auto written = narrative.find(id);
  if (written == narrative.end()) return;
  std::string_view text = written->second;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (text.substr(0, end).find_first_not_of(" \t\r　") != std::string_view::npos)
      blocks.push_back({Paragraph{text.substr(0, end)}});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

document::Document assessment_document(const Assessment& a, const Problems& unsettled, const Narrative& narrative) {
  Blocks parts;
  MissingData missing;
  for (const SectionResult& section : a.sections) {
    Text title(section.title + "：");
    title += verdict_run(section.verdict);
    parts.push_back({Heading{2, std::move(title), part_anchor(section.id)}});
    parts.push_back({Paragraph{section_summary(a, section)}});
    add_text(parts, narrative, section.id);
    if (section.id == "resources")
      add_resources(parts, a, missing);
    else if (section.id == "balance")
      add_balance(parts, a);
    else
      add_items(parts, a, section, narrative, missing);
  }

  document::Document made;
  made.title =
      (a.county.empty() ? "（未填县名）" : a.county) + (a.year.empty() ? "" : " " + a.year + " 年") + "自评结果";
  made.blocks.push_back({Heading{1, made.title}});
  Text verdict("全县结论：");
  verdict += verdict_run(a.verdict);
  verdict.runs.back().strong = true;
  verdict += {"\n" + county_summary(a)};
  made.blocks.push_back({Note{verdict, verdict_run(a.verdict).mark}});
  Text standard("依据的标准：" + a.standard->title);
  if (!all_verified(*a.standard))
    standard += {"\n注明“条文未核实”的依据还没有人对照正式文件核实过，请以正式文件为准。", Mark::conditional};
  made.blocks.push_back({Paragraph{std::move(standard)}});
  add_chapters(made.blocks, a, narrative, true);
  made.blocks.push_back(overview(a));
  Blocks open = missing.blocks(a);
  std::move(open.begin(), open.end(), std::back_inserter(made.blocks));
  Problems problems = unsettled;
  problems.insert(problems.end(), a.problems.begin(), a.problems.end());
  if (!problems.empty()) {
    made.blocks.push_back({Heading{2, "问题和提醒", "problems"}});
    made.blocks.push_back(problem_table(problems));
  }
  std::move(parts.begin(), parts.end(), std::back_inserter(made.blocks));
  add_chapters(made.blocks, a, narrative, false);
  made.blocks.push_back({Heading{2, "这个结果是怎样得出的"}});
  made.blocks.push_back({Paragraph{"同样的程序、标准和数据，在任何电脑上得出的结果都相同。"}});
  made.blocks.push_back(fingerprint(a));
  return made;
}

}  // namespace junheng
