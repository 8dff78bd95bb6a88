#include "core/codec/cell_value.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/text.h"

namespace junheng {
namespace {

using Kind = CellReading::Kind;

constexpr std::array<std::string_view, 9> unknown_signs = {"-", "—", "——", "–", "/", "…", "?", "未填", "无数据"};
constexpr std::array<std::string_view, 4> not_applicable_words = {"不适用", "N/A", "n/a", "NA"};
constexpr std::array<std::string_view, 10> yes = {"是", "有", "√", "✓", "✔", "对", "Y", "yes", "true", "1"};
constexpr std::array<std::string_view, 10> no = {"否", "无", "没有", "×", "✗", "✘", "N", "no", "false", "0"};
constexpr std::array<std::array<std::string_view, 5>, 5> levels = {{{"Ⅰ", "I", "1", "一", "ⅰ"},
                                                                    {"Ⅱ", "II", "2", "二", "ⅱ"},
                                                                    {"Ⅲ", "III", "3", "三", "Ш"},
                                                                    {"Ⅳ", "IV", "4", "四", "ⅳ"},
                                                                    {"Ⅴ", "V", "5", "五", "ⅴ"}}};

// From the first grade to the ninth.
constexpr std::array<std::array<std::string_view, 3>, 9> grades = {{{"1", "一", "小一"},
                                                                    {"2", "二", "小二"},
                                                                    {"3", "三", "小三"},
                                                                    {"4", "四", "小四"},
                                                                    {"5", "五", "小五"},
                                                                    {"6", "六", "小六"},
                                                                    {"7", "七", "初一"},
                                                                    {"8", "八", "初二"},
                                                                    {"9", "九", "初三"}}};

template <class List>
bool is_one_of(const List& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// value × 10^power, exactly.
std::optional<Decimal> scaled(Decimal value, int power) {
  return parse_decimal(value.to_text() + "e" + std::to_string(power));
}

// Digits without separators of thousands; nullopt where commas stand anywhere else.
std::optional<std::string> without_thousands(std::string_view digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string plain;
  std::size_t since = 0;
  bool grouped = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (digits[i] == ',') {
      if (i > point || (grouped ? since != 3 : since == 0 || since > 3)) return std::nullopt;
      grouped = true;
      since = 0;
      continue;
    }
    if (i == point && grouped && since != 3) return std::nullopt;
    plain += digits[i];
    since += digits[i] != '-';
  }
  if (grouped && point == digits.size() && since != 3) return std::nullopt;
  return plain;
}

class Reading {
 public:
  Reading(const Field& field, std::string_view written, int power) : field_(field), written_(written), power_(power) {}

  CellReading run(SheetCellKind kind) const {
    const std::string text = half_width(written_);
    if (kind == SheetCellKind::error) return problem("cell_value.error");
    if (kind == SheetCellKind::formula) return problem("cell_value.formula");
    if (text.empty()) return {};
    if (field_.is_text()) return value_text();
    if (is_one_of(not_applicable_words, text)) return {Kind::not_applicable, {}, {}, {}, {}};
    if (is_one_of(unknown_signs, text)) return {};
    switch (field_.kind) {
      case FieldKind::flag:
        return flag(text);
      case FieldKind::choice:
        return choice(text);
      case FieldKind::year:
        return year(text);
      case FieldKind::grade:
        return grade(text);
      default:
        return number(text);
    }
  }

 private:
  CellReading problem(std::string code, const std::string& more = {}) const {
    CellReading r;
    r.kind = Kind::problem;
    r.code = std::move(code);
    r.arguments = {field_.title, std::string(written_)};
    if (!more.empty()) r.arguments.push_back(more);
    return r;
  }
  static CellReading value(Decimal number) { return {Kind::value, number, {}, {}, {}}; }
  CellReading value_text() const {
    std::string_view text = trimmed(written_);
    // How programs force a text upon Excel: ="0012", '0012.
    if (text.starts_with("=\"") && text.ends_with('"') && text.size() > 3) text = text.substr(2, text.size() - 3);
    if (text.starts_with('\'') && text.size() > 1) text.remove_prefix(1);
    if (is_shortened_code(text)) return problem("cell_value.shortened");
    return {Kind::value, {}, std::string(text), {}, {}};
  }
  // 2.15E+09: what Excel leaves of a code with many digits.
  static bool is_shortened_code(std::string_view text) {
    const std::size_t e = text.find("E+");
    return e != std::string_view::npos && e > 0 && text.find_first_not_of("0123456789.") == e &&
           text.find_first_not_of("0123456789", e + 2) == std::string_view::npos && e + 2 < text.size();
  }

  CellReading flag(std::string_view text) const {
    if (is_one_of(yes, text)) return value({1, 0});
    if (is_one_of(no, text)) return value({0, 0});
    return problem("cell_value.not_flag");
  }

