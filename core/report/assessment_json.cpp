#include "core/report/assessment_json.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/report/words.h"

namespace junheng {
namespace {

using Json = nlohmann::ordered_json;

Json number(const std::optional<Rational>& r) { return r ? Json(r->to_double()) : Json(nullptr); }

Json missing_list(const Assessment& a, const Explanation& e) {
  Json list = Json::array();
  for (const UsedCell& c : missing_cells(e)) list.push_back(cell_name(*a.data, c));
  return list;
}

// The number that stands for an item: the one measured clause, or the worst of its rows.
const Explanation* headline(const Explanation& e) {
  const Explanation* best = nullptr;
  if (e.value && e.threshold) best = &e;
  for (const Explanation& c : e.children) {
    const Explanation* h = headline(c);
    if (h && (!best || (h->verdict == Verdict::unmet && best->verdict != Verdict::unmet))) best = h;
  }
  return best;
}

Json item_json(const Assessment& a, const std::string& id) {
  const auto e = explain(a, id);
  Json j;
  j["id"] = id;
  if (!e) return j;
  j["title"] = e->title;
  j["verdict"] = verdict_id(e->verdict);
  const Explanation* h = headline(*e);
  j["value"] = h ? number(h->value) : Json(nullptr);
  j["threshold"] = h ? number(h->threshold) : Json(nullptr);
  j["margin"] = h ? number(h->margin) : Json(nullptr);
  j["reason"] = reason_sentence(a, *e);
  j["missing"] = missing_list(a, *e);
  j["cite"] = e->cite ? citation_text(*a.standard, *e->cite) : "";
  Json clauses = Json::array();
  const ItemResult* item = a.find_item(id);
  for (std::size_t c = 0; item && c < e->children.size(); ++c) {
    const Explanation& child = e->children[c];
    clauses.push_back({{"id", child.id},
                       {"title", child.title},
                       {"verdict", verdict_id(child.verdict)},
                       {"reason", reason_sentence(a, child)},
                       {"missing", missing_list(a, child)}});
  }
  if (item) j["clauses"] = std::move(clauses);
  return j;
}

Json units_json(const Assessment& a) {
  static constexpr std::array<std::string_view, 4> levels = {"full", "relief", "below", "missing"};
  const std::size_t table = a.data->fields->school;
  Json list = Json::array();
  for (const Unit& u : a.units.all) {
    Json indicators = Json::array();
    for (std::size_t i = 0; i < a.standard->resources.indicators.size(); ++i) {
      const IndicatorResult r = measure(a, u, i);
      indicators.push_back({{"id", a.standard->resources.indicators[i].id},
                            {"value", number(r.value)},
                            {"level", levels[static_cast<std::size_t>(r.level)]}});
    }
    list.push_back({{"school", row_name(*a.data, table, u.school)},
                    {"stage", a.standard->stages[u.stage].id},
                    {"pupils", number(figures(a, u).pupils)},
                    {"verdict", verdict_id(u.verdict)},
                    {"full", u.full},
                    {"indicators", std::move(indicators)}});
  }
  return list;
}

Json balance_json(const Assessment& a) {
  const std::size_t table = a.data->fields->school;
  Json list = Json::array();
  for (const BalanceResult& b : a.balance) {
    const Coefficient& c = coefficient(a, b);
    Json shares = Json::array();
    for (std::size_t k = 0; k < c.contributions.size(); ++k) {
      shares.push_back({{"school", row_name(*a.data, table, a.units.all[c.units[k]].school)},
                        {"share", c.contributions[k].to_double()}});
    }
    Json j = {{"stage", a.standard->stages[b.stage].id},
              {"indicator", a.standard->resources.indicators[b.indicator].id},
              {"cv", number(c.cv)},
              {"limit", number(a.standard->balance.limits[b.stage])},
              {"verdict", verdict_id(b.verdict)},
              {"mean", number(c.mean)},
              {"exact", c.square ? Json(c.square->to_fraction()) : Json(nullptr)}};
    j["variants"] = nullptr;
    if (c.variation) {
      j["variants"] = {{"weighted_pop", root(c.variation->weighted).to_double()},
                       {"unweighted_pop", root(c.variation->unweighted).to_double()},
                       {"unweighted_sample", root(c.variation->sample).to_double()},
                       {"unweighted_about_county_mean", root(c.variation->about_mean).to_double()}};
    }
    j["contributions"] = std::move(shares);
    list.push_back(std::move(j));
  }
  return list;
}

}  // namespace

std::string_view verdict_id(Verdict v) {
  static constexpr std::array<std::string_view, 5> ids = {"met", "conditional", "unmet", "undetermined",
                                                          "not_applicable"};
  return ids[static_cast<std::size_t>(v)];
}

std::string assessment_json(const Assessment& a, const Problems& unsettled) {
  Json j;
  j["engine"] = engine_version;
  j["standard"] = {{"id", a.standard->id}, {"title", a.standard->title}, {"sha256", a.standard->sha256}};
  j["dataset"] = {{"sha256", a.data->sha256}};
  j["county"] = a.county;
  j["year"] = a.year;
  j["verdict"] = verdict_id(a.verdict);
  Json sections = Json::array();
  for (const SectionResult& s : a.sections) {
    Json items = Json::array();
    if (s.id == "resources") {
      for (const Indicator& i : a.standard->resources.indicators) items.push_back(item_json(a, i.id));
    } else if (s.id == "balance") {
      for (const BalanceResult& b : a.balance) {
        items.push_back(item_json(
            a, "B." + a.standard->stages[b.stage].id + "." + a.standard->resources.indicators[b.indicator].id));
      }
    } else {
      for (const ItemResult& i : s.items) items.push_back(item_json(a, i.item->id));
    }
    sections.push_back(
        {{"id", s.id}, {"title", s.title}, {"verdict", verdict_id(s.verdict)}, {"items", std::move(items)}});
  }
  j["sections"] = std::move(sections);
  j["units"] = units_json(a);
  const std::size_t table = a.data->fields->school;
  Json excluded = Json::array();
  for (const NotCounted& n : a.units.not_counted) {
    excluded.push_back({{"school", row_name(*a.data, table, n.school)},
                        {"reason", n.no_pupils ? "该学段没有学生"
                                   : n.unknown ? "缺少判断是否计入所需的数据"
                                               : n.reason}});
  }
  j["not_counted"] = std::move(excluded);
  j["balance"] = balance_json(a);
  Json composites = Json::array();
  for (const CompositeResult& c : a.composites) {
    composites.push_back({{"stage", a.standard->stages[c.stage].id},
                          {"value", number(composite(a, c.stage))},
                          {"verdict", verdict_id(c.verdict)}});
  }
  j["composites"] = std::move(composites);
  Json problems = Json::array();
  for (const Problem& p : a.problems)
    problems.push_back({{"code", p.code}, {"pointer", p.place.pointer}, {"arguments", p.arguments}});
  j["problems"] = std::move(problems);
  Json open = Json::array();
  for (const Problem& p : unsettled) {
    open.push_back({{"code", p.code},
                    {"file", p.place.file},
                    {"sheet", p.place.sheet},
                    {"cell", p.place.cell},
                    {"arguments", p.arguments}});
  }
  if (!unsettled.empty()) j["unsettled"] = std::move(open);
  return j.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace junheng
