// The records of which a .xls is made ([MS-XLS]), and the texts in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace junheng {

// One record after the other, to the end of the stream: a number, a length, the data.
class BiffRecords {
 public:
  BiffRecords(std::string_view stream, std::size_t begin) : stream_(stream), at_(begin) {}

  bool next();  // false at the end, and where a record does not fit
  std::uint32_t id() const { return id_; }
  std::string_view data() const { return data_; }
  std::size_t begin() const { return begin_; }  // of the record within the stream
  std::size_t end() const { return at_; }

  // The data of the record and of the CONTINUE records that follow it, which are then passed.
  std::vector<std::string_view> pieces();

 private:
  std::string_view stream_;
  std::size_t at_, begin_ = 0;
  std::uint32_t id_ = 0;
  std::string_view data_;
};

// Numbers and texts one after the other in pieces of one record.
class BiffData {
 public:
  explicit BiffData(std::vector<std::string_view> pieces) : pieces_(std::move(pieces)) {}

  bool at_end();  // nothing is left in the last piece
  std::uint32_t u8();
  std::uint32_t u16();
  std::uint32_t u32();
  void skip(std::size_t bytes);

  // Characters after their count, as in Excel 97: a byte of flags says whether each takes one byte or two, and whether
  // runs of fonts and a phonetic guide follow, which are passed. In each further piece a new byte of flags goes before
  // the rest of the characters.
  std::string unicode_text(std::size_t characters);
  // Characters after their count, as in Excel 95.
  std::string narrow_text(std::size_t bytes, std::uint32_t code_page);

 private:
  std::string_view left() const { return pieces_[piece_].substr(at_); }

  std::vector<std::string_view> pieces_;
  std::size_t piece_ = 0, at_ = 0;
};

// Many programs never set the code page: unless it is the Chinese one, 936, text is UTF-8 where it can be
// and has Chinese in it, else GB18030 where it can be, else Latin.
std::string narrow_text(std::string_view bytes, std::uint32_t code_page);

}  // namespace junheng
