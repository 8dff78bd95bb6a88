#include "core/standards/lexer.h"

#include <array>

#include "core/standards/measure_unit.h"

namespace junheng {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }
// Longest first.
constexpr std::array<std::string_view, 13> symbols = {"!=", "<=", ">=", "=", "<", ">", "+",
                                                      "-",  "*",  "/",  "(", ")", ","};

}  // namespace

Token Lexer::next() {
  Token taken = token_;
  advance();
  return taken;
}

void Lexer::advance() {
  while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  token_ = {};
  token_.offset = static_cast<std::uint32_t>(at_);
  if (at_ == text_.size()) return;
  const std::string_view rest = text_.substr(at_);

  if (is_digit(rest[0])) return read_number();
  if (is_letter(rest[0])) {
    std::size_t n = 1;
    while (n < rest.size() &&
           (is_letter(rest[n]) || is_digit(rest[n]) ||
            (rest[n] == '.' && n + 1 < rest.size() && (is_letter(rest[n + 1]) || is_digit(rest[n + 1])))))
      ++n;
    token_.kind = Token::Kind::name;
    token_.text = rest.substr(0, n);
    at_ += n;
    return;
  }
  if (rest[0] == '\'') {
    const std::size_t end = rest.find('\'', 1);
    token_.kind = end == std::string_view::npos ? Token::Kind::bad : Token::Kind::quoted;
    token_.text = end == std::string_view::npos ? rest : rest.substr(1, end - 1);
    at_ = end == std::string_view::npos ? text_.size() : at_ + end + 1;
    return;
  }
  for (const std::string_view symbol : symbols) {
    if (rest.starts_with(symbol)) {
      token_.kind = Token::Kind::symbol;
      token_.text = rest.substr(0, symbol.size());
      at_ += symbol.size();
      return;
    }
  }
  token_.kind = Token::Kind::bad;
  token_.text = rest;
  at_ = text_.size();
}

void Lexer::read_number() {
  const std::size_t begin = at_;
  while (at_ < text_.size() &&
         (is_digit(text_[at_]) || (text_[at_] == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))))
    ++at_;
  const auto value = parse_decimal(text_.substr(begin, at_ - begin));
  token_.kind = value ? Token::Kind::number : Token::Kind::bad;
  token_.text = text_.substr(begin, at_ - begin);
  if (!value) return;
  token_.number = *value;

  constexpr std::string_view permille = "‰";
  if (text_.substr(at_).starts_with("%")) {
    token_.number /= 100;
    ++at_;
  } else if (text_.substr(at_).starts_with(permille)) {
    token_.number /= 1000;
    at_ += permille.size();
  }

  // A unit: atoms joined by one '/', with or without a space before it. "/ 12 班" is a division, "元/人" a unit.
  std::size_t unit_at = at_;
  while (unit_at < text_.size() && text_[unit_at] == ' ') ++unit_at;
  std::size_t end = unit_at;
  std::string_view atom = MeasureUnit::atom_at(text_.substr(end));
  if (atom.empty()) return;
  end += atom.size();
  if (end < text_.size() && text_[end] == '/') {
    atom = MeasureUnit::atom_at(text_.substr(end + 1));
    if (!atom.empty()) end += 1 + atom.size();
  }
  token_.unit = text_.substr(unit_at, end - unit_at);
  at_ = end;
}

}  // namespace junheng
