// What a zip archive holds: the container of .xlsx and .docx. Nothing is expanded before it is asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"

namespace junheng {

class ZipArchive {
 public:
  // Reads the list of entries; the central directory decides, with or without zip64. nullopt, with one problem, where
  // the archive cannot be trusted: zip.too_large, zip.truncated (its end is missing), zip.damaged_list,
  // zip.damaged, zip.too_many, zip.long_name, zip.duplicate (two entries of one name, or with common bytes),
  // zip.expands (one entry or all of them claim more than limits::zip_entry_bytes, limits::zip_expanded_bytes or
  // limits::zip_ratio allow). `bytes` must outlive the archive.
  static std::optional<ZipArchive> open(std::string_view bytes, std::string_view file, Problems& problems);

  // As names of parts of Office files are compared: without regard to case, kind of slash and a leading one.
  std::optional<std::size_t> find(std::string_view name) const;
  std::size_t size() const { return entries_.size(); }  // folders are not counted
  const std::string& name(std::size_t entry) const { return entries_[entry].name; }

  // The entry's bytes, expanded and their CRC compared. nullopt with a problem: zip.encrypted, zip.method (neither
  // stored nor deflate), zip.damaged.
  std::optional<std::string> read(std::size_t entry, Problems& problems) const;

 private:
  struct Entry {
    std::string name;      // as written
    std::string key;       // as compared
    std::uint64_t local;   // offset of its local header
    std::uint64_t packed;  // bytes in the archive
    std::uint64_t expanded;
    std::uint64_t data = 0;  // offset of its bytes
    std::uint32_t crc;
    std::uint16_t flags, method;
  };
  struct Directory {
    std::uint64_t count = 0, offset = 0, end = 0;
  };
  ZipArchive(std::string_view bytes, std::string_view file) : bytes_(bytes), file_(file) {}
  bool fail(Problems& problems, std::string code, std::vector<std::string> arguments = {}) const;
  bool find_directory(Directory& directory, Problems& problems) const;
  bool read_directory(const Directory& directory, Problems& problems);
  bool check_places(const Directory& directory, Problems& problems);

  std::string_view bytes_;
  std::string file_;
  std::vector<Entry> entries_;       // in the order of the directory
  std::vector<std::size_t> by_key_;  // sorted
};

}  // namespace junheng
