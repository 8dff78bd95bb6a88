#include "core/codec/xml_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/base/limits.h"
#include "core/codec/encoding.h"

namespace junheng {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::string_view without_prefix(std::string_view name) { return name.substr(name.rfind(':') + 1); }

// &amp; &#20013; &#x4E2D;: how many bytes it takes; 0 where it is none.
std::size_t append_reference(std::string& out, std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> named = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  for (const auto& [name, character] : named) {
    if (!text.starts_with(name)) continue;
    out += character;
    return name.size();
  }
  const bool hexadecimal = text.starts_with("&#x");
  if (!text.starts_with("&#")) return 0;
  const std::size_t begin = hexadecimal ? 3 : 2, end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos) return 0;
  std::uint32_t c = 0;
  const auto [stop, error] = std::from_chars(text.data() + begin, text.data() + end, c, hexadecimal ? 16 : 10);
  const bool is_character = c > 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
  if (error != std::errc() || stop != text.data() + end || !is_character) return 0;
  append_utf8(out, c);
  return end + 1;
}

void append_resolved(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = std::min(text.find_first_of("&\r", at), text.size());
    out += text.substr(at, plain - at);
    at = plain;
    if (at == text.size()) return;
    if (text[at] == '\r') {
      out += '\n';
      at += text.substr(at).starts_with("\r\n") ? 2 : 1;
    } else if (const std::size_t length = append_reference(out, text.substr(at))) {
      at += length;
    } else {
      out += text[at++];
    }
  }
}

// From <?xml version="1.0" encoding="GBK"?>.
bool says_gbk(std::string_view bytes) {
  const std::string_view first = bytes.substr(0, std::min(bytes.find("?>"), std::size_t{200}));
  const std::size_t at = first.find("encoding=");
  if (!first.starts_with("<?xml") || at == std::string_view::npos) return false;
  const std::string_view name = first.substr(at + 9);  // with its quote
  return name.substr(0, 3).ends_with("GB") || name.substr(0, 3).ends_with("gb");
}

}  // namespace

std::string xml_text(std::string bytes, std::size_t& invalid) {
  const std::string_view all = bytes;
  if (all.starts_with("\xFF\xFE") || all.starts_with("\xFE\xFF"))
    return decode_utf16(all.substr(2), bytes[0] == '\xFE', invalid);
  if (all.starts_with(std::string_view("<\0", 2)) || all.starts_with(std::string_view("\0<", 2)))
    return decode_utf16(all, bytes[0] == '\0', invalid);
  if (says_gbk(all)) return decode_gb18030(all, invalid);
  if (all.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (!is_utf8(bytes)) return checked_utf8(bytes, invalid);
  return bytes;
}

XmlReader::Token XmlReader::fail(Fault fault) {
  fault_ = fault;
  return Token::fault;
}

XmlReader::Token XmlReader::next() {
  if (fault_ != Fault::none) return Token::fault;
  if (std::exchange(empty_, false)) return close();
  while (at_ < text_.size()) {
    const std::string_view rest = text_.substr(at_);
    if (rest[0] != '<') {
      const std::size_t length = std::min(rest.find('<'), rest.size());
      content_ = rest.substr(0, length);
      literal_ = false;
      at_ += length;
      if (!open_.empty()) return Token::text;
      if (!std::all_of(content_.begin(), content_.end(), is_space)) return fail(Fault::syntax);
    } else if (rest.starts_with("</")) {
      return end_tag();
    } else if (rest.starts_with("<!--")) {
      if (!skip_past("-->")) return fail(Fault::syntax);
    } else if (rest.starts_with("<?")) {
      if (!skip_past("?>")) return fail(Fault::syntax);
    } else if (rest.starts_with("<![CDATA[")) {
      if (open_.empty() || !skip_past("]]>")) return fail(Fault::syntax);
      content_ = rest.substr(9, rest.find("]]>") - 9);
      literal_ = true;
      return Token::text;
    } else if (rest.starts_with("<!")) {
      return fail(Fault::document_type);
    } else {
      return begin_tag();
    }
  }
  return had_root_ && open_.empty() ? Token::done : fail(Fault::syntax);
}

bool XmlReader::skip_past(std::string_view end) {
  const std::size_t found = text_.find(end, at_ + 2);
  if (found == std::string_view::npos) return false;
  at_ = found + end.size();
  return true;
}

void XmlReader::skip_space() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

bool XmlReader::take(char c) {
  const bool there = at_ < text_.size() && text_[at_] == c;
  if (there) ++at_;
  return there;
}

std::string_view XmlReader::take_name() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && !is_space(text_[at_]) &&
         std::string_view("/>=<\"'&").find(text_[at_]) == std::string_view::npos)
    ++at_;
  return text_.substr(begin, at_ - begin);
}

