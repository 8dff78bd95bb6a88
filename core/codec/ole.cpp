#include "core/codec/ole.h"

#include <algorithm>

#include "core/codec/encoding.h"
#include "core/codec/little_endian.h"

namespace junheng {
namespace {

constexpr std::string_view magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t header_size = 512, entry_size = 128, short_size = 64, short_limit = 4096;
constexpr std::uint32_t last_regular = 0xFFFFFFFA;
constexpr std::uint64_t to_the_end = ~std::uint64_t{0};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

void append_numbers(std::vector<std::uint32_t>& out, std::string_view sector) {
  for (std::size_t at = 0; at + 4 <= sector.size(); at += 4) out.push_back(u32_at(sector, at));
}

}  // namespace

bool is_ole(std::string_view bytes) { return bytes.starts_with(magic); }

// Sector 0 follows the header, which takes the place of one sector. The last one may be cut short by its writer.
std::string_view OleFile::sector(std::uint32_t number) const {
  const std::uint64_t at = (std::uint64_t{number} + 1) * sector_size_;
  return number <= last_regular && at < bytes_.size() ? bytes_.substr(static_cast<std::size_t>(at), sector_size_)
                                                      : std::string_view();
}

OleFile::Stream OleFile::chain(std::uint32_t first, std::uint64_t size) const {
  Stream result;
  std::uint32_t number = first;
  for (std::size_t steps = 0; result.bytes.size() < size; ++steps) {
    const std::string_view here = sector(number);
    if (here.empty() || steps > sectors()) {
      result.whole = size == to_the_end && steps <= sectors();
      return result;
    }
    result.bytes +=
        here.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(size - result.bytes.size(), here.size())));
    number = number < next_.size() ? next_[number] : last_regular + 1;
  }
  return result;
}

OleFile::Stream OleFile::short_chain(std::uint32_t first, std::uint64_t size) const {
  Stream result;
  std::uint32_t number = first;
  while (result.bytes.size() < size) {  // below 4096 bytes
    const std::uint64_t at = std::uint64_t{number} * short_size;
    if (at >= short_sectors_.size()) {
      result.whole = false;
      return result;
    }
    result.bytes.append(short_sectors_, static_cast<std::size_t>(at),
                        std::min(short_size, static_cast<std::size_t>(size) - result.bytes.size()));
    number = number < next_short_.size() ? next_short_[number] : last_regular + 1;
  }
  return result;
}

// Which sectors hold the table of chains is listed in the header, and then in a chain of its own.
bool OleFile::read_allocation() {
  const std::uint32_t shift = u16_at(bytes_, 0x1E);
  if (!is_ole(bytes_) || bytes_.size() < header_size || (shift != 9 && shift != 12)) return false;
  sector_size_ = std::size_t{1} << shift;
  std::vector<std::uint32_t> listed;
  append_numbers(listed, bytes_.substr(0x4C, header_size - 0x4C));
  std::uint32_t more = u32_at(bytes_, 0x44);
  for (std::size_t steps = 0; !sector(more).empty() && steps <= sectors(); ++steps) {
    const std::string_view here = sector(more);
    append_numbers(listed, here.substr(0, sector_size_ - 4));
    more = u32_at(here, sector_size_ - 4);
  }
  for (std::size_t end = 0; const std::uint32_t number : listed) {
    if (number > last_regular || next_.size() >= sectors()) break;
    end += sector_size_ / 4;
    append_numbers(next_, sector(number));
    next_.resize(end, last_regular + 1);  // of a sector that the file has lost
  }
  append_numbers(next_short_, chain(u32_at(bytes_, 0x3C), to_the_end).bytes);
  return true;
}

// A tree of entries, each with those that sort before and after it. Streams of inner storages belong to embedded
// objects and are no concern of ours.
bool OleFile::read_directory() {
  const std::string entries = chain(u32_at(bytes_, 0x30), to_the_end).bytes;
  if (entries.size() < entry_size || byte_at(entries, 0x42) != 5) return false;
  short_sectors_ = chain(u32_at(entries, 0x74), std::min<std::uint64_t>(u32_at(entries, 0x78), bytes_.size())).bytes;
  std::vector<bool> seen(entries.size() / entry_size);
  std::vector<std::uint32_t> open = {u32_at(entries, 0x4C)};
  while (!open.empty()) {
    const std::uint32_t number = open.back();
    open.pop_back();
    if (number >= seen.size() || seen[number]) continue;
    seen[number] = true;
    const std::string_view entry = std::string_view(entries).substr(number * entry_size, entry_size);
    open.push_back(u32_at(entry, 0x44));
    open.push_back(u32_at(entry, 0x48));
    if (byte_at(entry, 0x42) != 2) continue;
    std::size_t invalid = 0;
    const std::size_t length = std::min<std::size_t>(u16_at(entry, 0x40), 64);
    streams_.push_back({decode_utf16(entry.substr(0, length < 2 ? 0 : length - 2), false, invalid), u32_at(entry, 0x74),
                        u32_at(entry, 0x78)});
  }
  return true;
}

std::optional<OleFile> OleFile::open(std::string_view bytes) {
  OleFile file(bytes);
  if (!file.read_allocation() || !file.read_directory()) return std::nullopt;
  return file;
}

const OleFile::Entry* OleFile::find(std::string_view name) const {
  const auto same = [&](const Entry& e) {
    return std::equal(e.name.begin(), e.name.end(), name.begin(), name.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
  };
  const auto at = std::find_if(streams_.begin(), streams_.end(), same);
  return at == streams_.end() ? nullptr : &*at;
}

std::optional<OleFile::Stream> OleFile::stream(std::string_view name) const {
  const Entry* entry = find(name);
  if (entry == nullptr) return std::nullopt;
  if (entry->size < short_limit) return short_chain(entry->first, entry->size);
  Stream result = chain(entry->first, std::min<std::uint64_t>(entry->size, bytes_.size()));
  if (entry->size > bytes_.size()) result.whole = false;
  return result;
}

}  // namespace junheng
