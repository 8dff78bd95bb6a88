#include "ui/county_view.h"

#include <algorithm>
#include <array>

#include "core/assess/comparison.h"
#include "core/assess/explanation.h"
#include "core/base/text.h"
#include "core/data/dictionary.h"
#include "core/report/closest.h"
#include "core/report/part_key.h"
#include "core/report/problem_words.h"
#include "core/report/report_texts.h"
#include "core/report/signed_text.h"
#include "core/report/summary_words.h"
#include "core/report/words.h"
#include "ui/cell_target.h"
#include "ui/overall_view.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

using Core = junheng::Explanation;

constexpr std::size_t closest_of_a_kind = 3;

std::string with_unit(std::string number, std::string_view unit) {
  if (!number.empty() && !unit.empty()) {
    number += ' ';
    number += unit;
  }
  return number;
}

std::string_view attested_word(Reason reason) {
  switch (reason) {
    case Reason::attested:
      return strings::attested;
    case Reason::denied:
      return strings::denied;
    case Reason::no_evidence:
      return strings::no_evidence;
    default:
      return strings::not_attested;
  }
}

// One clause: its number where it has one, else how many of its rows are met.
Clause clause_view(const junheng::Clause& clause, const ClauseJudgement& judgement, const Dictionary& fields) {
  Clause view;
  view.key = clause.id;
  view.title = clause.title;
  view.mark = mark_of(judgement.verdict);
  if (!clause.attest.empty()) {
    view.value = attested_word(judgement.reason);
    return view;
  }
  if (judgement.rows.empty()) return view;
  if (clause.county && judgement.rows.size() == 1) {
    const RowJudgement& row = judgement.rows.front();
    const Core numbers = numbers_of(clause, row, fields);
    view.value = value_text(numbers);
    view.threshold = threshold_text(numbers);
    return view;
  }
  // Row by row: the limit is shown where it is the same for all. What a parent lacks is no row.
  std::vector<const RowJudgement*> rows;
  for (const RowJudgement& row : judgement.rows) {
    if (!row.of_parent) rows.push_back(&row);
  }
  if (rows.empty()) return view;
  const RowJudgement& first = *rows.front();
  const bool same = std::all_of(rows.begin(), rows.end(), [&](const RowJudgement* row) {
    return row->threshold && row->threshold == first.threshold;
  });
  if (same) view.threshold = threshold_text(numbers_of(clause, first, fields));
  const auto met = std::count_if(rows.begin(), rows.end(), [](const RowJudgement* row) {
    return row->verdict == Verdict::met || row->verdict == Verdict::conditional;
  });
  const std::string& unit = fields.tables[clause.table].unit;
  view.value =
      std::to_string(met) + "/" + std::to_string(rows.size()) + " " + (unit.empty() ? std::string(strings::met) : unit);
  return view;
}

Item item_view(const Assessment& assessment, const ItemResult& result) {
  Item view;
  view.key = view.id = result.item->id;
  view.title = result.item->text.empty() ? result.item->title : result.item->text;
  view.mark = mark_of(result.verdict);
  if (view.mark != Mark::met && view.mark != Mark::not_applicable) {
    if (const auto explained = explain(assessment, view.id)) view.reason = item_reason(assessment, *explained);
  }
  for (std::size_t i = 0; i < result.clauses.size(); ++i) {
    view.clauses.push_back(clause_view(result.item->clauses[i], result.clauses[i], *assessment.data->fields));
  }
  return view;
}

Level level_of(const IndicatorResult& result, bool has_standard) {
  return !has_standard && result.value ? Level::not_applicable : static_cast<Level>(result.level);
}

MatrixCell matrix_cell(const Assessment& assessment, const Unit& unit, std::size_t indicator) {
  const IndicatorResult result = measure(assessment, unit, indicator);
  const auto& threshold = assessment.standard->resources.indicators[indicator].thresholds[unit.stage];
  MatrixCell cell;
  cell.key = cell_key(assessment, unit, indicator);
  if (result.value) cell.value = indicator_number(*result.value, threshold);
  cell.level = level_of(result, threshold.has_value());
  return cell;
}

