#include "core/codec/zip_archive.h"

#include <zlib.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/base/limits.h"

namespace junheng {
namespace {

// Signatures and lengths of the records (APPNOTE.TXT, 4.3), without their names, extra fields and comments.
constexpr std::uint64_t local_signature = 0x04034B50, local_bytes = 30;
constexpr std::uint64_t central_signature = 0x02014B50, central_bytes = 46;
constexpr std::uint64_t end_signature = 0x06054B50, end_bytes = 22;
constexpr std::uint64_t end64_signature = 0x06064B50, end64_bytes = 56;
constexpr std::uint64_t locator_signature = 0x07064B50, locator_bytes = 20;
constexpr std::uint64_t full16 = 0xFFFF, full32 = 0xFFFFFFFF;  // the zip64 record has the number
constexpr std::uint16_t encrypted_flag = 1, stored = 0, deflated = 8;

// A little-endian number; the caller has checked that it is there.
std::uint64_t number(std::string_view bytes, std::uint64_t at, unsigned width) {
  std::uint64_t value = 0;
  for (unsigned i = width; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(at + i)]);
  return value;
}

bool has(std::string_view bytes, std::uint64_t at, std::uint64_t length) {
  return at <= bytes.size() && length <= bytes.size() - at;
}

// Of what has() has found; sizes and offsets of a file are 64 bits wide, those of memory 32 in the page.
std::string_view part(std::string_view bytes, std::uint64_t at, std::uint64_t length) {
  return bytes.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(length));
}

bool is_record(std::string_view bytes, std::uint64_t at, std::uint64_t length, std::uint64_t signature) {
  return has(bytes, at, length) && number(bytes, at, 4) == signature;
}

std::string key_of(std::string_view name) {
  std::string key(name);
  for (char& c : key) {
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  key.erase(0, std::min(key.find_first_not_of('/'), key.size()));
  return key;
}

// The values that the fixed fields had no room for, in this order (APPNOTE.TXT, 4.5.3).
bool read_zip64(std::string_view extra, std::uint64_t& expanded, std::uint64_t& packed, std::uint64_t& local) {
  for (std::uint64_t at = 0; has(extra, at, 4);) {
    const std::uint64_t id = number(extra, at, 2), length = number(extra, at + 2, 2);
    if (!has(extra, at + 4, length)) return false;
    if (id == 1) {
      const std::string_view values = part(extra, at + 4, length);
      std::uint64_t next = 0;
      for (std::uint64_t* value : {&expanded, &packed, &local}) {
        if (*value != full32) continue;
        if (!has(values, next, 8)) return false;
        *value = number(values, next, 8);
        next += 8;
      }
      return true;
    }
    at += 4 + length;
  }
  return false;
}

// Exactly `expanded` bytes, or nullopt.
std::optional<std::string> inflated(std::string_view packed, std::uint64_t expanded) {
  std::string out(static_cast<std::size_t>(expanded), '\0');
  Bytef nothing = 0;
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return std::nullopt;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = out.empty() ? &nothing : reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = inflate(&stream, Z_FINISH);
  const bool whole = result == Z_STREAM_END && stream.avail_out == 0;
  inflateEnd(&stream);
  return whole ? std::optional(std::move(out)) : std::nullopt;
}

std::string megabytes(std::uint64_t bytes) { return std::to_string(bytes >> 20); }

}  // namespace

bool ZipArchive::fail(Problems& problems, std::string code, std::vector<std::string> arguments) const {
  add_problem(problems, {std::move(code), Severity::error, std::move(arguments), {file_, ""}});
  return false;
}

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes, std::string_view file, Problems& problems) {
  ZipArchive archive(bytes, file);
  if (bytes.size() > limits::zip_bytes) {
    archive.fail(problems, "zip.too_large", {megabytes(bytes.size()), megabytes(limits::zip_bytes)});
    return std::nullopt;
  }
  Directory directory;
  if (!archive.find_directory(directory, problems) || !archive.read_directory(directory, problems) ||
      !archive.check_places(directory, problems))
    return std::nullopt;
  return archive;
}

// The end record is the last one whose comment fits.
bool ZipArchive::find_directory(Directory& directory, Problems& problems) const {
  if (bytes_.size() < end_bytes) return fail(problems, "zip.truncated");
  const std::uint64_t last = bytes_.size() - end_bytes, first = last > full16 ? last - full16 : 0;
  std::uint64_t at = last;
  const auto is_end = [&] {
    return is_record(bytes_, at, end_bytes, end_signature) && has(bytes_, at + end_bytes, number(bytes_, at + 20, 2));
  };
  while (!is_end()) {
    if (at-- == first) return fail(problems, "zip.truncated");
  }
  directory = {number(bytes_, at + 10, 2), number(bytes_, at + 16, 4), at};
  std::uint64_t length = number(bytes_, at + 12, 4);
  const bool one_disk = number(bytes_, at + 4, 4) == 0 && number(bytes_, at + 8, 2) == directory.count;
  const bool zip64 = directory.count == full16 || directory.offset == full32 || length == full32;
  if (zip64 && at >= locator_bytes && is_record(bytes_, at - locator_bytes, locator_bytes, locator_signature)) {
    const std::uint64_t end64 = number(bytes_, at - locator_bytes + 8, 8);
    if (!is_record(bytes_, end64, end64_bytes, end64_signature)) return fail(problems, "zip.damaged_list");
    directory = {number(bytes_, end64 + 32, 8), number(bytes_, end64 + 48, 8), end64};
    length = number(bytes_, end64 + 40, 8);
  } else if (!one_disk) {
    return fail(problems, "zip.damaged_list");
  }
  if (!has(bytes_, directory.offset, length) || directory.offset + length > directory.end)
    return fail(problems, "zip.truncated");
  if (directory.count > limits::zip_entries)
    return fail(problems, "zip.too_many", {std::to_string(limits::zip_entries)});
  return true;
}

