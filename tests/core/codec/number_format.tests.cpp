#include "core/codec/number_format.h"

#include <array>
#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>

using namespace junheng;

TEST_CASE("a double becomes plain digits, at most 15 of them", "[number_format]") {
  CHECK(plain_number(0) == "0");
  CHECK(plain_number(-0.0) == "0");
  CHECK(plain_number(45) == "45");
  CHECK(plain_number(-4.2) == "-4.2");
  CHECK(plain_number(1200) == "1200");
  CHECK(plain_number(0.1 + 0.2) == "0.3");
  CHECK(plain_number(1.1 * 1.1) == "1.21");
  CHECK(plain_number(7.999999999999999) == "8");
  CHECK(plain_number(9999999999999999.0) == "10000000000000000");
  CHECK(plain_number(1.0 / 3) == "0.333333333333333");
  CHECK(plain_number(2.0 / 3) == "0.666666666666667");
  CHECK(plain_number(12345.6789) == "12345.6789");
  CHECK(plain_number(3134000001) == "3134000001");
  CHECK(plain_number(1234567890123456) == "1234567890123460");
  CHECK(plain_number(1e-7) == "0.0000001");
  CHECK(plain_number(1.5e21) == "1500000000000000000000");
  CHECK(plain_number(0.000123456789012345678) == "0.000123456789012346");
  CHECK(plain_number(std::numeric_limits<double>::max()).size() == 309);
  CHECK(plain_number(std::numeric_limits<double>::denorm_min()).starts_with("0.0000"));
  CHECK(plain_number(std::numeric_limits<double>::infinity()).empty());
  CHECK(plain_number(std::numeric_limits<double>::quiet_NaN()).empty());
}

TEST_CASE("a double and its shortest spelling become the same digits", "[number_format]") {
  std::mt19937_64 random(1);
  std::array<char, 40> text{};
  for (int i = 0; i < 20'000; ++i) {
    const double many = std::bit_cast<double>(random());
    if (!std::isnormal(many)) continue;
    // As they come in sheets too: few digits, and sums and quotients of such.
    const double few = static_cast<double>(random() % 1'000'000) / 100,
                 quotient = few / static_cast<double>(1 + random() % 999);
    for (const double value : {many, few, few * 1.1, quotient}) {
      const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific).ptr;
      const std::string_view shortest(text.data(), static_cast<std::size_t>(end - text.data()));
      if (plain_number(value) != plain_number(shortest)) FAIL(shortest << " becomes " << plain_number(value));
    }
  }
}

TEST_CASE("a ratio becomes per cent by its digits", "[number_format]") {
  CHECK(percent_number(0.985) == "98.5%");
  CHECK(percent_number(0.07) == "7%");
  CHECK(percent_number(1) == "100%");
  CHECK(percent_number(0) == "0%");
  CHECK(percent_number(-0.0005) == "-0.05%");
  CHECK(percent_number(0.1 + 0.2) == "30%");
  CHECK(percent_number(0.57) == "57%");  // 0.57 * 100 is 56.99999999999999
  CHECK(percent_number(std::numeric_limits<double>::quiet_NaN()).empty());
}

TEST_CASE("days are counted as Excel counts them", "[number_format]") {
  CHECK(date_text(45536, false) == "2024-09-01");
  CHECK(date_text(45536.75, false) == "2024-09-01");
  CHECK(date_text(1, false) == "1900-01-01");
  CHECK(date_text(59, false) == "1900-02-28");
  CHECK(date_text(60, false).empty());
  CHECK(date_text(61, false) == "1900-03-01");
  CHECK(date_text(36585, false) == "2000-02-29");
  CHECK(date_text(2958465, false) == "9999-12-31");
  CHECK(date_text(2958466, false).empty());
  CHECK(date_text(0.5, false).empty());
  CHECK(date_text(-1, false).empty());
  CHECK(date_text(std::numeric_limits<double>::quiet_NaN(), false).empty());
  CHECK(date_text(0, true) == "1904-01-01");
  CHECK(date_text(60, true) == "1904-03-01");
  CHECK(date_text(45536 - 1462, true) == "2024-09-01");
  CHECK(date_text(2957003, true) == "9999-12-31");
  CHECK(date_text(2957004, true).empty());
}

