// The texts near the top of a sheet, each read once however often it is tried as part of a header.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/column_names.h"
#include "core/codec/sheet.h"

namespace junheng {

class HeaderTexts {
 public:
  static constexpr std::size_t first_rows = 12;  // in which a header may begin
  static constexpr std::size_t most_rows = 4;    // of a header

  struct Text {
    std::string written;  // half width
    HeaderText read;
  };

  explicit HeaderTexts(const Sheet& sheet);
  std::size_t rows() const { return columns_ > 0 ? cells_.size() / columns_ : 0; }
  std::size_t columns() const { return columns_; }

  // Of one column in these rows, from top to bottom, merged cells once. A cell left empty beside a text in a row above
  // the lowest belongs to that text (merged cells).
  std::vector<const Text*> texts(std::size_t first, std::size_t rows, std::size_t column) const;
  // The last of these, by its place among all cells; `none` where the column has no text there.
  std::size_t lowest(std::size_t first, std::size_t rows, std::size_t column) const;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  // 教师→骨干→县级及以上
  static std::string path(const std::vector<const Text*>& texts);
  static std::vector<Text> of_path(std::string_view path);  // the texts again

  const std::string& written(std::size_t row, std::size_t column) const {
    return cells_[row * columns_ + column].written;
  }

  std::size_t cells() const { return cells_.size(); }
  const HeaderText& read(std::size_t cell) const { return cells_[cell].read; }

  // As it is compared.
  const std::string& name(std::size_t row, std::size_t column) const {
    return cells_[row * columns_ + column].read.name;
  }

 private:
  std::size_t columns_;
  std::vector<Text> cells_;          // row by row
  std::vector<std::size_t> filled_;  // by cell: the nearest text to the left in its row
};

}  // namespace junheng
