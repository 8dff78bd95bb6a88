#include "core/assess/units.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/assess/estimate.h"
#include "core/base/rounding.h"

namespace junheng {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t whole_school = static_cast<std::size_t>(-1);

// A carve-out was used, or may be (best is better than the level then).
struct Relieved {
  std::size_t unit, indicator;
  Level best;
};

class Judging {
 public:
  Judging(const Standard& standard, const Ground& ground)
      : standard_(standard),
        ground_(ground),
        indicators_(standard.resources.indicators),
        table_(ground.data->fields->school),
        schools_(ground.data->tables[table_]) {}

  Units run() {
    choose();
    units_.pupils.resize(units_.all.size());
    units_.levels.assign(indicators_.size(), std::vector<Level>(units_.all.size(), Level::missing));
    units_.amounts.assign(indicators_.size(), std::vector<double>(units_.all.size()));
    for (const Indicator& i : indicators_) {
      lines_.emplace_back();
      for (const auto& threshold : i.thresholds) lines_.back().push_back(threshold ? lines_of(i, *threshold) : Lines{});
      estimators_.emplace_back(i.amount, ground_, table_);
      units_.amount_error.push_back(estimators_.back().relative_error() + (i.divided ? share_error : 0) + 4 * rounding);
    }
    // Schools block by block, each in all its stages, so that a block's cells are read from memory once.
    std::vector<std::size_t> next = begins_;
    for (std::size_t row = 0; row < schools_.rows; row += estimate_rows) {
      for (std::size_t stage = 0; stage < next.size(); ++stage) {
        const std::size_t begin = next[stage], last = stage + 1 < next.size() ? begins_[stage + 1] : units_.all.size();
        std::size_t& end = next[stage];
        while (end < last && units_.all[end].school < row + estimate_rows) ++end;
        if (begin < end) judge_block(begin, end, static_cast<std::uint8_t>(stage));
      }
    }
    return std::move(units_);
  }

 private:
  // w·P / Σ w·P: pupils and weights within 2 roundings each, one for each product and sum, one for the quotient.
  static constexpr double share_error = 32 * rounding;

  // Which schools count, and their units.
  void choose() {
    const TableSchema& schema = ground_.data->fields->tables[table_];
    const auto type_field = schema.find("type");
    std::vector<const UnitRule*> by_type(type_field ? schema.fields[*type_field].choices.size() : 0);
    for (std::size_t type = 0; type < by_type.size(); ++type) by_type[type] = standard_.rule_for(type);
    std::vector<std::vector<Unit>> by_stage(standard_.stages.size());
    rules_.resize(schools_.rows);
    for (std::size_t row = 0; row < schools_.rows; ++row) {
      const Column* types = type_field ? &schools_.columns[*type_field] : nullptr;
      const bool typed = types && types->has_value(row);
      const UnitRule* rule = typed ? by_type[static_cast<std::size_t>(types->coefficient(row))] : nullptr;
      if (!rule) {
        units_.not_counted.push_back({row, whole_school, "", !typed, false, type_field.value_or(0)});
      } else if (counts(*rule, row)) {
        rules_[row] = rule;
        for (const StageWeight& w : rule->weights) {
          if (w.stage != unjudged) add(row, w, by_stage[w.stage]);
        }
      }
    }
    for (const auto& units : by_stage) {
      begins_.push_back(units_.all.size());
      units_.all.insert(units_.all.end(), units.begin(), units.end());
    }
  }

  bool counts(const UnitRule& rule, std::size_t row) {
    if (!rule.where && !rule.weights.empty()) return true;
    Value where = {Value::Kind::known, 1};
    if (rule.where) where = evaluate(*rule.where, {ground_.data, ground_.children, table_, row, 0});
    if (where.is_true() && !rule.weights.empty()) return true;
    units_.not_counted.push_back(
        {row, whole_school, rule.excluded, !where.known(), false, where.known() ? 0 : missing_in(*rule.where, row)});
    return false;
  }

  std::size_t missing_in(const Expression& where, std::size_t row) const {
    for (const ExpressionNode& node : where.nodes) {
      if (node.op == Op::field && node.table == table_ && schools_.cell(node.field, row).state == CellState::missing)
        return node.field;
    }
    return 0;
  }

