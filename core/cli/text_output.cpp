#include "core/cli/text_output.h"

#include <array>

#include "core/base/text.h"
#include "core/report/words.h"

namespace junheng::cli {
namespace {

std::string mark(Verdict v, bool colour) {
  static constexpr std::array<std::string_view, 5> codes = {"32", "33", "31", "34", "90"};
  const std::string text = std::string(verdict_symbol(v)) + " " + padded(std::string(verdict_title(v)), 10);
  return colour ? "\x1b[" + std::string(codes[static_cast<std::size_t>(v)]) + "m" + text + "\x1b[0m" : text;
}

void line(std::string& out, bool colour, int indent, std::string_view id, std::size_t id_width, Verdict v,
          const std::string& title, const std::string& reason) {
  out += std::string(static_cast<std::size_t>(indent), ' ') + padded(std::string(id), id_width) + " " +
         mark(v, colour) + " " + title + "\n";
  if (!reason.empty()) out += std::string(static_cast<std::size_t>(indent) + id_width + 1, ' ') + reason + "\n";
}

void resources(std::string& out, const Assessment& a, bool colour) {
  const std::size_t table = a.data->fields->school;
  if (a.units.all.empty()) out += "  没有可以参加评估的学校数据。\n";
  for (const Unit& u : a.units.all) {
    std::string title = row_name(*a.data, table, u.school) + "（" + a.standard->stages[u.stage].title + "）";
    std::string reason;
    const std::size_t count = a.standard->resources.indicators.size();
    for (std::size_t i = 0; i < count; ++i) {
      const IndicatorResult r = measure(a, u, i);
      if (r.level == Level::full && r.carve_out < 0) continue;
      const Indicator& indicator = a.standard->resources.indicators[i];
      static constexpr std::array<std::string_view, 4> words = {"按特殊情形达标", "不低于下限", "低于下限", "缺数据"};
      reason +=
          (reason.empty() ? "" : "；") + indicator.id + " " + std::string(words[static_cast<std::size_t>(r.level)]);
      const auto& threshold = indicator.thresholds[u.stage];
      if (r.value && threshold)
        reason += "（" + number_text(*r.value, "number", threshold) + "，标准 " + threshold->to_text() + "）";
    }
    line(out, colour, 2, std::to_string(u.full) + "/" + std::to_string(count), 6, u.verdict, title, reason);
  }
  for (const NotCounted& n : a.units.not_counted) {
    out += "  " + padded("未计入", 6) + " " + row_name(*a.data, table, n.school);
    if (n.no_pupils)
      out += "（" + a.standard->stages[n.stage].title + "）：没有学生";
    else
      out += "：" + (n.unknown ? std::string("缺少学校类型或在校生数，无法确定是否计入") : n.reason);
    out += "\n";
  }
}

void balance(std::string& out, const Assessment& a, bool colour) {
  for (const BalanceResult& b : a.balance) {
    const Indicator& indicator = a.standard->resources.indicators[b.indicator];
    const auto& limit = a.standard->balance.limits[b.stage];
    std::string text = padded(a.standard->stages[b.stage].title, 4) + " " + padded(indicator.id, 3) + " ";
    const auto& cv = coefficient(a, b).cv;
    text += padded(cv ? number_text(*cv, "cv", limit) : "—", 8);
    if (limit && !a.standard->balance.composite) text += "≤ " + padded(limit->to_text(2), 6);
    line(out, colour, 2, "", 0, b.verdict, text + indicator.title, "");
  }
  for (const CompositeResult& c : a.composites) {
    const auto value = composite(a, c.stage);
    out += "   综合差异系数（" + a.standard->stages[c.stage].title + "）：" + (value ? value->to_text(3) : "—");
    out += c.verdict == Verdict::not_applicable ? "（仅供参考，不作判定）\n" : "  " + mark(c.verdict, colour) + "\n";
  }
}

}  // namespace

std::string padded(std::string text, std::size_t width) {
  const std::size_t have = display_width(text);
  if (have < width) text.append(width - have, ' ');
  return text;
}

std::string assessment_text(const Assessment& a, bool colour) {
  std::string out = (a.county.empty() ? "（县名未填）" : a.county) + "  " + a.year + "  " + a.standard->title + "\n";
  out += "总体结论  " + mark(a.verdict, colour) + "\n";
  for (const SectionResult& s : a.sections) {
    out += "\n" + mark(s.verdict, colour) + " " + s.title + "\n";
    if (s.id == "resources") {
      resources(out, a, colour);
    } else if (s.id == "balance") {
      balance(out, a, colour);
    }
    for (const ItemResult& item : s.items) {
      const auto e = explain(a, item.item->id);
      line(out, colour, 2, item.item->id, 4, item.verdict, item.item->title, "");
      for (const Explanation& c : e->children) {
        const bool wordy = c.verdict != Verdict::met || c.value;
        line(out, colour, 4, c.id, 6, c.verdict, c.title, wordy ? reason_sentence(a, c) : "");
      }
    }
  }
  out += "\n引擎 " + std::string(engine_version) + "  标准 " + a.standard->id + " " + a.standard->sha256.substr(0, 12) +
         "  数据 " + a.data->sha256.substr(0, 12) + "\n";
  return out;
}

std::string explanation_text(const Assessment& a, const Explanation& e, bool colour, int depth) {
  const std::string pad(static_cast<std::size_t>(depth) * 2, ' ');
  const bool share = e.show == "share";  // a part of a coefficient: nothing is judged
  std::string out = pad + (share ? "·" : mark(e.verdict, colour)) + " " + e.id + " " + e.title +
                    (e.about.empty() ? "" : "：" + e.about) + "\n";
  const auto put = [&](std::string_view label, const std::string& text) {
    if (!text.empty()) out += pad + "  " + padded(std::string(label), 6) + text + "\n";
  };
  put("原文", e.official_text);
  if (e.cite && depth == 0) put("依据", citation_text(*a.standard, *e.cite));
  put("理由", reason_sentence(a, e));
  put("算式", e.filled);
  put("数值", value_text(e));
  put("标准", threshold_text(e));
  for (const NamedNumber& other : other_formulas(e)) put("另算", other.name + " " + other.value + "，不作判定");
  if (e.carve_out) put("情形", e.carve_out->title + "（" + citation_text(*a.standard, e.carve_out->cite) + "）");
  if (depth > 0 || e.children.empty()) {
    for (const UsedCell& c : e.cells)
      out += pad + "  · " + cell_name(*a.data, c) + " = " + cell_value(*a.data, c) + "（" + cell_place(*a.data, c) +
             "）\n";
  }
  for (const Explanation& child : e.children) out += explanation_text(a, child, colour, depth + 1);
  return out;
}

}  // namespace junheng::cli
