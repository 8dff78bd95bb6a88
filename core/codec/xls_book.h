// What a .xls says once for all its sheets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/biff.h"
#include "core/codec/number_format.h"

namespace junheng {

struct XlsSheetEntry {
  std::string name;
  std::size_t begin = 0;  // within the stream
  bool hidden = false;
};

// Texts that cells refer to by number, all in one string.
class SharedTexts {
 public:
  void add(std::string_view text);
  std::size_t size() const { return ends_.size(); }
  std::string_view at(std::size_t number) const;  // empty beyond the last

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;
};

struct XlsBook {
  bool unicode = true;  // since Excel 97; texts of older ones are bytes of a code page
  bool locked = false;  // by a password; nothing that follows can be read
  bool from_1904 = false;
  bool whole = true;  // false: the records break off
  std::uint32_t code_page = 0;
  std::vector<NumberLook> looks;  // by the number of a cell's format
  SharedTexts texts;
  std::vector<XlsSheetEntry> sheets;  // of cells; sheets of charts and macros are left out

  NumberLook look(std::size_t format) const { return format < looks.size() ? looks[format] : NumberLook::plain; }
};

inline constexpr std::uint32_t biff_end = 0x000A, biff_begin = 0x0809;  // records around each part of the stream

// The part at the beginning of the stream.
XlsBook read_xls_book(std::string_view stream);

}  // namespace junheng
