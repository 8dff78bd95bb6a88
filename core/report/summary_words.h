// What stands for many results at once: a part, a county, the schools by indicator. Beside words.h, which speaks of
// one.
#pragma once

#include <optional>
#include <string>

#include "core/assess/explanation.h"

namespace junheng {

// "1 项不达标，14 项达标。"; schools in a stage and coefficients are counted as what they are.
std::string section_summary(const Assessment& assessment, const SectionResult& section);

// "共 7 个部分：1 个不达标，6 个达标。"
std::string county_summary(const Assessment& assessment);

// "7 项指标中 6 项达到标准，1 项低于标准、不低于标准的 85%。"
std::string unit_sentence(const Assessment& assessment, const Unit& unit);

// What must hold for a school in a stage to be met, in words.
std::string unit_rule(const Assessment& assessment);

// What must hold for the part to be met, in words.
std::string rule_of(const Assessment& assessment, const SectionResult& section);

// The reasons of the clauses of an item that are not simply met, one after the other.
std::string item_reason(const Assessment& assessment, const Explanation& item);

// One of a column of values: at least two digits after the point, none where the standard is in the thousands.
std::string indicator_number(const Rational& value, const std::optional<Rational>& threshold);

// "综合差异系数 0.403（供参考，不作判定）"; empty where it is not known.
std::string composite_sentence(const Assessment& assessment, std::size_t stage);

// "1 所学校不能确定是否参加评估（云溪县第二小学）", with the first three names; empty where there is none.
std::string perhaps_counted(const Assessment& a);

// Why a school is not counted.
std::string not_counted_reason(const Assessment& assessment, const NotCounted& school);

}  // namespace junheng
