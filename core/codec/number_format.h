// What spreadsheets keep as a double beside a format, as text: the two file formats of Excel share both.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace junheng {

// Plain decimal digits, without an exponent: "-4.2", "15000000000". At most 15 of them are significant, as Excel and
// WPS show a number, so that 0.1 + 0.2 is "0.3". Empty for what is no finite number.
std::string plain_number(double value);
// The same of a number as .xlsx writes it, exactly on its digits: "0.30000000000000004", "1.5E-3". Empty for what is no
// number, or one no double holds.
std::string plain_number(std::string_view written);

// "98.5%" for 0.985: what a cell with a format of per cent shows, with all its digits.
std::string percent_number(double value);
std::string percent_number(std::string_view written);

// "2024-09-01"; a time of day is left out. Days are counted from 1900, with the 29 February that year never had, or
// from 1904 in files of old Macs. Empty for what is no day until 9999.
std::string date_text(double serial, bool from_1904);
std::string date_text(std::string_view written, bool from_1904);
// The way back, from 1900: "2024-09-01" is 45536. Empty for what is no day from 1900 to 9999 in just this form.
std::string date_serial(std::string_view date);

// How a format shows a number. A time without a day is plain: no field of ours is one.
enum class NumberLook : std::uint8_t { plain, percent, date };
NumberLook number_look(std::string_view format_code);  // UTF-8: yyyy"年"m"月"d"日", 0.00%
NumberLook number_look(unsigned builtin_id);           // of those that files need not spell out, in the Chinese edition

}  // namespace junheng
