// 校际均衡: the coefficients of each stage against their limits, and what each school adds to them.
#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "core/report/assessment_document.h"
#include "core/report/assessment_parts.h"
#include "core/report/explanation_table.h"
#include "core/report/remedy_words.h"
#include "core/report/signed_text.h"
#include "core/report/summary_words.h"
#include "core/report/words.h"

namespace junheng {

using namespace document;

namespace {

std::string id_of(const Assessment& a, const BalanceResult& result) {
  return "B." + a.standard->stages[result.stage].id + "." + a.standard->resources.indicators[result.indicator].id;
}

std::string signed_cv(const Rational& margin) {
  return signed_text(number_text(margin, "cv", Rational(0)), margin.sign());
}

void add_coefficient(document::Table& table, const Assessment& a, const BalanceResult& result) {
  const Indicator& indicator = a.standard->resources.indicators[result.indicator];
  const auto& limit = a.standard->balance.limits[result.stage];
  const Coefficient& c = coefficient(a, result);
  const bool judged = limit && !a.standard->balance.composite;
  const std::string unit = unit_text(indicator);
  document::Row& row =
      table.add_row().add(Run{indicator.id + " " + indicator.title, Mark::none, false, anchor_of(id_of(a, result))});
  add_verdict(row, result.verdict)
      .add(c.cv ? number_text(*c.cv, "cv", limit) : "—")
      .add(judged ? "≤ " + coefficient_limit_text(*limit) : "—")
      .add(judged && c.cv ? signed_cv(*limit - *c.cv) : "—")
      .add(c.mean ? number_text(*c.mean, "number") + (unit.empty() ? "" : " " + unit) : "—");
}

Text composite_text(const Assessment& a, std::size_t stage) {
  const std::string sentence = composite_sentence(a, stage);
  if (sentence.empty()) return {};
  Text text;
  for (const CompositeResult& result : a.composites) {
    if (result.stage != stage || result.verdict == Verdict::not_applicable) continue;
    text += verdict_run(result.verdict);
    text += {" "};
  }
  text += {sentence + "。"};
  return text;
}

Block shares(const Assessment& a, const Explanation& e, const Coefficient& c) {
  std::vector<std::size_t> order(c.units.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::size_t listed = std::min(order.size(), listed_shares);
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(listed), order.end(),
                    [&](std::size_t x, std::size_t y) {
                      const auto difference = c.contributions[x] <=> c.contributions[y];
                      return difference > 0 || (difference == 0 && x < y);
                    });
  std::string caption = "各校对差异的贡献：共 " + std::to_string(order.size()) + " 校";
  if (listed < order.size()) caption += "，列出最大的 " + std::to_string(listed) + " 校";
  document::Table table = table_of(caption, {{"学校"}, {"实际值", Align::right}, {"贡献", Align::right}, {"算式"}});
  for (std::size_t i = 0; i < listed; ++i) {
    const std::size_t k = order[i];
    const Explanation& unit = e.children[k];  // parallel to the units
    table.add_row()
        .add(row_name(*a.data, a.data->fields->school, a.units.all[c.units[k]].school))
        .add(unit.value ? number_text(*unit.value, "number") + " " + unit.unit : "—")
        .add(number_text(c.contributions[k], "percent"))
        .add(unit.filled);
  }
  return {std::move(table)};
}

Block coefficient_details(const Assessment& a, const BalanceResult& result, const Explanation& e) {
  Details details;
  details.anchor = anchor_of(e.id);
  details.summary += verdict_run(e.verdict);
  details.summary += {" " + e.title, Mark::none, true};
  details.summary += {"\n" + reason_sentence(a, e)};
  Terms terms;
  if (Remedies::applies(e)) {
    Remedies remedies(a);
    terms.add("最小改动", remedy_sentence(a, e, remedies));
  }
  terms.add("算式", e.formula + (e.filled.empty() ? "" : "\n" + e.filled));
  std::string others;
  for (const NamedNumber& other : other_formulas(e)) others += other.name + " " + other.value + "\n";
  if (!others.empty()) terms.add("其他算法", others + "仅供对照，不作判定");
  details.blocks.push_back({std::move(terms)});
  const Coefficient& c = coefficient(a, result);
  if (!c.contributions.empty()) details.blocks.push_back(shares(a, e, c));
  return {std::move(details)};
}

}  // namespace

void add_balance(Blocks& blocks, const Assessment& a) {
  blocks.push_back(basis(a, a.standard->balance.text, &a.standard->balance.cite));
  for (std::size_t stage = 0; stage < a.standard->stages.size(); ++stage) {
    constexpr Align right = Align::right;
    document::Table table =
        table_of(a.standard->stages[stage].title + "校际差异系数",
                 {{"指标"}, {"结论"}, {"差异系数", right}, {"上限", right}, {"余量", right}, {"全县平均", right}});
    Blocks explained;
    for (const BalanceResult& result : a.balance) {
      if (result.stage != stage) continue;
      add_coefficient(table, a, result);
      if (const auto e = explain(a, id_of(a, result))) explained.push_back(coefficient_details(a, result, *e));
    }
    if (table.rows.empty()) continue;
    blocks.push_back({Heading{3, a.standard->stages[stage].title}});
    blocks.push_back({std::move(table)});
    if (Text text = composite_text(a, stage); !text.empty()) blocks.push_back({Paragraph{std::move(text)}});
    std::move(explained.begin(), explained.end(), std::back_inserter(blocks));
  }
}

}  // namespace junheng