  CellReading choice(const std::string& text) const {
    std::string all;
    for (std::size_t i = 0; i < field_.choices.size(); ++i) {
      const Choice& c = field_.choices[i];
      if (text == c.id || text == half_width(c.title) || is_level(text, c.title) || is_one_of(c.aliases, text))
        return value({static_cast<std::int64_t>(i), 0});
      all += (i ? "、" : "") + c.title;
    }
    return problem("cell_value.unknown_choice", all);
  }
  // "3", "III", "三级" and look-alikes for Ⅲ级.
  static bool is_level(std::string_view text, std::string_view title) {
    constexpr std::string_view level = "级";
    if (!title.ends_with(level)) return false;
    const std::string_view own = title.substr(0, title.size() - level.size());
    if (text.ends_with(level)) text.remove_suffix(level.size());
    return std::any_of(levels.begin(), levels.end(),
                       [&](const auto& names) { return is_one_of(names, own) && is_one_of(names, text); });
  }

  // 2016, 2016年9月, 2016-09-01, 2016.9: the year alone counts.
  CellReading year(std::string_view text) const {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view after = text.substr(digits);
    constexpr std::array<std::string_view, 4> goes_on = {"年", "-", "/", "."};
    const bool ends = after.empty() || std::any_of(goes_on.begin(), goes_on.end(),
                                                   [&](std::string_view s) { return after.starts_with(s); });
    if (digits != 4 || !ends) return problem("cell_value.not_year");
    return value(*parse_decimal(text.substr(0, 4)));
  }

  // 7, 七年级, 7年级, 初一; 2023级 is when its pupils entered and no grade.
  CellReading grade(std::string_view text) const {
    for (const std::string_view end : {"年级", "级"}) {
      if (text.ends_with(end) && text.size() - end.size() <= std::string_view("初一").size()) {
        text.remove_suffix(end.size());
        break;
      }
    }
    const auto at =
        std::find_if(grades.begin(), grades.end(), [&](const auto& names) { return is_one_of(names, text); });
    if (at == grades.end()) return problem("cell_value.not_grade");
    return value({at - grades.begin() + 1, 0});
  }

  CellReading number(std::string_view text) const {
    if (text == "无" || text == "没有") return problem("cell_value.none_or_unknown");
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,-+"), text.size());
    std::string_view digits = text.substr(0, end);
    if (digits.starts_with("+")) digits.remove_prefix(1);
    const auto plain = without_thousands(digits);
    const bool has_digit = digits.find_first_of("0123456789") != std::string_view::npos;
    if (!plain || !has_digit) return problem("cell_value.not_number");
    const auto written = parse_decimal(plain->starts_with('.') ? "0" + *plain : *plain);
    if (!written) return problem(plain->size() > 18 ? "cell_value.too_long" : "cell_value.not_number");
    const std::string_view unit = trimmed(text.substr(end));
    const auto power = unit.empty() ? power_ : unit_power(unit, field_);
    // "1e3", "1 234" (which may be two figures): no unit has a digit of its own but m2.
    const bool more = unit.find_first_of("0123456789") != std::string_view::npos && unit != "m2";
    if (!power) return more ? problem("cell_value.not_number") : problem("cell_value.unit", field_.unit);
    const auto result = scaled(*written, *power);
    if (!result) return problem("cell_value.too_long");
    // 0.15 in a column of % may be 15 % or 0.15 %: nobody may guess.
    const bool fraction = written->coefficient > 0 && written->to_double() <= 1;
    if (field_.kind == FieldKind::ratio && unit.empty() && power_ == -2 && fraction)
      return problem("cell_value.percent");
    return checked(*result, unit.empty() && power_ == 0);
  }

  CellReading checked(const Decimal& number, bool bare) const {
    if (number.coefficient < 0) return problem("cell_value.negative");
    const bool whole = field_.kind == FieldKind::count;
    if (whole && number.places > 0) return problem("cell_value.not_whole");
    // 98.5 without a sign may be 98.5 % or a slip of the pen: nobody may guess.
    if (field_.kind == FieldKind::ratio && bare && number.to_double() > 1) return problem("cell_value.ratio");
    return value(number);
  }

  const Field& field_;
  std::string_view written_;
  int power_;
};

}  // namespace

std::optional<int> unit_power(std::string_view unit, const Field& field) {
  const bool ratio = field.kind == FieldKind::ratio;
  if (unit == "%") return ratio ? std::optional(-2) : std::nullopt;
  if (unit == "‰") return ratio ? std::optional(-3) : std::nullopt;
  if (ratio) return std::nullopt;
  // The field's unit without what it is counted by: 元/人 is written 元.
  const std::string own = half_width(std::string_view(field.unit).substr(0, field.unit.find('/')));
  const bool in_ten_thousands = own.starts_with("万");
  const std::string bare = in_ten_thousands ? own.substr(std::string_view("万").size()) : own;
  int power = in_ten_thousands ? -4 : 0;
  for (const auto& [word, ten] : {std::pair{std::string_view("亿"), 8}, std::pair{std::string_view("万"), 4}}) {
    if (!unit.starts_with(word)) continue;
    unit.remove_prefix(word.size());
    power += ten;
    break;
  }
  const bool people = bare == "人" && (unit == "名" || unit == "个");
  const bool counted = bare != "元" && bare != "m2" && !bare.empty() && unit == "个";
  if (unit.empty() || unit == bare || people || counted) return power;
  return std::nullopt;
}

CellReading read_cell_value(const SheetCell& cell, const Field& field, int power) {
  return Reading(field, cell.text, power).run(cell.kind);
}

}  // namespace junheng
