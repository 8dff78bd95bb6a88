#include "core/assess/unit.h"

#include <algorithm>

namespace junheng {
namespace {

std::optional<Rational> number_in(const Table& schools, std::size_t field, std::size_t row) {
  const Cell c = schools.cell(field, row);
  if (c.state == CellState::value) return Rational(c.number);
  if (c.state == CellState::not_applicable) return Rational(0);
  return std::nullopt;
}

const UnitRule* rule_of(const Standard& standard, const Ground& ground, const Unit& unit) {
  const std::size_t table = ground.data->fields->school;
  const auto type = ground.data->fields->tables[table].find("type");
  const Cell c = type ? ground.data->tables[table].cell(*type, unit.school) : Cell{};
  return c.state == CellState::value ? standard.rule_for(static_cast<std::size_t>(c.number.coefficient)) : nullptr;
}

class Measurement {
 public:
  Measurement(const Standard& standard, const Ground& ground, const Unit& unit, const Indicator& indicator)
      : standard_(standard),
        ground_(ground),
        unit_(unit),
        indicator_(indicator),
        figures_(figures(standard, ground, unit)) {}

  IndicatorResult run() const {
    IndicatorResult r = by(indicator_.amount, {});
    for (std::size_t i = 0; i < indicator_.carve_outs.size() && r.level != Level::full; ++i) try_carve_out(i, r);
    return r;
  }

 private:
  RowScope scope() const {
    return {ground_.data, ground_.children, ground_.data->fields->school, unit_.school, unit_.stage};
  }

  void try_carve_out(std::size_t i, IndicatorResult& r) const {
    const CarveOut& c = indicator_.carve_outs[i];
    if (!c.amount) return;
    const Value when = evaluate(c.when, scope(), &r.cells);
    if (when.is_false()) return;
    IndicatorResult tried = by(*c.amount, r.cells);
    const bool open = tried.level == Level::missing;
    if (!open && tried.level >= r.level && r.level != Level::missing) return;  // it would not help
    const bool documented = !c.demands_document || ground_.documents_for(c.id) > 0;
    if (when.known() && !open && documented) {
      tried.carve_out = static_cast<int>(i);
      tried.reason = Reason::carve_out;
      r = std::move(tried);
      return;
    }
    // It may help, depending on what is not known yet: a cell, or the document.
    r.best = std::min(r.best, open ? Level::full : tried.level);
    r.carve_out = static_cast<int>(i);
    r.reason = when.known() && !open ? Reason::document_missing : Reason::missing_cells;
    r.cells = std::move(tried.cells);
  }

  IndicatorResult by(const Expression& expression, std::vector<UsedCell> cells) const {
    IndicatorResult r;
    r.cells = std::move(cells);
    const Value amount = evaluate(expression, scope(), &r.cells);
    if (amount.kind == Value::Kind::division_by_zero) r.reason = Reason::division_by_zero;
    if (!amount.known() || (indicator_.divided && !figures_.share)) return r;
    r.amount = indicator_.divided ? amount.number * *figures_.share : amount.number;
    if (!figures_.pupils) return r;
    r.value = *r.amount / *figures_.pupils * indicator_.per;
    r.reason = Reason::compared;
    const auto& threshold = indicator_.thresholds[unit_.stage];
    if (!threshold) return r;
    r.level = *r.value >= *threshold                                     ? Level::full
              : *r.value >= *threshold * standard_.resources.floor_ratio ? Level::relief
                                                                         : Level::below;
    r.best = r.level;
    return r;
  }

  const Standard& standard_;
  const Ground& ground_;
  const Unit& unit_;
  const Indicator& indicator_;
  UnitFigures figures_;
};

}  // namespace

UnitFigures figures(const Standard& standard, const Ground& ground, const Unit& unit) {
  const Table& schools = ground.data->tables[ground.data->fields->school];
  UnitFigures f;
  f.pupils = number_in(schools, standard.stages[unit.stage].pupils, unit.school);
  if (f.pupils && f.pupils->sign() <= 0) f.pupils.reset();
  const UnitRule* rule = rule_of(standard, ground, unit);
  if (!rule) return f;
  if (rule->weights.size() == 1) {
    f.share = 1;
    return f;
  }
  Rational total, own;
  for (const StageWeight& w : rule->weights) {
    const auto pupils = number_in(schools, w.pupils, unit.school);
    if (!pupils) return f;
    total += w.weight * *pupils;
    if (w.stage == unit.stage) own = w.weight * *pupils;
  }
  if (total.sign() > 0) f.share = own / total;
  return f;
}

IndicatorResult measure(const Standard& standard, const Ground& ground, const Unit& unit, std::size_t indicator) {
  return Measurement(standard, ground, unit, standard.resources.indicators[indicator]).run();
}

}  // namespace junheng
