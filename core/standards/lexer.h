// Words of the expression language.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/rational.h"

namespace junheng {

struct Token {
  enum class Kind : std::uint8_t { end, number, name, quoted, symbol, bad };

  Kind kind = Kind::end;
  std::string_view text;     // a name, the inside of quotes, a symbol
  std::string_view unit;     // of a number: "元/人"; empty = none
  Rational number;           // 10% is 1/10, 1.5‰ is 3/2000
  std::uint32_t offset = 0;  // byte in the text

  bool is_symbol(std::string_view s) const { return kind == Kind::symbol && text == s; }
};

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) { advance(); }
  const Token& peek() const { return token_; }
  Token next();

 private:
  void advance();
  void read_number();

  std::string_view text_;
  std::size_t at_ = 0;
  Token token_;
};

}  // namespace junheng
