// All that a county has entered, as it is kept in its file, and what could not be read on the way.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/mapping.h"

namespace junheng {

// The county's own texts of the report, by the id of what they are about: "G4". None is empty.
// core/report/report_texts.h names them.
using Narrative = std::map<std::string, std::string>;

struct Project {
  Dataset data;
  std::vector<Mapping> mappings;  // of imported sheets, as the user corrected them
  Narrative narrative;
  Problems problems = {};  // of the files it came from; no file keeps them, an undo takes them back
};

}  // namespace junheng
