#include "ui/overall_view.h"

#include <algorithm>
#include <array>
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

// What decides comes first; of very many the rest is counted.
void take_parts(Explanation& view, std::vector<Explanation> parts) {
  const auto rank = [](const Explanation& one) {
    constexpr std::array<int, 5> order{3, 2, 0, 1, 4};
    return order[static_cast<std::size_t>(one.mark)];
  };
  std::stable_sort(parts.begin(), parts.end(),
                   [&](const Explanation& a, const Explanation& b) { return rank(a) < rank(b); });
  if (parts.size() > most_parts) {
    view.facts.push_back(
        {std::string(strings::fact_listed), std::to_string(most_parts) + " / " + std::to_string(parts.size())});
    parts.resize(most_parts);
  }
  view.children = std::move(parts);
}

std::string item_sentence(const Assessment& a, const ItemResult& item) {
  const auto explained = explain(a, item.item->id);
  return explained ? item_reason(a, *explained) : std::string();
}

Explanation coefficient_part(const Assessment& a, const BalanceResult& b) {
  const auto key = coefficient_key(a, b.stage, b.indicator);
  const auto explained = explain(a, key);
  Explanation one = part(key, a.standard->resources.indicators[b.indicator].title, b.verdict,
                         explained ? reason_sentence(a, *explained) : std::string());
  if (explained) one.brief = value_text(*explained);
  return one;
}

Explanation of_section(const Assessment& a, const SectionResult& section) {
  Explanation view =
      part(section.id, section.title, section.verdict, section_summary(a, section) + rule_of(a, section));
  std::vector<Explanation> parts;
  if (section.id == "resources") {
    cite(view, a, a.standard->resources.cite);
    for (const Unit& unit : a.units.all) {
      const std::string stage = a.standard->stages[unit.stage].title;
      parts.push_back(part(unit_key(a, unit),
                           row_name(*a.data, a.data->fields->school, unit.school) + "（" + stage + "）", unit.verdict,
                           {}));
    }
  } else if (section.id == "balance") {
    view.official_text = a.standard->balance.text;
    cite(view, a, a.standard->balance.cite);
    for (const BalanceResult& b : a.balance) {
      parts.push_back(coefficient_part(a, b));
      parts.back().title = a.standard->stages[b.stage].title + "：" + parts.back().title;
    }
  } else {
    for (const ItemResult& item : section.items)
      parts.push_back(
          part(item.item->id, item.item->id + " " + item.item->title, item.verdict, item_sentence(a, item)));
  }
  take_parts(view, std::move(parts));
  for (Explanation& one : view.children) {
    if (section.id != "resources") break;
    const auto unit =
        std::find_if(a.units.all.begin(), a.units.all.end(), [&](const Unit& u) { return unit_key(a, u) == one.key; });
    one.sentence = unit_sentence(a, *unit);  // of those listed alone: it is measured exactly
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
