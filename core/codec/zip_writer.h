// A zip archive in memory, as .xlsx and .docx are: the same entries give the same bytes everywhere and at any time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace junheng {

class ZipWriter {
 public:
  // An entry with UTF-8 `name`, deflated, of 1 January 1980. Names must differ; all together must stay below 4 GB and
  // 65 535 entries, which is the caller's to see to.
  void add(std::string_view name, std::string_view bytes);
  // The archive. Nothing can be added any more.
  std::string finish();

 private:
  std::string out_;
  std::string directory_;
  std::size_t entries_ = 0;
};

}  // namespace junheng
