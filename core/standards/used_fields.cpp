#include "core/standards/used_fields.h"

#include <optional>
#include <utility>

namespace junheng {
namespace {

class Used {
 public:
  explicit Used(const Dictionary& fields) : fields_(fields) {
    for (const TableSchema& table : fields.tables) used_.emplace_back(table.fields.size());
  }
  // Texts, types, years: by which people tell rows apart.
  void add_names() {
    for (std::size_t t = 0; t < used_.size(); ++t) {
      for (std::size_t f = 0; f < used_[t].size(); ++f) {
        const Field& field = fields_.tables[t].fields[f];
        if (field.is_text() || field.kind == FieldKind::choice || field.kind == FieldKind::flag ||
            field.kind == FieldKind::year || field.kind == FieldKind::grade)
          add(t, f);
      }
    }
  }
  void add(const Item& item) {
    for (const Clause& clause : item.clauses) {
      for (const auto* e : {&clause.where, &clause.measure, &clause.complete, &clause.refute}) add(*e);
      add(clause.test.threshold);
      add(clause.carve_outs);
    }
  }
  void add(std::size_t table, std::size_t field) {
    if (table < used_.size() && field < used_[table].size()) used_[table][field] = true;
  }
  void add(const Expression& e) {
    for (const ExpressionNode& node : e.nodes) {
      if (node.op == Op::field || node.op == Op::county_field || node.op == Op::school_field)
        add(node.table, node.field);
      for (const std::size_t field : node.by_stage) add(fields_.school, field);
    }
  }
  void add(const std::optional<Expression>& e) {
    if (e) add(*e);
  }
  void add(const std::vector<CarveOut>& carve_outs) {
    for (const CarveOut& c : carve_outs) {
      add(c.when);
      add(c.measure);
      add(c.amount);
      add(c.refuted_when);
      if (c.test) add(c.test->threshold);
    }
  }
  std::vector<std::vector<bool>> take() { return std::move(used_); }

 private:
  const Dictionary& fields_;
  std::vector<std::vector<bool>> used_;
};

}  // namespace

std::vector<std::vector<bool>> used_fields(const Standard& standard, const Dictionary& fields) {
  Used used(fields);
  used.add_names();
  for (const Stage& stage : standard.stages) used.add(fields.school, stage.pupils);
  for (const UnitRule& rule : standard.units) {
    used.add(rule.where);
    for (const StageWeight& weight : rule.weights) used.add(fields.school, weight.pupils);
  }
  for (const Indicator& indicator : standard.resources.indicators) {
    used.add(indicator.amount);
    used.add(indicator.carve_outs);
  }
  for (const Section& section : standard.sections) {
    for (const Item& item : section.items) used.add(item);
  }
  return used.take();
}

std::vector<std::vector<bool>> used_fields(const Item& item, const Dictionary& fields) {
  Used used(fields);
  used.add(item);
  return used.take();
}

std::vector<const Clause*> attested_clauses(const Standard& standard) {
  std::vector<const Clause*> clauses;
  for (const Section& section : standard.sections) {
    for (const Item& item : section.items) {
      for (const Clause& clause : item.clauses) {
        if (!clause.attest.empty()) clauses.push_back(&clause);
      }
    }
  }
  return clauses;
}

}  // namespace junheng
