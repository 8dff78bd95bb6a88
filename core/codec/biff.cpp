#include "core/codec/biff.h"

#include <algorithm>

#include "core/codec/encoding.h"
#include "core/codec/little_endian.h"

namespace junheng {
namespace {

constexpr std::uint32_t continue_record = 0x003C;
constexpr std::uint32_t two_bytes = 1, phonetic = 4, rich = 8;  // flags of a text

}  // namespace

bool BiffRecords::next() {
  if (at_ > stream_.size() || stream_.size() - at_ < 4) return false;
  const std::size_t length = u16_at(stream_, at_ + 2);
  if (stream_.size() - at_ - 4 < length) return false;
  begin_ = at_;
  id_ = u16_at(stream_, at_);
  data_ = stream_.substr(at_ + 4, length);
  at_ += 4 + length;
  return true;
}

std::vector<std::string_view> BiffRecords::pieces() {
  std::vector<std::string_view> all = {data_};
  while (u16_at(stream_, at_) == continue_record && next()) all.push_back(data_);
  return all;
}

bool BiffData::at_end() {
  while (piece_ + 1 < pieces_.size() && left().empty()) ++piece_, at_ = 0;
  return left().empty();
}

std::uint32_t BiffData::u8() { return at_end() ? 0 : static_cast<unsigned char>(pieces_[piece_][at_++]); }

std::uint32_t BiffData::u16() {
  const std::uint32_t low = u8();
  return low | u8() << 8;
}

std::uint32_t BiffData::u32() {
  const std::uint32_t low = u16();
  return low | u16() << 16;
}

void BiffData::skip(std::size_t bytes) {
  while (bytes > 0 && !at_end()) {
    const std::size_t here = std::min(bytes, left().size());
    at_ += here;
    bytes -= here;
  }
}

std::string BiffData::unicode_text(std::size_t characters) {
  std::uint32_t flags = u8();
  const std::size_t runs = (flags & rich) != 0 ? u16() : 0, guide = (flags & phonetic) != 0 ? u32() : 0;
  std::string units;  // UTF-16
  for (std::size_t count = characters; count > 0;) {
    if (left().empty()) {
      if (at_end()) break;
      flags = u8();
      continue;
    }
    if ((flags & two_bytes) != 0) {
      const std::size_t here = std::min(count, left().size() / 2);
      units += left().substr(0, here * 2);
      count -= here;
      at_ += here * 2;
      if (here == 0) ++at_;  // half a character at the end of a piece
    } else {
      const std::size_t here = std::min(count, left().size());
      for (const char c : left().substr(0, here)) units += {c, '\0'};
      count -= here;
      at_ += here;
    }
  }
  skip(runs * 4);
  skip(guide);
  std::size_t invalid = 0;
  return decode_utf16(units, false, invalid);
}

std::string BiffData::narrow_text(std::size_t bytes, std::uint32_t code_page) {
  std::string raw;
  while (raw.size() < bytes && !at_end()) {
    const std::string_view here = left().substr(0, bytes - raw.size());
    raw += here;
    at_ += here.size();
  }
  return junheng::narrow_text(raw, code_page);
}

std::string narrow_text(std::string_view bytes, std::uint32_t code_page) {
  std::size_t invalid = 0;
  std::string text = checked_utf8(bytes, invalid);
  // Chinese takes three bytes in UTF-8. Two at a time prove nothing: 学校 in GB18030 is two letters in UTF-8.
  const bool chinese =
      std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
  if (invalid == 0 && chinese && code_page != 936) return text;
  invalid = 0;
  text = decode_gb18030(bytes, invalid);
  if (invalid == 0 || code_page == 936) return text;
  std::string units;
  for (const char c : bytes) units += {c, '\0'};
  return decode_utf16(units, false, invalid);
}

}  // namespace junheng
