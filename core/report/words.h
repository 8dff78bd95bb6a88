// The Chinese words of results: verdicts, numbers, reasons. Product sentences stand in core/report alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/assess/explanation.h"

namespace junheng {

std::string_view verdict_title(Verdict verdict);   // 达标, 有条件达标, 不达标, 无法判定, 不适用
std::string_view verdict_symbol(Verdict verdict);  // ✓ △ ✗ ? —
// How many rows of a clause, or what else stands below it, its sentence speaks of; more than the children of a long
// one.
std::size_t rows_told(const Explanation& explanation);
std::string_view operator_symbol(Op op);  // ≥ ≤ > < = ≠

// A number for people, without its unit: "98.78%", "0.4031", "2212". Starts with two digits after the point (three for
// a coefficient, none for "whole") and adds digits until the text stands to the threshold's text as the exact values
// stand to each other: 0.49996 against 0.50 never prints as 0.50.
std::string number_text(const Rational& value, std::string_view show,
                        const std::optional<Rational>& threshold = std::nullopt);

// A coefficient's limit as the standard writes it: "0.50", not "0.500".
std::string coefficient_limit_text(const Rational& limit);

// What a narrow place needs of an indicator's title: not what it shares with the beginning of at least two others
// ("每百名学生拥有", which the unit says too), and nothing in brackets.
std::string short_title(const Standard& standard, const Indicator& indicator);

// "6.85 ㎡/生", "Ⅲ级", "是"; empty without a value.
std::string value_text(const Explanation& e);
// "≥ 4.5 ㎡/生", "≥ Ⅲ级"; empty without a threshold.
std::string threshold_text(const Explanation& e);
// "+0.35 ㎡/生", "−2.1 个百分点", "0": above it the standard is met. Empty where nothing is left over: of a choice, a
// yes.
std::string margin_text(const Explanation& e);

// One sentence: the verdict's reason with its numbers.
std::string reason_sentence(const Assessment& a, const Explanation& e);

// The other formulas met in the field beside a coefficient's official one, never judged; empty for all else.
struct NamedNumber {
  std::string name;   // 不按学生数加权
  std::string value;  // 0.431
};
std::vector<NamedNumber> other_formulas(const Explanation& e);

// 教督〔2017〕6号 · 政府保障程度第11项（条文未核实）
std::string citation_text(const Standard& standard, const Citation& cite);

// 学校 云溪县第一小学：教学及辅助用房面积
std::string cell_name(const Dataset& data, const UsedCell& cell);
std::string cell_value(const Dataset& data, const UsedCell& cell);
// “学校.xlsx”工作表“一览”单元格 C3, or a place of a report in words. `origin` is known.
std::string origin_text(const Dataset& data, const Origin& origin);
// Where the cell came from, else its row in the file.
std::string cell_place(const Dataset& data, const UsedCell& cell);

}  // namespace junheng
