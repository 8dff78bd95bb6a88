#include "core/codec/encoding.h"

#include <iconv.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/sha256.h"

using namespace junheng;

namespace {

DecodedText decoded(std::string_view bytes, std::size_t warnings = 0) {
  Problems problems;
  DecodedText result = decode_text(bytes, "表.csv", problems);
  CHECK(problems.size() == warnings);
  for (const Problem& p : problems) CHECK(p.code == "encoding.invalid");
  return result;
}

using namespace std::string_view_literals;

}  // namespace

TEST_CASE("the same text in every encoding that Excel and WPS save", "[encoding]") {
  const std::string text = "学校,㎡\n𠮷一小,12\n";
  CHECK(decoded(text).text == text);
  CHECK(decoded("\xEF\xBB\xBF" + text).text == text);
  const auto le =
      "\x66\x5B\x21\x68,\0\xA1\x33\n\0\x42\xD8\xB7\xDF\0\x4E\x0F\x5C,\0"
      "1\0"
      "2\0\n\0"sv;
  CHECK(decoded(std::string("\xFF\xFE") + std::string(le)).text == text);
  CHECK(decoded(std::string("\xFF\xFE") + std::string(le)).encoding == Encoding::utf16_le);
  std::string be = "\xFE\xFF";
  for (std::size_t i = 0; i < le.size(); i += 2) be += {le[i + 1], le[i]};
  CHECK(decoded(be).text == text);
  CHECK(decoded(be).encoding == Encoding::utf16_be);
  const auto gb = "\xD1\xA7\xD0\xA3,\xA9O\n\x95\x34\xB2\x35\xD2\xBB\xD0\xA1,12\n"sv;
  CHECK(decoded(gb).text == text);
  CHECK(decoded(gb).encoding == Encoding::gb18030);
}

TEST_CASE("UTF-16 without a mark is known by its zero bytes", "[encoding]") {
  CHECK(decoded("a\0,\0b\0\n\0"sv).text == "a,b\n");
  CHECK(decoded("\0a\0,\0b\0\n"sv).text == "a,b\n");
}

TEST_CASE("a few characters of GBK that are also UTF-8 of another script", "[encoding]") {
  Problems problems;
  const auto decoded = [&](std::string_view bytes) { return decode_text(bytes, "", problems); };
  CHECK(decoded("\xD1\xA7\xD0\xA3,1\n").text == "学校,1\n");
  CHECK(decoded("\xD1\xA7\xD0\xA3,1\n").encoding == Encoding::gb18030);
  CHECK(decoded("m\xC2\xB2,3\xC3\x97 4\n").text == "m²,3× 4\n");
  CHECK(decoded("学校,α\n").text == "学校,α\n");
  CHECK(problems.empty());
}

TEST_CASE("what cannot be read is replaced, counted and reported with its line", "[encoding]") {
  Problems problems;
  const DecodedText text = decode_text("abc\nx\xFF\xFFy\n", "表.csv", problems);
  CHECK(text.text == "abc\nx\xEF\xBF\xBD\xEF\xBF\xBDy\n");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].arguments == std::vector<std::string>{"2", "2"});
  CHECK(problems[0].severity == Severity::warning);

  std::size_t invalid = 0;
  // Overlong, a surrogate, above U+10FFFF, cut short.
  for (const char* bytes : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE4\xB8"}) {
    const std::size_t before = invalid;
    checked_utf8(bytes, invalid);
    CHECK(invalid > before);
  }
  invalid = 0;
  CHECK(decode_utf16("\x42\xD8\x41\0"sv, false, invalid) ==
        "\xEF\xBF\xBD"
        "A");
  CHECK(decode_utf16("\xB7\xDF"sv, false, invalid) == "\xEF\xBF\xBD");
  CHECK(decode_utf16("A\0B"sv, false, invalid) == "A\xEF\xBF\xBD");
  CHECK(invalid == 3);
}

namespace {

std::vector<std::string> two_byte_codes() {
  std::vector<std::string> codes;
  for (int a = 0x81; a <= 0xFE; ++a) {
    for (int b = 0x40; b <= 0xFE; ++b) {
      if (b != 0x7F) codes.push_back({static_cast<char>(a), static_cast<char>(b)});
    }
  }
  return codes;
}

// Those of the basic plane: 0x81308130 to 0x8431A439.
std::vector<std::string> four_byte_codes() {
  std::vector<std::string> codes;
  for (int a = 0x81; a <= 0x84; ++a) {
    for (int b = 0x30; b <= 0x39; ++b) {
      for (int c = 0x81; c <= 0xFE; ++c) {
        for (int d = 0x30; d <= 0x39; ++d) {
          const bool beyond = a == 0x84 && (b > 0x31 || (b == 0x31 && c > 0xA4));
          if (!beyond)
            codes.push_back({static_cast<char>(a), static_cast<char>(b), static_cast<char>(c), static_cast<char>(d)});
        }
      }
    }
  }
  return codes;
}

std::string digest(const std::vector<std::string>& codes) {
  std::size_t invalid = 0;
  std::string text;
  for (const std::string& code : codes) text += decode_gb18030(code, invalid) + "\n";
  CHECK(invalid == 0);
  return sha256(text);
}

}  // namespace

// One digest for both, whatever node made the list: editions differ, and `moved` evens that out.
TEST_CASE("every code of two and of four bytes has the same character everywhere", "[encoding]") {
  CHECK(digest(two_byte_codes()) == "c60793e53a22eef7e37a3a882643d5fd5431581926ef784ed24e644effdde004");
  CHECK(digest(four_byte_codes()) == "e12755d08fba99b944976adc2f1fe975aab8b67dc06f60298ddbcbc9710262fd");
  std::size_t invalid = 0;
  CHECK(decode_gb18030("\x90\x30\x81\x30\x95\x34\xB2\x35\xE3\x32\x9A\x35", invalid) == "𐀀𠮷\xF4\x8F\xBF\xBF");
  CHECK(invalid == 0);
  for (const char* code : {"\xE3\x32\x9A\x36", "\x84\x31\xA5\x30", "\x81\x30\x81", "\xFF\x40", "\x80", "\x81\x7F"}) {
    const std::size_t before = invalid;
    decode_gb18030(code, invalid);
    CHECK(invalid > before);
  }
}

TEST_CASE("all but the characters that editions moved are those of iconv", "[encoding]") {
  const iconv_t converter = iconv_open("UTF-8", "GB18030");
  REQUIRE(reinterpret_cast<std::intptr_t>(converter) != -1);
  std::size_t same = 0, different = 0;
  auto codes = two_byte_codes();
#ifndef __wasm__  // musl's iconv ends the program at some codes of four bytes
  for (std::string& code : four_byte_codes()) codes.push_back(std::move(code));
#endif
  for (std::string& code : codes) {
    std::size_t invalid = 0;
    const std::string ours = decode_gb18030(code, invalid);
    char buffer[8];
    char* in = code.data();
    char* out = buffer;
    std::size_t left = code.size(), room = sizeof buffer;
    const bool known = iconv(converter, &in, &left, &out, &room) != static_cast<std::size_t>(-1);
    iconv(converter, nullptr, nullptr, nullptr, nullptr);
    (known && std::string(buffer, sizeof buffer - room) == ours ? same : different)++;
  }
  iconv_close(converter);
  CHECK(same + different == codes.size());
  CHECK(different <= 50);
}
