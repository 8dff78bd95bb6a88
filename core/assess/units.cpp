#include "core/assess/units.h"

#include <algorithm>

namespace junheng {
namespace {

class Maker {
 public:
  Maker(const Standard& standard, const Ground& ground)
      : standard_(standard), ground_(ground), table_(ground.data->fields->find("school").value_or(0)), schema_(ground.data->fields->tables[table_]) {}

  Units run() {
    const Table& schools = ground_.data->tables[table_];
    const auto type_field = schema_.find("type");
    for (std::size_t row = 0; row < schools.rows; ++row) {
      const Cell type = type_field ? schools.cell(*type_field, row) : Cell{};
      const UnitRule* rule = type.state == CellState::value ? rule_for(static_cast<std::size_t>(type.number.coefficient)) : nullptr;
      if (!rule) {
        leave_out(row, "", type.state != CellState::value);
        continue;
      }
      const Value where = rule->where ? evaluate(*rule->where, scope(row, 0)) : Value{Value::Kind::known, 1};
      if (!where.is_true() || rule->weights.empty()) {
        leave_out(row, rule->excluded, !where.known());
        continue;
      }
      for (std::size_t stage = 0; stage < standard_.stages.size(); ++stage) add(row, stage, *rule);
    }
    std::stable_sort(units_.all.begin(), units_.all.end(), [](const Unit& a, const Unit& b) { return a.stage < b.stage; });
    return std::move(units_);
  }

 private:
  const UnitRule* rule_for(std::size_t type) const {
    for (const UnitRule& r : standard_.units) {
      if (r.type == type) return &r;
    }
    return nullptr;
  }
  RowScope scope(std::size_t row, std::size_t stage) const { return {ground_.data, ground_.children, table_, row, stage}; }
  void leave_out(std::size_t row, std::string reason, bool unknown) {
    units_.not_counted.push_back({row, static_cast<std::size_t>(-1), std::move(reason), unknown, false});
  }

  std::optional<Rational> pupils(std::size_t row, const std::string& stage) const {
    const auto field = schema_.find("pupils." + stage);
    const Cell c = field ? ground_.data->tables[table_].cell(*field, row) : Cell{};
    if (c.state == CellState::value) return Rational(c.number);
    if (c.state == CellState::not_applicable) return Rational(0);
    return std::nullopt;
  }

  void add(std::size_t row, std::size_t stage, const UnitRule& rule) {
    const std::string& id = standard_.stages[stage].id;
    const auto own = std::find_if(rule.weights.begin(), rule.weights.end(), [&](const auto& w) { return w.first == id; });
    if (own == rule.weights.end()) return;
    Unit u;
    u.school = row;
    u.stage = stage;
    u.pupils = pupils(row, id);
    if (u.pupils && u.pupils->sign() == 0) {
      units_.not_counted.push_back({row, stage, "", false, true});
      return;
    }
    u.share = share(row, rule, own->second, u.pupils);
    std::vector<Level> levels;
    for (const Indicator& indicator : standard_.resources.indicators) {
      u.indicators.push_back(level_of(indicator, u));
      levels.push_back(u.indicators.back().level);
      u.full += levels.back() == Level::full;
    }
    u.verdict = six_plus_85(levels, standard_.resources.min_full);
    const bool relieved = std::any_of(u.indicators.begin(), u.indicators.end(), [](const IndicatorResult& r) { return r.carve_out >= 0; });
    if (u.verdict == Verdict::met && relieved) u.verdict = Verdict::conditional;
    units_.all.push_back(std::move(u));
  }

  // w·P / Σ w·P over the stages of the school (1 : 1.1 : 1.32 nationally), exact.
  std::optional<Rational> share(std::size_t row, const UnitRule& rule, const Rational& weight, const std::optional<Rational>& own) const {
    if (rule.weights.size() == 1) return Rational(1);
    Rational total;
    for (const auto& [stage, w] : rule.weights) {
      const auto p = pupils(row, stage);
      if (!p) return std::nullopt;
      total += w * *p;
    }
    if (!own || total.sign() == 0) return std::nullopt;
    return weight * *own / total;
  }

  IndicatorResult level_of(const Indicator& indicator, const Unit& u) const {
    IndicatorResult r = measured(indicator, indicator.amount, u);
    for (std::size_t i = 0; i < indicator.carve_outs.size() && r.level != Level::full && r.value; ++i) {
      const CarveOut& c = indicator.carve_outs[i];
      if (!c.amount || !evaluate(c.when, scope(u.school, u.stage), &r.cells).is_true()) continue;
      if (c.demands_document && ground_.documents_for(c.id) == 0) continue;
      IndicatorResult relieved = measured(indicator, *c.amount, u);
      if (!relieved.value || relieved.level >= r.level) continue;
      relieved.carve_out = static_cast<int>(i);
      r = std::move(relieved);
    }
    return r;
  }

  IndicatorResult measured(const Indicator& indicator, const Expression& expression, const Unit& u) const {
    IndicatorResult r;
    const Value amount = evaluate(expression, scope(u.school, u.stage), &r.cells);
    if (!amount.known() || (indicator.divided && !u.share)) return r;
    r.amount = indicator.divided ? amount.number * *u.share : amount.number;
    if (!u.pupils) return r;
    r.value = *r.amount / *u.pupils * indicator.per;
    const auto& threshold = indicator.thresholds[u.stage];
    if (!threshold) return r;
    r.level = *r.value >= *threshold                                    ? Level::full
              : *r.value >= *threshold * standard_.resources.floor_ratio ? Level::relief
                                                                         : Level::below;
    return r;
  }

  const Standard& standard_;
  const Ground& ground_;
  std::size_t table_;
  const TableSchema& schema_;
  Units units_;
};

}  // namespace

Verdict six_plus_85(const std::vector<Level>& levels, std::size_t min_full) {
  const auto count = [&](Level l) { return static_cast<std::size_t>(std::count(levels.begin(), levels.end(), l)); };
  if (min_full == 0) return Verdict::not_applicable;
  if (count(Level::below) > 0 || count(Level::relief) > levels.size() - min_full) return Verdict::unmet;
  return count(Level::missing) > 0 ? Verdict::undetermined : Verdict::met;
}

Units judge_units(const Standard& standard, const Ground& ground) { return Maker(standard, ground).run(); }

}  // namespace junheng
