// Units of measure of the expression language: products of named atoms, "元/人" = 元¹ 人⁻¹. 万元 is an atom of its own:
// a 万元 never compares with a 元 by accident, the standard converts with `* 10000 元/万元`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace junheng {

class MeasureUnit {
 public:
  MeasureUnit() = default;  // dimensionless
  // "人", "元/人", "" = dimensionless. nullopt for an atom that is not known.
  static std::optional<MeasureUnit> parse(std::string_view text);
  // The longest prefix of `text` that is an atom; empty if none.
  static std::string_view atom_at(std::string_view text);

  bool is_dimensionless() const { return powers_.empty(); }
  MeasureUnit times(const MeasureUnit& other) const { return combine(other, 1); }
  MeasureUnit over(const MeasureUnit& other) const { return combine(other, -1); }
  std::string to_text() const;  // "元/人"; empty when dimensionless
  bool operator==(const MeasureUnit&) const = default;

 private:
  MeasureUnit combine(const MeasureUnit& other, int sign) const;
  std::vector<std::pair<std::string, int>> powers_;  // sorted by atom, no zero powers
};

}  // namespace junheng
