#include "core/standards/measure_unit.h"

#include <algorithm>
#include <array>

namespace junheng {
namespace {

// Longest first where one begins another.
constexpr std::array<std::string_view, 13> atoms = {"万元", "人", "㎡", "元", "间", "所", "个",
                                                    "班",   "份", "年", "级", "台", "册"};

}  // namespace

std::string_view MeasureUnit::atom_at(std::string_view text) {
  for (const std::string_view atom : atoms) {
    if (text.starts_with(atom)) return atom;
  }
  return {};
}

std::optional<MeasureUnit> MeasureUnit::parse(std::string_view text) {
  MeasureUnit result;
  int sign = 1;
  while (!text.empty()) {
    const std::string_view atom = atom_at(text);
    if (atom.empty()) return std::nullopt;
    MeasureUnit one;
    one.powers_.emplace_back(atom, 1);
    result = result.combine(one, sign);
    text.remove_prefix(atom.size());
    if (text.empty()) break;
    if (text.front() != '/' || sign < 0 || text.size() == 1) return std::nullopt;
    sign = -1;
    text.remove_prefix(1);
  }
  return result;
}

MeasureUnit MeasureUnit::combine(const MeasureUnit& other, int sign) const {
  MeasureUnit result = *this;
  for (const auto& [atom, power] : other.powers_) {
    const auto at =
        std::find_if(result.powers_.begin(), result.powers_.end(), [&](const auto& p) { return p.first == atom; });
    if (at == result.powers_.end()) {
      result.powers_.emplace_back(atom, sign * power);
      continue;
    }
    at->second += sign * power;
    if (at->second == 0) result.powers_.erase(at);
  }
  std::sort(result.powers_.begin(), result.powers_.end());
  return result;
}

std::string MeasureUnit::to_text() const {
  std::string above, below;
  for (const auto& [atom, power] : powers_) {
    for (int i = 0; i < power; ++i) above += atom;
    for (int i = 0; i > power; --i) below += "/" + atom;
  }
  return above + below;
}

}  // namespace junheng
