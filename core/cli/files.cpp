#include "core/cli/files.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "core/base/limits.h"

namespace junheng::cli {

std::optional<std::string> read_file(const std::string& path, Problems& problems, std::size_t most) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  const auto unreadable = [&]() -> std::optional<std::string> {
    problems.push_back({"file.unreadable", Severity::error, {}, {path, "", -1}});
    return std::nullopt;
  };
  if (!file) return unreadable();
  std::string bytes;
  char block[1 << 16];
  while (const std::size_t n = std::fread(block, 1, sizeof block, file.get())) {
    bytes.append(block, n);
    if (bytes.size() > most) {
      std::fseek(file.get(), 0, SEEK_END);
      const long size = std::ftell(file.get());
      problems.push_back({"json.too_large",
                          Severity::error,
                          {std::to_string((size + (1 << 20) - 1) >> 20), std::to_string(most >> 20)},
                          {path, "", -1}});
      return std::nullopt;
    }
  }
  if (std::ferror(file.get())) return unreadable();
  return bytes;
}

bool same_file(const std::string& a, const std::string& b) {
  std::error_code absent;
  return std::filesystem::equivalent(a, b, absent);
}

bool write_file(const std::string& path, std::string_view bytes, Problems& problems) {
  const std::string aside = path + ".new";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(aside.c_str(), "wb"), std::fclose);
  bool good =
      file && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() && std::fflush(file.get()) == 0;
  std::error_code failed;
  if (good) std::filesystem::rename(aside, path, failed);
  good = good && !failed;
  if (!good) {
    problems.push_back({"file.unwritable", Severity::error, {}, {path, "", -1}});
    std::filesystem::remove(aside, failed);
  }
  return good;
}

}  // namespace junheng::cli
