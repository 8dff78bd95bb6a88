// Every built-in standard, case by case. cases/README.md says how cases are written.
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "core/base/tree.h"
#include "core/standards/loader.h"
#include "tests/core/assess/cases/branches.h"
#include "tests/core/assess/cases/case_file.h"

#include <catch2/catch_test_macros.hpp>

using namespace junheng;
using namespace junheng::test;

namespace {

void gather_ids(const Node& node, std::set<std::string>& ids) {
  if (const Node* id = node.find("id")) ids.insert(id->text);
  for (const Node& item : node.items) gather_ids(item, ids);
  for (const Member& m : node.members) gather_ids(m.value, ids);
}

// Ids that the standard adds, or whose rule it changes: cases of the standard it extends say nothing of them.
std::set<std::string> rules_changed_by(const Standard& standard) {
  static constexpr std::array kept = {"id", "title", "text", "note", "cite", "carve_outs"};
  Problems problems;
  const auto json = parse_json(builtin_standard_json(standard.id), standard.id, problems);
  REQUIRE(json);
  std::set<std::string> ids;
  const Node* additions = json->find("additions");
  for (std::size_t i = 0; additions && i < additions->items.size(); ++i) gather_ids(additions->items[i], ids);
  for (const char* key : {"overrides", "removals"}) {
    const Node* changes = json->find(key);
    for (std::size_t i = 0; changes && i < changes->items.size(); ++i) {
      const Node& change = changes->items[i];
      if (change.is(Node::Kind::text)) ids.insert(change.text);
      for (const Member& m : change.members) {
        if (std::find(kept.begin(), kept.end(), m.key) == kept.end()) ids.insert(change.find("id")->text);
      }
    }
  }
  return ids;
}

void check_case(const Standard& standard, const Case& c, const std::set<std::string>& changed, Branches& branches) {
  const Assessment a = assess(c.data, standard);
  each_clause(a, [&](const Clause& clause, const ClauseJudgement& judgement) {
    if (changed.contains(clause.id)) return;
    const auto named = c.expect.find(clause.id);
    INFO(clause.id);
    CHECK(outcome_of(clause, judgement) == (named == c.expect.end() ? "met" : named->second));
    branches.take_clause(a, clause, judgement);
  });
  for (const auto& [id, expected] : c.expect) {
    if (changed.contains(parse_id(id).id)) continue;
    INFO(id);
    const auto outcome = outcome_of(a, id);
    REQUIRE(outcome);
    CHECK(*outcome == expected);
    branches.take_named(a, id, *outcome);
  }
}

}  // namespace

TEST_CASE("each standard judges each of its cases as expected, and they take every branch of it", "[cases]") {
  for (const std::string& id : builtin_standard_ids()) {
    REQUIRE(builtin_standard(id));
    const Standard& standard = *builtin_standard(id);
    Branches branches(standard);
    std::set<std::string> changed;
    std::size_t count = 0;
    for (const Standard* file = &standard; file; file = builtin_standard(file->extends)) {
      for (const Case& c : load_cases(file->id)) {
        INFO(id << ", case of " << file->id << ": " << c.about);
        check_case(standard, c, changed, branches);
        ++count;
      }
      changed.merge(rules_changed_by(*file));
    }
    std::string report;
    for (const std::string& branch : branches.not_taken()) report += "\n  " + branch;
    INFO(id << ": " << count << " cases took " << branches.taken() << " branches; not taken:" << report);
    CHECK(branches.not_taken().empty());
  }
}
