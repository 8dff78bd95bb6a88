#include "core/report/words.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace junheng {
namespace {

constexpr std::array<std::string_view, 5> titles = {"达标", "有条件达标", "不达标", "无法判定", "不适用"};
constexpr std::array<std::string_view, 5> symbols = {"✓", "△", "✗", "?", "—"};

std::string trimmed(std::string text, std::size_t keep) {
  const std::size_t point = text.find('.');
  if (point == std::string::npos) return text;
  while (text.size() > point + 1 + keep && text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string with_unit(const std::string& number, const Explanation& e) {
  if (number.empty() || e.show == "percent" || e.show == "permille" || e.show == "cv" || e.unit.empty()) return number;
  return number + " " + e.unit;
}

std::size_t tallied(const Explanation& e) { return std::accumulate(e.tally.begin(), e.tally.end(), std::size_t{0}); }
bool has_tally(const Explanation& e) { return tallied(e) + e.incomplete > 0; }

std::size_t count(const Explanation& e, Verdict v) {
  if (has_tally(e)) return e.tally[static_cast<std::size_t>(v)];
  return static_cast<std::size_t>(
      std::count_if(e.children.begin(), e.children.end(), [v](const Explanation& c) { return c.verdict == v; }));
}

// Of those that `are`, the first few.
template <typename Are>
std::string names(const Explanation& e, Are are) {
  constexpr std::size_t most = 5;
  std::string text;
  std::size_t n = 0;
  for (const Explanation& c : e.children) {
    if (!are(c)) continue;
    if (++n > most) break;
    text += (n > 1 ? "、" : "") + (c.about.empty() ? c.title : c.about);
  }
  return n > most ? text + "等" : text;
}

std::string rows_sentence(const Explanation& e) {
  if (e.children.empty()) return e.verdict == Verdict::not_applicable ? "没有适用本条的对象。" : "";
  if (!has_tally(e) && e.children.size() == 1) return "";  // the one below says it
  const auto is_incomplete = [](const Explanation& c) { return c.reason == Reason::incomplete_rows; };
  const std::string unit = " " + (e.rows.empty() ? std::string("项") : e.rows);
  std::string text = "共 " + std::to_string(rows_told(e)) + unit;
  for (const Verdict v : {Verdict::unmet, Verdict::undetermined, Verdict::conditional}) {
    if (const std::size_t n = count(e, v))
      text += "，" + std::to_string(n) + unit + std::string(titles[static_cast<std::size_t>(v)]) + "（" +
              names(e, [&](const Explanation& c) { return c.verdict == v && !is_incomplete(c); }) + "）";
  }
  if (const std::size_t n = count(e, Verdict::met)) text += "，" + std::to_string(n) + unit + "达标";
  if (e.incomplete > 0)
    text += "；" + std::to_string(e.incomplete) + " 所学校没有列全（" + names(e, is_incomplete) + "）";
  return text + "。";
}

std::string missing_sentence(const Assessment& a, const Explanation& e) {
  const auto cells = missing_cells(e);
  if (cells.empty()) return "所需数据未填，无法计算。";
  std::string text = "缺少数据：";
  constexpr std::size_t most = 6;
  for (std::size_t i = 0; i < cells.size() && i < most; ++i) text += (i ? "；" : "") + cell_name(*a.data, cells[i]);
  if (cells.size() > most) text += "等 " + std::to_string(cells.size()) + " 处";
  return text + "。缺少的数据不按 0 计，也不算达标。";
}

// A yes or a choice is a number to the evaluator alone.
std::string in_words(const Explanation& e, const Rational& number, const std::string& text) {
  if (e.type == ValueType::number) return with_unit(text, e);
  if (e.type == ValueType::flag) return number.sign() != 0 ? "是" : "否";
  for (std::size_t i = 0; e.choices != nullptr && i < e.choices->size(); ++i) {
    if (number == Rational(static_cast<std::int64_t>(i))) return (*e.choices)[i].title;
  }
  return text;
}

std::string limit_text(const Explanation& e) {
  const Rational& limit = *e.threshold;
  return in_words(e, limit, e.show == "cv" ? coefficient_limit_text(limit) : number_text(limit, e.show, e.value));
}

// Without its sign. Of percents the difference is in percentage points.
std::string margin_size(const Explanation& e) {
  const Rational size = e.margin->sign() < 0 ? Rational(0) - *e.margin : *e.margin;
  std::string text = with_unit(number_text(size, e.show, Rational(0)), e);
  if (e.show == "percent") text.replace(text.size() - 1, 1, " 个百分点");
  return text;
}

std::string compared_sentence(const Explanation& e) {
  if (!e.value) return "";
  if (!e.threshold) return value_text(e) + "，这一项不单独判定。";
  std::string text = value_text(e) + "，要求 " + threshold_text(e);
  if (!e.margin || e.type != ValueType::number) return text + "。";
  if (e.margin->sign() != 0) return text + (e.margin->sign() < 0 ? "，相差 " : "，余量 ") + margin_size(e) + "。";
  const bool strict = e.op == Op::less || e.op == Op::greater;
  return text + (strict ? "，恰好相等，不算达到标准。" : "，恰好等于标准。");
}

std::string reason_alone(const Assessment& a, const Explanation& e) {
  switch (e.reason) {
    case Reason::compared:
      if (e.show == "share") return "对差异的贡献 " + number_text(*e.threshold, "percent") + "。";
      return compared_sentence(e);
    case Reason::rows:
      return rows_sentence(e);
    case Reason::no_rows:
      return "没有逐校（逐班、逐室）数据，无法判定；报告中的汇总数只能证明超标，不能证明达标。";
    case Reason::refuted_by_totals:
      return "没有逐校数据，但报告的汇总数已表明存在不达标的学校。";
    case Reason::incomplete_rows:
      return "没有列全：本校的班级（教室）有一部分不在表中，无法判定；也可能是学校表的班级数或学生数未填。";
    case Reason::missing_cells:
      return missing_sentence(a, e);
    case Reason::division_by_zero:
      return "分母为 0，没有这个比值。";
    case Reason::not_in_scope:
      return "本条在这里不适用。";
    case Reason::attested:
      return "已认定，并有佐证材料。";
    case Reason::denied:
      return "认定为“不属实”。";
    case Reason::not_attested:
      return "尚未认定：请选“属实”或“不属实”，并填写佐证材料。";
    case Reason::no_evidence:
      return "已认定为“属实”，但没有填写佐证材料，暂不能算达标。";
    case Reason::excused:
      return "适用“" + (e.carve_out ? e.carve_out->title : "") + "”" +
             (e.carve_out && !e.carve_out->document.empty() ? "，需备材料：" + e.carve_out->document : "") + "。";
    case Reason::carve_out:
      return "按“" + (e.carve_out ? e.carve_out->title : "") + "”：" + compared_sentence(e) +
             (e.carve_out && !e.carve_out->document.empty() ? "需备材料：" + e.carve_out->document + "。" : "");
    case Reason::document_missing:
      return "未达到标准；若适用“" + (e.carve_out ? e.carve_out->title : "") + "”，须先在佐证材料中登记：" +
             (e.carve_out ? e.carve_out->document + "（对应编号填 " + e.carve_out->id + "）" : "") + "。";
    case Reason::six_plus_85:
      return compared_sentence(e) + (e.verdict == Verdict::unmet
                                         ? "本校低于标准的指标超出允许的项数，或另有指标低于下限。"
                                         : "不低于标准的下限，作为允许的余项。");
    case Reason::units_unknown:
      return "有学校不能确定是否参加评估，还不能算定；按已确定的学校算是 " + value_text(e) + "。";
    case Reason::no_units:
      return "没有可以参加评估的学校数据。";
  }
  return "";
}

}  // namespace

std::string_view verdict_title(Verdict v) { return titles[static_cast<std::size_t>(v)]; }
std::string_view verdict_symbol(Verdict v) { return symbols[static_cast<std::size_t>(v)]; }

std::size_t rows_told(const Explanation& e) { return has_tally(e) ? tallied(e) : e.children.size(); }

std::string_view operator_symbol(Op op) {
  switch (op) {
    case Op::at_least:
      return "≥";
    case Op::at_most:
      return "≤";
    case Op::greater:
      return ">";
    case Op::less:
      return "<";
    case Op::equal:
      return "=";
    default:
      return "≠";
  }
}

std::string number_text(const Rational& value, std::string_view show, const std::optional<Rational>& threshold) {
  const Rational scale = show == "percent" ? 100 : show == "permille" ? 1000 : 1;
  const Rational shown = value * scale;
  const std::string sign = show == "percent" ? "%" : show == "permille" ? "‰" : "";
  if (shown.is_whole()) return shown.to_text(0) + sign;
  const int first = show == "cv" ? 3 : show == "whole" ? 0 : 2;
  int places = first;
  for (; threshold && places < 12; ++places) {
    // Rounded half up like the text, compared with the exact limit.
    Rational step = 1;
    for (int i = 0; i < places; ++i) step *= 10;
    const Rational rounded = (shown * step + Rational(1) / 2).floor() / step;
    const Rational limit = *threshold * scale;
    if ((rounded <=> limit) == (shown <=> limit)) break;
  }
  return trimmed(shown.to_text(places), show == "cv" ? 3 : 0) + sign;
}

std::string coefficient_limit_text(const Rational& limit) {
  const std::string exact = limit.to_text(), two = limit.to_text(2);
  return exact.size() > two.size() ? exact : two;
}

std::string short_title(const Standard& standard, const Indicator& indicator) {
  constexpr std::size_t character = 3;  // bytes of a Chinese character in UTF-8
  std::vector<std::size_t> shared;
  for (const auto& other : standard.resources.indicators) {
    if (other.id == indicator.id) continue;
    const auto differ =
        std::mismatch(indicator.title.begin(), indicator.title.end(), other.title.begin(), other.title.end());
    shared.push_back(static_cast<std::size_t>(differ.first - indicator.title.begin()) / character * character);
  }
  std::sort(shared.rbegin(), shared.rend());
  std::string title = indicator.title;
  if (shared.size() > 1 && shared[1] < title.size()) title.erase(0, shared[1]);
  const std::string_view open = "（", close = "）";
  const std::size_t from = title.find(open), to = title.find(close, from);
  if (from != std::string::npos && to != std::string::npos) title.erase(from, to + close.size() - from);
  return title;
}

std::string threshold_text(const Explanation& e) {
  if (!e.threshold || e.show == "share") return "";
  const bool plain = e.op == Op::equal && e.type != ValueType::number;  // what is asked for is this and nothing else
  return (plain ? std::string() : std::string(operator_symbol(e.op)) + " ") + limit_text(e);
}

std::string value_text(const Explanation& e) {
  if (!e.value) return "";
  const bool share = e.show == "share";  // its threshold is none
  return in_words(e, *e.value, share ? number_text(*e.value, "number") : number_text(*e.value, e.show, e.threshold));
}

std::string margin_text(const Explanation& e) {
  if (!e.margin || e.type != ValueType::number) return "";
  const int sign = e.margin->sign();
  return (sign > 0 ? "+" : sign < 0 ? "−" : "") + margin_size(e);
}

std::string reason_sentence(const Assessment& a, const Explanation& e) {
  std::string text = reason_alone(a, e);
  if (e.campuses.empty()) return text;
  text += "本校数据已并入校区：";
  for (std::size_t i = 0; i < e.campuses.size(); ++i) text += (i ? "、" : "") + e.campuses[i];
  return text + "。";
}

std::vector<NamedNumber> other_formulas(const Explanation& e) {
  if (!e.variation) return {};
  const auto shown = [](const Rational& square) { return number_text(root(square), "cv"); };
  return {{"不按学生数加权（总体）", shown(e.variation->unweighted)},
          {"不按学生数加权（样本）", shown(e.variation->sample)},
          {"不加权，以全县平均为中心", shown(e.variation->about_mean)}};
}

std::string citation_text(const Standard& standard, const Citation& cite) {
  const Source* source = standard.find_source(cite.source);
  std::string text = source ? (source->number.empty() ? "《" + source->title + "》" : source->number) : cite.source;
  if (!cite.part.empty()) text += " · " + cite.part;
  if (!cite.item.empty()) text += "第" + cite.item + "项";
  return text + (cite.verified ? "" : "（条文未核实）");
}

std::string cell_name(const Dataset& data, const UsedCell& c) {
  const TableSchema& schema = data.fields->tables[c.table];
  if (schema.id == "county") return schema.title + "：" + schema.fields[c.field].title;
  return row_name(data, c.table, c.row) + "：" + schema.fields[c.field].title;
}

std::string cell_value(const Dataset& data, const UsedCell& c) {
  if (c.cell.state == CellState::missing) return "未填";
  if (c.cell.state == CellState::not_applicable) return "不适用";
  const Field& f = data.fields->tables[c.table].fields[c.field];
  if (f.kind == FieldKind::flag) return c.cell.number.coefficient ? "是" : "否";
  if (f.kind == FieldKind::choice) return f.choices[static_cast<std::size_t>(c.cell.number.coefficient)].title;
  if (f.kind == FieldKind::ratio) return number_text(Rational(c.cell.number), "percent");
  return c.cell.number.to_text() + (f.unit.empty() ? "" : " " + f.unit);
}

std::string origin_text(const Dataset& data, const Origin& origin) {
  const Document& document = data.documents[origin.document - 1];
  if (!origin.has_cell()) return document.file;
  return "“" + document.file + "”" + (document.sheet.empty() ? "" : "工作表“" + document.sheet + "”") + "单元格 " +
         cell_address(origin.row(), origin.column());
}

std::string cell_place(const Dataset& data, const UsedCell& c) {
  const Origin origin = data.tables[c.table].origin(c.field, c.row);
  if (origin.known()) return origin_text(data, origin);
  const TableSchema& schema = data.fields->tables[c.table];
  if (schema.id == "county") return schema.title;
  return schema.title + "表第 " + std::to_string(c.row + 1) + " 行";
}

}  // namespace junheng
