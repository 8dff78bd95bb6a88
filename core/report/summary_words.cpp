#include "core/report/summary_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/words.h"

namespace junheng {
namespace {

std::string counted(const std::vector<Verdict>& verdicts, std::string_view measure_word) {
  std::string text;
  for (const Verdict verdict : most_urgent_first) {
    const auto n = std::count(verdicts.begin(), verdicts.end(), verdict);
    if (n == 0) continue;
    if (!text.empty()) text += "，";
    text += std::to_string(n) + " " + std::string(measure_word) + std::string(verdict_title(verdict));
  }
  return text + "。";
}

}  // namespace

std::string perhaps_counted(const Assessment& a) {
  constexpr std::size_t most = 3;  // names
  std::vector<std::size_t> schools;
  for (const NotCounted& school : a.units.not_counted) {
    if (school.unknown && (schools.empty() || schools.back() != school.school)) schools.push_back(school.school);
  }
  if (schools.empty()) return {};
  std::string names;
  for (std::size_t i = 0; i < schools.size() && i < most; ++i)
    names += (i > 0 ? "、" : "") + row_name(*a.data, a.data->fields->school, schools[i]);
  return std::to_string(schools.size()) + " 所学校不能确定是否参加评估（" + names +
         (schools.size() > most ? "等" : "") + "）";
}

std::string section_summary(const Assessment& a, const SectionResult& section) {
  std::vector<Verdict> verdicts;
  std::string_view measure_word = "项";
  if (section.id == "resources") {
    measure_word = "校（学段）";
    for (const Unit& unit : a.units.all) verdicts.push_back(unit.verdict);
  } else if (section.id == "balance" && a.standard->balance.composite) {
    measure_word = "个综合差异系数";
    for (const CompositeResult& result : a.composites) verdicts.push_back(result.verdict);
  } else if (section.id == "balance") {
    measure_word = "个差异系数";
    for (const BalanceResult& result : a.balance) verdicts.push_back(result.verdict);
  } else {
    for (const ItemResult& item : section.items) verdicts.push_back(item.verdict);
  }
  std::string text = verdicts.empty() ? "没有可以判定的数据。" : counted(verdicts, measure_word);
  const bool of_schools = section.id == "resources" || section.id == "balance";
  if (const std::string perhaps = of_schools ? perhaps_counted(a) : std::string(); !perhaps.empty())
    text += perhaps + (section.id == "balance" ? "，差异系数都还不能算定。" : "。");
  return text;
}

std::string county_summary(const Assessment& a) {
  std::vector<Verdict> verdicts;
  for (const SectionResult& section : a.sections) verdicts.push_back(section.verdict);
  return "共 " + std::to_string(verdicts.size()) + " 个部分：" + counted(verdicts, "个");
}

std::string unit_sentence(const Assessment& a, const Unit& unit) {
  const auto& resources = a.standard->resources;
  std::array<std::size_t, 4> levels{};  // by Level
  for (std::size_t i = 0; i < resources.indicators.size(); ++i)
    ++levels[static_cast<std::size_t>(measure(a, unit, i).level)];
  const std::string floor = number_text(resources.floor_ratio, "percent");
  const std::array<std::string, 4> words{"达到标准", "低于标准、不低于标准的 " + floor, "低于标准的 " + floor,
                                         "缺数据"};
  std::string text;
  for (std::size_t level = 0; level < levels.size(); ++level) {
    if (levels[level] > 0) text += (text.empty() ? "" : "，") + std::to_string(levels[level]) + " 项" + words[level];
  }
  return std::to_string(resources.indicators.size()) + " 项指标中 " + text + "。";
}

std::string unit_rule(const Assessment& a) {
  const auto& resources = a.standard->resources;
  if (resources.min_full == 0) return "这一标准不逐校判定。";
  return "每所学校的 " + std::to_string(resources.indicators.size()) + " 项指标至少 " +
         std::to_string(resources.min_full) + " 项达到标准，其余不低于标准的 " +
         number_text(resources.floor_ratio, "percent") + "。";
}

std::string rule_of(const Assessment& a, const SectionResult& section) {
  if (section.id == "resources" && a.standard->resources.min_full == 0) return unit_rule(a);
  if (section.id == "resources") return unit_rule(a) + "各校都达标，这一部分才达标。";
  return "各项都达标，这一部分才达标；有一项不达标，就不达标；缺数据的不算达标。";
}

std::string item_reason(const Assessment& a, const Explanation& item) {
  std::vector<std::pair<std::string, std::string>> reasons;  // each once, and the clauses that have it
  for (const Explanation& clause : item.children) {
    if (clause.verdict == Verdict::met || clause.verdict == Verdict::not_applicable) continue;
    const std::string reason = reason_sentence(a, clause);
    const auto known =
        std::find_if(reasons.begin(), reasons.end(), [&](const auto& one) { return one.first == reason; });
    if (known == reasons.end())
      reasons.emplace_back(reason, clause.title);
    else
      known->second += "、" + clause.title;
  }
  std::string text;
  for (const auto& [reason, clauses] : reasons) text += (item.children.size() > 1 ? clauses + "：" : "") + reason;
  return text;
}

std::string indicator_number(const Rational& value, const std::optional<Rational>& threshold) {
  // Of thousands the digits after the point say nothing, and a column has no room for them.
  if (threshold && *threshold >= 1000) return number_text(value, "whole", threshold);
  // A column of numbers reads well only with its points below each other.
  std::string text = number_text(value, "number", threshold);
  const std::size_t point = text.find('.');
  const std::size_t digits = point == std::string::npos ? 0 : text.size() - point - 1;
  if (point == std::string::npos) text += '.';
  if (digits < 2) text.append(2 - digits, '0');
  return text;
}

std::string composite_sentence(const Assessment& a, std::size_t stage) {
  const auto found = std::find_if(a.composites.begin(), a.composites.end(),
                                  [&](const CompositeResult& result) { return result.stage == stage; });
  const auto value = composite(a, stage);
  if (found == a.composites.end() || !value) return {};
  const std::string text = "综合差异系数 " + number_text(*value, "cv");
  const auto& limit = a.standard->balance.limits[stage];
  if (!a.standard->balance.composite || !limit) return text + "（供参考，不作判定）";
  return text + "（" + std::string(operator_symbol(Op::at_most)) + " " + coefficient_limit_text(*limit) + "，" +
         std::string(verdict_title(found->verdict)) + "）";
}

std::string not_counted_reason(const Assessment& a, const NotCounted& school) {
  if (school.no_pupils) return "没有学生";
  return school.unknown ? a.data->fields->tables[a.data->fields->school].fields[school.missing].title +
                              "未填，不能确定是否参加评估"
                        : school.reason;
}

}  // namespace junheng