XmlReader::Token XmlReader::begin_tag() {
  if (open_.empty() && had_root_) return fail(Fault::syntax);
  if (open_.size() == limits::xml_depth) return fail(Fault::too_deep);
  ++at_;
  const std::string_view name = take_name();
  if (name.empty() || !attributes()) return fail(Fault::syntax);
  had_root_ = true;
  open_.push_back(name);
  name_ = without_prefix(name);
  return Token::begin;
}

bool XmlReader::attributes() {
  attributes_.clear();
  resolved_.clear();
  for (;;) {
    const std::size_t before = at_;
    skip_space();
    if (at_ == text_.size()) return false;
    empty_ = text_.substr(at_).starts_with("/>");
    if (empty_ || text_[at_] == '>') {
      at_ += empty_ ? 2 : 1;
      return true;
    }
    const std::string_view name = take_name();
    if (name.empty() || before + name.size() == at_) return false;  // without a space before it
    skip_space();
    if (!take('=')) return false;
    skip_space();
    if (at_ == text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) return false;
    const std::size_t end = text_.find(text_[at_], at_ + 1);
    if (end == std::string_view::npos) return false;
    std::string_view value = text_.substr(at_ + 1, end - at_ - 1);
    if (value.find('<') != std::string_view::npos) return false;
    if (value.find('&') != std::string_view::npos) {
      append_resolved(resolved_.emplace_back(), value);
      value = resolved_.back();
    }
    attributes_.push_back({name, value});
    at_ = end + 1;
  }
}

XmlReader::Token XmlReader::end_tag() {
  at_ += 2;
  const std::string_view name = take_name();
  skip_space();
  if (open_.empty() || name != open_.back() || !take('>')) return fail(Fault::syntax);
  return close();
}

XmlReader::Token XmlReader::close() {
  name_ = without_prefix(open_.back());
  open_.pop_back();
  return Token::end;
}

bool XmlReader::next_child(std::size_t parent) {
  while (depth() >= parent) {
    const Token token = next();
    if (token == Token::done || token == Token::fault) return false;
    if (token == Token::begin && depth() == parent + 1) return true;
  }
  return false;
}

void XmlReader::read_text(std::string& out) {
  const std::size_t own = depth();
  while (depth() >= own) {
    const Token token = next();
    if (token == Token::text && depth() == own) append_text(out);
    if (token == Token::done || token == Token::fault) return;
  }
}

std::string_view XmlReader::attribute(std::string_view name) const {
  for (const Attribute& a : attributes_) {
    if (a.name == name) return a.value;
  }
  return {};
}

std::string_view XmlReader::qualified_attribute(std::string_view name) const {
  for (const Attribute& a : attributes_) {
    const std::size_t colon = a.name.rfind(':');
    if (colon != std::string_view::npos && a.name.substr(colon + 1) == name && !a.name.starts_with("xmlns:"))
      return a.value;
  }
  return {};
}

void XmlReader::append_text(std::string& out) const {
  if (literal_) {
    out += content_;
  } else {
    append_resolved(out, content_);
  }
}

}  // namespace junheng
