#include "core/report/report_texts.h"

#include <algorithm>
#include <utility>

namespace junheng {

std::vector<ReportText> report_texts(const Assessment& a, const Narrative& narrative) {
  std::vector<ReportText> texts;
  const auto add = [&](std::string id, std::string title, std::size_t level, std::optional<Verdict> verdict = {}) {
    const auto written = narrative.find(id);
    std::string text = written == narrative.end() ? std::string() : written->second;
    texts.push_back({std::move(id), std::move(title), level, true, verdict, std::move(text)});
  };
  add(text_basics, "基本情况", 1);
  for (const SectionResult& section : a.sections) {
    add(section.id, section.title, 1, section.verdict);
    for (const ItemResult& result : section.items) add(result.item->id, result.item->title, 2, result.verdict);
  }
  add(text_measures, "主要举措及成效", 1);
  add(text_plans, "存在问题及下一步打算", 1);
  const std::size_t known = texts.size();
  for (const auto& [id, text] : narrative) {
    const auto end = texts.begin() + static_cast<std::ptrdiff_t>(known);
    if (std::none_of(texts.begin(), end, [&](const ReportText& one) { return one.id == id; }))
      texts.push_back({id, id, 1, false, {}, text});
  }
  return texts;
}

std::string report_text_title(const Assessment& a, const std::string& id) {
  for (const ReportText& one : report_texts(a, {})) {
    if (one.id == id) return one.level == 2 ? one.id + " " + one.title : one.title;
  }
  return {};
}

}  // namespace junheng
