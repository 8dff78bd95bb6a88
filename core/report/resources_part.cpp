// 资源配置: each school in each stage by all indicators, and why each of its figures is judged so.
#include <algorithm>
#include <string>
#include <utility>

#include "core/report/assessment_document.h"
#include "core/report/assessment_parts.h"
#include "core/report/explanation_table.h"
#include "core/report/summary_words.h"
#include "core/report/words.h"

namespace junheng {

using namespace document;

namespace {

std::string school_anchor(const Assessment& a, const Unit& unit) {
  return "school/" + a.standard->stages[unit.stage].id + "/" + std::to_string(unit.school);
}

std::string school_of(const Assessment& a, std::size_t school) {
  return row_name(*a.data, a.data->fields->school, school);
}

std::string full_of(const Assessment& a, const Unit& unit) {
  return std::to_string(unit.full) + "/" + std::to_string(a.standard->resources.indicators.size());
}

// Of a stage; of more than are listed those that are not met before the others.
std::vector<const Unit*> units_of(const Assessment& a, std::size_t stage) {
  std::vector<const Unit*> units;
  for (const Unit& unit : a.units.all) {
    if (unit.stage == stage) units.push_back(&unit);
  }
  if (units.size() <= listed_units) return units;
  std::vector<const Unit*> listed;
  for (const Verdict verdict :
       {Verdict::unmet, Verdict::undetermined, Verdict::conditional, Verdict::met, Verdict::not_applicable}) {
    for (const Unit* unit : units) {
      if (unit->verdict == verdict && listed.size() < listed_units) listed.push_back(unit);
    }
  }
  return listed;
}

Block indicator_table(const Assessment& a) {
  const Standard& standard = *a.standard;
  document::Table table = table_of("指标和标准", {{"指标"}});
  for (const Stage& stage : standard.stages) {
    table.columns.push_back(Align::right);
    table.head[0].add(stage.title);
  }
  table.columns.resize(table.columns.size() + 2);
  table.head[0].add("标准原文").add("依据");
  for (const Indicator& indicator : standard.resources.indicators) {
    document::Row& row = table.add_row(anchor_of(indicator.id));
    row.add(indicator.id + " " + indicator.title + "（" + unit_text(indicator) + "）");
    for (std::size_t stage = 0; stage < standard.stages.size(); ++stage) {
      const auto& threshold = indicator.thresholds[stage];
      row.add(threshold ? "≥ " + number_text(*threshold, "number") : "—");
    }
    row.add(indicator.text).add(citation_text(standard, indicator.cite));
  }
  return {std::move(table)};
}

// The sign says how the value stands to its standard; the legend gives its word.
void add_indicator(document::Row& row, const Assessment& a, const Unit& unit, std::size_t i) {
  const IndicatorResult result = measure(a, unit, i);
  const auto& threshold = a.standard->resources.indicators[i].thresholds[unit.stage];
  const std::string value = result.value ? " " + indicator_number(*result.value, threshold) : "";
  const LevelWords level = level_words(a, unit, result, i);
  row.add(std::string(level.sign) + value, level.mark == Mark::good ? Mark::none : level.mark);
}

Block matrix(const Assessment& a, std::size_t stage, const std::vector<const Unit*>& units) {
  document::Table table =
      table_of(a.standard->stages[stage].title + "各校的指标", {{"学校"}, {"结论"}, {"达标项", Align::right}});
  table.head.emplace_back().add("标准").add("").add("");
  for (const Indicator& indicator : a.standard->resources.indicators) {
    table.columns.push_back(Align::right);
    table.head[0].add(indicator.title + "\n" + unit_text(indicator));
    const auto& threshold = indicator.thresholds[stage];
    table.head[1].add(threshold ? "≥ " + number_text(*threshold, "number") : "—");
  }
  for (const Unit* unit : units) {
    document::Row& row =
        table.add_row().add(Run{school_of(a, unit->school), Mark::none, false, school_anchor(a, *unit)});
    add_verdict(row, unit->verdict).add(full_of(a, *unit));
    for (std::size_t i = 0; i < a.standard->resources.indicators.size(); ++i) add_indicator(row, a, *unit, i);
  }
  return {std::move(table)};
}

Block unit_details(const Assessment& a, const Unit& unit, MissingData& missing) {
  const std::string school = school_of(a, unit.school);
  const std::string name = school + "（" + a.standard->stages[unit.stage].title + "）";
  Details details;
  details.anchor = school_anchor(a, unit);
  details.summary += verdict_run(unit.verdict);
  details.summary += {" " + name, Mark::none, true};
  details.summary += {"　" + full_of(a, unit) + " 项达到标准"};
  if (const auto pupils = figures(a, unit).pupils) details.summary += {"，" + number_text(*pupils, "number") + " 人"};
  ExplanationTable table(a, name + "：各项指标", "指标", nullptr);
  for (std::size_t i = 0; i < a.standard->resources.indicators.size(); ++i) {
    const Explanation e = explain(a, unit, i);
    table.add(e, e.id + " " + e.title, school);
    missing.add(a, e, e.id);
  }
  details.blocks.push_back(std::move(table).take());
  return {std::move(details)};
}

void add_stage(Blocks& blocks, const Assessment& a, std::size_t stage, MissingData& missing) {
  const auto units = units_of(a, stage);
  if (units.empty()) return;
  blocks.push_back({Heading{3, a.standard->stages[stage].title}});
  const auto all =
      std::count_if(a.units.all.begin(), a.units.all.end(), [&](const Unit& unit) { return unit.stage == stage; });
  if (static_cast<std::size_t>(all) > units.size()) {
    blocks.push_back({Note{"共 " + std::to_string(all) + " 所，这里列出 " + std::to_string(units.size()) +
                           " 所，不达标的和无法判定的在前；结论按全部学校得出。"}});
  }
  blocks.push_back(
      {Paragraph{"✓ 达到标准　▽ 低于标准，但不低于下限　✗ 低于下限　? 缺数据　— 没有标准。点学校名看理由。"}});
  blocks.push_back(matrix(a, stage, units));
  Details each;
  each.summary = a.standard->stages[stage].title + "各校逐项的理由（" + std::to_string(units.size()) + " 所）";
  for (const Unit* unit : units) each.blocks.push_back(unit_details(a, *unit, missing));
  blocks.push_back({std::move(each)});
}

}  // namespace

void add_resources(Blocks& blocks, const Assessment& a, MissingData& missing) {
  const Resources& resources = a.standard->resources;
  if (resources.min_full > 0) {
    blocks.push_back(
        {Paragraph{"每校（学段）至少 " + std::to_string(resources.min_full) + " 项达到标准，其余不低于标准的 " +
                   number_text(resources.floor_ratio, "percent") + "。"}});
  }
  blocks.push_back(basis(a, {}, &resources.cite));
  blocks.push_back(indicator_table(a));
  const bool perhaps = a.units.undecided();
  if (a.units.all.empty() && !perhaps) {
    blocks.push_back(
        {Note{"这份数据里没有逐校的数据，所以不能逐校判定，也算不出校际差异系数。请在学校表里填上每所学校的数据。",
              Mark::unknown}});
    missing.add("没有可以参加评估的学校数据。", {"资源配置和校际均衡", Mark::none, false, part_anchor("resources")});
  }
  for (std::size_t stage = 0; stage < a.standard->stages.size(); ++stage) add_stage(blocks, a, stage, missing);
  if (a.units.not_counted.empty()) return;
  std::string caption = std::string(perhaps ? "不参加或不能确定是否参加评估的学校" : "不参加评估的学校") + "：共 " +
                        std::to_string(a.units.not_counted.size()) + " 所";
  if (a.units.not_counted.size() > listed_units) caption += "，列出 " + std::to_string(listed_units) + " 所";
  document::Table table = table_of(caption, {{"学校"}, {"原因"}});
  for (const NotCounted& school : a.units.not_counted) {
    if (table.rows.size() == listed_units) break;
    table.add_row().add(school_of(a, school.school)).add(not_counted_reason(a, school));
  }
  blocks.push_back({std::move(table)});
  if (perhaps)
    missing.add(perhaps_counted(a) + "：请填办学类型和学生数。",
                {"资源配置和校际均衡", Mark::none, false, part_anchor("resources")});
}

}  // namespace junheng
