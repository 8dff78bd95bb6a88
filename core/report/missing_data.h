// What a county still has to give before everything can be judged, gathered from the explanations of what is open.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "core/assess/explanation.h"
#include "core/document/document.h"

namespace junheng {

// Most cells listed.
inline constexpr std::size_t listed_missing = 500;

class MissingData {
 public:
  // Nothing of what is judged. `id`: the item or indicator that needs it.
  void add(const Assessment& assessment, const Explanation& explanation, const std::string& id);
  // What is open though no cell is empty, and the part of the document that says more.
  void add(const std::string& reason, document::Run part);

  // The part of the document about it; nothing where nothing is missing.
  std::vector<document::Block> blocks(const Assessment& assessment) const;

 private:
  struct Needed {
    UsedCell cell;
    std::vector<std::string> ids;  // of what needs it
  };
  std::vector<Needed> cells_;                                                       // as they are met
  std::map<std::tuple<std::size_t, std::size_t, std::size_t>, std::size_t> known_;  // table, row, field: in cells_
  std::vector<std::pair<std::string, document::Text>> others_;                      // each reason once, and what has it
};

}  // namespace junheng
