#include "core/report/remedy_words.h"

#include "core/report/words.h"

namespace junheng {
namespace {

// From what to what, of whose.
struct Step {
  std::string whose, unit;
  bool percent = false;
};

Step step_of(const Assessment& a, const Explanation& e, const Remedy& remedy) {
  if (remedy.cell) {
    const Field& field = a.data->fields->tables[remedy.cell->table].fields[remedy.cell->field];
    const bool ratio = field.kind == FieldKind::ratio;
    return {cell_name(*a.data, *remedy.cell), ratio ? "" : field.unit, ratio};
  }
  const BalanceResult& result = *e.subject.coefficient;
  const Indicator& indicator = a.standard->resources.indicators[result.indicator];
  const Unit& unit = a.units.all[remedy.unit];
  return {row_name(*a.data, a.data->fields->school, unit.school) + "的" + short_title(*a.standard, indicator),
          indicator.unit};
}

}  // namespace

std::string remedy_sentence(const Assessment& a, const Explanation& e, Remedies& remedies) {
  if (!Remedies::applies(e)) return {};
  const auto remedy = remedies.of(e);
  if (!remedy)
    return e.subject.coefficient ? "只改一所学校不够，要几所学校一起改。" : "只改一个数不够，要几个数一起改。";
  const Step step = step_of(a, e, *remedy);
  // All digits: of a rounded number it would not be true that it passes.
  const auto amount = [&](const Rational& number) {
    return step.percent ? (number * 100).to_text() + "%"
                        : number.to_text() + (step.unit.empty() ? "" : " " + step.unit);
  };
  const bool rises = remedy->to > remedy->from;
  const Rational size = rises ? remedy->to - remedy->from : remedy->from - remedy->to;
  const std::string gap = step.unit.empty() ? " " : "";
  return step.whose + "从 " + amount(remedy->from) + gap + (rises ? "增加到 " : "减少到 ") + amount(remedy->to) +
         (rises ? "（多 " : "（少 ") + amount(size) + "），其余不变，就" +
         (e.subject.coefficient ? "在上限以内。" : "达到标准。");
}

}  // namespace junheng