TEST_CASE("a format code tells dates and per cent", "[number_format]") {
  for (const char* code : {"yyyy-mm-dd", "yyyy\\-mm\\-dd", "yyyy\"年\"m\"月\"d\"日\"", "yyyy年m月", "m/d/yy h:mm",
                           "[$-804]yyyy/m/d;@", "[DBNum1][$-804]yyyy\"年\"m\"月\";@", "mmm", "M/D/YYYY", "dd",
                           "[$-804]aaaa;@", "e\"年\"", "yyyy-mm-dd hh:mm:ss"}) {
    CAPTURE(code);
    CHECK(number_look(code) == NumberLook::date);
  }
  for (const char* code : {"0%", "0.00%", "#,##0.0%;[Red]-#,##0.0%", "0.00_%%", "0.0\"约\"%"}) {
    CAPTURE(code);
    CHECK(number_look(code) == NumberLook::percent);
  }
  for (const char* code : {"",
                           "General",
                           "GENERAL",
                           "G/通用格式",
                           "0",
                           "#,##0.00",
                           "0.00E+00",
                           "0.0e-0",
                           "@",
                           "h:mm",
                           "h:mm AM/PM",
                           "mm:ss",
                           "[h]:mm",
                           "[mm]",
                           "[Red]0.00",
                           "0\"年\"",
                           "0\"d\"",
                           "0\\d",
                           "0_d",
                           "*m0",
                           "0\"%\"",
                           "0\\%",
                           "_ ¥* #,##0.00_ ;@",
                           "[$¥-804]#,##0.00",
                           "General\"人\"",
                           "0\"y",
                           "\\",
                           "[",
                           "[d"}) {
    CAPTURE(code);
    CHECK(number_look(code) == NumberLook::plain);
  }
}

TEST_CASE("built-in formats need no code", "[number_format]") {
  for (const unsigned id : {9u, 10u}) CHECK(number_look(id) == NumberLook::percent);
  for (const unsigned id : {14u, 17u, 22u, 27u, 31u, 36u, 50u, 54u, 57u, 58u})
    CHECK(number_look(id) == NumberLook::date);
  for (const unsigned id :
       {0u, 1u, 4u, 8u, 11u, 13u, 18u, 21u, 23u, 26u, 32u, 35u, 37u, 45u, 49u, 55u, 56u, 59u, 164u, 60000u})
    CHECK(number_look(id) == NumberLook::plain);
}

TEST_CASE("a number as text is cut to 15 digits exactly", "[number_format][xlsx]") {
  const auto plain = [](std::string_view text) { return plain_number(text); };
  CHECK(plain("812") == "812");
  CHECK(plain("0.30000000000000004") == "0.3");
  CHECK(plain("812.00000000000011") == "812");
  CHECK(plain("1.5E-3") == "0.0015");
  CHECK(plain("1.2345678901234568E+17") == "123456789012346000");
  CHECK(plain("99999999999999995") == "100000000000000000");
  CHECK(plain("999999999999999.5") == "1000000000000000");
  CHECK(plain("123456789012345") == "123456789012345");
  CHECK(plain("0.98499999999999999") == "0.985");
  CHECK(plain("-4.20") == "-4.2");
  CHECK(plain("+.5") == "0.5");
  CHECK(plain("5.") == "5");
  CHECK(plain("007") == "7");
  CHECK(plain("-0.000") == "0");
  CHECK(plain("0e999999") == "0");
  CHECK(plain("1e308").size() == 309);
  CHECK(plain("1e-300").size() == 302);
  CHECK(plain("1" + std::string(5000, '0') + "e-5000") == "1");
  for (const char* text : {"", "-", ".", "e5", "1e", "1e+", "1e+-5", "1e5x", " 1", "1 ", "1,5", "NaN", "INF", "0x10",
                           "1.2.3", "1e999", "1e-999", "1e99999999999"}) {
    CAPTURE(text);
    CHECK(plain(text).empty());
  }
  CHECK(percent_number(std::string_view("0.98499999999999999")) == "98.5%");
  CHECK(percent_number(std::string_view("1E-4")) == "0.01%");
  CHECK(percent_number(std::string_view("x")).empty());
}

TEST_CASE("days as text, there and back", "[number_format][xlsx]") {
  const auto day = [](std::string_view text) { return date_text(text, false); };
  CHECK(day("45536.999988425923") == "2024-09-01");
  CHECK(day("45536.99999999999999") == "2024-09-02");  // the noise of a double
  CHECK(day("4.5536E4") == "2024-09-01");
  CHECK(day("-1").empty());
  CHECK(day("-0.5").empty());
  CHECK(day("1e300").empty());
  CHECK(day("x").empty());
  CHECK(date_text("0", true) == "1904-01-01");
  for (int serial = 1; serial < 2'958'466; serial += 59) {
    const std::string text = std::to_string(serial);
    if (serial != 60) CHECK(date_serial(day(text)) == text);
  }
  CHECK(date_serial("1900-01-01") == "1");
  CHECK(date_serial("1900-02-28") == "59");
  CHECK(date_serial("1900-03-01") == "61");
  CHECK(date_serial("9999-12-31") == "2958465");
  for (const char* text : {"", "1899-12-31", "1900-02-29", "2023-02-29", "2024-13-01", "2024/09/01", "2024-9-01",
                           "2024-09-1x", "-024-09-01", "2024-09-011", "  24-09-01"}) {
    CAPTURE(text);
    CHECK(date_serial(text).empty());
  }
}
