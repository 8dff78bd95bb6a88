#include "core/codec/number_format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

namespace junheng {
namespace {

constexpr std::size_t most_digits = 15;

// Significant digits and the place of the point: 0.digits * 10^point.
struct Digits {
  std::string digits;
  int point = 0;
  bool negative = false;
};

// The fewest digits, from `most_digits` on, that are this double and no other. printf, because the page has it anyway:
// std::to_chars brings tables of 100 KB.
Digits digits_of(double value) {
  if (value == std::trunc(value) && std::abs(value) < 1e15) {  // most numbers of a sheet
    const std::string whole = std::to_string(static_cast<std::int64_t>(std::abs(value)));
    return {whole, static_cast<int>(whole.size()), value < 0};
  }
  std::array<char, 40> text{};
  int size = 0;
  for (std::size_t digits = most_digits; digits <= most_digits + 2; ++digits) {
    size = std::snprintf(text.data(), text.size(), "%.*e", static_cast<int>(digits) - 1, value);
    if (std::strtod(text.data(), nullptr) == value) break;
  }
  const std::string_view rest(text.data(), static_cast<std::size_t>(size));
  Digits d;
  d.negative = rest.starts_with('-');
  const std::size_t e = rest.find('e');
  for (const char c : rest.substr(0, e)) {
    if (c >= '0' && c <= '9') d.digits += c;  // not the point, which a locale may choose
  }
  const bool small = rest[e + 1] == '-';
  std::from_chars(rest.data() + e + 2, rest.data() + rest.size(), d.point);
  d.point = (small ? -d.point : d.point) + 1;
  return d;
}

// As XML Schema writes a double. False for anything else and for what is beyond every double.
bool read_digits(std::string_view text, Digits& d) {
  constexpr int most_point = 400;
  constexpr std::string_view digit = "0123456789";
  d.negative = text.starts_with('-');
  if (d.negative || text.starts_with('+')) text.remove_prefix(1);
  std::size_t at = std::min(text.find_first_not_of(digit), text.size());
  const std::string_view whole = text.substr(0, at);
  std::string_view places;
  if (at < text.size() && text[at] == '.') {
    const std::size_t end = std::min(text.find_first_not_of(digit, at + 1), text.size());
    places = text.substr(at + 1, end - at - 1);
    at = end;
  }
  if (whole.empty() && places.empty()) return false;
  int exponent = 0;
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return false;
    ++at;
    if (at < text.size() && text[at] == '+' && text.substr(at + 1).find_first_of(digit) == 0) ++at;
    const auto [stop, error] = std::from_chars(text.data() + at, text.data() + text.size(), exponent);
    if (error != std::errc() || stop != text.data() + text.size()) return false;
  }
  d.digits = std::string(whole) + std::string(places);
  const std::size_t zeros = std::min(d.digits.find_first_not_of('0'), d.digits.size());
  d.digits.erase(0, zeros);
  if (d.digits.empty()) return true;
  const std::int64_t point =
      std::int64_t{exponent} + static_cast<std::int64_t>(whole.size()) - static_cast<std::int64_t>(zeros);
  d.point = static_cast<int>(std::clamp<std::int64_t>(point, -most_point, most_point));
  return d.point == point;
}

// The shortest digits that give the double again, rounded half up: what a person would do with them.
void round(Digits& d) {
  if (d.digits.size() > most_digits) {
    const bool up = d.digits[most_digits] >= '5';
    d.digits.resize(most_digits);
    if (up) {
      while (!d.digits.empty() && d.digits.back() == '9') d.digits.pop_back();
      if (d.digits.empty()) {
        d.digits = "1";
        ++d.point;
      } else {
        ++d.digits.back();
      }
    }
  }
  while (!d.digits.empty() && d.digits.back() == '0') d.digits.pop_back();
}

std::string written(const Digits& d) {
  if (d.digits.empty()) return "0";
  const auto size = static_cast<int>(d.digits.size());
  std::string text = d.negative ? "-" : "";
  if (d.point <= 0) return text + "0." + std::string(static_cast<std::size_t>(-d.point), '0') + d.digits;
  if (d.point >= size) return text + d.digits + std::string(static_cast<std::size_t>(d.point - size), '0');
  const auto whole = static_cast<std::size_t>(d.point);
  return text + d.digits.substr(0, whole) + "." + d.digits.substr(whole);
}

std::string shifted(double value, int power) {
  if (!std::isfinite(value)) return {};
  Digits d = digits_of(value);
  round(d);
  d.point += power;
  return written(d);
}

std::string shifted(std::string_view written_text, int power) {
  Digits d;
  if (!read_digits(written_text, d)) return {};
  round(d);
  d.point += power;
  return written(d);
}

std::string padded(unsigned number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

// [h], [mm]: hours beyond a day. Other brackets name a colour, a condition or a language.
bool elapsed(std::string_view bracket) {
  return !bracket.empty() && bracket.find_first_not_of("hmsHMS") == std::string_view::npos;
}

}  // namespace

std::string plain_number(double value) { return shifted(value, 0); }
std::string plain_number(std::string_view written) { return shifted(written, 0); }

std::string percent_number(double value) {
  std::string text = shifted(value, 2);
  return text.empty() ? text : text + "%";
}
std::string percent_number(std::string_view written) {
  std::string text = shifted(written, 2);
  return text.empty() ? text : text + "%";
}

std::string date_text(double serial, bool from_1904) {
  const bool within = serial >= 0 && serial < 2'958'466;  // a NaN is not
  if (!within) return {};
  auto day = static_cast<int>(serial);
  if (from_1904) {
    day += 1462;
  } else if (day == 0 || day == 60) {
    return {};
  } else if (day < 60) {
    ++day;  // before the day that never was
  }
  using namespace std::chrono;
  const year_month_day date(sys_days(days(day - 25569)));  // 25569 is 1 January 1970
  if (date.year() > year(9999)) return {};
  return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
         padded(static_cast<unsigned>(date.month()), 2) + "-" + padded(static_cast<unsigned>(date.day()), 2);
}

std::string date_text(std::string_view written, bool from_1904) {
  const std::string plain = plain_number(written);
  int day = 0;  // the whole part; what is too long for it is no day either
  const auto [stop, error] = std::from_chars(plain.data(), plain.data() + plain.size(), day);
  return error == std::errc() && !plain.starts_with('-') ? date_text(static_cast<double>(day), from_1904)
                                                         : std::string();
}

std::string date_serial(std::string_view date) {
  using namespace std::chrono;
  unsigned y = 0, m = 0, d = 0;
  if (date.size() != 10) return {};
  std::from_chars(date.data(), date.data() + 4, y);
  std::from_chars(date.data() + 5, date.data() + 7, m);
  std::from_chars(date.data() + 8, date.data() + 10, d);
  const year_month_day day(year(static_cast<int>(y)), month(m), std::chrono::day(d));
  if (!day.ok()) return {};
  auto serial = sys_days(day).time_since_epoch().count() + 25569;
  if (serial <= 60) --serial;  // before the 29 February 1900 that Excel has
  const std::string text = std::to_string(serial);
  return serial > 0 && date_text(text, false) == date ? text : std::string();  // the form is just this one
}

NumberLook number_look(std::string_view code) {
  bool day = false, month = false, time = false, percent = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const std::string_view rest = code.substr(i);
    const char c = lower(code[i]);
    if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', i), code.size());
      time = time || elapsed(code.substr(i + 1, end - i - 1));
      i = end;
    } else if (begins(rest, "general")) {
      i += 6;
    } else if (begins(rest, "am/pm")) {
      i += 4;
    } else if (begins(rest, "e+") || begins(rest, "e-")) {
      ++i;  // 0.00E+00
    } else {
      day = day || c == 'y' || c == 'd' || c == 'e' || begins(rest, "aaa");  // aaa: a day of the week
      month = month || c == 'm';
      time = time || c == 'h' || c == 's';
      percent = percent || c == '%';
    }
  }
  if (day || (month && !time)) return NumberLook::date;  // beside hours or seconds, m are minutes
  return percent ? NumberLook::percent : NumberLook::plain;
}

// ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 as Chinese Excel has them.
NumberLook number_look(unsigned builtin_id) {
  const auto within = [&](unsigned first, unsigned last) { return builtin_id >= first && builtin_id <= last; };
  if (within(9, 10)) return NumberLook::percent;
  const bool date =
      within(14, 17) || within(22, 22) || within(27, 31) || within(36, 36) || within(50, 54) || within(57, 58);
  return date ? NumberLook::date : NumberLook::plain;
}

}  // namespace junheng
