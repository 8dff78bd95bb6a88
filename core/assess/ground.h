// What judgements stand on: a county's tables, campuses merged, with their rows linked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/data/dataset.h"

namespace junheng {

// Rows of child tables by row of their parent table.
class Children {
 public:
  explicit Children(const Dataset& data);
  const std::vector<std::uint32_t>& of(std::size_t child_table, std::size_t parent_row) const;

 private:
  std::vector<std::vector<std::vector<std::uint32_t>>> rows_;  // child table, parent row
};

struct Ground {
  const Dataset* data = nullptr;
  const Children* children = nullptr;

  // Documents named in the evidence table for this item, clause or carve-out.
  std::size_t documents_for(std::string_view id) const;
};

}  // namespace junheng
