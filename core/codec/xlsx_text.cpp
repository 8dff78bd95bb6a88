#include "core/codec/xlsx_text.h"

#include <array>
#include <cstdint>
#include <optional>

#include "core/codec/encoding.h"

namespace junheng {
namespace {

constexpr std::size_t escape_bytes = 7;  // _xHHHH_

std::optional<std::uint32_t> digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

// The code of _xHHHH at the beginning, whether or not a _ follows.
std::optional<std::uint32_t> code_at(std::string_view text) {
  if (text.size() < escape_bytes - 1 || !text.starts_with("_x")) return std::nullopt;
  std::uint32_t code = 0;
  for (std::size_t i = 2; i < escape_bytes - 1; ++i) {
    const auto value = digit(text[i]);
    if (!value) return std::nullopt;
    code = code << 4 | *value;
  }
  return code;
}

std::optional<std::uint32_t> escape_at(std::string_view text) {
  return text.size() >= escape_bytes && text[escape_bytes - 1] == '_' ? code_at(text) : std::nullopt;
}

std::string escape(unsigned code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text = "_x";
  for (int shift = 12; shift >= 0; shift -= 4) text += digits[code >> shift & 0xF];
  return text + "_";
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t from = text.find_first_not_of(space);
  return from == std::string_view::npos ? std::string_view{}
                                        : text.substr(from, text.find_last_not_of(space) - from + 1);
}

}  // namespace

std::string xlsx_unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto code = escape_at(text.substr(at));
    if (!code) {
      out += text[at++];
      continue;
    }
    at += escape_bytes;
    const bool high = *code >= 0xD800 && *code < 0xDC00, low = *code >= 0xDC00 && *code < 0xE000;
    const auto next = high ? escape_at(text.substr(at)) : std::nullopt;
    if (next && *next >= 0xDC00 && *next < 0xE000) {
      append_utf8(out, 0x10000 + ((*code - 0xD800) << 10) + (*next - 0xDC00));
      at += escape_bytes;
    } else {
      append_utf8(out, high || low ? 0xFFFD : *code);
    }
  }
  return out;
}

std::string xlsx_escaped(std::string_view text) {
  constexpr std::array<std::string_view, 2> no_characters = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};  // U+FFFE, U+FFFF
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c >= 0 && c < ' ' && c != '\n' && c != '\t') {
      out += escape(static_cast<unsigned char>(c));
    } else if (c == '_' && code_at(text.substr(at))) {
      out += escape('_');  // also where no _ follows: an escape may come next, and begins with one
    } else if (text.substr(at).starts_with(no_characters[0]) || text.substr(at).starts_with(no_characters[1])) {
      out += escape(text[at + 2] == '\xBE' ? 0xFFFE : 0xFFFF);
      at += 2;
    } else {
      out += c;
    }
  }
  return out;
}

void append_plain_text(XmlReader& xml, std::string& out) {
  const bool preserved = xml.qualified_attribute("space") == "preserve";
  std::string text;
  xml.read_text(text);
  const std::string_view shown = preserved ? std::string_view(text) : trimmed(text);
  out += shown.find("_x") == std::string_view::npos ? std::string(shown) : xlsx_unescaped(shown);
}

void append_rich_text(XmlReader& xml, std::string& out) {
  for (const std::size_t depth = xml.depth(); xml.next_child(depth);) {
    if (xml.name() == "t") append_plain_text(xml, out);
    if (xml.name() != "r") continue;
    for (const std::size_t run = xml.depth(); xml.next_child(run);) {
      if (xml.name() == "t") append_plain_text(xml, out);
    }
  }
}

}  // namespace junheng
