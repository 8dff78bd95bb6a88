// 校际均衡: the coefficients of each stage against their limits, and what each school adds to them.
#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "core/report/assessment_document.h"
#include "core/report/assessment_parts.h"
#include "core/report/explanation_table.h"
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

document::Row coefficient_row(const Assessment& a, const BalanceResult& result) {
  const Indicator& indicator = a.standard->resources.indicators[result.indicator];
  const auto& limit = a.standard->balance.limits[result.stage];
  const Coefficient c = coefficient(a, result);
  const bool judged = limit && !a.standard->balance.composite;
  return {{{Run{indicator.id + " " + indicator.title, {}, false, anchor_of(id_of(a, result))}},
           verdict_cell(result.verdict),
           {c.cv ? number_text(*c.cv, "cv", limit) : "—"},
           {judged ? "≤ " + limit->to_text(2) : "—"},
           {judged && c.cv ? signed_cv(*limit - *c.cv) : "—"},
           {c.mean ? number_text(*c.mean, "number") + " " + indicator.unit : "—"}}};
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
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t x, std::size_t y) { return c.contributions[x] > c.contributions[y]; });
  const std::size_t listed = std::min(order.size(), listed_shares);
  std::string caption = "各校对差异的贡献：共 " + std::to_string(order.size()) + " 校";
  if (listed < order.size()) caption += "，列出最大的 " + std::to_string(listed) + " 校";
  document::Table table{caption,
                        {Align::left, Align::right, Align::right, Align::left},
                        {{{{"学校"}, {"实际值"}, {"贡献"}, {"算式"}}}},
                        {}};
  for (std::size_t i = 0; i < listed; ++i) {
    const std::size_t k = order[i];
    const Explanation& unit = e.children[k];  // parallel to the units
    table.rows.push_back({{{row_name(*a.data, a.data->fields->school, a.units.all[c.units[k]].school)},
                           {unit.value ? number_text(*unit.value, "number") + " " + unit.unit : "—"},
                           {number_text(c.contributions[k], "percent")},
                           {unit.filled}}});
  }
  return {std::move(table)};
}

Block coefficient_details(const Assessment& a, const BalanceResult& result, const Explanation& e) {
  Details details;
  details.anchor = anchor_of(e.id);
  details.summary += verdict_run(e.verdict);
  details.summary += {" " + e.title, Mark::none, true};
  details.summary += {"\n" + reason_sentence(a, e)};
  Terms terms{{{"算式", e.formula + (e.filled.empty() ? "" : "\n" + e.filled)}}};
  std::string others;
  for (const NamedNumber& other : other_formulas(e)) others += other.name + " " + other.value + "\n";
  if (!others.empty()) terms.items.push_back({"其他算法", others + "仅供对照，不作判定"});
  details.blocks.push_back({std::move(terms)});
  const Coefficient c = coefficient(a, result);
  if (!c.contributions.empty()) details.blocks.push_back(shares(a, e, c));
  return {std::move(details)};
}

}  // namespace

void add_balance(Blocks& blocks, const Assessment& a) {
  blocks.push_back(basis(a, a.standard->balance.text, &a.standard->balance.cite));
  for (std::size_t stage = 0; stage < a.standard->stages.size(); ++stage) {
    document::Table table{a.standard->stages[stage].title + "校际差异系数",
                          {Align::left, Align::left, Align::right, Align::right, Align::right, Align::right},
                          {{{{"指标"}, {"结论"}, {"差异系数"}, {"上限"}, {"余量"}, {"全县均值"}}}},
                          {}};
    Blocks explained;
    for (const BalanceResult& result : a.balance) {
      if (result.stage != stage) continue;
      table.rows.push_back(coefficient_row(a, result));
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
