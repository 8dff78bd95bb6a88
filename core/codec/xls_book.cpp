#include "core/codec/xls_book.h"

#include <map>
#include <utility>

#include "core/base/limits.h"
#include "core/codec/little_endian.h"

namespace junheng {
namespace {

enum Record : std::uint32_t {
  date_mode = 0x0022,
  file_pass = 0x002F,
  code_page = 0x0042,
  bound_sheet = 0x0085,
  extended_format = 0x00E0,
  shared_texts = 0x00FC,
  format = 0x041E
};

void read_texts(BiffData data, SharedTexts& texts) {
  data.skip(4);  // how many cells refer to them
  for (std::uint32_t left = data.u32(); left > 0 && !data.at_end(); --left) {
    if (texts.size() == limits::workbook_cells) return;
    const std::uint32_t characters = data.u16();
    texts.add(data.unicode_text(characters));
  }
}

std::string short_text(std::string_view data, std::size_t at, const XlsBook& book) {
  BiffData text({data.substr(std::min(at + 1, data.size()))});
  const std::uint32_t length = byte_at(data, at);
  return book.unicode ? text.unicode_text(length) : text.narrow_text(length, book.code_page);
}

}  // namespace

void SharedTexts::add(std::string_view text) {
  text_ += text;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
}

std::string_view SharedTexts::at(std::size_t number) const {
  if (number >= ends_.size()) return {};
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(text_).substr(begin, ends_[number] - begin);
}

XlsBook read_xls_book(std::string_view stream) {
  XlsBook book;
  BiffRecords records(stream, 0);
  std::map<std::uint32_t, NumberLook> own;  // formats that the file spells out
  std::vector<std::uint32_t> formats;       // of the cells' formats
  bool more = records.next();
  book.unicode = u16_at(records.data(), 0) == 0x0600;
  for (; more && records.id() != biff_end && !book.locked; more = records.next()) {
    const std::string_view data = records.data();
    switch (records.id()) {
      case date_mode:
        book.from_1904 = u16_at(data, 0) == 1;
        break;
      case file_pass:
        book.locked = true;
        break;
      case code_page:
        book.code_page = u16_at(data, 0);
        break;
      case shared_texts:
        read_texts(BiffData(records.pieces()), book.texts);
        break;
      case extended_format:
        formats.push_back(u16_at(data, 2));
        break;
      case bound_sheet:
        if (byte_at(data, 5) == 0)
          book.sheets.push_back({short_text(data, 6, book), u32_at(data, 0), (byte_at(data, 4) & 3) != 0});
        break;
      case format: {
        BiffData text({data.substr(std::min<std::size_t>(4, data.size()))});
        own[u16_at(data, 0)] =
            number_look(book.unicode ? text.unicode_text(u16_at(data, 2)) : short_text(data, 2, book));
        break;
      }
      default:
        break;
    }
  }
  book.whole = more;
  for (const std::uint32_t number : formats) {
    const auto spelt = own.find(number);
    book.looks.push_back(spelt == own.end() ? number_look(number) : spelt->second);
  }
  return book;
}

}  // namespace junheng
