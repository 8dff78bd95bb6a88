// All that a county has entered, as it is kept in its file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/mapping.h"

namespace junheng {

struct Project {
  Dataset data;
  std::vector<Mapping> mappings;                 // of imported sheets, as the user corrected them
  std::map<std::string, std::string> narrative;  // texts of the report, by section or item: "G4"
};

}  // namespace junheng
