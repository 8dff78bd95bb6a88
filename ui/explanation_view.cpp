#include "ui/explanation_view.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/assess/explanation.h"
#include "core/report/charts.h"
#include "core/report/part_key.h"
#include "core/report/remedy_words.h"
#include "core/report/summary_words.h"
#include "core/report/words.h"
#include "ui/cell_target.h"
#include "ui/county_view.h"
#include "ui/overall_view.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

using Core = junheng::Explanation;

bool is_share(const Core& e) { return e.show == "share"; }

std::vector<Fact> facts_of(const Core& e) {
  std::vector<Fact> facts;
  if (is_share(e)) {
    if (e.value) facts.push_back({std::string(strings::fact_value), value_text(e)});
    if (e.threshold) facts.push_back({std::string(strings::fact_share), number_text(*e.threshold, "percent")});
    return facts;
  }
  if (e.value) facts.push_back({std::string(strings::fact_value), value_text(e)});
  if (e.threshold) facts.push_back({std::string(strings::fact_threshold), threshold_text(e)});
  if (std::string margin = margin_text(e); !margin.empty())
    facts.push_back({std::string(strings::fact_margin), std::move(margin)});
  std::string others;
  for (const NamedNumber& other : other_formulas(e))
    others += (others.empty() ? "" : "\n") + other.name + " " + other.value;
  if (!others.empty())
    facts.push_back({std::string(strings::fact_others), others + "\n" + std::string(strings::others_not_judged)});
  return facts;
}

std::string brief_of(const Core& e) {
  if (is_share(e)) return e.threshold ? number_text(*e.threshold, "percent") : std::string();
  return value_text(e);
}

// The mathematics of a coefficient are worth reading; an expression over field names is not.
std::string formula_of(const Core& e) {
  if (e.show != "cv") return e.filled;
  return e.filled.empty() ? e.formula : e.formula + "\n" + e.filled;
}

// For the first of them that stand open on the screen: looking for one takes as long as judging its part many times.
constexpr std::size_t most_remedies = 12;

// What is shared by the parts of one explanation.
struct Conversion {
  explicit Conversion(const Assessment& judged) : assessment(judged) {}

  std::string remedy(const Core& e) {
    if (!Remedies::applies(e)) return {};
    if (found == most_remedies) return std::string(strings::remedy_left_out);
    ++found;
    if (!remedies) remedies.emplace(assessment);
    return remedy_sentence(assessment, e, *remedies);
  }

  const Assessment& assessment;
  std::optional<Remedies> remedies;
  std::size_t found = 0;
};

Explanation convert(Conversion& with, const Core& e, std::string key, std::string_view parent_citation) {
  const Assessment& assessment = with.assessment;
  Explanation view;
  view.key = std::move(key);
  view.title = e.about.empty() ? e.title : e.about;
  view.brief = brief_of(e);
  view.mark = mark_of(e.verdict);
  if (e.subject.unit != nullptr) view.level = level_of(assessment, *e.subject.unit, e.subject.indicator);
  view.has_verdict = !is_share(e);
  view.sentence = reason_sentence(assessment, e);
  view.remedy = with.remedy(e);
  view.facts = facts_of(e);
  view.formula = formula_of(e);
  view.official_text = e.official_text;
  const std::string citation = e.cite != nullptr ? citation_text(*assessment.standard, *e.cite) : std::string();
  if (citation != parent_citation) {  // said once is enough
    view.citation = citation;
    view.citation_unverified = e.cite != nullptr && !e.cite->verified;
  }
  if (e.carve_out != nullptr) {
    const Citation& own = e.carve_out->cite;
    view.citation += (view.citation.empty() ? "" : "\n") + std::string(strings::carve_out) + "：" +
                     citation_text(*assessment.standard, own);
    view.citation_unverified = view.citation_unverified || !own.verified;
  }
  for (const junheng::UsedCell& cell : e.cells) {
    view.cells.push_back({cell_name(*assessment.data, cell), cell_value(*assessment.data, cell),
                          cell_place(*assessment.data, cell), target_of(*assessment.data, cell)});
  }
  std::vector<const Core*> children;
  for (const Core& child : e.children) children.push_back(&child);
  std::stable_sort(children.begin(), children.end(), [](const Core* a, const Core* b) {
    return is_share(*a) && is_share(*b) && a->threshold && b->threshold && *a->threshold > *b->threshold;
  });
  for (const Core* child : children) {
    view.children.push_back(convert(with, *child, view.key + "/" + std::to_string(view.children.size()),
                                    citation.empty() ? parent_citation : std::string_view(citation)));
  }
  return view;
}

