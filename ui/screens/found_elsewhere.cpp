#include "ui/screens/found_elsewhere.h"

#include <string>
#include <string_view>
#include <vector>

#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/text.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr std::size_t most_hits = 8;

struct Hit {
  std::string_view section, key;
  std::string title;
};

class Search {
 public:
  Search(const CountyView& county, const ViewState& view) : county_(county), view_(view) {}

  std::vector<Hit> run() {
    for (const Section& section : county_.sections) {
      if (section.id == view_.section) continue;
      for (const Item& item : section.items) add(section, item.key, item.id + " " + item.title);
      if (section.kind == SectionKind::matrix) matrix(section);
      if (section.kind == SectionKind::balance) balance(section);
    }
    return std::move(hits_);
  }

 private:
  void add(const Section& section, std::string_view key, const std::string& title) {
    if (matches(title, view_.filter)) hits_.push_back({section.id, key, section.title + "：" + title});
  }
  void matrix(const Section& section) {
    for (const Indicator& indicator : county_.matrix.indicators)
      add(section, indicator.id, indicator.id + " " + indicator.title);
    for (const MatrixGroup& group : county_.matrix.groups) {
      for (const MatrixRow& row : group.rows) add(section, row.key, row.school + "（" + group.title + "）");
    }
  }
  void balance(const Section& section) {
    for (const BalanceGroup& group : county_.balance) {
      for (const BalanceRow& row : group.rows) add(section, row.key, group.title + " " + row.title);
    }
  }

  const CountyView& county_;
  const ViewState& view_;
  std::vector<Hit> hits_;
};

}  // namespace

void show_found_elsewhere(const CountyView& county, ViewState& view) {
  if (view.filter.empty()) return;
  const std::vector<Hit> hits = Search(county, view).run();
  if (hits.empty()) return;
  gap(16);
  line(strings::found_elsewhere, theme::small_strong, Role::heading, 3);
  const Hit* pressed = nullptr;
  for (std::size_t i = 0; i < hits.size() && i < most_hits; ++i) {
    if (word_button(hits[i].title + "##" + std::string(hits[i].key))) pressed = &hits[i];
  }
  if (hits.size() > most_hits)
    line(std::string(strings::further) + std::to_string(hits.size() - most_hits) + std::string(strings::counted_places),
         theme::label);
  if (pressed == nullptr) return;
  view.section = pressed->section;
  view.selected = pressed->key;
  view.filter.clear();
}

}  // namespace junheng::ui