MatrixRow matrix_row(const Assessment& assessment, const Unit& unit) {
  MatrixRow row;
  row.key = unit_key(assessment, unit);
  row.school = row_name(*assessment.data, assessment.data->fields->school, unit.school);
  const std::string county = assessment.county.substr(0, assessment.county.find("（"));
  if (row.school.starts_with(county)) row.brief_school = row.school.substr(county.size());
  if (row.brief_school.empty()) row.brief_school = row.school;
  row.row = assessment.data->given_row(unit.school);
  row.mark = mark_of(unit.verdict);
  const std::size_t indicators = assessment.standard->resources.indicators.size();
  row.note = std::to_string(unit.full) + "/" + std::to_string(indicators);
  for (std::size_t i = 0; i < indicators; ++i) row.cells.push_back(matrix_cell(assessment, unit, i));
  return row;
}

std::string threshold_of(const junheng::Indicator& indicator, std::size_t stage) {
  const auto& threshold = indicator.thresholds[stage];
  return threshold ? std::string(operator_symbol(Op::at_least)) + " " + number_text(*threshold, "number")
                   : std::string();
}

Matrix matrix_view(const Assessment& assessment) {
  const Standard& standard = *assessment.standard;
  Matrix matrix;
  for (const auto& indicator : standard.resources.indicators) {
    matrix.indicators.push_back(
        {indicator.id, indicator.title, short_title(standard, indicator), unit_text(indicator)});
  }
  for (std::size_t stage = 0; stage < standard.stages.size(); ++stage) {
    MatrixGroup& group = matrix.groups.emplace_back();
    group.title = standard.stages[stage].title;
    for (const auto& indicator : standard.resources.indicators)
      group.thresholds.push_back(threshold_of(indicator, stage));
    for (const Unit& unit : assessment.units.all) {
      if (unit.stage != stage) continue;
      group.rows.push_back(matrix_row(assessment, unit));
      matrix.longest_name = std::max(matrix.longest_name, display_width(group.rows.back().brief_school));
    }
  }
  const std::size_t schools = assessment.data->fields->school;
  const std::size_t type = assessment.data->fields->tables[schools].find("type").value_or(0);
  for (const NotCounted& school : assessment.units.not_counted) {
    matrix.not_counted.push_back(
        {row_name(*assessment.data, schools, school.school), not_counted_reason(assessment, school), school.unknown,
         assessment.data->given_row(school.school),
         assessment.data->fields->tables[schools].fields[school.unknown ? school.missing : type].key});
  }
  return matrix;
}

BalanceRow balance_row(const Assessment& assessment, const BalanceResult& result) {
  const Standard& standard = *assessment.standard;
  const auto& indicator = standard.resources.indicators[result.indicator];
  const auto& limit = standard.balance.limits[result.stage];
  BalanceRow row;
  row.key = coefficient_key(assessment, result.stage, result.indicator);
  row.title = indicator.title;
  row.mark = mark_of(result.verdict);
  const Coefficient& exact = coefficient(assessment, result);
  if (exact.mean) row.mean = with_unit(number_text(*exact.mean, "number"), unit_text(indicator));
  if (exact.cv) row.value = number_text(*exact.cv, "cv", limit);
  if (!limit || standard.balance.composite) return row;  // then the single coefficients have no limit of their own
  row.limit = std::string(operator_symbol(Op::at_most)) + " " + coefficient_limit_text(*limit);
  if (!exact.cv) return row;
  const Rational margin = *limit - *exact.cv;
  row.margin = signed_text(number_text(margin, "cv", Rational(0)), margin.sign());
  return row;
}

std::vector<BalanceGroup> balance_view(const Assessment& assessment) {
  std::vector<BalanceGroup> groups;
  for (std::size_t stage = 0; stage < assessment.standard->stages.size(); ++stage) {
    BalanceGroup& group = groups.emplace_back();
    group.title = assessment.standard->stages[stage].title;
    group.composite = composite_sentence(assessment, stage);
    group.composite_key = composite_key(assessment, stage);
    for (const CompositeResult& result : assessment.composites) {
      if (result.stage == stage && result.verdict != Verdict::not_applicable) group.judged = mark_of(result.verdict);
    }
    for (const BalanceResult& result : assessment.balance) {
      if (result.stage == stage) group.rows.push_back(balance_row(assessment, result));
    }
  }
  return groups;
}