  void add(std::size_t row, const StageWeight& w, std::vector<Unit>& units) {
    const Column& pupils = schools_.columns[w.pupils];
    if (pupils.is_not_applicable(row) || (pupils.has_value(row) && pupils.coefficient(row) <= 0)) {
      units_.not_counted.push_back({row, w.stage, "", false, true});
    } else {
      units.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint8_t>(w.stage), 0, Verdict::undetermined});
    }
  }

  // Units begin … end, of one stage.
  void judge_block(std::size_t begin, std::size_t end, std::uint8_t stage) {
    std::array<std::uint32_t, estimate_rows> row_buffer;
    for (std::size_t u = begin; u < end; ++u) row_buffer[u - begin] = units_.all[u].school;
    const std::span<const std::uint32_t> rows(row_buffer.data(), end - begin);
    double* pupils = units_.pupils.data() + begin;
    const Scaled pupils_are = schools_.columns[standard_.stages[stage].pupils].estimate(rows, pupils);
    std::array<double, estimate_rows> shares;
    bool undivided = true;
    for (std::size_t j = 0; j < rows.size(); ++j) {
      shares[j] = share(*rules_[rows[j]], rows[j], stage);
      undivided &= shares[j] == 1;
    }
    for (std::size_t i = 0; i < indicators_.size(); ++i) {
      double* amounts = units_.amounts[i].data() + begin;
      Level* levels = units_.levels[i].data() + begin;
      Scaled amounts_are = estimators_[i].run(rows, stage, amounts);
      if (indicators_[i].divided && !undivided) {
        for (std::size_t j = 0; j < rows.size(); ++j) amounts[j] *= shares[j];
        amounts_are.exact = false;
      }
      const bool judged = indicators_[i].thresholds[stage].has_value();
      bool open = std::any_of(amounts, amounts + rows.size(), [](double x) { return x != x; });  // NaN
      if (judged) open |= estimate_levels(i, stage, {amounts, amounts_are}, {pupils, pupils_are}, levels, rows.size());
      unscale(amounts, amounts_are, rows.size());
      if (open) judge_open(i, begin, end, judged);
    }
    unscale(pupils, pupils_are, rows.size());
    decide(begin, end);
  }

  // Exactly, what the estimates left open: an unknown amount, a level too close to call, a carve-out to be tried.
  void judge_open(std::size_t i, std::size_t begin, std::size_t end, bool judged) {
    const double* amounts = units_.amounts[i].data();
    const Level* levels = units_.levels[i].data();
    const bool excusable = judged && !indicators_[i].carve_outs.empty();
    for (std::size_t u = begin; u < end; ++u) {
      const bool known = amounts[u] == amounts[u];  // not NaN
      const bool level_open = judged && (levels[u] == Level::missing || (excusable && levels[u] != Level::full));
      if (!known || level_open) judge_exactly(u, i);
    }
  }

  double share(const UnitRule& rule, std::uint32_t row, std::size_t stage) const {
    if (rule.weights.size() == 1) return 1;
    double total = 0, own = 0;
    for (const StageWeight& w : rule.weights) {
      double pupils = 0;
      schools_.columns[w.pupils].estimate({&row, 1}, &pupils);
      const double weighted = w.weight.to_double() * pupils;
      total += weighted;
      if (w.stage == stage) own = weighted;
    }
    return own / total;
  }

  // threshold / per = pupils_factor / amount_factor in lowest terms: reached where amount · amount_factor is at least
  // pupils · pupils_factor. The same for the floor.
  struct Line {
    double amount_factor = 0, pupils_factor = 0;
  };
  struct Lines {
    Line full, floor;
  };
  static Line line_of(const Rational& ratio) {
    return {ratio.denominator().to_double(), ratio.numerator().to_double()};
  }
  Lines lines_of(const Indicator& i, const Rational& threshold) const {
    return {line_of(threshold / i.per), line_of(threshold * standard_.resources.floor_ratio / i.per)};
  }

  struct Estimates {
    const double* values;
    Scaled are;
  };
  static bool stays_whole(const Estimates& e, double factor) {
    return e.are.exact && e.are.most * factor <= largest_whole;
  }

  // Level::missing where the bounds of the two sides overlap. True where a level is open: one of those, or one that a
  // carve-out may better.
  bool estimate_levels(std::size_t i, std::size_t stage, const Estimates& amounts, const Estimates& pupils,
                       Level* levels, std::size_t count) const {
    Lines lines = lines_[i][stage];
    bool exact = true;
    for (Line* line : {&lines.full, &lines.floor}) {
      line->amount_factor *= power_of_ten(pupils.are.places);
      line->pupils_factor *= power_of_ten(amounts.are.places);
      exact &= stays_whole(amounts, line->amount_factor) && stays_whole(pupils, line->pupils_factor);
    }
    // Both sides' relative errors, doubled for the products of errors left out.
    const double slack = exact ? 0 : 2 * (units_.amount_error[i] + 16 * rounding);
    const double up = 1 + slack, down = 1 - slack;
    // Levels as wide as doubles first: one size of number keeps the loop fit for vector instructions.
    std::array<std::int64_t, estimate_rows> codes;
    for (std::size_t j = 0; j < count; ++j) {
      const double amount = amounts.values[j], have = amount * lines.full.amount_factor,
                   need = pupils.values[j] * lines.full.pupils_factor;
      const double have_floor = amount * lines.floor.amount_factor,
                   need_floor = pupils.values[j] * lines.floor.pupils_factor;
      const std::int64_t at_best =
          std::int64_t{!(have >= need * up)} + !(have_floor >= need_floor * up);                          // 2 for a NaN
      const std::int64_t at_worst = std::int64_t{have < need * down} + (have_floor < need_floor * down);  // 0 for a NaN
      codes[j] = at_best == at_worst ? at_best : 3;
    }
    static_assert(static_cast<int>(Level::missing) == 3);
    unsigned seen = 0;
    for (std::size_t j = 0; j < count; ++j) {
      const int level = static_cast<int>(codes[j]);
      levels[j] = static_cast<Level>(level);
      seen |= 1u << level;
    }
    const unsigned decided = indicators_[i].carve_outs.empty() ? 0b111 : 0b001;
    return (seen & ~decided) != 0;
  }

  static void unscale(double* values, const Scaled& are, std::size_t count) {
    if (are.places == 0) return;
    const double power = power_of_ten(are.places);
    for (std::size_t j = 0; j < count; ++j) values[j] /= power;
  }

  void judge_exactly(std::size_t u, std::size_t i) {
    const IndicatorResult r = measure(standard_, ground_, units_.all[u], i);
    units_.levels[i][u] = r.level;
    units_.amounts[i][u] = r.amount ? r.amount->to_double() : unknown;
    if (r.carve_out >= 0) relieved_.push_back({u, i, r.best});
  }

  void decide(std::size_t begin, std::size_t end) {
    // The four counts of a unit side by side in one word, eight bits each.
    std::array<std::uint32_t, estimate_rows> counts{};
    for (const auto& column : units_.levels) {
      for (std::size_t u = begin; u < end; ++u) counts[u - begin] += 1u << (8 * static_cast<unsigned>(column[u]));
    }
    for (std::size_t u = begin; u < end; ++u) {
      const auto count = [&](Level l) {
        return static_cast<std::uint8_t>(counts[u - begin] >> (8 * static_cast<unsigned>(l)));
      };
      const LevelCounts n = {count(Level::full), count(Level::relief), count(Level::below), count(Level::missing)};
      units_.all[u].full = n.full;
      units_.all[u].verdict = six_plus_85(n, standard_.resources.min_full);
    }
    for (const Relieved& r : relieved_) consider(r.unit);
    relieved_.clear();
  }

  // A unit with carve-outs: met by one of them is conditional; unmet, but to be saved by one that hangs on something
  // unknown, is undetermined.
  void consider(std::size_t u) {
    std::vector<Level> best;
    for (const auto& column : units_.levels) best.push_back(column[u]);
    bool used = false;
    for (const Relieved& r : relieved_) {
      if (r.unit != u) continue;
      used |= r.best == best[r.indicator];
      best[r.indicator] = r.best;
    }
    Verdict& verdict = units_.all[u].verdict;
    if (used && verdict == Verdict::met) verdict = Verdict::conditional;
    if (verdict == Verdict::unmet && six_plus_85(best, standard_.resources.min_full) != Verdict::unmet)
      verdict = Verdict::undetermined;
  }

  const Standard& standard_;
  const Ground& ground_;
  const std::vector<Indicator>& indicators_;
  std::size_t table_;
  const Table& schools_;
  std::vector<const UnitRule*> rules_;     // by school
  std::vector<std::size_t> begins_;        // first unit of each stage
  std::vector<Estimator> estimators_;      // by indicator
  std::vector<std::vector<Lines>> lines_;  // by indicator, by stage
  std::vector<Relieved> relieved_;         // of the block at hand
  Units units_;
};

}  // namespace

Units judge_units(const Standard& standard, const Ground& ground) { return Judging(standard, ground).run(); }

bool Units::undecided() const {
  return std::any_of(not_counted.begin(), not_counted.end(), [](const NotCounted& school) { return school.unknown; });
}

Verdict six_plus_85(std::span<const Level> levels, std::size_t min_full) {
  const auto of = [&](Level l) { return static_cast<std::uint8_t>(std::count(levels.begin(), levels.end(), l)); };
  return six_plus_85(LevelCounts{of(Level::full), of(Level::relief), of(Level::below), of(Level::missing)}, min_full);
}

}  // namespace junheng
