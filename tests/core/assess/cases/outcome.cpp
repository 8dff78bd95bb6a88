#include "tests/core/assess/cases/outcome.h"

#include <algorithm>
#include <array>

namespace junheng::test {

std::string in_words(Verdict verdict, Reason reason, const CarveOut* carve_out) {
  static constexpr std::array<const char*, 5> verdicts = {"met", "conditional", "unmet", "undetermined",
                                                          "not applicable"};
  const auto detail = [&]() -> std::string {
    switch (reason) {
      case Reason::no_rows:
        return "no rows";
      case Reason::refuted_by_totals:
        return "by totals";
      case Reason::incomplete_rows:
        return "rows missing";
      case Reason::missing_cells:
        return "missing data";
      case Reason::division_by_zero:
        return "zero denominator";
      case Reason::denied:
        return "denied";
      case Reason::not_attested:
        return "not attested";
      case Reason::no_evidence:
        return "no evidence";
      case Reason::document_missing:
        return "document missing";
      case Reason::six_plus_85:
        return "6 + 85 %";
      case Reason::no_units:
        return "no school";
      default:
        return carve_out && verdict == Verdict::conditional ? carve_out->id : "";
    }
  }();
  return verdicts[static_cast<std::size_t>(verdict)] + (detail.empty() ? "" : ", " + detail);
}

std::string outcome_of(const Clause& clause, const ClauseJudgement& j) {
  const auto decided =
      std::find_if(j.rows.begin(), j.rows.end(), [&](const RowJudgement& r) { return r.verdict == j.verdict; });
  if (decided == j.rows.end()) return in_words(j.verdict, j.reason);
  return in_words(j.verdict, decided->reason,
                  decided->carve_out < 0 ? nullptr : &clause.carve_outs[static_cast<std::size_t>(decided->carve_out)]);
}

CaseId parse_id(const std::string& id) {
  CaseId result;
  const std::size_t first = id.find('/'), second = first == std::string::npos ? first : id.find('/', first + 1);
  result.id = id.substr(0, first);
  if (first != std::string::npos) result.school = id.substr(first + 1, second - first - 1);
  if (second != std::string::npos) result.stage = id.substr(second + 1);
  return result;
}

std::optional<Explanation> explain_part(const Assessment& a, const CaseId& id) {
  auto whole = explain(a, id.id, id.school);
  if (!whole || id.school.empty()) return whole;
  if (id.stage.empty()) return whole->children.size() == 1 ? whole->children.front() : *whole;
  for (const Stage& stage : a.standard->stages) {
    if (stage.id != id.stage) continue;
    for (const Explanation& child : whole->children) {
      if (child.about.ends_with("（" + stage.title + "）")) return child;
    }
  }
  return std::nullopt;
}

std::optional<std::string> outcome_of(const Assessment& a, const std::string& id) {
  if (id == "county") return in_words(a.verdict);
  for (const SectionResult& section : a.sections) {
    if (section.id == id) return in_words(section.verdict);
  }
  if (const ItemResult* item = a.find_item(id)) return in_words(item->verdict);
  for (const CompositeResult& composite : a.composites) {
    if (id == "B." + a.standard->stages[composite.stage].id) return in_words(composite.verdict);
  }
  std::optional<std::string> found;
  each_clause(a, [&](const Clause& clause, const ClauseJudgement& j) {
    if (clause.id == id) found = outcome_of(clause, j);
  });
  if (found) return found;
  const auto e = explain_part(a, parse_id(id));
  if (e) found = in_words(e->verdict, e->reason, e->carve_out);
  return found;
}

}  // namespace junheng::test