bool ZipArchive::read_directory(const Directory& directory, Problems& problems) {
  std::uint64_t at = directory.offset, all = 0;
  for (std::uint64_t i = 0; i < directory.count; ++i) {
    if (!is_record(bytes_, at, central_bytes, central_signature)) return fail(problems, "zip.damaged_list");
    const std::uint64_t name = number(bytes_, at + 28, 2), extra = number(bytes_, at + 30, 2);
    const std::uint64_t comment = number(bytes_, at + 32, 2);
    if (!has(bytes_, at + central_bytes, name + extra + comment)) return fail(problems, "zip.damaged_list");
    if (name > limits::zip_name_bytes) return fail(problems, "zip.long_name", {std::to_string(limits::zip_name_bytes)});
    Entry entry{std::string(part(bytes_, at + central_bytes, name)),
                {},
                number(bytes_, at + 42, 4),
                number(bytes_, at + 20, 4),
                number(bytes_, at + 24, 4),
                0,
                static_cast<std::uint32_t>(number(bytes_, at + 16, 4)),
                static_cast<std::uint16_t>(number(bytes_, at + 8, 2)),
                static_cast<std::uint16_t>(number(bytes_, at + 10, 2))};
    entry.key = key_of(entry.name);
    const bool zip64 = entry.local == full32 || entry.packed == full32 || entry.expanded == full32;
    if (zip64 && !read_zip64(part(bytes_, at + central_bytes + name, extra), entry.expanded, entry.packed, entry.local))
      return fail(problems, "zip.damaged", {entry.name});
    at += central_bytes + name + extra + comment;

    const bool too_dense = entry.expanded > limits::zip_ratio_from && entry.expanded / limits::zip_ratio > entry.packed;
    // Of entries that are each within the limit, the sum cannot overflow.
    const bool too_large = entry.expanded > limits::zip_entry_bytes;
    if (!too_large) all += entry.expanded;
    if (too_large || too_dense || all > limits::zip_expanded_bytes)
      return fail(problems, "zip.expands", {entry.name, megabytes(limits::zip_entry_bytes)});
    entries_.push_back(std::move(entry));
  }
  return true;
}

bool ZipArchive::check_places(const Directory& directory, Problems& problems) {
  for (Entry& entry : entries_) {
    if (!is_record(bytes_, entry.local, local_bytes, local_signature))
      return fail(problems, "zip.damaged", {entry.name});
    const std::uint64_t name = number(bytes_, entry.local + 26, 2), extra = number(bytes_, entry.local + 28, 2);
    entry.data = entry.local + local_bytes + name + extra;
    if (!has(bytes_, entry.data, entry.packed) || part(bytes_, entry.local + local_bytes, name) != entry.name)
      return fail(problems, "zip.damaged", {entry.name});
  }
  std::vector<std::size_t> order(entries_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return entries_[a].local < entries_[b].local; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Entry& entry = entries_[order[i]];
    const std::uint64_t end = i + 1 < order.size() ? entries_[order[i + 1]].local : directory.offset;
    if (entry.data + entry.packed > end) return fail(problems, "zip.duplicate", {entry.name});
  }
  std::erase_if(entries_, [](const Entry& entry) { return entry.key.empty() || entry.key.ends_with('/'); });
  by_key_.resize(entries_.size());
  std::iota(by_key_.begin(), by_key_.end(), std::size_t{0});
  const auto key = [&](std::size_t i) -> const std::string& { return entries_[i].key; };
  std::sort(by_key_.begin(), by_key_.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  const auto twice = std::adjacent_find(by_key_.begin(), by_key_.end(),
                                        [&](std::size_t a, std::size_t b) { return key(a) == key(b); });
  return twice == by_key_.end() || fail(problems, "zip.duplicate", {entries_[*twice].name});
}

std::optional<std::size_t> ZipArchive::find(std::string_view name) const {
  const std::string key = key_of(name);
  const auto at = std::lower_bound(by_key_.begin(), by_key_.end(), key,
                                   [&](std::size_t i, const std::string& k) { return entries_[i].key < k; });
  return at != by_key_.end() && entries_[*at].key == key ? std::optional(*at) : std::nullopt;
}

std::optional<std::string> ZipArchive::read(std::size_t index, Problems& problems) const {
  const Entry& entry = entries_[index];
  const std::string_view packed = part(bytes_, entry.data, entry.packed);
  std::optional<std::string> bytes;
  if ((entry.flags & encrypted_flag) != 0) {
    fail(problems, "zip.encrypted", {entry.name});
    return std::nullopt;
  }
  if (entry.method == stored) {
    if (entry.packed == entry.expanded) bytes = std::string(packed);
  } else if (entry.method == deflated) {
    bytes = inflated(packed, entry.expanded);
  } else {
    fail(problems, "zip.method", {entry.name});
    return std::nullopt;
  }
  const auto crc_of = [](const std::string& s) {
    return static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(s.data()), static_cast<uInt>(s.size())));
  };
  if (bytes && crc_of(*bytes) == entry.crc) return bytes;
  fail(problems, "zip.damaged", {entry.name});
  return std::nullopt;
}

}  // namespace junheng
