#include "core/assess/comparison.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/data/row_keys.h"

namespace junheng {
namespace {

using Part = Difference::Part;

// One side's parts in their order, each by a key that both sides share.
class Parts {
 public:
  explicit Parts(const Assessment& a) {
    add("county", {Part::county, "", "", "", 0, {}, {}}, a.verdict);
    for (const SectionResult& section : a.sections) {
      add("section/" + section.id, {Part::section, section.id, section.title, "", 0, {}, {}}, section.verdict);
      if (section.id == "resources") units(a);
      if (section.id == "balance") coefficients(a);
      for (const ItemResult& item : section.items)
        add("item/" + item.item->id, {Part::item, item.item->id, item.item->title, "", 0, {}, {}}, item.verdict);
    }
  }

  struct Entry {
    std::string key;
    Difference part;
    Verdict verdict;
  };
  const std::vector<Entry>& all() const { return all_; }
  const Entry* find(const std::string& key) const {
    const auto at = index_.find(key);
    return at == index_.end() ? nullptr : &all_[at->second];
  }

 private:
  void add(std::string key, Difference part, Verdict verdict) {
    index_.emplace(key, all_.size());
    all_.push_back({std::move(key), std::move(part), verdict});
  }

  void units(const Assessment& a) {
    const std::size_t schools = a.data->fields->school;
    const RowKeys keys(*a.data, schools);
    for (const Unit& unit : a.units.all) {
      const Stage& stage = a.standard->stages[unit.stage];
      add("unit/" + stage.id + "/" + std::string(keys.key_of(unit.school)),
          {Part::unit, stage.id, stage.title, row_name(*a.data, schools, unit.school), unit.school, {}, {}},
          unit.verdict);
    }
  }

  void coefficients(const Assessment& a) {
    for (const BalanceResult& result : a.balance) {
      const Stage& stage = a.standard->stages[result.stage];
      const Indicator& indicator = a.standard->resources.indicators[result.indicator];
      const std::string id = "B." + stage.id + "." + indicator.id;
      add(id, {Part::coefficient, id, stage.title + " " + indicator.title, "", 0, {}, {}}, result.verdict);
    }
  }

  std::vector<Entry> all_;
  std::map<std::string, std::size_t> index_;
};

}  // namespace

std::vector<Difference> compare(const Assessment& before, const Assessment& after) {
  const Parts old(before), fresh(after);
  std::vector<Difference> differences;
  const auto gone = [&](const Parts::Entry& entry) {
    if (fresh.find(entry.key)) return;
    Difference difference = entry.part;
    difference.before = entry.verdict;
    differences.push_back(std::move(difference));
  };
  // Those that are gone come where they stood: after what they followed.
  std::size_t next = 0;
  for (const Parts::Entry& entry : fresh.all()) {
    const Parts::Entry* was = old.find(entry.key);
    if (was) {
      const auto at = static_cast<std::size_t>(was - old.all().data());
      for (; next < at; ++next) gone(old.all()[next]);
      next = std::max(next, at + 1);
      if (was->verdict == entry.verdict) continue;
    }
    Difference difference = entry.part;
    if (was) difference.before = was->verdict;
    difference.after = entry.verdict;
    differences.push_back(std::move(difference));
  }
  for (; next < old.all().size(); ++next) gone(old.all()[next]);
  return differences;
}

}  // namespace junheng
