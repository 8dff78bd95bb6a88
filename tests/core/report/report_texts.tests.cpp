#include "core/report/report_texts.h"

#include <algorithm>

#include "tests/core/assess/county.h"

using namespace junheng;
using namespace junheng::test;

TEST_CASE("the report has room for a text of each part and item, in its order", "[report_texts]") {
  for (const std::string& id : builtin_standard_ids()) {
    const Assessment a = judged(R"("county":{"name":"甲县"})", id.c_str());
    INFO(id);
    std::string written;  // one of its items
    for (const SectionResult& section : a.sections) {
      if (!section.items.empty()) written = section.items.front().item->id;
    }
    REQUIRE_FALSE(written.empty());
    const auto texts = report_texts(a, {{written, "写了"}});
    REQUIRE(texts.size() > 4);
    CHECK(texts.front().id == text_basics);
    CHECK(texts.back().id == text_plans);
    std::size_t items = 0;
    auto at = texts.begin() + 1;
    for (const SectionResult& section : a.sections) {
      REQUIRE(at->id == section.id);
      CHECK(at->level == 1);
      ++at;
      for (const ItemResult& result : section.items) {
        REQUIRE(at->id == result.item->id);
        CHECK(at->level == 2);
        CHECK(at->text == (result.item->id == written ? "写了" : ""));
        ++at, ++items;
      }
    }
    CHECK(texts.size() == a.sections.size() + items + 3);
    CHECK(std::all_of(texts.begin(), texts.end(), [](const ReportText& one) { return one.known; }));
  }
}

TEST_CASE("a text under an id that the standard does not have is not lost", "[report_texts]") {
  const Assessment a = judged(R"("county":{"name":"甲县"})");
  const auto texts = report_texts(a, {{"G99", "别处来的"}, {text_basics, "概况"}});
  CHECK(texts.front().text == "概况");
  CHECK(texts.back().id == "G99");
  CHECK(texts.back().text == "别处来的");
  CHECK_FALSE(texts.back().known);
}

TEST_CASE("a text has a title by which it is listed", "[report_texts]") {
  const Assessment a = judged(R"("county":{"name":"甲县"})");
  CHECK(report_text_title(a, text_plans) == "存在问题及下一步打算");
  CHECK(report_text_title(a, "G4").starts_with("G4 "));
  CHECK(report_text_title(a, "G99").empty());
}
