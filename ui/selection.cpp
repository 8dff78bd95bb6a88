#include "ui/selection.h"

#include <algorithm>
#include <array>
#include <vector>

#include "ui/overall_view.h"

namespace junheng::ui {
namespace {

struct Candidate {
  const std::string* key;
  Mark mark;
};

// `judged`: only what the standard judges; where that is the composite of a stage its coefficients are none.
std::vector<Candidate> candidates(const CountyView& county, const Section& section, bool judged = false) {
  std::vector<Candidate> all;
  switch (section.kind) {
    case SectionKind::list:
      for (const Item& item : section.items) all.push_back({&item.key, item.mark});
      break;
    case SectionKind::matrix:
      for (const MatrixGroup& group : county.matrix.groups) {
        for (const MatrixRow& row : group.rows) all.push_back({&row.key, row.mark});
      }
      break;
    case SectionKind::balance:
      for (const BalanceGroup& group : county.balance) {
        for (const BalanceRow& row : group.rows) {
          if (!judged || !group.judged) all.push_back({&row.key, row.mark});
        }
        if (group.judged) all.push_back({&group.composite_key, *group.judged});
      }
      break;
  }
  return all;
}

const std::string* worst(const std::vector<Candidate>& all) {
  for (const Mark wanted : {Mark::unmet, Mark::undetermined, Mark::conditional}) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Candidate& one) { return one.mark == wanted; });
    if (found != all.end()) return found->key;
  }
  return nullptr;
}

}  // namespace

std::string met_count(const CountyView& county, const Section& section) {
  const auto all = candidates(county, section, true);
  const auto met = std::count_if(all.begin(), all.end(), [](const Candidate& one) {
    return one.mark == Mark::met || one.mark == Mark::conditional;
  });
  const auto outside =
      std::count_if(all.begin(), all.end(), [](const Candidate& one) { return one.mark == Mark::not_applicable; });
  const std::size_t of = all.size() - static_cast<std::size_t>(outside) +
                         (section.kind == SectionKind::matrix ? county.matrix.perhaps() : 0);
  return of == 0 ? std::string() : std::to_string(met) + "/" + std::to_string(of);
}

std::string first_to_explain(const CountyView& county, const Section& section) {
  const auto all = candidates(county, section);
  const std::string* key = worst(all);
  if (key != nullptr) return *key;
  if (!all.empty()) return *all.front().key;
  // No schools: an indicator says why nothing could be judged.
  const bool has_indicator = section.kind == SectionKind::matrix && !county.matrix.indicators.empty();
  return has_indicator ? county.matrix.indicators.front().id : std::string();
}

std::string open_item(const CountyView& county, const ViewState& view) {
  for (const Section& section : county.sections) {
    if (section.id != view.section || section.kind != SectionKind::list) continue;
    for (const Item& item : section.items) {
      const bool clause = std::any_of(item.clauses.begin(), item.clauses.end(),
                                      [&](const Clause& one) { return one.key == view.selected; });
      if (clause || item.key == view.selected) return item.id;
    }
  }
  return {};
}

const ChangedPart* changed_part(const CountyView& county, std::string_view key) {
  if (!county.changes) return nullptr;
  const auto found = std::find_if(county.changes->begin(), county.changes->end(),
                                  [&](const ChangedPart& part) { return part.key == key; });
  return found == county.changes->end() ? nullptr : &*found;
}

void open_part(const CountyView& county, const std::string& key, ViewState& view) {
  if (key == county_key) {
    view.section.clear();
    view.selected = key;
    return;
  }
  for (const Section& section : county.sections) {
    if (section.id == key) return open_section(county, key, view);
    for (const Candidate& candidate : candidates(county, section)) {
      if (*candidate.key != key) continue;
      view.section = section.id;
      view.selected = key;
      return;
    }
  }
  open_section(county, "", view);
}

void open_section(const CountyView& county, std::string_view id, ViewState& view) {
  view.section = id;
  const auto found = std::find_if(county.sections.begin(), county.sections.end(),
                                  [&](const Section& section) { return section.id == id; });
  view.selected = found == county.sections.end() ? first_to_attend(county) : first_to_explain(county, *found);
}

void open_table(const std::string& table, ViewState& view) {
  view.section = data_section;
  view.table = table;
  view.tables[table].grid.take_focus = true;
}

std::string first_to_attend(const CountyView& county) {
  std::vector<Candidate> all;
  for (const Section& section : county.sections) {
    const auto some = candidates(county, section);
    all.insert(all.end(), some.begin(), some.end());
  }
  const std::string* key = worst(all);
  return key != nullptr ? *key : std::string(county_key);
}

}  // namespace junheng::ui