Section section_view(const Assessment& assessment, const SectionResult& result) {
  Section section;
  section.id = result.id;
  section.title = result.title;
  section.mark = mark_of(result.verdict);
  section.summary = section_summary(assessment, result);
  if (result.id == "resources") section.kind = SectionKind::matrix;
  if (result.id == "balance") section.kind = SectionKind::balance;
  for (const ItemResult& item : result.items) section.items.push_back(item_view(assessment, item));
  return section;
}

}  // namespace

Level level_of(const Assessment& assessment, const Unit& unit, std::size_t indicator) {
  const auto& thresholds = assessment.standard->resources.indicators[indicator].thresholds;
  return level_of(measure(assessment, unit, indicator), thresholds[unit.stage].has_value());
}

Mark mark_of(Verdict verdict) { return static_cast<Mark>(verdict); }
static_assert(static_cast<int>(Mark::not_applicable) == static_cast<int>(Verdict::not_applicable));
static_assert(static_cast<int>(Level::missing) == static_cast<int>(junheng::Level::missing));

std::vector<ChangedPart> changed_parts(const Assessment& before, const Assessment& after, Side shown) {
  std::vector<ChangedPart> parts;
  for (const Difference& difference : compare(before, after)) {
    ChangedPart& part = parts.emplace_back();
    part.key = difference.id;
    part.title = difference.title;
    if (difference.part == Difference::Part::county) {
      part.key = county_key;
      part.title = strings::county_verdict;
    }
    if (difference.part == Difference::Part::item) part.title = difference.id + " " + difference.title;
    if (difference.part == Difference::Part::unit) {
      part.key = unit_key(difference.id, difference.school);
      part.title = difference.about + "（" + difference.title + "）";
    }
    if (difference.before) part.before = mark_of(*difference.before);
    if (difference.after) part.after = mark_of(*difference.after);
    part.here = shown == Side::before ? part.before.has_value() : part.after.has_value();
    if (!part.here) part.key = "gone/" + part.key;  // where it stood another school may stand now
  }
  return parts;
}

std::vector<ReportText> texts_view(const Assessment& assessment, const Narrative& narrative) {
  std::vector<ReportText> views;
  for (const junheng::ReportText& text : report_texts(assessment, narrative)) {
    ReportText& view = views.emplace_back();
    view.id = text.id;
    view.of_item = text.level == 2;
    view.title = view.of_item ? text.id + " " + text.title : text.title;
    if (text.verdict) view.mark = mark_of(*text.verdict);
    view.text = text.text;
  }
  return views;
}

// Of a county file, whose places are paths, first the row in words.
ProblemLine problem_line_of(const Problem& problem) {
  const ProblemSentence words = problem_sentence(problem);
  ProblemLine line{problem.severity == Severity::error, words.where, words.what, words.remedy};
  if (const auto target = target_of(dictionary(), problem.place))
    line.place = words_of(dictionary(), *target) + "，" + words.where;
  return line;
}

CountyView county_view(const Assessment& assessment) {
  CountyView county;
  county.county = assessment.county.empty() ? std::string(strings::unnamed_county) : assessment.county;
  if (!assessment.year.empty()) county.year = assessment.year + "年";
  county.invented = assessment.county.find(strings::invented) != std::string::npos;
  county.standard_id = assessment.standard->id;
  county.standard_title = assessment.standard->short_title;
  county.mark = mark_of(assessment.verdict);
  county.matrix = matrix_view(assessment);
  county.balance = balance_view(assessment);
  for (const SectionResult& section : assessment.sections) {
    county.sections.push_back(section_view(assessment, section));
  }
  county.summary = county_summary(assessment);
  for (Closest& part : closest(assessment, closest_of_a_kind)) {
    county.closest.push_back({std::move(part.section), std::move(part.key), std::move(part.id), std::move(part.title),
                              std::move(part.sentence)});
  }
  const Dictionary& fields = *assessment.data->fields;
  for (const Problem& problem : assessment.problems) {
    ProblemLine& line = county.problems.emplace_back(problem_line_of(problem));
    line.target = target_of(fields, problem.place);
    if (line.target) line.place = words_of(fields, *line.target);
  }
  constexpr std::size_t shown_digits = 8;  // of a hash, enough to compare by eye
  county.fingerprint = {{std::string(strings::engine), std::string(engine_version)},
                        {std::string(strings::standard_sum), assessment.standard->sha256.substr(0, shown_digits)},
                        {std::string(strings::data_sum), assessment.data->sha256.substr(0, shown_digits)}};
  return county;
}

}  // namespace junheng::ui
