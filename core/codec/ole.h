// The container of .xls, .doc and of locked .xlsx files: a file system in a file, of sectors in chains ([MS-CFB]).
// It is hostile ground: no chain is followed further than the file has sectors, and no sector outside the file is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace junheng {

bool is_ole(std::string_view bytes);

class OleFile {
 public:
  // The directory of the outermost storage; nullopt where it cannot be read. `bytes` must outlive the result.
  static std::optional<OleFile> open(std::string_view bytes);

  bool has(std::string_view name) const { return find(name) != nullptr; }  // of a stream; ASCII, in any case

  struct Stream {
    std::string bytes;
    bool whole = true;  // false: its chain breaks off; these are the bytes until there
  };
  std::optional<Stream> stream(std::string_view name) const;

 private:
  struct Entry {
    std::string name;
    std::uint32_t first = 0;  // sector
    std::uint64_t size = 0;
  };

  explicit OleFile(std::string_view bytes) : bytes_(bytes) {}
  bool read_allocation();
  bool read_directory();
  const Entry* find(std::string_view name) const;
  std::size_t sectors() const { return bytes_.size() < sector_size_ ? 0 : bytes_.size() / sector_size_; }
  std::string_view sector(std::uint32_t number) const;
  Stream chain(std::uint32_t first, std::uint64_t size) const;
  Stream short_chain(std::uint32_t first, std::uint64_t size) const;

  std::string_view bytes_;
  std::size_t sector_size_ = 512;
  std::vector<std::uint32_t> next_, next_short_;  // the sector after each, and the short sector after each
  std::string short_sectors_;                     // streams below 4096 bytes live in this one
  std::vector<Entry> streams_;
};

}  // namespace junheng