// One indicator of one school in a stage.
Explanation cell_view(Conversion& with, const Unit& unit, std::size_t indicator) {
  const Assessment& assessment = with.assessment;
  const Core core = explain(assessment, unit, indicator);
  auto view = convert(with, core, cell_key(assessment, unit, indicator), {});
  view.title = core.title + "：" + core.about;
  view.charts = {strip_key(assessment, unit, indicator)};
  return view;
}

// A school in a stage, by its indicators.
Explanation unit_view(Conversion& with, const Unit& unit) {
  const Assessment& assessment = with.assessment;
  Explanation view;
  view.key = unit_key(assessment, unit);
  const std::size_t table = assessment.data->fields->school;
  const std::string about =
      row_name(*assessment.data, table, unit.school) + "（" + assessment.standard->stages[unit.stage].title + "）";
  view.title = about;
  view.mark = mark_of(unit.verdict);
  const auto& resources = assessment.standard->resources;
  view.sentence = unit_sentence(assessment, unit) + unit_rule(assessment);
  view.facts = {
      {std::string(strings::fact_full), std::to_string(unit.full) + "/" + std::to_string(resources.indicators.size())}};
  const auto pupils = figures(assessment, unit).pupils;
  if (pupils) view.facts.push_back({std::string(strings::fact_pupils), number_text(*pupils, "number") + " 人"});
  const std::string citation = citation_text(*assessment.standard, resources.cite);
  view.citation = citation;
  view.citation_unverified = !resources.cite.verified;
  for (std::size_t i = 0; i < resources.indicators.size(); ++i) {
    view.children.push_back(cell_view(with, unit, i));
    view.children.back().title = resources.indicators[i].title;
  }
  return view;
}

const Unit* find_unit(const Assessment& assessment, std::string_view key) {
  const auto found = std::find_if(assessment.units.all.begin(), assessment.units.all.end(),
                                  [&](const Unit& unit) { return unit_key(assessment, unit) == key; });
  return found == assessment.units.all.end() ? nullptr : &*found;
}

// Of an indicator its schools by stage, of a coefficient what the schools add to it.
std::vector<std::string> charts_for(const Assessment& assessment, std::string_view key) {
  std::vector<std::string> charts;
  const Standard& standard = *assessment.standard;
  for (std::size_t stage = 0; stage < standard.stages.size(); ++stage) {
    for (std::size_t i = 0; i < standard.resources.indicators.size(); ++i) {
      if (key == standard.resources.indicators[i].id) charts.push_back(strip_key(assessment, stage, i));
      if (key == coefficient_key(assessment, stage, i)) charts.push_back(share_key(assessment, stage, i));
    }
  }
  return charts;
}

}  // namespace

std::optional<Explanation> explanation_view(const Assessment& assessment, std::string_view key) {
  Conversion with(assessment);
  if (key.starts_with("U/")) {
    if (const Unit* unit = find_unit(assessment, key)) return unit_view(with, *unit);
    const std::size_t cut = key.rfind('/');
    const Unit* unit = find_unit(assessment, key.substr(0, cut));
    const auto& indicators = assessment.standard->resources.indicators;
    for (std::size_t i = 0; unit != nullptr && i < indicators.size(); ++i) {
      if (indicators[i].id == key.substr(cut + 1)) return cell_view(with, *unit, i);
    }
    return std::nullopt;
  }
  const auto explained = explain(assessment, key);
  if (!explained) return overall_view(assessment, key);
  auto view = convert(with, *explained, std::string(key), {});
  if (!key.starts_with("B.")) view.title = explained->id + "  " + explained->title;
  view.charts = charts_for(assessment, key);
  return view;
}

}  // namespace junheng::ui
