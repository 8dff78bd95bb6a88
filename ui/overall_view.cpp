#include "ui/overall_view.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/report/part_key.h"
#include "core/report/summary_words.h"
#include "core/report/words.h"
#include "ui/county_view.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

using Core = junheng::Explanation;

constexpr std::size_t most_parts = 60;  // listed below a part, what is not met first

void cite(Explanation& view, const Assessment& a, const Citation& citation) {
  view.citation = citation_text(*a.standard, citation);
  view.citation_unverified = !citation.verified;
}

Explanation part(std::string key, std::string title, Verdict verdict, std::string sentence) {
  Explanation view;
  view.key = std::move(key);
  view.title = std::move(title);
  view.mark = mark_of(verdict);
  view.sentence = std::move(sentence);
  return view;
}

// Those that decide come first; of very many the rest is counted, and only those listed are put into words.
template <class Result, class Make>
void add_parts(Explanation& view, std::span<const Result> results, Make make) {
  std::vector<const Result*> order;
  for (const Result& result : results) order.push_back(&result);
  std::stable_sort(order.begin(), order.end(),
                   [](const Result* a, const Result* b) { return more_urgent(a->verdict, b->verdict); });
  if (order.size() > most_parts) {
    view.facts.push_back(
        {std::string(strings::fact_listed), std::to_string(most_parts) + " / " + std::to_string(order.size())});
    order.resize(most_parts);
  }
  for (const Result* result : order) view.children.push_back(make(*result));
}

Explanation unit_part(const Assessment& a, const Unit& unit) {
  const std::string stage = "（" + a.standard->stages[unit.stage].title + "）";
  return part(unit_key(a, unit), row_name(*a.data, a.data->fields->school, unit.school) + stage, unit.verdict,
              unit_sentence(a, unit));
}

Explanation coefficient_part(const Assessment& a, const BalanceResult& b) {
  const Core numbers = numbers_of(a, b);
  Explanation one =
      part(coefficient_key(a, b.stage, b.indicator), numbers.title, b.verdict, reason_sentence(a, numbers));
  one.brief = value_text(numbers);
  return one;
}

Explanation item_part(const Assessment& a, const ItemResult& result) {
  const junheng::Item& item = *result.item;
  const auto explained = explain(a, item.id);
  return part(item.id, item.id + " " + item.title, result.verdict,
              explained ? item_reason(a, *explained) : std::string());
}

Explanation of_section(const Assessment& a, const SectionResult& section) {
  Explanation view =
      part(section.id, section.title, section.verdict, section_summary(a, section) + rule_of(a, section));
  if (section.id == "resources") {
    cite(view, a, a.standard->resources.cite);
    add_parts<Unit>(view, a.units.all, [&](const Unit& unit) { return unit_part(a, unit); });
  } else if (section.id == "balance") {
    view.official_text = a.standard->balance.text;
    cite(view, a, a.standard->balance.cite);
    add_parts<BalanceResult>(view, a.balance, [&](const BalanceResult& b) { return coefficient_part(a, b); });
  } else {
    add_parts<ItemResult>(view, section.items, [&](const ItemResult& item) { return item_part(a, item); });
  }
  return view;
}

Explanation of_county(const Assessment& a) {
  Explanation view = part(std::string(county_key), std::string(strings::county_verdict), a.verdict,
                          county_summary(a) + std::string(strings::county_rule));
  for (const SectionResult& section : a.sections)
    view.children.push_back(part(section.id, section.title, section.verdict, section_summary(a, section)));
  return view;
}

Explanation of_composite(const Assessment& a, const CompositeResult& result) {
  Explanation view = part(composite_key(a, result.stage),
                          a.standard->stages[result.stage].title + std::string(strings::composite), result.verdict, {});
  const std::string sentence = composite_sentence(a, result.stage);
  view.sentence = (sentence.empty() ? std::string(strings::composite_unknown) : sentence + "。") +
                  std::string(strings::composite_rule);
  cite(view, a, a.standard->balance.cite);
  for (const BalanceResult& b : a.balance) {
    if (b.stage == result.stage) view.children.push_back(coefficient_part(a, b));
  }
  return view;
}

}  // namespace

std::optional<Explanation> overall_view(const Assessment& assessment, std::string_view key) {
  if (key == county_key) return of_county(assessment);
  for (const SectionResult& section : assessment.sections) {
    if (section.id == key) return of_section(assessment, section);
  }
  for (const CompositeResult& result : assessment.composites) {
    if (composite_key(assessment, result.stage) == key) return of_composite(assessment, result);
  }
  return std::nullopt;
}

}  // namespace junheng::ui
